// Which cells are withheld for what is in them: too few firms, few that hold nearly all, near all or none of a group.
import { type Cell, cellKey, unitOf, unitSums } from "./cells.ts";
import { COALITION, DOMINANCE, FEWEST_FIRMS, PROTECTION, type TableSpec, type WithheldReason } from "./publication.ts";

/** The cells of a table that are withheld for themselves, by key. */
export function primary(
  table: TableSpec,
  cells: readonly Cell[],
  sensitive: readonly string[],
): Map<string, WithheldReason> {
  const withheld = new Map<string, WithheldReason>();
  const units = new Map(cells.map(({ at, members }) => [cellKey(table.id, at), new Set(members.map(unitOf)).size]));
  for (const cell of cells) {
    const key = cellKey(table.id, cell.at);
    if (units.get(key)! < FEWEST_FIRMS) withheld.set(key, "few");
    else if (table.amount !== undefined) {
      if (isDominated(unitSums(cell.members, table))) withheld.set(key, "dominance");
    } else if (nearsItsMargin(table, cell, units, sensitive)) withheld.set(key, "sensitive");
  }
  return withheld;
}

/**
 * Dominance (n, k), and the p % rule for a coalition: with the next largest known, what is left beside the largest is at least
 * p % of it (Hundepool and others, Statistical Disclosure Control, Wiley 2012, chapter 4). A sum of nothing says all are nothing.
 */
export function isDominated(sums: readonly number[]): boolean {
  const add = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
  const total = add(sums);
  if (total === 0 || add(sums.slice(0, DOMINANCE.n)) > DOMINANCE.share * total) return true;
  return add(sums.slice(1 + COALITION)) < PROTECTION * sums[0]!;
}

/** On a sensitive question a cell needs ten firms beside it in its margin too: that it is withheld does not say 0 % or 100 %. */
function nearsItsMargin(
  table: TableSpec,
  { at }: Cell,
  units: ReadonlyMap<string, number>,
  sensitive: readonly string[],
): boolean {
  return table.by.some((question, i) => {
    if (!sensitive.includes(question) || at[i] === null) return false;
    const margin = units.get(cellKey(table.id, at.with(i, null)))!;
    return margin - units.get(cellKey(table.id, at))! < FEWEST_FIRMS;
  });
}
