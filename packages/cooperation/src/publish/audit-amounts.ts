// The audit of sums: how near published sums let a coalition come to another firm's amount, and what more is withheld until it is far.
import type { Atom } from "./amount-atoms.ts";
import type { OpenProgram, Program, Solver } from "./linear-program.ts";
import { COALITION, PROTECTION } from "./publication.ts";

/** A sum over atoms. `key` names a cell of the edition that is prepared, which may still be withheld; one without was published. */
export interface PublishedSum {
  key?: string;
  atoms: readonly number[];
}

/** A little over what has to be reached, so that rounding in the solver takes nothing from it. */
const MARGIN = 1.02;
const SMALLEST = 1e-7;

/**
 * The cells to be withheld beside those withheld already, so that within every atom the amounts can be at least p % of the largest
 * firm's higher and lower, with no published sum changed and no coalition of three contradicted.
 *
 * The audit is stricter than any attacker: he is given who answered what, all but the amounts, and every amount of a coalition,
 * wherever it is. A way is looked for in which the sums stay as they are, the atom rises (falls) by p % of its largest, and no other
 * atom falls by more than what is left of it without its three largest: so the way is open whoever the three are. The program
 * Within an atom one firm can rise at the cost of the others no coalition holds. The program
 * finds the way that breaks the least of this edition's sums; those it breaks are withheld. What is withheld later only opens ways,
 * so one round is enough.
 *
 * @param atoms of all editions, amounts at least 0
 * @param sums published before, and those of this edition that are not withheld yet
 * @returns keys of cells to be withheld, in the order they were found
 */
export function auditAmounts(atoms: readonly Atom[], sums: readonly PublishedSum[], solver: Solver): string[] {
  if (atoms.length === 0) return [];
  const firms = atoms.reduce((sum, { units }) => sum + units.length, 0);
  const scale = atoms.reduce((sum, { total }) => sum + total, 0) / firms || 1;
  const needs = atoms.map(({ units }) => Math.max((PROTECTION * units[0]!) / scale, PROTECTION ** 3) * MARGIN);
  const slack = atoms.map(({ units }) => units.slice(COALITION).reduce((sum, one) => sum + one, 0) / scale);
  const within = atoms.map(({ units }) => units.slice(1 + COALITION).reduce((sum, one) => sum + one, 0) / scale);
  const program = wayProgram(atoms, sums, slack, scale);
  const open = solver(program);
  try {
    return search({ atoms, sums, needs, slack, within, open });
  } finally {
    open.close();
  }
}

interface Search {
  atoms: readonly Atom[];
  sums: readonly PublishedSum[];
  needs: readonly number[];
  slack: readonly number[];
  /** What is left in each atom beside its largest and the three after it: so much a firm can rise by with the atom as it is. */
  within: readonly number[];
  open: OpenProgram;
}

/** Columns: how far each atom moves, then how far each sum is broken upwards and downwards. */
function wayProgram(
  atoms: readonly Atom[],
  sums: readonly PublishedSum[],
  slack: readonly number[],
  scale: number,
): Program {
  const breaks = sums.flatMap(({ key, atoms: over }, i) => {
    const value = over.reduce((sum, atom) => sum + atoms[atom]!.total, 0) / scale;
    const price = key === undefined ? 0 : Math.log2(2 + value) * (1 + i / 1e4);
    return [price, price];
  });
  return {
    least: [...slack.map((one) => -one), ...breaks.map(() => 0)],
    most: [
      ...slack.map(() => Number.POSITIVE_INFINITY),
      ...sums.flatMap(({ key }) => Array(2).fill(key === undefined ? 0 : Number.POSITIVE_INFINITY)),
    ],
    cost: [...slack.map(() => 0), ...breaks],
    rows: sums.map(({ atoms: over }, i) => ({
      terms: [
        ...over.map((atom) => [atom, 1] as const),
        [slack.length + 2 * i, -1] as const,
        [slack.length + 2 * i + 1, 1] as const,
      ],
      least: 0,
      most: 0,
    })),
  };
}

function search({ atoms, sums, needs, slack, within, open }: Search): string[] {
  const withheld = new Set<number>();
  const rises = new Set<number>();
  const falls = new Set<number>();
  const isHeld = (atom: number) => sums.some((sum, i) => !withheld.has(i) && sum.atoms.includes(atom));
  for (const target of atoms.keys())
    for (const sign of [1, -1]) {
      if (!isHeld(target)) break;
      if ((sign === 1 ? rises : falls).has(target)) continue;
      const move = sign === 1 ? needs[target]! - within[target]! : fallOf(atoms[target]!, needs[target]!);
      if (move <= 0) continue;
      open.bounds(target, sign * move, sign * move);
      const way = open.minimise();
      open.bounds(target, -slack[target]!, Number.POSITIVE_INFINITY);
      if (typeof way === "string") return sums.flatMap(({ key }) => key ?? []);
      for (const [i, { key }] of sums.entries()) {
        const broken = way[slack.length + 2 * i]! + way[slack.length + 2 * i + 1]!;
        if (key === undefined || withheld.has(i) || broken <= SMALLEST) continue;
        withheld.add(i);
        open.cost(slack.length + 2 * i, 0);
        open.cost(slack.length + 2 * i + 1, 0);
      }
      if (sign === 1) noteOthers(way, needs, rises, falls);
    }
  return [...withheld].map((i) => sums[i]!.key!);
}

/** How far an atom has to fall so that a firm of it may: not at all where somebody outside a coalition is left to make up for it. */
const fallOf = ({ units, total }: Atom, need: number): number =>
  units.length > 1 + COALITION || total === 0 ? 0 : need;

/** A way that lets no atom fall too far shows what else it moves as well. */
function noteOthers(way: readonly number[], needs: readonly number[], rises: Set<number>, falls: Set<number>): void {
  for (const [atom, need] of needs.entries()) {
    if (way[atom]! >= need) rises.add(atom);
    if (way[atom]! <= -need) falls.add(atom);
  }
}
