// In which order the variables stand in diagrams: a fact right below the answers it hangs on, so that diagrams stay small.
import { testsThrough } from "../condition/fold.ts";
import type { Condition, Corpus, Definition } from "../law/model.ts";
import type { Slot } from "./slot.ts";

/** Names a variable: the fact, or the fact and the member. */
export function variableKey({ fact, first }: Slot, variable: number): string {
  return fact.type === "choices" ? `${fact.id}/${fact.choices[variable - first]!.id}` : fact.id;
}

/** Variables from the top down: in the corpus's own order as far as it goes, each of the rest right below what it follows by rule. */
export function orderOf(
  corpus: Corpus,
  { slots, slotOf, owner }: { slots: readonly Slot[]; slotOf: ReadonlyMap<string, Slot>; owner: readonly Slot[] },
): number[] {
  const byRule = orderByRule(corpus, slots, slotOf);
  if (corpus.order === undefined) return byRule;
  const rank = new Map(corpus.order.map((key, i) => [key, i]));
  const ranks: { variable: number; rank: number }[] = [];
  let last = -1;
  for (const variable of byRule) {
    last = rank.get(variableKey(owner[variable]!, variable)) ?? last;
    ranks.push({ variable, rank: last });
  }
  return ranks.sort((a, b) => a.rank - b.rank).map(({ variable }) => variable);
}

/**
 * A fact asked only under a condition comes as soon as all that the condition turns on is placed; facts that hang on
 * nothing come in the order of the vocabulary.
 */
function orderByRule(corpus: Corpus, slots: readonly Slot[], slotOf: ReadonlyMap<string, Slot>): number[] {
  const definitions = new Map(corpus.definitions.map((definition) => [definition.id, definition]));
  const awaited = new Map<Slot, Set<number>>();
  const waiting = new Map<number, Slot[]>();
  for (const slot of slots) {
    const needs =
      slot.fact.onlyIf === undefined ? new Set<number>() : variablesIn(slot.fact.onlyIf, definitions, slotOf);
    awaited.set(slot, needs);
    for (const need of needs) waiting.set(need, [...(waiting.get(need) ?? []), slot]);
  }
  const order: number[] = [];
  const place = (slot: Slot): void => {
    for (let i = 0; i < slot.count; i++) {
      const variable = slot.first + i;
      order.push(variable);
      for (const child of waiting.get(variable) ?? []) {
        const needs = awaited.get(child)!;
        needs.delete(variable);
        if (needs.size === 0) place(child);
      }
    }
  };
  for (const slot of slots) if (slot.fact.onlyIf === undefined) place(slot);
  return order;
}

/** The variables a condition turns on, through definitions. */
function variablesIn(
  condition: Condition,
  definitions: ReadonlyMap<string, Definition>,
  slotOf: ReadonlyMap<string, Slot>,
): Set<number> {
  return new Set(
    testsThrough(condition, definitions).map((at) => {
      const slot = slotOf.get(at.fact)!;
      return slot.first + (at.kind === "has" ? slot.places.get(at.member)! : 0);
    }),
  );
}
