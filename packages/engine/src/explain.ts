// Why an outcome holds and what would change it: the least of the given facts that force it, the fewest changes that flip it.

import { type Assertion, plainAssertion, range } from "./assertion.ts";
import { IMPOSSIBLE, type State, UNKNOWN } from "./diagram/table.ts";
import { reachableEnds } from "./diagram/walk.ts";
import { type Engine, rootOf, tidy } from "./engine.ts";
import type { Facts } from "./model.ts";
import { type Outcome, outcomeOfRoot } from "./outcome.ts";
import { type Subject, settle } from "./subject.ts";
import { whatIf } from "./what-if.ts";

export type { Assertion } from "./assertion.ts";
export { withChanges } from "./what-if.ts";

export interface Explanation {
  outcome: Outcome;
  /** Enough to force the outcome, and nothing in it can be left out. Empty while the outcome is open, or if it always holds. */
  because: Assertion[];
  /** The fewest facts to say otherwise so that the outcome is the opposite for sure; empty if there is no such way. */
  whatIf: Assertion[];
}

/** Explains a provision or a definition for a subject. */
export function explain(engine: Engine, id: string, subject: Subject): Explanation {
  tidy(engine);
  const root = rootOf(engine, id)!;
  const outcome = outcomeOfRoot(engine, root, subject);
  if (outcome === "open") return { outcome, because: [], whatIf: [] };
  return { outcome, because: reasons(engine, root, outcome, subject), whatIf: whatIf(engine, id, outcome, subject) };
}

/** Why a provision or definition has the outcome it has; empty while it is open. */
export function reasonsFor(engine: Engine, id: string, subject: Subject): Assertion[] {
  tidy(engine);
  const root = rootOf(engine, id)!;
  const outcome = outcomeOfRoot(engine, root, subject);
  return outcome === "open" ? [] : reasons(engine, root, outcome, subject);
}

/** A subset-minimal, sufficient set of the given facts for an outcome that is decided. */
function reasons(engine: Engine, root: number, outcome: Outcome, subject: Subject): Assertion[] {
  const wanted = outcome === "applies" ? 2 : 1;
  const cells = new Int16Array(subject.given.length).fill(UNKNOWN);
  const candidates = candidateVariables(engine, root, subject);
  for (const variable of candidates) cells[variable] = subject.given[variable]!;
  const walked = (state: State) => (reachableEnds(engine.table, root, state) & 3) === wanted;
  const free: State = { cells, allowed: engine.baseline.allowed };
  const exactly = () => outcomeOfRoot(engine, root, settle(engine, {}, cells)) === outcome;
  let kept = [...candidates];
  for (const enough of [() => walked(free), exactly]) {
    if (!enough()) {
      if (enough !== exactly) continue;
      for (let i = 0; i < cells.length; i++) cells[i] = subject.given[i]!;
      kept = byWeakness(
        engine,
        subject,
        [...cells.keys()].filter((i) => cells[i] !== UNKNOWN),
      );
    }
    for (const variable of kept) {
      const cell = cells[variable]!;
      cells[variable] = UNKNOWN;
      if (!enough()) cells[variable] = cell;
    }
    kept = kept.filter((variable) => cells[variable] !== UNKNOWN);
  }
  return kept
    .sort((a, b) => a - b)
    .map((variable) => assertion(engine, variable, cells[variable]!, subject.facts, root, wanted, free));
}

/** Given variables of the diagram, in the order in which they are tried without. */
function candidateVariables(engine: Engine, root: number, subject: Subject): number[] {
  const { table } = engine;
  const found = new Set<number>();
  const seen = new Set<number>();
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node <= IMPOSSIBLE || seen.has(node)) continue;
    seen.add(node);
    const variable = table.variable[node]!;
    if (subject.given[variable] !== UNKNOWN) found.add(variable);
    for (let i = 0; i < table.arity[variable]!; i++) stack.push(table.kids[table.offset[node]! + i]!);
  }
  return byWeakness(engine, subject, [...found]);
}

/** What says least comes first: members that do not hold, then what is asked of everyone, then the particular. */
function byWeakness(engine: Engine, subject: Subject, variables: number[]): number[] {
  const weight = (variable: number) => {
    const { fact } = engine.variables.owner[variable]!;
    const negative = (fact.type === "choices" || fact.type === "boolean") && subject.given[variable] === 0;
    return (negative ? 0 : 4) + (fact.asked === "core" ? 0 : 1);
  };
  return variables.sort((a, b) => weight(a) - weight(b) || a - b);
}

function assertion(
  engine: Engine,
  variable: number,
  cell: number,
  facts: Facts,
  root: number,
  wanted: number,
  state: State,
): Assertion {
  const slot = engine.variables.owner[variable]!;
  const plain = plainAssertion(slot, variable, cell, facts[slot.fact.id]);
  if (slot.bounds.length === 0 || cell === slot.noValue) return plain;
  const holdsAt = (other: number) => {
    state.cells[variable] = other;
    const holds = (reachableEnds(engine.table, root, state) & 3) === wanted;
    state.cells[variable] = cell;
    return holds;
  };
  let low = cell;
  let high = cell;
  while (low > 0 && holdsAt(low - 1)) low--;
  while (high + 1 < slot.bounds.length && holdsAt(high + 1)) high++;
  return { ...plain, ...range(slot, low, high) };
}
