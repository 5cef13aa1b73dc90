// Why an outcome holds: the least of the given facts that force it.

import type { Engine } from "../compiled/engine.ts";
import { supportIn, supportsOf } from "../compiled/support.ts";
import { codeOfRoot, type OutcomeCode } from "../decide/outcome.ts";
import { type State, UNKNOWN } from "../diagram/table.ts";
import { reachableEnds } from "../diagram/walk.ts";
import { consistentSubject, type Subject } from "../subject/subject.ts";
import { type Assertion, plainAssertion, range } from "./assertion.ts";

/** A diagram with the outcome it has for a subject. */
interface Decided {
  root: number;
  code: OutcomeCode;
  subject: Subject;
}

/** Given variables, in the order in which they are tried without, and the cells of no others. */
interface Reasons {
  kept: number[];
  cells: Int16Array;
  /** Whether the diagram alone shows that they are enough. */
  walked: boolean;
}

/** A subset-minimal, sufficient set of the given facts for an outcome that is decided. */
export function reasonOfRoot(engine: Engine, root: number, subject: Subject): Assertion[] {
  const decided: Decided = { root, code: codeOfRoot(engine, root, subject), subject };
  const kept = exactReasons(engine, decided, walkedReasons(engine, decided)).sort((a, b) => a - b);
  const cells = givenOf(subject, kept);
  const free: State = { cells, allowed: engine.baseline.allowed };
  return kept.map((variable) => assertion(engine, variable, free, decided));
}

/** The given cells of some variables, and of no others. */
function givenOf({ given }: Subject, variables: readonly number[]): Int16Array {
  const cells = new Int16Array(given.length).fill(UNKNOWN);
  for (const variable of variables) cells[variable] = given[variable]!;
  return cells;
}

/** What forces the outcome by the diagram alone; all that is given of the diagram where that does not show it. */
function walkedReasons(engine: Engine, { root, code, subject }: Decided): Reasons {
  const candidates = supportIn(supportsOf(engine), root).variables.filter(
    (variable) => subject.given[variable] !== UNKNOWN,
  );
  const cells = givenOf(subject, candidates);
  byWeakness(engine, subject, candidates);
  const free: State = { cells, allowed: engine.baseline.allowed };
  const enough = () => (reachableEnds(engine.table, root, free) & 3) === code;
  return enough()
    ? { kept: needed(candidates, cells, enough), cells, walked: true }
    : { kept: candidates, cells, walked: false };
}

/**
 * What forces the outcome with all that the axioms add: some of what the diagram turns on or, where that is not enough, of
 * all that is given.
 */
function exactReasons(engine: Engine, { root, code, subject }: Decided, from: Reasons): number[] {
  const forces = (cells: Int16Array) => codeOfRoot(engine, root, consistentSubject(engine, {}, cells)) === code;
  let { kept, cells } = from;
  if (!from.walked && !forces(cells)) {
    cells = subject.given.slice();
    kept = [...cells.keys()].filter((variable) => cells[variable] !== UNKNOWN);
    byWeakness(engine, subject, kept);
  }
  return needed(kept, cells, () => forces(cells));
}

/** So many left are tried one by one. */
const FEW = 8;

/**
 * Takes the variables that can be spared out of the cells, in their order, and gives those that cannot. Knowing more never
 * undoes what is forced, so among many the first that cannot be spared is found by halving.
 */
function needed(variables: readonly number[], cells: Int16Array, enough: () => boolean): number[] {
  const found: number[] = [];
  const full = cells.slice();
  const spared = (from: number, to: number) => {
    for (let i = from; i < to; i++) cells[variables[i]!] = UNKNOWN;
    if (enough()) return true;
    for (let i = from; i < to; i++) cells[variables[i]!] = full[variables[i]!]!;
    return false;
  };
  for (let from = 0; from < variables.length; ) {
    let to = variables.length - from > FEW ? variables.length : from + 1;
    if (spared(from, to)) {
      from = to;
      continue;
    }
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (spared(from, middle)) from = middle;
      else to = middle;
    }
    found.push(variables[from]!);
    from++;
  }
  return found;
}

/** What says least comes first: members that do not hold, then what is asked of everyone, then the particular. */
function byWeakness(engine: Engine, subject: Subject, variables: number[]): void {
  const weight = (variable: number) => {
    const { fact } = engine.variables.owner[variable]!;
    const negative = (fact.type === "choices" || fact.type === "boolean") && subject.given[variable] === 0;
    return (negative ? 0 : 4) + (fact.layer === "core" ? 0 : 1);
  };
  variables.sort((a, b) => weight(a) - weight(b) || a - b);
}

/** What is said of a variable; of a number, the range that says the same. */
function assertion(
  engine: Engine,
  variable: number,
  state: State,
  { root, code, subject: { facts } }: Decided,
): Assertion {
  const slot = engine.variables.owner[variable]!;
  const cell = state.cells[variable]!;
  const plain = plainAssertion(slot, variable, cell, facts[slot.fact.id]);
  if (slot.bounds.length === 0 || cell === slot.noValue) return plain;
  const holdsAt = (other: number) => {
    state.cells[variable] = other;
    const holds = (reachableEnds(engine.table, root, state) & 3) === code;
    state.cells[variable] = cell;
    return holds;
  };
  let low = cell;
  let high = cell;
  while (low > 0 && holdsAt(low - 1)) low--;
  while (high + 1 < slot.bounds.length && holdsAt(high + 1)) high++;
  return { ...plain, ...range(slot, low, high) };
}
