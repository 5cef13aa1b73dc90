// What stands out of a comparison: the regime that differs most, composed regimes beside their base, the middle of a basket.
import type { BoundIn, RegimeRow } from "./compare-view.ts";

/** The regime that differs most from one, among those that are settled; else the one least settled. */
export function contrastOf<Row extends RegimeRow>(rows: readonly Row[], here: Row): Row | undefined {
  const others = rows.filter((row) => row !== here && !isComposed(row));
  const settled = others.filter(({ openBinding }) => openBinding === 0);
  return most(settled, (row) => Math.abs(row.binding - here.binding)) ?? most(others, ({ openBinding }) => openBinding);
}

function most<Row>(rows: readonly Row[], figure: (row: Row) => number): Row | undefined {
  return rows.reduce<Row | undefined>(
    (best, row) => (best === undefined || figure(row) > figure(best) ? row : best),
    undefined,
  );
}

/** Composed regimes beside the one they are composed of, where both are there and settled. */
export function transplantsOf<Row extends RegimeRow>(rows: readonly Row[]): { row: Row; base: Row }[] {
  return rows.filter(isComposed).flatMap((row) => {
    const base = rows.find((one) => !isComposed(one) && one.regime.places.join() === row.regime.places.join());
    return base === undefined || row.openBinding + base.openBinding > 0 ? [] : [{ row, base }];
  });
}

function isComposed({ regime: { without, moved } }: RegimeRow): boolean {
  return without.length + moved.length > 0;
}

/** How many provisions bind the middle one of the systems something is claimed of: the upper of two, a number some system really has. */
export function middleOf(bound: readonly BoundIn[]): number | undefined {
  const sorted = bound.flatMap(({ binding }) => binding ?? []).sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
