// The items measures are mapped to, named: a control of a standard, a subcategory of a framework, a provision of the corpus.
import {
  type LawIndex,
  type Mapping,
  type MappingBasis,
  type MappingRelation,
  type MeasureLibrary,
  type Modality,
  provisionOf,
  type Source,
  type Text,
} from "@yawara/engine";
import { instrumentName } from "../law/instrument-name.ts";
import { inBoth } from "../words/index.ts";

/** An item as an answer names it. */
export interface ItemAnswer {
  /** `iso-42001/A.6.2.4`, or the id of a provision. */
  id: string;
  /** The standard, framework or instrument it is of. */
  of: Text;
  /** Its number or reference there. */
  ref: Text;
  /** What it is about, in our words. */
  name: Text;
  /** Of a provision of the corpus, its force. */
  modality?: Modality;
}

/** An item with how a measure stands to it, on whose word, and where that was read. */
export interface MappedItem extends ItemAnswer {
  relation: MappingRelation;
  basis: MappingBasis;
  source: Source;
}

/** The jurisdictions whose law has to be at hand to name the items of some mappings. */
export function jurisdictionsOfItems({ schemes }: MeasureLibrary, mappings: readonly Mapping[]): string[] {
  const lists = new Set(
    mappings
      .flatMap(({ from, to }) => [from, to])
      .filter((id) => id.includes("/"))
      .map(listOf),
  );
  const laws = [...lists].filter((list) => !schemes.some(({ id }) => id === list));
  return [...new Set(laws.map((instrument) => instrument.split(".")[0]!.toUpperCase()))];
}

function listOf(item: string): string {
  return item.slice(0, item.indexOf("/"));
}

/** Names an item; nothing where its law is not at hand. */
export function itemAnswer(library: MeasureLibrary, law: LawIndex, id: string): ItemAnswer | undefined {
  const list = listOf(id);
  const scheme = library.schemes.find((one) => one.id === list);
  if (scheme !== undefined) {
    const local = id.slice(list.length + 1);
    const item = scheme.items.find((one) => one.id === local);
    return item && { id, of: scheme.title, ref: { en: local, ja: local }, name: item.name };
  }
  if (!law.index.has(id)) return undefined;
  const provision = provisionOf(law, id);
  const instrument = law.instruments.get(provision.instrument)!;
  return {
    id,
    of: inBoth((language) => instrumentName(instrument, language)),
    ref: provision.ref,
    name: provision.says,
    modality: provision.modality,
  };
}

/** The items some mappings lead to, in the order of the crosswalks. */
export function mappedItems(library: MeasureLibrary, law: LawIndex, mappings: readonly Mapping[]): MappedItem[] {
  return mappings.flatMap(({ to, relation, basis, source }) => {
    const item = itemAnswer(library, law, to);
    return item === undefined ? [] : [{ ...item, relation, basis, source: library.sources[source]! }];
  });
}
