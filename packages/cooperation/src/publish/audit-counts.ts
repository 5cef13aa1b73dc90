// The audit of counts: whether published counts, with the bounds of their noise, pin a small number down; then more are withheld.
import type { OpenProgram, Solver } from "./linear-program.ts";
import { COALITION, FEWEST_FIRMS, MOST_NOISE } from "./publication.ts";

/** A number of firms over places (answers to all questions, in which editions): published as `shown`, or withheld as small. */
export interface CountedCell {
  /** Names a cell of the edition that is prepared; one without was published before. */
  key?: string;
  places: readonly number[];
  /** The number of groups with its noise, before any weights. */
  shown?: number;
}

/**
 * The counts to be withheld, so that no number of firms that the cells divide off (a withheld cell, or those who came or left
 * between editions) lies in so few whole numbers above 0 that a coalition, taking itself away, is left with one.
 *
 * @param places how many there are
 * @param repeated by how much more firms there are than groups: so far a total may lie below the sum of its parts
 * @param parts numbers nobody may come to know, each a list of places
 */
export function auditCounts(
  places: number,
  cells: readonly CountedCell[],
  parts: readonly (readonly number[])[],
  repeated: number,
  solver: Solver,
): string[] {
  const withheld: string[] = [];
  let published = [...cells];
  for (;;) {
    const open = solver({
      least: Array(places).fill(0),
      most: Array(places).fill(Number.POSITIVE_INFINITY),
      cost: Array(places).fill(0),
      rows: published.map(({ places: over, shown }) => ({
        terms: over.map((place) => [place, 1] as const),
        least: shown === undefined ? 0 : Math.max(FEWEST_FIRMS, shown - MOST_NOISE),
        most: (shown === undefined ? FEWEST_FIRMS - 1 : shown + MOST_NOISE) + repeated,
      })),
    });
    const told = parts.find((part) => isPinned(part, open));
    open.close();
    if (told === undefined) return withheld;
    const worst = nearest(told, published);
    if (worst?.key === undefined) return withheld;
    withheld.push(worst.key);
    published = published.filter((one) => one !== worst);
  }
}

/** Whether the least and the most of a part lie so near, above 0, that a coalition of three may be left with one. */
function isPinned(part: readonly number[], open: OpenProgram): boolean {
  const least = extreme(part, open, 1);
  if (least < 1e-6) return false;
  const most = extreme(part, open, -1);
  return Math.floor(most + 1e-6) - Math.ceil(least - 1e-6) < 2 && least <= COALITION + 1 + 1e-6;
}

function extreme(part: readonly number[], open: OpenProgram, sign: 1 | -1): number {
  for (const place of part) open.cost(place, sign);
  const found = open.minimise();
  for (const place of part) open.cost(place, 0);
  if (found === "infeasible") return 0;
  return found === "unbounded" ? -sign * Number.POSITIVE_INFINITY : part.reduce((sum, place) => sum + found[place]!, 0);
}

/** The published count of this edition that shares places with a part and has the fewest beside them; the first where equal. */
function nearest(part: readonly number[], published: readonly CountedCell[]): CountedCell | undefined {
  const beside = ({ places }: CountedCell) => places.filter((place) => !part.includes(place)).length;
  return published
    .filter(
      ({ key, shown, places }) =>
        key !== undefined && shown !== undefined && places.some((place) => part.includes(place)),
    )
    .sort((a, b) => beside(a) - beside(b))[0];
}
