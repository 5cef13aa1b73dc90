// Plans what an inventory would do to the assets of a ledger: matched by names that hold beyond a document, never by the name alone.
import { foldedText } from "../value/same-text.ts";
import { assetsOfInventory, type Card, type SaidAsset, vendorRef } from "./asset-of-item.ts";
import type { Inventory } from "./inventory.ts";
import { type PlannedLink, plannedLinks } from "./planned-links.ts";

/** An asset that is in the ledger. */
export interface KnownAsset {
  id: string;
  kind: string;
  name: string;
  version?: string;
  url?: string;
  note?: string;
  externalIds: readonly string[];
  card: Card;
}

/** What a person says of an item that shares its name with an asset: the asset's id, or `new`. By ref. */
export type InventoryAnswers = Readonly<Record<string, string>>;

export interface AssetChange {
  field: "version" | "url" | "note" | "externalIds" | "card";
  from?: unknown;
  to: unknown;
}

/** An item and what becomes of it. `question`: only its name is that of assets here, and somebody has to say which it is. */
export type PlannedAsset = SaidAsset &
  (
    | { outcome: "create" }
    | { outcome: "update"; id: string; changes: AssetChange[] }
    | { outcome: "unchanged"; id: string }
    | { outcome: "question"; candidates: { id: string; name: string; version?: string }[] }
  );

export interface InventoryPlan {
  format: string;
  /** False while a question is open. */
  applies: boolean;
  assets: PlannedAsset[];
  links: PlannedLink[];
  /** Places of the document that do not carry over, each with how often it is there. */
  leftBehind: { path: string; count: number }[];
}

/** As many of those that share a name are offered as one can choose among; another is named by its id. */
const MOST_CANDIDATES = 20;

/** The prefix by which an asset of a ledger is named outside of it, before its id. */
export const OWN_ID = "urn:uuid:";

/**
 * The plan. What the file says of a version and a card is taken; an address and a note are filled in where there is none; the ledger's name
 * of an asset stays. `linked` are the pairs of assets (`from to`, by id) of which one stands on the other already.
 */
export function planInventory(
  inventory: Inventory,
  known: readonly KnownAsset[],
  linked: ReadonlySet<string>,
  answers: InventoryAnswers = {},
): InventoryPlan {
  const left: string[] = [];
  const { assets: said, aliases } = assetsOfInventory(inventory, (path) => left.push(path));
  const finder = finderOf(known);
  const assets = said.map((asset) => plannedOf(asset, finder, answers[asset.ref]));
  const idOf = new Map(assets.flatMap((asset) => ("id" in asset ? [[asset.ref, asset.id] as const] : [])));
  const links = plannedLinks(linksOf(inventory, aliases), (ref) => idOf.get(ref) ?? `ref ${ref}`, linked);
  return {
    format: inventory.format,
    applies: assets.every(({ outcome }) => outcome !== "question"),
    assets,
    links,
    leftBehind: [
      ...inventory.leftBehind,
      ...[...Map.groupBy(left, (path) => path)].map(([path, all]) => ({ path, count: all.length })),
    ],
  };
}

interface Finder {
  byId: ReadonlyMap<string, KnownAsset>;
  /** By kind and a name beyond the document, the asset's own included. */
  byExternalId: ReadonlyMap<string, readonly KnownAsset[]>;
  byName: ReadonlyMap<string, readonly KnownAsset[]>;
}

function finderOf(known: readonly KnownAsset[]): Finder {
  const grouped = (keys: (asset: KnownAsset) => string[]) => {
    const found = new Map<string, KnownAsset[]>();
    for (const asset of known)
      for (const key of new Set(keys(asset))) {
        const alike = found.get(key);
        if (alike === undefined) found.set(key, [asset]);
        else alike.push(asset);
      }
    return found;
  };
  return {
    byId: new Map(known.map((asset) => [asset.id, asset])),
    byExternalId: grouped(({ id, kind, externalIds }) => [OWN_ID + id, ...externalIds].map((one) => `${kind} ${one}`)),
    byName: grouped(({ kind, name }) => [`${kind} ${foldedText(name)}`]),
  };
}

function plannedOf(asset: SaidAsset, { byId, byExternalId, byName }: Finder, answer: string | undefined): PlannedAsset {
  const same = [...new Set(asset.externalIds.flatMap((id) => byExternalId.get(`${asset.kind} ${id}`) ?? []))];
  const alike = same.length > 0 ? same : (byName.get(`${asset.kind} ${foldedText(asset.name)}`) ?? []);
  if (same.length === 1) return changedOf(asset, same[0]!);
  const chosen = answer === undefined ? undefined : byId.get(answer);
  if (chosen?.kind === asset.kind) return changedOf(asset, chosen);
  if (alike.length === 0 || answer === "new") return { ...asset, outcome: "create" };
  return {
    ...asset,
    outcome: "question",
    candidates: alike
      .slice(0, MOST_CANDIDATES)
      .map(({ id, name, version }) => ({ id, name, ...(version !== undefined && { version }) })),
  };
}

function changedOf(asset: SaidAsset, known: KnownAsset): PlannedAsset {
  const ids = asset.externalIds.filter((id) => id !== OWN_ID + known.id && !known.externalIds.includes(id));
  const changes: AssetChange[] = [];
  const change = (field: AssetChange["field"], from: unknown, to: unknown) =>
    changes.push({ field, ...(from !== undefined && { from }), to });
  if (asset.version !== undefined && asset.version !== known.version) change("version", known.version, asset.version);
  if (asset.url !== undefined && known.url === undefined) change("url", undefined, asset.url);
  if (asset.note !== undefined && known.note === undefined) change("note", undefined, asset.note);
  if (ids.length > 0) change("externalIds", known.externalIds, [...known.externalIds, ...ids].slice(0, 20));
  const card = { ...known.card, ...asset.card };
  if (!isSame(card, known.card)) change("card", known.card, card);
  return changes.length === 0
    ? { ...asset, outcome: "unchanged", id: known.id }
    : { ...asset, outcome: "update", id: known.id, changes };
}

/** Cards say the same, whatever the order of their keys. */
function isSame(one: Card, other: Card): boolean {
  const text = (card: Card) => JSON.stringify(Object.entries(card).sort(([a], [b]) => (a < b ? -1 : 1)));
  return text(one) === text(other);
}

/** What stands on what: a model on its data, its bases and its vendor; a service on its vendor; and what the document says depends. */
function linksOf(inventory: Inventory, aliases: ReadonlyMap<string, string>): [string, string][] {
  const { models, datasets, services, links } = inventory;
  const pairs = [
    ...models.flatMap(({ ref, datasets: data, bases }) => [...data, ...bases].map((to) => [ref, to] as const)),
    ...[...models, ...datasets, ...services].flatMap(({ ref, vendor }) =>
      vendor === undefined ? [] : [[ref, vendorRef(vendor)] as const],
    ),
    ...links.map(({ from, to }) => [from, to] as const),
  ];
  const found = new Map<string, [string, string]>();
  for (const [from, to] of pairs) {
    const [one, other] = [aliases.get(from), aliases.get(to)];
    if (one !== undefined && other !== undefined && one !== other)
      found.set(JSON.stringify([one, other]), [one, other]);
  }
  return [...found.values()];
}
