// From facts to the variables of diagrams: which cells a fact has, and in which order the variables stand.
import { leavesOf, testsThrough } from "../condition/fold.ts";
import type { Amount, Condition, Corpus, Definition, Fact } from "../law/model.ts";
import { orderOf } from "./order.ts";
import type { Slot } from "./slot.ts";

export interface Variables {
  slots: Slot[];
  slotOf: Map<string, Slot>;
  arity: number[];
  /** Slot of each variable. */
  owner: Slot[];
  /** Variables from the top of every diagram down. */
  order: number[];
}

/** Lays out the variables: parents before what depends on them, else in the order of the vocabulary. */
export function layOut(corpus: Corpus, more: readonly Condition[] = []): Variables {
  const cuts = cutsOf([...allConditions(corpus), ...more]);
  const spread = spreadOut(ordered(corpus), (fact) => boundsOf(fact, cuts.get(fact.id) ?? new Set()));
  return { ...spread, order: orderOf(corpus, spread) };
}

/** Gives each fact its variables, in the order given; numbers and dates are cut at their bounds. */
export function spreadOut(facts: readonly Fact[], cutAt: (fact: Fact) => number[]): Omit<Variables, "order"> {
  const slots: Slot[] = [];
  const arity: number[] = [];
  const owner: Slot[] = [];
  for (const fact of facts) {
    const bounds = isNumeric(fact) ? cutAt(fact) : [];
    const count = fact.type === "choices" ? fact.choices.length : 1;
    const values =
      fact.type === "boolean" || fact.type === "choices" ? 2 : isNumeric(fact) ? bounds.length : fact.choices.length;
    const hasNone = fact.onlyIf !== undefined && fact.type !== "boolean" && fact.type !== "choices";
    const slot: Slot = {
      fact,
      index: slots.length,
      first: arity.length,
      count,
      places: new Map(fact.choices.map(({ id }, i) => [id, i])),
      bounds,
      noValue: hasNone ? values : -1,
    };
    slots.push(slot);
    for (let i = 0; i < count; i++) {
      arity.push(values + (hasNone ? 1 : 0));
      owner.push(slot);
    }
  }
  return { slots, slotOf: new Map(slots.map((slot) => [slot.fact.id, slot])), arity, owner };
}

/** Numbers are counts and sums: nothing lies below 0. */
function boundsOf(fact: Fact, cuts: ReadonlySet<number>): number[] {
  const least = fact.type === "date" ? Number.NEGATIVE_INFINITY : 0;
  return [least, ...[...cuts].filter((cut) => cut > least).sort((a, b) => a - b)];
}

function isNumeric(fact: Fact): boolean {
  return fact.type === "integer" || fact.type === "money" || fact.type === "date";
}

/** Facts in vocabulary order, each after the facts its `onlyIf` turns on. */
function ordered(corpus: Corpus): Fact[] {
  const facts = new Map(corpus.facts.map((fact) => [fact.id, fact]));
  const definitions = new Map(corpus.definitions.map((definition) => [definition.id, definition]));
  const placed = new Set<string>();
  const order: Fact[] = [];
  const place = (fact: Fact) => {
    if (placed.has(fact.id)) return;
    placed.add(fact.id);
    if (fact.onlyIf !== undefined)
      for (const id of factsIn(fact.onlyIf, definitions)) {
        const parent = facts.get(id);
        if (parent !== undefined) place(parent);
      }
    order.push(fact);
  };
  for (const fact of corpus.facts) place(fact);
  return order;
}

/** Ids of the facts a condition turns on, through definitions. */
export function factsIn(condition: Condition, definitions: ReadonlyMap<string, Definition>): Set<string> {
  return new Set(testsThrough(condition, definitions).map(({ fact }) => fact));
}

/** The cuts a comparison makes among whole numbers. */
export function cutsOfComparison(op: "<" | "<=" | ">" | ">=" | "==" | "!=", value: number): number[] {
  if (op === "<" || op === ">=") return [value];
  return op === "<=" || op === ">" ? [value + 1] : [value, value + 1];
}

/** Where the numbers of each fact are cut: `c` is a cut if some condition tells c-1 from c. */
function cutsOf(conditions: readonly Condition[]): Map<string, Set<number>> {
  const cuts = new Map<string, Set<number>>();
  const add = (fact: string, ...at: number[]) => {
    const set = cuts.get(fact) ?? new Set();
    for (const cut of at) set.add(cut);
    cuts.set(fact, set);
  };
  for (const condition of conditions)
    for (const at of leavesOf(condition)) if (at.kind === "compare") add(at.fact, ...cutsOfComparison(at.op, at.value));
  return cuts;
}

function allConditions(corpus: Corpus): Condition[] {
  return [
    ...corpus.facts.flatMap((fact) => (fact.onlyIf === undefined ? [] : [fact.onlyIf])),
    ...corpus.definitions.map((definition) => definition.when),
    ...corpus.constraints.map((constraint) => constraint.when),
    ...corpus.provisions.flatMap((provision) => [
      provision.when,
      ...provision.unless.map((exception) => exception.when),
      ...(typeof provision.breach === "object" ? [provision.breach.when] : []),
      ...[provision.sanction.max, provision.sanction.maxPerson, provision.worth?.max].flatMap(conditionsIn),
    ]),
  ];
}

/** The conditions an amount turns on. */
function conditionsIn(amount: Amount | undefined): Condition[] {
  switch (amount?.kind) {
    case "arith":
      return [...conditionsIn(amount.left), ...conditionsIn(amount.right)];
    case "if":
      return [amount.when, ...conditionsIn(amount.then), ...conditionsIn(amount.else)];
    case "min":
    case "max":
      return amount.of.flatMap(conditionsIn);
    default:
      return [];
  }
}
