// What the ledger keeps of a thing of an inventory: an asset's own fields, its names beyond the document, and the rest as its card.
import { foldedText } from "../value/same-text.ts";
import type { Inventory, InventoryItem } from "./inventory.ts";

/** Kinds of assets an inventory has. */
export type ItemKind = "model" | "dataset" | "service" | "vendor";

/** What an inventory says beyond an asset's own fields, by the names of the reader: licences, task, inputs and so on. */
export type Card = Readonly<Record<string, string | boolean | readonly string[]>>;

/** A thing of an inventory as the ledger would keep it. */
export interface SaidAsset {
  ref: string;
  kind: ItemKind;
  name: string;
  version?: string;
  url?: string;
  note?: string;
  externalIds: string[];
  card: Card;
}

const LONGEST = { name: 200, version: 100, url: 2_000, note: 4_000, id: 500, card: 16_000 } as const;
const MOST_IDS = 20;
/** Control characters, and marks that turn the direction of what stands beside them. */
const UNFIT = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Says that something of an item is not kept. */
type Leave = (path: string) => void;

const OWN: ReadonlySet<string> = new Set([
  "ref",
  "ids",
  "name",
  "version",
  "description",
  "vendor",
  "datasets",
  "bases",
]);

/** The assets of an inventory in its order; what cannot be kept of one is told by `leave`. Two that bear one name beyond the document are one; of two with one ref the first is kept. */
export function assetsOfInventory(
  { models, datasets, services, vendors }: Inventory,
  leave: Leave,
): { assets: SaidAsset[]; aliases: ReadonlyMap<string, string> } {
  const told = [
    ...models.map((item) => assetOf("model", item, leave)),
    ...datasets.map((item) => assetOf("dataset", item, leave)),
    ...services.map((item) => assetOf("service", item, leave)),
    ...vendors.map(({ emails, ...vendor }) =>
      assetOf(
        "vendor",
        { ...vendor, ref: vendorRef(vendor.name), licences: [], ...(emails.length > 0 && { emails }) },
        leave,
      ),
    ),
  ].flatMap((asset) => asset ?? []);
  const aliases = new Map<string, string>();
  const byId = new Map<string, string>();
  const assets = told.filter(({ ref, kind, name, externalIds }) => {
    if (aliases.has(ref)) {
      leave(`${name}: ref`);
      return false;
    }
    const same = externalIds.map((id) => byId.get(`${kind} ${id}`)).find((one) => one !== undefined);
    aliases.set(ref, same ?? ref);
    if (same === undefined) for (const id of externalIds) byId.set(`${kind} ${id}`, ref);
    return same === undefined;
  });
  return { assets, aliases };
}

/** Within a document a vendor is known by its name. */
export const vendorRef = (name: string): string => `vendor ${foldedText(name)}`;

function assetOf(kind: ItemKind, item: InventoryItem, leave: Leave): SaidAsset | undefined {
  const name = item.name.trim();
  if (!fits(name, LONGEST.name) || !/[^\p{Z}\p{Cf}]/u.test(name)) {
    leave(`${kind}: name`);
    return undefined;
  }
  const kept = (what: "version" | "note", text: string | undefined) => {
    const trimmed = text?.trim();
    if (trimmed === undefined || trimmed === "") return {};
    if (
      what === "note"
        ? trimmed.length <= LONGEST.note && trimmed.isWellFormed() && !trimmed.includes("\0")
        : fits(trimmed, LONGEST[what])
    )
      return { [what]: trimmed };
    leave(`${name}: ${what === "note" ? "description" : what}`);
    return {};
  };
  const url = item.links.find((link) => /^https?:/i.test(link) && URL.canParse(link) && fits(link, LONGEST.url));
  const ids = [...new Set(item.ids)].filter((id) => fits(id, LONGEST.id));
  if (ids.length < new Set(item.ids).size || ids.length > MOST_IDS) leave(`${name}: id`);
  return {
    ref: item.ref,
    kind,
    name,
    ...kept("version", item.version),
    ...(url !== undefined && { url }),
    ...kept("note", item.description),
    externalIds: ids.slice(0, MOST_IDS),
    card: cardOf(item, url, leave),
  };
}

const fits = (text: string, longest: number): boolean => [...text].length <= longest && !UNFIT.test(text);

function cardOf(item: InventoryItem, url: string | undefined, leave: Leave): Card {
  const links = item.links.filter((link) => link !== url && !item.ids.includes(link));
  const said = Object.entries({ ...item, links }).filter(
    ([key, value]) => !OWN.has(key) && !(Array.isArray(value) && value.length === 0),
  );
  const card = JSON.stringify(Object.fromEntries(said)).replaceAll("\\u0000", "");
  if (card.length <= LONGEST.card && card.isWellFormed()) return JSON.parse(card) as Card;
  leave(`${item.name}: card`);
  return {};
}
