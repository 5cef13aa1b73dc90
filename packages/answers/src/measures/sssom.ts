// The crosswalks as SSSOM, the Simple Standard for Sharing Ontological Mappings: a table of tabs with its metadata in YAML before it.
import type { LawIndex, Mapping, MappingRelation, MeasureLibrary } from "@yawara/engine";
import { stringify } from "yaml";
import type { LawStore } from "../law-store.ts";
import { itemAnswer } from "./items.ts";
import { lawOfItems } from "./measures.ts";

/** Names of ours have no address on the web: URNs, told apart by what they name. */
const OWN = { measure: "urn:yawara:measure:", provision: "urn:yawara:provision:" };

/** SKOS has no "helps": a measure that gives a part of what an item asks is the narrower of the two. */
const PREDICATE: Record<MappingRelation, string> = {
  "part-of": "skos:broadMatch",
  close: "skos:closeMatch",
  related: "skos:relatedMatch",
};

const COLUMNS = [
  "subject_id",
  "subject_label",
  "predicate_id",
  "object_id",
  "object_label",
  "mapping_justification",
  "author_label",
  "mapping_provider",
  "mapping_date",
  "see_also",
  "comment",
] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

/** All rows of the crosswalks, as one mapping set; `{ text }` is the file, of media type `text/tab-separated-values`. */
export function sssom(store: LawStore): { text: string } {
  const library = store.measures();
  const law = lawOfItems(store, library);
  const rows = library.mappings.map((mapping) => rowOf(library, law, mapping));
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => cell(row[column])))];
  return { text: `${headerOf(library)}${lines.map((line) => line.join("\t")).join("\n")}\n` };
}

function headerOf(library: MeasureLibrary): string {
  const metadata = {
    curie_map: {
      // Readers take the name of the set for one with a prefix.
      urn: "urn:",
      measure: OWN.measure,
      provision: OWN.provision,
      ...Object.fromEntries(library.schemes.map(({ id, base }) => [id, base])),
      skos: "http://www.w3.org/2004/02/skos/core#",
      semapv: "https://w3id.org/semapv/vocab/",
    },
    mapping_set_id: `urn:yawara:crosswalks:${library.version}`,
    mapping_set_version: library.version,
    mapping_set_title: "Measures against AI risks, mapped to guidelines, standards, frameworks and law",
    mapping_set_description:
      "A row says that a measure helps with an item, never that the item is met. The comment says whether somebody published the mapping or it is our judgement; mapping_provider is where a published one was read.",
    license: "https://www.apache.org/licenses/LICENSE-2.0",
    subject_type: "skos concept",
    object_type: "skos concept",
  };
  return stringify(metadata, { lineWidth: 0 })
    .trimEnd()
    .split("\n")
    .map((line) => `#${line}\n`)
    .join("");
}

function rowOf(library: MeasureLibrary, law: LawIndex, { from, to, relation, basis, source }: Mapping): Row {
  const { url, checked, confidence } = library.sources[source]!;
  const isPublished = basis === "published";
  return {
    subject_id: curieOf(library, from),
    subject_label: labelOf(library, law, from),
    predicate_id: PREDICATE[relation],
    object_id: curieOf(library, to),
    object_label: labelOf(library, law, to),
    mapping_justification: "semapv:ManualMappingCuration",
    author_label: isPublished ? "" : "Yawara",
    mapping_provider: isPublished ? url : "",
    mapping_date: checked,
    see_also: isPublished ? "" : url,
    comment: `${basis}; source ${confidence}`,
  };
}

/** A measure by its id, an item of a scheme by the scheme's prefix, any other as a provision of the corpus. */
function curieOf({ schemes }: MeasureLibrary, id: string): string {
  const [list = "", ...local] = id.split("/");
  if (local.length === 0) return `measure:${id}`;
  return schemes.some((scheme) => scheme.id === list) ? `${list}:${local.join("/")}` : `provision:${id}`;
}

function labelOf(library: MeasureLibrary, law: LawIndex, id: string): string {
  if (!id.includes("/")) return library.measures.find((one) => one.id === id)!.name.en;
  const { of, ref, name, modality } = itemAnswer(library, law, id)!;
  return modality === undefined ? name.en : `${of.en}, ${ref.en}`;
}

/** A cell has no tabs and no ends of line, and no quotes that would open a quoted one. */
function cell(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, " ").replaceAll('"', "'");
}
