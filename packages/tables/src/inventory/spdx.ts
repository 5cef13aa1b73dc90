// Reads an SPDX 3.0 document (JSON-LD): packages of the AI and Dataset profiles with their licences, makers and what they were trained on.
// Source of the names: the SPDX 3.0.1 model, profiles Core, Software, SimpleLicensing, AI and Dataset.
import { problem, type TableProblem } from "../problem.ts";
import type { DatasetItem, Inventory, InventoryItem, InventoryLink, ModelItem, VendorItem } from "./inventory.ts";
import { at, each, isUri, type Spot, said, textOf, textsOf, topOf, unread } from "./reading.ts";

const CONTEXT = /spdx\.org\/rdf\/(3\.\d+(?:\.\d+)?)\//;
const VERSIONS = ["3.0.0", "3.0.1"];

/** A relation between elements, by their ids. */
interface Relation extends InventoryLink {
  type: string;
  spot: Spot;
  to: string;
  toSpot: Spot;
}

interface Graph {
  elements: ReadonlyMap<string, Spot>;
  relations: readonly Relation[];
  vendors: Map<string, VendorItem>;
}

/** The inventory a document holds. */
export function readSpdx(document: object): { inventory: Inventory } | { problem: TableProblem } {
  const top = topOf(document);
  const context = textsOf(at(top, "@context")).find((one) => CONTEXT.test(one));
  if (context === undefined) return { problem: problem("inventory-unknown") };
  const version = CONTEXT.exec(context)![1]!;
  if (!VERSIONS.includes(version))
    return { problem: problem("inventory-version", { format: "SPDX", version, versions: VERSIONS.join(", ") }) };
  const spots = each(at(top, "@graph"));
  const graph: Graph = {
    elements: new Map(spots.flatMap((spot) => (idOf(spot) === undefined ? [] : [[idOf(spot)!, spot] as const]))),
    relations: spots.flatMap(relationsOf),
    vendors: new Map(),
  };
  const datasets = spots
    .filter((spot) => at(spot, "type").value === "dataset_DatasetPackage")
    .map((spot) => datasetOf(spot, graph));
  const models = spots.filter((spot) => at(spot, "type").value === "ai_AIPackage").map((spot) => modelOf(spot, graph));
  const carried = new Set([...models, ...datasets].map(({ ref }) => ref));
  const links = graph.relations.filter(
    ({ type, from, to }) => type === "dependsOn" && carried.has(from) && carried.has(to),
  );
  return {
    inventory: {
      format: `SPDX ${version}`,
      models,
      datasets,
      services: [],
      vendors: [...graph.vendors.values()],
      links: links.map(taken),
      leftBehind: unread(top),
    },
  };
}

function idOf(spot: Spot): string | undefined {
  const id = at(spot, "spdxId").value ?? at(spot, "@id").value;
  return typeof id === "string" ? id : undefined;
}

function relationsOf(spot: Spot): Relation[] {
  const type = at(spot, "relationshipType").value;
  const from = at(spot, "from").value;
  if (typeof type !== "string" || typeof from !== "string") return [];
  return each(at(spot, "to")).flatMap((toSpot) =>
    typeof toSpot.value === "string" ? [{ type, from, to: toSpot.value, spot, toSpot }] : [],
  );
}

/** A relation as carried over: all of it was read. */
function taken({ spot, toSpot, from, to }: Relation): InventoryLink {
  for (const key of ["type", "spdxId", "creationInfo", "relationshipType", "from"]) textOf(at(spot, key));
  textOf(toSpot);
  return { from, to };
}

/** The ids an element has relations of these kinds to. */
function relatedTo(id: string, types: readonly string[], { relations }: Graph): string[] {
  const found = relations.filter(({ type, from }) => from === id && types.includes(type));
  return [...new Set(found.map((one) => taken(one).to))];
}

const HEAD = ["type", "spdxId", "creationInfo"];

function itemOf(spot: Spot, graph: Graph): InventoryItem {
  for (const key of HEAD) textOf(at(spot, key));
  const ref = idOf(spot) ?? "";
  const makers = [...textsOf(at(spot, "suppliedBy")), ...textsOf(at(spot, "originatedBy"))];
  const vendors = makers.flatMap((id) => vendorOf(id, graph) ?? []);
  return {
    ref,
    ids: [...textsOf(at(spot, "software_packageUrl")), ...(isUri(ref) ? [ref] : [])],
    name: textOf(at(spot, "name")) ?? "",
    ...said({
      version: textOf(at(spot, "software_packageVersion")),
      description: textOf(at(spot, "description")) ?? textOf(at(spot, "summary")),
      vendor: vendors[0],
    }),
    licences: licencesOf(ref, graph),
    links: ["software_packageUrl", "software_downloadLocation", "software_homePage"].flatMap(
      (key) => textOf(at(spot, key)) ?? [],
    ),
  };
}

function vendorOf(id: string, { elements, vendors }: Graph): string | undefined {
  const spot = elements.get(id);
  const name = spot === undefined ? undefined : textOf(at(spot, "name"));
  if (spot === undefined || name === undefined) return undefined;
  for (const key of HEAD) textOf(at(spot, key));
  vendors.set(id, { ids: isUri(id) ? [id] : [], name, links: [], emails: [] });
  return name;
}

/** What was concluded of a licence counts before what was declared, where both are said. */
function licencesOf(id: string, graph: Graph): string[] {
  const texts = ["hasConcludedLicense", "hasDeclaredLicense"].map((type) =>
    relatedTo(id, [type], graph).flatMap((to) => {
      const spot = graph.elements.get(to);
      if (spot === undefined) return [];
      for (const key of HEAD) textOf(at(spot, key));
      return textOf(at(spot, "simplelicensing_licenseExpression")) ?? textOf(at(spot, "name")) ?? [];
    }),
  );
  return texts.find((one) => one.length > 0) ?? [];
}

function modelOf(spot: Spot, graph: Graph): ModelItem {
  const item = itemOf(spot, graph);
  const kinds = textsOf(at(spot, "ai_typeOfModel"));
  return {
    ...item,
    ...said({ architecture: kinds.length === 0 ? undefined : kinds.join(", ") }),
    datasets: relatedTo(item.ref, ["trainedOn", "testedOn"], graph),
    bases: relatedTo(item.ref, ["descendantOf"], graph),
    inputs: [],
    outputs: [],
    uses: textsOf(at(spot, "ai_informationAboutApplication")),
    limitations: textsOf(at(spot, "ai_limitation")),
  };
}

function datasetOf(spot: Spot, graph: Graph): DatasetItem {
  const sensitive = textOf(at(spot, "dataset_hasSensitivePersonalInformation"));
  const isKnown = sensitive === "yes" || sensitive === "no";
  return {
    ...itemOf(spot, graph),
    ...said({ classification: textOf(at(spot, "dataset_confidentialityLevel")) }),
    sensitive: [],
    ...(isKnown && { sensitivePersonal: sensitive === "yes" }),
  };
}
