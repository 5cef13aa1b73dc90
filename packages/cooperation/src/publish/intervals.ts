// What the published sums of a table leave possible for its withheld ones: computed from what everybody can read, and no more.
import { isAt } from "./cells.ts";
import type { Solver } from "./linear-program.ts";
import type { ProtectedCell } from "./publication.ts";

/** The cells of a table of sums, each withheld one with its bounds: amounts are at least 0, and nothing else is taken as known. */
export function withIntervals(cells: readonly ProtectedCell[], solver: Solver): ProtectedCell[] {
  const withheld = cells.filter(({ value }) => value === undefined);
  if (withheld.length === 0) return [...cells];
  const inner = cells.filter(({ at }) => at.every((category) => category !== null));
  const over = (cell: ProtectedCell) => inner.flatMap(({ at }, i) => (isAt(cell.at, at) ? [i] : []));
  const published = cells.filter(({ value }) => value !== undefined);
  const scale = Math.max(1, ...published.map(({ value }) => value!));
  const open = solver({
    least: inner.map(() => 0),
    most: inner.map(() => Number.POSITIVE_INFINITY),
    cost: inner.map(() => 0),
    rows: published.map((cell) => ({
      terms: over(cell).map((i) => [i, 1] as const),
      least: cell.value! / scale,
      most: cell.value! / scale,
    })),
  });
  const extreme = (parts: readonly number[], sign: 1 | -1): number | undefined => {
    for (const i of parts) open.cost(i, sign);
    const found = open.minimise();
    for (const i of parts) open.cost(i, 0);
    return typeof found === "string" ? undefined : parts.reduce((sum, i) => sum + found[i]!, 0) * scale;
  };
  const bounded = cells.map((cell): ProtectedCell => {
    if (cell.value !== undefined) return cell;
    const least = Math.max(0, rounded(extreme(over(cell), 1) ?? 0));
    const most = extreme(over(cell), -1);
    return { at: cell.at, between: { least, ...(most !== undefined && { most: rounded(most) }) } };
  });
  open.close();
  return bounded;
}

/** To six digits: bounds are no more exact than the solver. */
const rounded = (value: number): number => Number(value.toPrecision(6));
