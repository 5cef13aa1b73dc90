// How likely a condition is under a plain prior: the weight of a question, and how particular a rule is.
import { IMPOSSIBLE, isAllowed, type State, TRUE, UNKNOWN } from "./diagram/table.ts";
import type { Engine } from "./engine.ts";
import { rootOf } from "./engine.ts";

/** Prior that any one member of an any-of fact holds; the other cells of a fact share their weight evenly. */
const MEMBER_PRIOR = 0.15;

/** The prior weight of a cell of a variable. */
export function cellWeight(
  { variables, table }: Pick<Engine, "variables" | "table">,
  variable: number,
  cell: number,
): number {
  if (variables.owner[variable]!.fact.type === "choices") return cell === 1 ? MEMBER_PRIOR : 1 - MEMBER_PRIOR;
  return 1 / table.arity[variable]!;
}

/** The chance that a provision or definition holds for a subject drawn from the prior, given that the axioms hold: 0 to 1. */
export function likelihood(engine: Engine, id: string): number {
  const root = rootOf(engine, id);
  if (root === undefined) return 0;
  const masses = new Map<number, Masses>();
  const { yes, possible } = massOf(engine, root, undefined, masses);
  return possible === 0 ? 0 : yes / possible;
}

export interface Masses {
  /** Prior mass of what makes it true. */
  yes: number;
  /** Prior mass of what is possible at all. */
  possible: number;
}

/** The masses below a node in a state; `known` remembers nodes already weighed in that state. */
export function massOf(engine: Engine, node: number, state: State | undefined, known: Map<number, Masses>): Masses {
  if (node <= IMPOSSIBLE) return { yes: node === TRUE ? 1 : 0, possible: node === IMPOSSIBLE ? 0 : 1 };
  const before = known.get(node);
  if (before !== undefined) return before;
  const { table } = engine;
  const variable = table.variable[node]!;
  const cell = state === undefined ? UNKNOWN : state.cells[variable]!;
  const at = table.offset[node]!;
  let masses: Masses;
  if (cell !== UNKNOWN) masses = massOf(engine, table.kids[at + cell]!, state, known);
  else {
    masses = { yes: 0, possible: 0 };
    for (let i = 0; i < table.arity[variable]!; i++) {
      if (state !== undefined && !isAllowed(state.allowed[variable]!, i)) continue;
      const weight = cellWeight(engine, variable, i);
      const below = massOf(engine, table.kids[at + i]!, state, known);
      masses.yes += weight * below.yes;
      masses.possible += weight * below.possible;
    }
  }
  known.set(node, masses);
  return masses;
}
