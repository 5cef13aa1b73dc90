// Writes the ledger as a CycloneDX bill of materials for machine learning (JSON, 1.6 or 1.7): systems, what they stand on, and what that stands on.
// Source of the names: the specification's JSON schemas, ECMA-424. What comes back by planInventory changes nothing.
import type { Card } from "../inventory/asset-of-item.ts";
import { type KnownAsset, OWN_ID } from "../inventory/plan-inventory.ts";
import { foldedText } from "../value/same-text.ts";

export const CYCLONEDX_VERSIONS = ["1.6", "1.7"] as const;
export type CycloneDxVersion = (typeof CYCLONEDX_VERSIONS)[number];

/** Systems and assets of a ledger; of links the one that stands comes first, by ids. */
export interface LedgerInventory {
  systems: readonly { id: string; name: string; code?: string; note?: string }[];
  assets: readonly KnownAsset[];
  links: readonly (readonly [from: string, to: string])[];
}

export interface CycloneDxOptions {
  version: CycloneDxVersion;
  /** Of the document, each time another. */
  serial: string;
  /** A moment, ISO with zone. */
  at: string;
  /** Whose ledger it is; a corporate number has 13 digits. */
  organisation?: { name: string; corporateNumber?: string };
}

/** The name of the property that holds the corporate number (法人番号) of whoever made the document. */
export const CORPORATE_NUMBER = "yawara:jp-corporate-number";

type Json = Record<string, unknown>;

/** What stands behind one asset as it is written. */
interface Written {
  linked: ReadonlyMap<string, readonly string[]>;
  byId: ReadonlyMap<string, KnownAsset>;
  /** Vendors whose name is theirs alone: a document tells vendors apart by name. */
  vendors: ReadonlySet<string>;
  /** Refs that were written: each stands in a document once. */
  given: Set<string>;
}

/** Who made the document. The schema has no place for a number of an organisation: it stands among the properties. */
const madeBy = (organisation: CycloneDxOptions["organisation"]): Json => {
  if (organisation === undefined) return {};
  const { name, corporateNumber: value } = organisation;
  return {
    manufacturer: { name },
    ...(value !== undefined && { properties: [{ name: CORPORATE_NUMBER, value }] }),
  };
};

/**
 * The document. Vendors stand with what they supply, one each; a vendor that supplies nothing, or shares its name, has no place in it, nor
 * has a value the schema does not allow.
 */
export function writeCycloneDx({ systems, assets, links }: LedgerInventory, options: CycloneDxOptions): Json {
  const linked = new Map<string, string[]>();
  for (const [from, to] of links) linked.set(from, [...(linked.get(from) ?? []), to]);
  const names = new Map<string, number>();
  for (const { kind, name } of assets)
    if (kind === "vendor") names.set(foldedText(name), (names.get(foldedText(name)) ?? 0) + 1);
  const written: Written = {
    linked,
    byId: new Map(assets.map((asset) => [asset.id, asset])),
    vendors: new Set(
      assets.flatMap(({ id, kind, name }) => (kind === "vendor" && names.get(foldedText(name)) === 1 ? [id] : [])),
    ),
    given: new Set(),
  };
  const components = assets.filter(({ kind }) => kind !== "service" && kind !== "vendor");
  const services = assets.filter(({ kind }) => kind === "service");
  const standing = new Set([...systems, ...components, ...services].map(({ id }) => id));
  return {
    $schema: `http://cyclonedx.org/schema/bom-${options.version}.schema.json`,
    bomFormat: "CycloneDX",
    specVersion: options.version,
    serialNumber: options.serial,
    version: 1,
    metadata: {
      timestamp: options.at,
      tools: { components: [{ type: "application", name: "Yawara" }] },
      ...madeBy(options.organisation),
    },
    components: [...systems.map(systemOf), ...components.map((asset) => componentOf(asset, written))],
    services: services.map((asset) => serviceOf(asset, written)),
    dependencies: [...standing].map((id) => {
      const on = (linked.get(id) ?? []).filter((to) => standing.has(to));
      return { ref: OWN_ID + id, ...(on.length > 0 && { dependsOn: [...new Set(on)].map((to) => OWN_ID + to) }) };
    }),
  };
}

const systemOf = ({ id, name, code, note }: LedgerInventory["systems"][number]): Json => ({
  type: "application",
  "bom-ref": OWN_ID + id,
  name,
  ...(note !== undefined && { description: note }),
  properties: [property("kind", "system"), ...(code === undefined ? [] : [property("code", code)])],
});

const property = (name: string, value: string) => ({ name: `yawara:${name}`, value });

/** Types of components by kind. Agents, tools and prompts have none of their own: a property says what they are. */
const TYPES: Readonly<Record<string, string>> = {
  model: "machine-learning-model",
  dataset: "data",
  agent: "application",
  tool: "application",
  prompt: "file",
};

function componentOf(asset: KnownAsset, written: Written): Json {
  const { kind, card, externalIds } = asset;
  const purl = externalIds.find((id) => id.startsWith("pkg:"));
  const others = externalIds.filter((id) => id !== purl);
  const properties = [
    ...(TYPES[kind] === "application" || kind === "prompt" ? [property("kind", kind)] : []),
    ...others.map((id) => property("external-id", id)),
  ];
  return {
    type: TYPES[kind] ?? "application",
    ...headOf(asset),
    ...vendorOf(asset, "supplier", written),
    ...(purl !== undefined && { purl }),
    ...(kind === "model" && modelCardOf(asset, written)),
    ...(kind === "dataset" && dataOf(card)),
    ...(properties.length > 0 && { properties }),
  };
}

function headOf({ id, name, version, note, url, card }: KnownAsset): Json {
  const licences = textsOf(card, "licences");
  const links = url === undefined ? [] : addresses(card, "links");
  const references = [
    ...(url === undefined ? [] : [{ type: "website", url }]),
    ...links.map((link) => ({ type: "other", url: link })),
  ];
  return {
    "bom-ref": OWN_ID + id,
    name,
    ...(version !== undefined && { version }),
    ...(note !== undefined && { description: note }),
    ...(licences.length > 0 && { licenses: licences.map(licenceOf) }),
    ...(references.length > 0 && { externalReferences: references }),
  };
}

/** SPDX ids that models and data sets usually bear; a licence by another name stands as a name. */
const SPDX_IDS: ReadonlySet<string> = new Set([
  "AGPL-3.0-only",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "CC-BY-NC-4.0",
  "CC-BY-NC-SA-4.0",
  "CC-BY-SA-4.0",
  "CC0-1.0",
  "GPL-2.0-only",
  "GPL-3.0-only",
  "ISC",
  "LGPL-3.0-only",
  "MIT",
  "MPL-2.0",
  "ODbL-1.0",
]);

const licenceOf = (text: string) => ({ license: SPDX_IDS.has(text) ? { id: text } : { name: text } });

/** The vendor that stands behind an asset, in full where it is named first of what comes back. */
function vendorOf({ id, kind }: KnownAsset, place: "supplier" | "provider", written: Written): Json {
  const { linked, byId, vendors, given } = written;
  const found = (linked.get(id) ?? []).find((to) => vendors.has(to));
  const vendor = found === undefined ? undefined : byId.get(found);
  if (vendor === undefined) return {};
  const isReadBack = kind === "model" || kind === "dataset" || kind === "service";
  if (given.has(vendor.id) || !isReadBack) return { [place]: { name: vendor.name } };
  given.add(vendor.id);
  const urls = vendor.url === undefined ? [] : [vendor.url, ...addresses(vendor.card, "links")];
  const emails = whole(textsOf(vendor.card, "emails"), (email) => /^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(email));
  return {
    [place]: {
      "bom-ref": OWN_ID + vendor.id,
      name: vendor.name,
      ...(urls.length > 0 && { url: urls }),
      ...(emails.length > 0 && { contact: emails.map((email) => ({ email })) }),
    },
  };
}

const APPROACHES = ["supervised", "unsupervised", "reinforcement-learning", "semi-supervised", "self-supervised"];

function modelCardOf({ id, card }: KnownAsset, { linked, byId }: Written): Json {
  const datasets = (linked.get(id) ?? []).filter((to) => byId.get(to)?.kind === "dataset");
  const approach = textOf(card, "approach");
  const formats = (key: string) => textsOf(card, key).map((format) => ({ format }));
  const parameters = said({
    approach: approach !== undefined && APPROACHES.includes(approach) ? { type: approach } : undefined,
    task: textOf(card, "task"),
    modelArchitecture: textOf(card, "architecture"),
    datasets: filled(datasets.map((to) => ({ ref: OWN_ID + to }))),
    inputs: filled(formats("inputs")),
    outputs: filled(formats("outputs")),
  });
  const considerations = said({
    useCases: filled(textsOf(card, "uses")),
    technicalLimitations: filled(textsOf(card, "limitations")),
  });
  const modelCard = {
    ...(isSaid(parameters) && { modelParameters: parameters }),
    ...(isSaid(considerations) && { considerations }),
  };
  return isSaid(modelCard) ? { modelCard } : {};
}

function dataOf(card: Card): Json {
  const inner = said({
    classification: textOf(card, "classification"),
    sensitiveData: filled(textsOf(card, "sensitive")),
  });
  return isSaid(inner) ? { data: [{ type: "dataset", ...inner }] } : {};
}

function serviceOf(asset: KnownAsset, written: Written): Json {
  const { card } = asset;
  return {
    ...headOf(asset),
    ...vendorOf(asset, "provider", written),
    ...said({
      endpoints: filled(addresses(card, "endpoints")),
      authenticated: typeof card.authenticated === "boolean" ? card.authenticated : undefined,
      "x-trust-boundary": typeof card.crossesBoundary === "boolean" ? card.crossesBoundary : undefined,
    }),
    ...(asset.externalIds.length > 0 && { properties: asset.externalIds.map((id) => property("external-id", id)) }),
  };
}

const textOf = (card: Card, key: string): string | undefined => {
  const value = card[key];
  return typeof value === "string" ? value : undefined;
};

const textsOf = (card: Card, key: string): readonly string[] => {
  const value = card[key];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

/** A list that can be written whole, or nothing: a part of it would come back as a change. */
const whole = (texts: readonly string[], may: (text: string) => boolean): readonly string[] =>
  texts.every(may) ? texts : [];

const addresses = (card: Card, key: string) =>
  whole(textsOf(card, key), (text) => /^[\x21-\x7e]+$/.test(text) && !/[<>"\\^`{|}]/.test(text) && URL.canParse(text));

const filled = <Member>(list: readonly Member[]): readonly Member[] | undefined =>
  list.length === 0 ? undefined : list;

const said = (values: Json): Json =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const isSaid = (values: object): boolean => Object.keys(values).length > 0;
