// Tables of counts over all editions as the audit of counts reads them: places, what was published, what nobody may come to know.
import { auditCounts, type CountedCell } from "./audit-counts.ts";
import { categoryOf, cellKey, cellsOf, isAt, type Laid, unitOf } from "./cells.ts";
import type { Solver } from "./linear-program.ts";
import { noisyUnits, type RecordKeys } from "./noise.ts";
import type { Publication, Respondent, TableSpec } from "./publication.ts";

interface Place {
  categories: readonly (string | undefined)[];
  editions: readonly number[];
}

/** Withholds what the audit of counts asks for. */
export function auditCountTables(
  laid: readonly Laid[],
  publication: Publication,
  keys: RecordKeys,
  solver: Solver,
): void {
  const ours = laid.filter(({ table }) => table.amount === undefined);
  if (ours.length === 0) return;
  const { earlier, answers, categories } = publication;
  const before = earlier.map(({ tables }) => tables.filter(({ amount }) => amount === undefined));
  const by = [...new Set([...ours.map(({ table }) => table), ...before.flat()].flatMap((table) => table.by))].sort();
  const editions = [...earlier.map((one) => one.answers), answers];
  const places = placesOf(by, editions);
  const over = (table: TableSpec, at: readonly (string | null)[], edition: number) =>
    places.flatMap((place, i) =>
      place.editions.includes(edition) && isIn(place, table, at, by, categories) ? [i] : [],
    );
  const cells: CountedCell[] = [
    ...before.flatMap((tables, edition) =>
      tables.flatMap((table) => {
        const members = new Map(
          cellsOf(table, editions[edition]!, categories).map((cell) => [cellKey("", cell.at), cell.members]),
        );
        return table.cells.flatMap(({ at, value }) =>
          value === undefined
            ? []
            : [{ places: over(table, at, edition), shown: noisyUnits(members.get(cellKey("", at)) ?? [], keys) }],
        );
      }),
    ),
    ...ours.flatMap(({ table, cells: now, withheld }) =>
      now.flatMap(({ at, members }): CountedCell[] => {
        const reason = withheld.get(cellKey(table.id, at));
        const here = over(table, at, earlier.length);
        if (reason === undefined)
          return [{ key: cellKey(table.id, at), places: here, shown: noisyUnits(members, keys) }];
        return reason === "few" ? [{ places: here }] : [];
      }),
    ),
  ];
  const parts = cells.flatMap(({ places: there }) => divided(there, places, editions.length));
  const repeated = Math.max(...editions.map((one) => one.length - new Set(one.map(unitOf)).size));
  const asked = new Set(auditCounts(places.length, cells, parts, repeated, solver));
  for (const { table, cells: now, withheld } of ours)
    for (const { at } of now) if (asked.has(cellKey(table.id, at))) withheld.set(cellKey(table.id, at), "complement");
}

/** A cell's places, whole and by the editions they stand in. */
function divided(over: readonly number[], places: readonly Place[], editions: number): number[][] {
  if (over.length === 0) return [];
  const byEditions = Map.groupBy(over, (i) => places[i]!.editions.join());
  return byEditions.size === 1 || editions === 1 ? [[...over]] : [[...over], ...byEditions.values()];
}

/** Where firms stand: their answers, and the editions in which they are these. */
function placesOf(by: readonly string[], editions: readonly (readonly Respondent[])[]): Place[] {
  const standing = new Map<string, { categories: (string | undefined)[]; editions: number[] }>();
  editions.forEach((answers, edition) => {
    for (const one of answers) {
      const categories = by.map((question) => categoryOf(one, question));
      const name = JSON.stringify([one.firm, ...categories.map((category) => category ?? null)]);
      const before = standing.get(name);
      if (before === undefined) standing.set(name, { categories, editions: [edition] });
      else before.editions.push(edition);
    }
  });
  const places = new Map<string, Place>();
  for (const place of standing.values())
    places.set(JSON.stringify([place.editions, ...place.categories.map((category) => category ?? null)]), place);
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}

function isIn(
  { categories }: Place,
  table: TableSpec,
  at: readonly (string | null)[],
  by: readonly string[],
  known: Publication["categories"],
): boolean {
  const answers = table.by.map((question) => categories[by.indexOf(question)]);
  return answers.every((one, i) => one !== undefined && known[table.by[i]!]!.includes(one)) && isAt(at, answers);
}
