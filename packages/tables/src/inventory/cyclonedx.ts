// Reads a CycloneDX bill of materials (JSON, 1.4 to 1.7): models, data, services and vendors.
// Source of the names: the specification's JSON schemas, ECMA-424; models and data came with 1.5.
import { problem, type TableProblem } from "../problem.ts";
import type {
  DatasetItem,
  Inventory,
  InventoryItem,
  InventoryLink,
  ModelItem,
  ServiceItem,
  VendorItem,
} from "./inventory.ts";
import { at, each, isUri, type Spot, said, textOf, textsOf, topOf, truthOf, unread } from "./reading.ts";

const VERSIONS = ["1.4", "1.5", "1.6", "1.7"];

interface Gathered {
  models: ModelItem[];
  datasets: DatasetItem[];
  services: ServiceItem[];
  vendors: Map<string, VendorItem>;
  /** Refs made for items that have none of their own. */
  made: number;
  /** Of the document, where it has one. */
  serial: string | undefined;
}

/** The inventory a document holds. Components of other types are left behind, and told so. */
export function readCycloneDx(document: unknown): { inventory: Inventory } | { problem: TableProblem } {
  const top = topOf(document);
  const version = textOf(at(top, "specVersion")) ?? "";
  if (textOf(at(top, "bomFormat")) !== "CycloneDX") return { problem: problem("inventory-unknown") };
  if (!VERSIONS.includes(version))
    return { problem: problem("inventory-version", { format: "CycloneDX", version, versions: VERSIONS.join(", ") }) };
  const gathered: Gathered = { models: [], datasets: [], services: [], vendors: new Map(), made: 0, serial: undefined };
  gathered.serial = textOf(at(top, "serialNumber"));
  readComponent(at(at(top, "metadata"), "component"), gathered);
  for (const component of each(at(top, "components"))) readComponent(component, gathered);
  for (const service of each(at(top, "services"))) readService(service, gathered);
  const links = linksOf(at(top, "dependencies"), gathered);
  const { models, datasets, services, vendors } = gathered;
  return {
    inventory: {
      format: `CycloneDX ${version}`,
      models,
      datasets,
      services,
      vendors: [...vendors.values()],
      links,
      leftBehind: unread(top),
    },
  };
}

function readComponent(component: Spot, gathered: Gathered): void {
  const type = at(component, "type").value;
  if (type === "machine-learning-model") readModel(component, gathered);
  else if (type === "data") readData(component, gathered);
  for (const inner of each(at(component, "components"))) readComponent(inner, gathered);
}

function itemOf(spot: Spot, gathered: Gathered, vendors: readonly string[]): InventoryItem {
  textOf(at(spot, "type"));
  const ref = textOf(at(spot, "bom-ref"));
  const group = textOf(at(spot, "group"));
  const name = textOf(at(spot, "name")) ?? "";
  const known = vendors.map((key) => vendorOf(at(spot, key), gathered));
  const publisher = textOf(at(spot, "publisher"));
  return {
    ref: ref ?? madeRef(gathered),
    ids: [...textsOf(at(spot, "purl")), ...idsOf(ref, gathered)],
    name: group === undefined ? name : `${group}/${name}`,
    ...said({
      version: textOf(at(spot, "version")),
      description: textOf(at(spot, "description")),
      vendor: known.find((one) => one !== undefined) ?? publisher,
    }),
    licences: each(at(spot, "licenses")).flatMap(licenceOf),
    links: [
      ...textsOf(at(spot, "purl")),
      ...each(at(spot, "externalReferences")).flatMap((one) => textOf(at(one, "url")) ?? []),
    ],
  };
}

/** A ref that is no URI holds within its document alone: the serial number says which that is. */
function idsOf(ref: string | undefined, { serial }: Gathered): string[] {
  if (ref === undefined) return [];
  if (isUri(ref)) return [ref];
  return serial === undefined ? [] : [`${serial}#${ref}`];
}

function madeRef(gathered: Gathered): string {
  gathered.made++;
  return `#${gathered.made}`;
}

function licenceOf(spot: Spot): string[] {
  const licence = at(spot, "license");
  const texts = [at(spot, "expression"), at(licence, "id"), at(licence, "name")].flatMap((one) => textOf(one) ?? []);
  return texts.slice(0, 1);
}

/** The vendor a place names, gathered once by name. A bare text (before 1.6) is a name as well. */
function vendorOf(spot: Spot, gathered: Gathered): string | undefined {
  const { vendors } = gathered;
  const name = textOf(spot) ?? textOf(at(spot, "name"));
  if (name === undefined) return undefined;
  const key = name.normalize("NFKC").toLowerCase();
  const vendor = vendors.get(key) ?? { ids: [], name, links: [], emails: [] };
  vendors.set(key, {
    ids: [...new Set([...vendor.ids, ...idsOf(textOf(at(spot, "bom-ref")), gathered)])],
    name: vendor.name,
    links: [...new Set([...vendor.links, ...textsOf(at(spot, "url"))])],
    emails: [
      ...new Set([...vendor.emails, ...each(at(spot, "contact")).flatMap((one) => textOf(at(one, "email")) ?? [])]),
    ],
  });
  return vendor.name;
}

const MAKERS = ["manufacturer", "supplier"];

function readModel(spot: Spot, gathered: Gathered): void {
  const card = at(spot, "modelCard");
  const parameters = at(card, "modelParameters");
  const considerations = at(card, "considerations");
  const item = itemOf(spot, gathered, MAKERS);
  gathered.models.push({
    ...item,
    ...said({
      task: textOf(at(parameters, "task")),
      approach: textOf(at(at(parameters, "approach"), "type")),
      architecture: textOf(at(parameters, "modelArchitecture")) ?? textOf(at(parameters, "architectureFamily")),
    }),
    datasets: each(at(parameters, "datasets")).map((one) => textOf(at(one, "ref")) ?? readDataset(one, gathered)),
    bases: each(at(at(spot, "pedigree"), "ancestors")).flatMap((one) => {
      const before = gathered.models.length;
      readComponent(one, gathered);
      return gathered.models.slice(before).map(({ ref }) => ref);
    }),
    inputs: each(at(parameters, "inputs")).flatMap((one) => textOf(at(one, "format")) ?? []),
    outputs: each(at(parameters, "outputs")).flatMap((one) => textOf(at(one, "format")) ?? []),
    uses: textsOf(at(considerations, "useCases")),
    limitations: textsOf(at(considerations, "technicalLimitations")),
  });
}

/** A component of data: what it says of itself, with how the data within may be handled. */
function readData(spot: Spot, gathered: Gathered): void {
  const inner = each(at(spot, "data"));
  const item = itemOf(spot, gathered, MAKERS);
  gathered.datasets.push({
    ...item,
    ...said({ classification: inner.map((one) => textOf(at(one, "classification"))).find((one) => one !== undefined) }),
    sensitive: inner.flatMap((one) => textsOf(at(one, "sensitiveData"))),
  });
}

/** Data described within a model; its ref. */
function readDataset(spot: Spot, gathered: Gathered): string {
  const item = itemOf(spot, gathered, []);
  const classification = textOf(at(spot, "classification"));
  gathered.datasets.push({
    ...item,
    links: textsOf(at(at(spot, "contents"), "url")),
    ...said({ classification }),
    sensitive: textsOf(at(spot, "sensitiveData")),
  });
  return item.ref;
}

function readService(spot: Spot, gathered: Gathered): void {
  gathered.services.push({
    ...itemOf(spot, gathered, ["provider"]),
    endpoints: textsOf(at(spot, "endpoints")),
    ...said({
      authenticated: truthOf(at(spot, "authenticated")),
      crossesBoundary: truthOf(at(spot, "x-trust-boundary")),
    }),
  });
  for (const inner of each(at(spot, "services"))) readService(inner, gathered);
}

/** Links between what is carried over; the others are left behind. */
function linksOf(dependencies: Spot, { models, datasets, services }: Gathered): InventoryLink[] {
  const known = new Set([...models, ...datasets, ...services].map(({ ref }) => ref));
  return each(dependencies).flatMap((one) => {
    const from = at(one, "ref").value;
    if (typeof from !== "string" || !known.has(from)) return [];
    textOf(at(one, "ref"));
    return each(at(one, "dependsOn")).flatMap((to) =>
      typeof to.value === "string" && known.has(to.value) ? [{ from, to: textOf(to)! }] : [],
    );
  });
}
