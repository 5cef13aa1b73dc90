// Why an outcome holds and what would change it: the least of the given facts that force it, the fewest changes that flip it.
import { outcomeOfRoot, type Outcome, remaining } from "./decide.ts";
import { IMPOSSIBLE, reachableEnds, type State, UNKNOWN } from "./diagram/table.ts";
import type { Slot } from "./diagram/variables.ts";
import { type Engine, rootOf } from "./engine.ts";
import type { Facts, FactValue } from "./model.ts";
import { settle, type Subject, subjectOf } from "./subject.ts";

/** One thing said of a fact: a member that holds or not, an answer, or the range a number lies in. */
export interface Assertion {
  fact: string;
  member?: string;
  /** The answer: yes/no (of the fact or its member), a choice, a number, `null` for "has no value". */
  value: boolean | string | number | null;
  /** For numbers: the range that says the same for this outcome, in whole units. */
  low?: number;
  high?: number;
}

export interface Explanation {
  outcome: Outcome;
  /** Enough to force the outcome, and nothing in it can be left out. Empty while the outcome is open, or if it always holds. */
  because: Assertion[];
  /** The fewest facts to say otherwise so that the outcome is the opposite for sure; empty if there is no such way. */
  whatIf: Assertion[];
}

/** Explains a provision or a definition for a subject. */
export function explain(engine: Engine, id: string, subject: Subject): Explanation {
  const root = rootOf(engine, id)!;
  const outcome = outcomeOfRoot(engine, root, subject);
  if (outcome === "open") return { outcome, because: [], whatIf: [] };
  return { outcome, because: reasons(engine, root, outcome, subject), whatIf: flip(engine, root, outcome, subject) };
}

/** Why a provision or definition has the outcome it has; empty while it is open. */
export function reasonsFor(engine: Engine, id: string, subject: Subject): Assertion[] {
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
      kept = byWeakness(engine, subject, [...cells.keys()].filter((i) => cells[i] !== UNKNOWN));
    }
    for (const variable of kept) {
      const cell = cells[variable]!;
      cells[variable] = UNKNOWN;
      if (!enough()) cells[variable] = cell;
    }
    kept = kept.filter((variable) => cells[variable] !== UNKNOWN);
  }
  return kept.sort((a, b) => a - b).map((variable) => assertion(engine, variable, cells[variable]!, subject.facts, root, wanted, free));
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

function assertion(engine: Engine, variable: number, cell: number, facts: Facts, root: number, wanted: number, state: State): Assertion {
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

function range(slot: Slot, low: number, high: number): { low?: number; high?: number } {
  const next = slot.bounds[high + 1];
  return { ...(low === 0 ? {} : { low: slot.bounds[low]! }), ...(next === undefined ? {} : { high: next - 1 }) };
}

function plainAssertion(slot: Slot, variable: number, cell: number, given: FactValue | undefined): Assertion {
  const { fact } = slot;
  if (fact.type === "boolean") return { fact: fact.id, value: cell === 1 };
  if (fact.type === "choices") return { fact: fact.id, member: fact.choices[variable - slot.first]!.id, value: cell === 1 };
  if (cell === slot.noValue) return { fact: fact.id, value: null };
  if (fact.type === "choice") return { fact: fact.id, value: fact.choices[cell]!.id };
  if (typeof given === "number") return { fact: fact.id, value: given };
  const { low, high } = range(slot, cell, cell);
  return { fact: fact.id, value: low ?? high ?? 0 };
}

/** The fewest changes after which deciding again gives the opposite, found on the diagram and then checked. */
function flip(engine: Engine, root: number, outcome: Outcome, subject: Subject): Assertion[] {
  const target = outcome === "applies" ? 0 : 1;
  const path = shortestPath(engine, subject.active.length === 0 ? root : remaining(engine, root, subject), target, subject);
  if (path === undefined || path.size === 0) return [];
  const changes = [...path].map(([variable, cell]) => changed(engine, variable, cell));
  const after = withChanges(engine, subject, changes);
  const opposite = outcome === "applies" ? "does-not-apply" : "applies";
  return after !== undefined && outcomeOfRoot(engine, root, after) === opposite ? changes : [];
}

function changed(engine: Engine, variable: number, cell: number): Assertion {
  const slot = engine.variables.owner[variable]!;
  const plain = plainAssertion(slot, variable, cell, undefined);
  return slot.bounds.length === 0 || cell === slot.noValue ? plain : { ...plain, ...range(slot, cell, cell) };
}

/** Cells to set on the cheapest way from the root to an end: what differs from the state, and what is not known yet. */
function shortestPath({ table }: Engine, root: number, target: number, { state }: Subject): Map<number, number> | undefined {
  const best = new Map<number, { cost: number; cell: number }>();
  const visit = (node: number): number => {
    if (node <= IMPOSSIBLE) return node === target ? 0 : Number.POSITIVE_INFINITY;
    const known = best.get(node);
    if (known !== undefined) return known.cost;
    const variable = table.variable[node]!;
    let choice = { cost: Number.POSITIVE_INFINITY, cell: 0 };
    for (let cell = 0; cell < table.arity[variable]!; cell++) {
      const step = state.cells[variable] === cell ? 0 : 1;
      const cost = step + visit(table.kids[table.offset[node]! + cell]!);
      if (cost < choice.cost) choice = { cost, cell };
    }
    best.set(node, choice);
    return choice.cost;
  };
  if (visit(root) === Number.POSITIVE_INFINITY) return undefined;
  const path = new Map<number, number>();
  for (let node = root; node > IMPOSSIBLE; ) {
    const variable = table.variable[node]!;
    const { cell } = best.get(node)!;
    if (state.cells[variable] !== cell) path.set(variable, cell);
    node = table.kids[table.offset[node]! + cell]!;
  }
  return path;
}

/**
 * The subject with changes made to what was given. Facts whose question falls away with them lapse;
 * `undefined` where the axioms do not allow the changes together with the rest.
 */
export function withChanges(engine: Engine, subject: Subject, changes: readonly Assertion[]): Subject | undefined {
  const facts: Facts = { ...subject.facts };
  for (const change of changes) makeChange(facts, change);
  const changed = new Set(changes.map((change) => change.fact));
  for (;;) {
    const after = subjectOf(engine, facts);
    if (after.contradiction === undefined) return after;
    const { child } = engine.axioms.list[after.contradiction]!;
    const lapsed = child < 0 ? undefined : engine.variables.slots[child]!.fact.id;
    if (lapsed === undefined || changed.has(lapsed) || facts[lapsed] === undefined) return undefined;
    delete facts[lapsed];
  }
}

function makeChange(facts: Facts, change: Assertion): void {
  const { fact: id, member, value } = change;
  if (value === null) delete facts[id];
  else if (member === undefined) facts[id] = change.low ?? change.high ?? value;
  else {
    const before = facts[id];
    if (Array.isArray(before)) facts[id] = value === true ? [...before, member] : before.filter((one) => one !== member);
    else facts[id] = { ...(before as Record<string, boolean> | undefined), [member]: value === true };
  }
}
