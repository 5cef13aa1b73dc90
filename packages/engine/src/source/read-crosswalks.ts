// Reads the lists of items measures are mapped to, and the rows that map them, each held to what there is.
import type { ItemScheme, Mapping, MappingSource, Measure, MeasureLibrary } from "../law/measures.ts";
import type { Problem, Provision } from "../law/model.ts";
import type { Checked } from "./checked-file.ts";
import { defined } from "./defined.ts";
import type { CrosswalkFile, SchemeFile } from "./measure-schema.ts";
import { twice, unlisted } from "./reading.ts";
import { sourceFrom } from "./source-from.ts";

interface Files {
  schemes: readonly Checked<SchemeFile>[];
  crosswalks: readonly Checked<CrosswalkFile>[];
  measures: readonly Measure[];
}

interface Against {
  provisions: readonly Provision[];
  problems: Problem[];
}

/** The schemes with their items, and every row of the crosswalks with its source. */
export function crosswalksFrom(
  { schemes, crosswalks, measures }: Files,
  { provisions, problems }: Against,
): Pick<MeasureLibrary, "schemes" | "sources" | "mappings"> {
  const read = schemes.map((file) => schemeFrom(file, provisions, problems));
  const sources: MappingSource[] = [];
  const mappings: Mapping[] = [];
  const itemsOf = itemsBy(read, measures, provisions);
  twice(
    crosswalks.map(({ value }) => ({ id: value.crosswalk })),
    (i) => crosswalks[i]!.document.place(["crosswalk"]),
    problems,
  );
  const seen = new Set<string>();
  for (const { document, value } of crosswalks) {
    const sides = (["from", "to"] as const).map((key) => {
      const items = itemsOf(value[key]);
      if (items === undefined)
        problems.push({ ...schemeProblem(value[key]!, read, provisions), ...document.place([key]) });
      return items;
    });
    const prefix = (list: string | undefined) => (list === undefined ? "" : `${list}/`);
    for (const [i, row] of value.rows.entries()) {
      check(sides[0], row.from, value.from, () => document.place(["rows", i, "from"]), problems);
      for (const [j, item] of row.to.entries()) {
        const place = () => document.place(["rows", i, "to", j]);
        check(sides[1], item, value.to, place, problems);
        const [from, to] = [`${prefix(value.from)}${row.from}`, `${prefix(value.to)}${item}`];
        if (seen.has(`${from} ${to}`)) problems.push({ code: "mapping-twice", args: { from, to }, ...place() });
        seen.add(`${from} ${to}`);
        mappings.push({
          from,
          to,
          relation: row.relation ?? value.relation,
          basis: row.basis ?? value.basis,
          source: indexIn(sources, sourceFrom(row.source ?? value.source)),
        });
      }
    }
  }
  return { schemes: read, sources, mappings };
}

function schemeFrom(
  { document, value }: Checked<SchemeFile>,
  provisions: readonly Provision[],
  problems: Problem[],
): ItemScheme {
  const { scheme, title, version, instrument, base, source, items } = value;
  twice(items, (i) => document.place(["items", i, "id"]), problems);
  if (instrument !== undefined && !provisions.some((one) => one.instrument === instrument))
    problems.push({ ...schemeProblem(instrument, [], provisions), ...document.place(["instrument"]) });
  return {
    id: scheme,
    title,
    version,
    ...defined({ instrument }),
    base,
    source: sourceFrom(source),
    items: items.map(({ id, en, ja }) => ({ id, name: { en, ja } })),
  };
}

/** The ids a side of a crosswalk may name: of measures where it names no list, of a scheme, of an instrument's provisions. */
function itemsBy(schemes: readonly ItemScheme[], measures: readonly Measure[], provisions: readonly Provision[]) {
  const bySide = new Map<string | undefined, { id: string }[]>([[undefined, [...measures]]]);
  for (const { id, items } of schemes) bySide.set(id, items);
  for (const { id, instrument } of provisions) {
    const items = bySide.get(instrument) ?? [];
    items.push({ id: id.slice(instrument.length + 1) });
    bySide.set(instrument, items);
  }
  return (side: string | undefined) => bySide.get(side);
}

function schemeProblem(id: string, schemes: readonly ItemScheme[], provisions: readonly Provision[]): Problem {
  const instruments = [...new Set(provisions.map(({ instrument }) => instrument))].map((one) => ({ id: one }));
  return unlisted(id, [...schemes, ...instruments], "unknown-scheme") ?? { code: "unknown-scheme", args: { id } };
}

function check(
  items: readonly { id: string }[] | undefined,
  id: string,
  list: string | undefined,
  place: () => Partial<Problem>,
  problems: Problem[],
): void {
  if (items === undefined) return;
  const problem = unlisted(id, items, list === undefined ? "unknown-measure" : "unknown-item");
  if (problem) problems.push({ ...problem, args: { ...problem.args, list: list ?? "" }, ...place() });
}

/** The place of a source among those there are; one that is not there yet is added. */
function indexIn(sources: MappingSource[], source: MappingSource): number {
  const known = sources.findIndex((one) => JSON.stringify(one) === JSON.stringify(source));
  return known >= 0 ? known : sources.push(source) - 1;
}
