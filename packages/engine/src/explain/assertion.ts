// One thing said of a fact, and how it is read off a variable's cell.
import type { Slot } from "../diagram/slot.ts";
import type { FactValue } from "../law/model.ts";

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

/** The whole numbers from one cell to another, as bounds; a side without end is left out. */
export function range(slot: Slot, low: number, high: number): { low?: number; high?: number } {
  const next = slot.bounds[high + 1];
  return { ...(low === 0 ? {} : { low: slot.bounds[low]! }), ...(next === undefined ? {} : { high: next - 1 }) };
}

/** What a cell says. `given` is the number as it was given, where it was. */
export function plainAssertion(slot: Slot, variable: number, cell: number, given: FactValue | undefined): Assertion {
  const { fact } = slot;
  if (fact.type === "boolean") return { fact: fact.id, value: cell === 1 };
  if (fact.type === "choices")
    return { fact: fact.id, member: fact.choices[variable - slot.first]!.id, value: cell === 1 };
  if (cell === slot.noValue) return { fact: fact.id, value: null };
  if (fact.type === "choice") return { fact: fact.id, value: fact.choices[cell]!.id };
  if (typeof given === "number") return { fact: fact.id, value: given };
  const { low, high } = range(slot, cell, cell);
  return { fact: fact.id, value: low ?? high ?? 0 };
}
