// The parts no published sum of an amount divides: firms that answered alike, whose amount stood in the same editions.
import { amountOf, categoryOf, isAt, unitOf } from "./cells.ts";
import type { Respondent, TableSpec } from "./publication.ts";

/** Amounts that stand in the same cells of all tables and editions. */
export interface Atom {
  name: string;
  categories: readonly (string | undefined)[];
  editions: readonly number[];
  total: number;
  /** What each group has here, largest first. */
  units: readonly number[];
}

/** The parts of an amount over all editions, in the order of their names; a corrected amount is another one than it was. */
export function atomsOf(amount: string, by: readonly string[], editions: readonly (readonly Respondent[])[]): Atom[] {
  const standing = new Map<
    string,
    { one: Respondent; categories: (string | undefined)[]; value: number; in: number[] }
  >();
  editions.forEach((answers, edition) => {
    for (const one of answers) {
      const value = amountOf(one, { id: "", by: [], amount });
      if (value === undefined) continue;
      const categories = by.map((question) =>
        one.notPublic?.includes(question) === true ? undefined : categoryOf(one, question),
      );
      const key = JSON.stringify([one.firm, unitOf(one), value, ...categories.map((category) => category ?? null)]);
      const before = standing.get(key);
      if (before === undefined) standing.set(key, { one, categories, value, in: [edition] });
      else before.in.push(edition);
    }
  });
  const atoms = new Map<string, { categories: (string | undefined)[]; in: number[]; units: Map<string, number> }>();
  for (const [, part] of [...standing].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = JSON.stringify([part.in, ...part.categories.map((category) => category ?? null)]);
    const atom = atoms.get(name) ?? { categories: part.categories, in: part.in, units: new Map() };
    atom.units.set(unitOf(part.one), (atom.units.get(unitOf(part.one)) ?? 0) + part.value);
    atoms.set(name, atom);
  }
  return [...atoms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, atom]) => {
      const units = [...atom.units.values()].sort((a, b) => b - a);
      const total = units.reduce((sum, one) => sum + one, 0);
      return { name, categories: atom.categories, editions: atom.in, total, units };
    });
}

/** The atoms that make up a cell of a table in an edition, by their numbers. */
export function atomsIn(
  table: TableSpec,
  at: readonly (string | null)[],
  edition: number,
  atoms: readonly Atom[],
  by: readonly string[],
  known: Readonly<Record<string, readonly string[]>>,
): number[] {
  const places = table.by.map((question) => by.indexOf(question));
  return atoms.flatMap(({ categories, editions }, i) => {
    const answers = places.map((place) => categories[place]);
    const isIn = answers.every((answer, j) => answer !== undefined && known[table.by[j]!]!.includes(answer));
    return editions.includes(edition) && isIn && isAt(at, answers) ? [i] : [];
  });
}
