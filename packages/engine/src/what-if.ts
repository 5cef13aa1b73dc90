// What would change an outcome: the fewest facts to say otherwise, found on the diagram and tried out.
import { type Assertion, plainAssertion, range } from "./assertion.ts";
import { given } from "./diagram/axioms.ts";
import { compile } from "./diagram/compile.ts";
import { IMPOSSIBLE, UNKNOWN } from "./diagram/table.ts";
import { conditionNamed, type Engine, onlyIfRoot, rootOf } from "./engine.ts";
import type { Facts } from "./model.ts";
import { type Outcome, outcomeOfRoot } from "./outcome.ts";
import { type Subject, settledSubject } from "./subject.ts";

/** How often a way that breaks an axiom outside the diagram may be tried again with that axiom in it. */
const MOST_TRIES = 8;
/** Facts that may be taken in besides the diagram's own: what lies further off is not searched, for diagrams would burst. */
const MOST_FACTS = 12;

/** The fewest changes after which deciding again gives the opposite; empty if the axioms leave no way. */
export function whatIf(engine: Engine, id: string, outcome: Outcome, subject: Subject): Assertion[] {
  const condition = compile(engine.compiler, conditionNamed(engine, id)!);
  const target = outcome === "applies" ? 0 : 1;
  for (const trusting of [true, false]) {
    const more = new Set<number>();
    for (let i = 0; i < MOST_TRIES; i++) {
      const root = given(engine.compiler, engine.axioms, condition, more);
      const path = shortestPath(engine, root, target, subject, trusting);
      if (path === undefined) return [];
      const changes = [...path].map(([variable, cell]) => changed(engine, variable, cell));
      const after = afterChanges(engine, subject, changes);
      if (typeof after !== "number") {
        if (changes.length > 0 && isOpposite(engine, id, outcome, after))
          return needed(engine, id, outcome, subject, changes);
        break;
      }
      if (!widened(engine, more, after)) break;
    }
  }
  return [];
}

/** Changes without those that need not be said, what nobody said anything about tried first. */
function needed(engine: Engine, id: string, outcome: Outcome, subject: Subject, changes: Assertion[]): Assertion[] {
  let kept = changes;
  const given = ({ fact }: Assertion) => Number(subject.facts[fact] !== undefined);
  for (const change of changes.toSorted((a, b) => given(a) - given(b))) {
    const fewer = kept.filter((one) => one !== change);
    if (fewer.length === 0) break;
    const after = afterChanges(engine, subject, fewer);
    if (typeof after !== "number" && isOpposite(engine, id, outcome, after)) kept = fewer;
  }
  return kept;
}

/** Takes in the facts of a broken axiom, or, where they are in already, those of every axiom next to it. Whether there were any. */
function widened({ axioms }: Engine, more: Set<number>, broken: number): boolean {
  const { slots } = axioms.list[broken]!;
  const before = more.size;
  for (const slot of slots) more.add(slot);
  if (more.size > before) return more.size <= MOST_FACTS;
  for (const slot of [...more])
    for (const axiom of axioms.ofSlot[slot]!) for (const near of axioms.list[axiom]!.slots) more.add(near);
  return more.size > before && more.size <= MOST_FACTS;
}

function isOpposite(engine: Engine, id: string, outcome: Outcome, after: Subject): boolean {
  return outcomeOfRoot(engine, rootOf(engine, id)!, after) === (outcome === "applies" ? "does-not-apply" : "applies");
}

function changed(engine: Engine, variable: number, cell: number): Assertion {
  const slot = engine.variables.owner[variable]!;
  const plain = plainAssertion(slot, variable, cell, undefined);
  return slot.bounds.length === 0 || cell === slot.noValue ? plain : { ...plain, ...range(slot, cell, cell) };
}

interface Step {
  cost: number;
  cell: number;
  /** Whether the cell has to be said: it differs from what was given, and does not follow from the rest. */
  said: boolean;
}

/** Cells to say on the cheapest way from the root to an end. */
function shortestPath(
  { table, variables }: Engine,
  root: number,
  target: number,
  subject: Subject,
  trusting: boolean,
): Map<number, number> | undefined {
  const best = new Map<number, Step>();
  const visit = (node: number): number => {
    if (node <= IMPOSSIBLE) return node === target ? 0 : Number.POSITIVE_INFINITY;
    const known = best.get(node);
    if (known !== undefined) return known.cost;
    const variable = table.variable[node]!;
    const children = table.kids.subarray(table.offset[node]!, table.offset[node]! + table.arity[variable]!);
    const forced = children.reduce((ways, child) => ways + (child === IMPOSSIBLE ? 0 : 1), 0) === 1;
    let choice: Step = { cost: Number.POSITIVE_INFINITY, cell: 0, said: false };
    children.forEach((child, cell) => {
      if (child === IMPOSSIBLE) return;
      const said = mustBeSaid(variable, cell, forced);
      const cost = (said ? 1 : 0) + visit(child);
      if (cost < choice.cost) choice = { cost, cell, said };
    });
    best.set(node, choice);
    return choice.cost;
  };
  const mustBeSaid = (variable: number, cell: number, forced: boolean): boolean => {
    const given = subject.given[variable]!;
    if (given === cell) return false;
    const { noValue, fact } = variables.owner[variable]!;
    const lapses = fact.onlyIf !== undefined && cell === Math.max(noValue, 0);
    if (forced && (given === UNKNOWN || lapses)) return false;
    return !(trusting && given === UNKNOWN && subject.state.cells[variable] === cell);
  };
  if (visit(root) === Number.POSITIVE_INFINITY) return undefined;
  const path = new Map<number, number>();
  for (let node = root; node > IMPOSSIBLE; ) {
    const { cell, said } = best.get(node)!;
    if (said) path.set(table.variable[node]!, cell);
    node = table.kids[table.offset[node]! + cell]!;
  }
  return path;
}

/**
 * The subject with changes made to what was given. Facts whose question falls away with them lapse;
 * `undefined` where the axioms do not allow the changes together with the rest.
 */
export function withChanges(engine: Engine, subject: Subject, changes: readonly Assertion[]): Subject | undefined {
  const after = afterChanges(engine, subject, changes);
  return typeof after === "number" ? undefined : after;
}

/** The subject after changes, or the axiom they break together with the rest. */
function afterChanges(engine: Engine, subject: Subject, changes: readonly Assertion[]): Subject | number {
  const facts: Facts = { ...subject.facts };
  for (const change of changes) makeChange(facts, change);
  const after = settledSubject(engine, facts);
  if (after.contradiction === undefined) return after;
  const left = settledSubject(engine, withoutLapsed(engine, facts, new Set(changes.map((change) => change.fact))));
  return left.contradiction ?? left;
}

/** Facts without those whose question no longer makes sense, parents judged before what depends on them. What was changed stays. */
function withoutLapsed(engine: Engine, facts: Facts, changed: ReadonlySet<string>): Facts {
  const depends = engine.variables.slots
    .map(({ fact }) => fact)
    .filter((fact) => fact.onlyIf !== undefined && facts[fact.id] !== undefined && !changed.has(fact.id));
  const left: Facts = { ...facts };
  for (const fact of depends) delete left[fact.id];
  for (const fact of depends) {
    const before = settledSubject(engine, left);
    if (before.contradiction !== undefined) break;
    if (outcomeOfRoot(engine, onlyIfRoot(engine, fact), before) !== "does-not-apply") left[fact.id] = facts[fact.id]!;
  }
  return left;
}

function makeChange(facts: Facts, change: Assertion): void {
  const { fact: id, member, value } = change;
  if (value === null) delete facts[id];
  else if (member === undefined) facts[id] = change.low ?? change.high ?? value;
  else {
    const before = facts[id];
    if (Array.isArray(before))
      facts[id] = value === true ? [...before, member] : before.filter((one) => one !== member);
    else facts[id] = { ...(before as Record<string, boolean> | undefined), [member]: value === true };
  }
}
