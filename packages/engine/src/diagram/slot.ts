// How the value of one fact is spread over variables, and how it is written into their cells.
import type { Fact, FactValue } from "../law/model.ts";
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
function cellOfNumber(slot: Slot, value: number): number {
  let cell = 0;
  while (cell + 1 < slot.bounds.length && value >= slot.bounds[cell + 1]!) cell++;
  return cell;
}
