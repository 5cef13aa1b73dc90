// What would change an outcome: the fewest facts to say otherwise, found on the diagram and tried out.

import { type Engine, onlyIfRoot, rootOf } from "../compiled/engine.ts";
import { conditionNamed } from "../condition/build.ts";
import { type Outcome, outcomeOfRoot } from "../decide/outcome.ts";
import { given } from "../diagram/axioms.ts";
import { compile } from "../diagram/compile.ts";
import { IMPOSSIBLE, UNKNOWN } from "../diagram/table.ts";
import { childrenFirst } from "../diagram/walk.ts";
import type { Facts } from "../law/model.ts";
import { propagatedSubject, type Subject } from "../subject/subject.ts";
import { type Assertion, plainAssertion, range } from "./assertion.ts";

/** How often a way that breaks an axiom outside the diagram may be tried again with that axiom in it. */
const MOST_TRIES = 8;
/** Facts that may be taken in besides the diagram's own: what lies further off is not searched, for diagrams would burst. */
const MOST_FACTS = 12;

/** What a change costs where others are to be changed rather than it. */
const RATHER_NOT = 100;

/**
 * The fewest changes after which deciding again gives the opposite; empty if the axioms leave no way. Of other facts than those
 * named, where any are, only what cannot be done without.
 */
export function counterfactual(
  engine: Engine,
  id: string,
  outcome: Outcome,
  subject: Subject,
  rather?: ReadonlySet<string>,
): Assertion[] {
  const costs = engine.variables.owner.map(({ fact }) =>
    rather === undefined || rather.has(fact.id) ? 1 : RATHER_NOT,
  );
  const condition = compile(engine.compiler, conditionNamed(engine, id)!);
  const target = outcome === "applies" ? 0 : 1;
  for (const trusting of [true, false]) {
    const more = new Set<number>();
    for (let i = 0; i < MOST_TRIES; i++) {
      const root = more.size === 0 ? rootOf(engine, id)! : given(engine.compiler, engine.axioms, condition, more);
      const path = shortestPath(engine, root, target, subject, { costs, trusting });
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
    const fewer = kept.filter((assertion) => assertion !== change);
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

/** Cells to say on the cheapest way from the root to an end. */
function shortestPath(
  engine: Engine,
  root: number,
  target: number,
  subject: Subject,
  { costs, trusting }: { costs: readonly number[]; trusting: boolean },
): Map<number, number> | undefined {
  const { table } = engine;
  const order = childrenFirst(table, [root]);
  const cost = new Float64Array(order.length).fill(Number.POSITIVE_INFINITY);
  const choice = new Int16Array(order.length);
  const said = new Uint8Array(order.length);
  cost[target] = 0;
  for (let i = IMPOSSIBLE + 1; i < order.length; i++) {
    const variable = table.variable[order[i]!]!;
    const first = table.offset[order[i]!]!;
    const end = first + table.arity[variable]!;
    let ways = 0;
    for (let at = first; at < end; at++) if (table.kids[at] !== IMPOSSIBLE) ways++;
    for (let at = first; at < end; at++) {
      if (table.kids[at] === IMPOSSIBLE) continue;
      const below = cost[table.place[table.kids[at]!]!]!;
      if (below >= cost[i]!) continue;
      const must = mustBeSaid(engine, variable, at - first, ways === 1, subject, trusting);
      const all = below + (must ? costs[variable]! : 0);
      if (all >= cost[i]!) continue;
      cost[i] = all;
      choice[i] = at - first;
      said[i] = Number(must);
    }
  }
  if (cost[table.place[root]!] === Number.POSITIVE_INFINITY) return undefined;
  const path = new Map<number, number>();
  for (let node = root; node > IMPOSSIBLE; ) {
    const i = table.place[node]!;
    if (said[i] === 1) path.set(table.variable[node]!, choice[i]!);
    node = table.kids[table.offset[node]! + choice[i]!]!;
  }
  return path;
}

/** Whether a cell has to be said on a way: it differs from what was given, and does not follow from the rest. */
function mustBeSaid(
  { variables }: Engine,
  variable: number,
  cell: number,
  forced: boolean,
  { given: allGiven, state }: Subject,
  trusting: boolean,
): boolean {
  const given = allGiven[variable]!;
  if (given === cell) return false;
  const { noValue, fact } = variables.owner[variable]!;
  const lapses = fact.onlyIf !== undefined && cell === Math.max(noValue, 0);
  if (forced && (given === UNKNOWN || lapses)) return false;
  return !(trusting && given === UNKNOWN && state.cells[variable] === cell);
}

/**
 * The subject with changes made to what was given, such as those `explain` finds. Facts whose question falls away with them
 * lapse; `undefined` where the vocabulary does not allow the changes together with the rest.
 *
 * @example
 * const { counterfactual } = explain(engine, "eu.demo/inform", subject);
 * outcomeOf(engine, "eu.demo/inform", withChanges(engine, subject, counterfactual)!); // → "applies"
 */
export function withChanges(engine: Engine, subject: Subject, changes: readonly Assertion[]): Subject | undefined {
  const after = afterChanges(engine, subject, changes);
  return typeof after === "number" ? undefined : after;
}

/** The subject after changes, or the axiom they break together with the rest. */
function afterChanges(engine: Engine, subject: Subject, changes: readonly Assertion[]): Subject | number {
  const facts: Facts = { ...subject.facts };
  for (const change of changes) makeChange(facts, change);
  const after = propagatedSubject(engine, facts);
  if (after.contradiction === undefined) return after;
  const left = propagatedSubject(engine, withoutLapsed(engine, facts, new Set(changes.map((change) => change.fact))));
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
    const before = propagatedSubject(engine, left);
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
      facts[id] = value === true ? [...before, member] : before.filter((given) => given !== member);
    else facts[id] = { ...(before as Record<string, boolean> | undefined), [member]: value === true };
  }
}
