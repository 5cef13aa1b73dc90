// From facts to the variables of diagrams: which cells a fact has, and in which order the variables stand.
import type { Amount, Condition, Corpus, Fact, FactValue } from "../law/model.ts";
import { orderOf } from "./order.ts";
import { UNKNOWN } from "./table.ts";

/** How the value of one fact is spread over variables. */
export interface Slot {
  fact: Fact;
  /** Its place among the slots. */
  index: number;
  /** Index of the fact's first variable; a `choices` fact has one a member, every other fact just one. */
  first: number;
  count: number;
  /** Where each of the fact's choices stands among them. */
  places: ReadonlyMap<string, number>;
  /** Lower bounds of the cells of a number (the first is 0) or a date (-Infinity), ascending. Empty for other types. */
  bounds: number[];
  /** The cell that says "has no value", for facts with `onlyIf` that are a choice, a number or a date; else -1. */
  noValue: number;
}

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
  const slots: Slot[] = [];
  const arity: number[] = [];
  const owner: Slot[] = [];
  for (const fact of ordered(corpus)) {
    const bounds = isNumeric(fact) ? boundsOf(fact, cuts.get(fact.id) ?? new Set()) : [];
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
  const slotOf = new Map(slots.map((slot) => [slot.fact.id, slot]));
  return { slots, slotOf, arity, owner, order: orderOf(corpus, { slots, slotOf, owner }) };
}

/** Numbers are counts and sums: nothing lies below 0. */
function boundsOf(fact: Fact, cuts: ReadonlySet<number>): number[] {
  const least = fact.type === "date" ? Number.NEGATIVE_INFINITY : 0;
  return [least, ...[...cuts].filter((cut) => cut > least).sort((a, b) => a - b)];
}

export function isNumeric(fact: Fact): boolean {
  return fact.type === "integer" || fact.type === "money" || fact.type === "date";
}

/** Facts in vocabulary order, each after the facts its `onlyIf` turns on. */
function ordered(corpus: Corpus): Fact[] {
  const facts = new Map(corpus.facts.map((fact) => [fact.id, fact]));
  const placed = new Set<string>();
  const order: Fact[] = [];
  const place = (fact: Fact) => {
    if (placed.has(fact.id)) return;
    placed.add(fact.id);
    if (fact.onlyIf !== undefined)
      for (const id of factsIn(fact.onlyIf, corpus)) {
        const parent = facts.get(id);
        if (parent !== undefined) place(parent);
      }
    order.push(fact);
  };
  for (const fact of corpus.facts) place(fact);
  return order;
}

/** Ids of the facts a condition turns on, through definitions. */
export function factsIn(condition: Condition, corpus: Pick<Corpus, "definitions">): Set<string> {
  const definitions = new Map(corpus.definitions.map((definition) => [definition.id, definition.when]));
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (at: Condition): void => {
    if (at.kind === "const") return;
    if (at.kind === "not") visit(at.of);
    else if (at.kind === "and" || at.kind === "or") at.of.forEach(visit);
    else if (at.kind !== "definition") found.add(at.fact);
    else if (!seen.has(at.id)) {
      seen.add(at.id);
      const when = definitions.get(at.id);
      if (when !== undefined) visit(when);
    }
  };
  visit(condition);
  return found;
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
  const visit = (at: Condition): void => {
    if (at.kind === "not") visit(at.of);
    else if (at.kind === "and" || at.kind === "or") at.of.forEach(visit);
    else if (at.kind === "compare") add(at.fact, ...cutsOfComparison(at.op, at.value));
  };
  for (const condition of conditions) visit(condition);
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

/** Writes a fact's value into cell codes. The value is of the fact's type; members of a map that are not named stay unknown. */
export function writeValue(slot: Slot, value: FactValue, cells: Int16Array): void {
  const { fact, first } = slot;
  if (fact.type === "choices") {
    const members = value as string[] | Record<string, boolean>;
    const named = Array.isArray(members) ? members : Object.keys(members);
    if (Array.isArray(members)) cells.fill(0, first, first + slot.count);
    for (const member of named) {
      const place = slot.places.get(member);
      const holds = Array.isArray(members) || members[member];
      if (place !== undefined && holds !== undefined) cells[first + place] = holds ? 1 : 0;
    }
  } else if (fact.type === "boolean") cells[first] = value ? 1 : 0;
  else if (fact.type === "choice") cells[first] = slot.places.get(value as string) ?? UNKNOWN;
  else cells[first] = cellOfNumber(slot, value as number);
}

/** The cell a number (or the days of a date) lies in. */
export function cellOfNumber(slot: Slot, value: number): number {
  let cell = 0;
  while (cell + 1 < slot.bounds.length && value >= slot.bounds[cell + 1]!) cell++;
  return cell;
}
