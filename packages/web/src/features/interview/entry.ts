// What stands in a question's form before it is an answer: choices ticked, text typed.

import type { QuestionView } from "@yawara/answers/ask";
import {
  type DayProblem,
  type FactType,
  type FactValue,
  isoOf,
  type NumberFact,
  type NumberProblem,
  readDay,
  readWholeNumber,
} from "@yawara/engine";

export interface Entry {
  /** Choices ticked; `true` or `false` of a yes-or-no question; `NONE` for none of them; `UNSURE` where the others are not known. */
  picked: readonly string[];
  /** Choices that are known not to be, where others are not known: a file may say so. */
  ruledOut?: readonly string[];
  typed: string;
}

/** A choice as it is shown. */
export interface Option {
  id: string;
  name: string;
}

/** No choice has these ids. */
export const NONE = "";
export const UNSURE = "?";
export const NOTHING: Entry = { picked: [], typed: "" };

/** What is missing. */
export type Missing = "nothing-chosen" | "nothing-ticked" | "nothing-typed" | "no-day";
/** What is missing, or what is wrong with what was typed. */
export type EntryProblem = Missing | NumberProblem | DayProblem;

/** The form as an answer given before left it. */
export function entryOf(type: FactType, value: FactValue | undefined): Entry {
  if (value === undefined) return NOTHING;
  if (type === "date") return { picked: [], typed: typeof value === "number" ? isoOf(value) : String(value) };
  if (typeof value === "number") return { picked: [], typed: String(value) };
  if (typeof value !== "object") return { picked: [String(value)], typed: "" };
  if (!Array.isArray(value)) {
    const [picked, ruledOut] = [true, false].map((is) => Object.keys(value).filter((member) => value[member] === is));
    return { picked: [...picked!, UNSURE], ruledOut: ruledOut!, typed: "" };
  }
  return { picked: value.length === 0 ? [NONE] : value, typed: "" };
}

/** The answer a form gives, or what is missing or wrong. */
export function readEntry(
  fact: NumberFact,
  { picked, ruledOut = [], typed }: Entry,
): { value: FactValue } | { problem: EntryProblem } {
  switch (fact.type) {
    case "boolean":
      return picked[0] === undefined ? { problem: "nothing-chosen" } : { value: picked[0] === "true" };
    case "choice":
      return picked[0] === undefined ? { problem: "nothing-chosen" } : { value: picked[0] };
    case "choices":
      return readChoices(picked, ruledOut);
    case "date": {
      if (typed.trim() === "") return { problem: "no-day" };
      const read = readDay(typed);
      return "day" in read ? { value: read.day } : read;
    }
    default: {
      if (typed.trim() === "") return { problem: "nothing-typed" };
      const number = readWholeNumber(typed, fact);
      return typeof number === "number" ? { value: number } : { problem: number };
    }
  }
}

/** Of some choices: all of them, or with `UNSURE` what is known of each. */
function readChoices(
  picked: readonly string[],
  ruledOut: readonly string[],
): { value: FactValue } | { problem: Missing } {
  const ticked = picked.filter((member) => member !== NONE && member !== UNSURE);
  if (picked.includes(UNSURE)) {
    const known = [...ruledOut.map((member) => [member, false]), ...ticked.map((member) => [member, true])];
    return known.length === 0 ? { problem: "nothing-ticked" } : { value: Object.fromEntries(known) };
  }
  return picked.length === 0 ? { problem: "nothing-ticked" } : { value: ticked };
}

/** Ticks or unticks a choice; `NONE` stands alone, and of a question with one answer so does each. */
export function toggled(type: FactType, entry: Entry, id: string): Entry {
  if (type !== "choices") return { ...entry, picked: [id] };
  const holds = entry.picked.includes(id);
  if (id === NONE) return { ...entry, picked: holds ? [] : [NONE] };
  const others = entry.picked.filter((one) => one !== id && one !== NONE);
  return { ...entry, picked: holds ? others : [...others, id] };
}

/** What can be chosen, in order; the digits 1 to 9 choose the first of them. */
export function optionsOf(
  { type, choices }: Pick<QuestionView["fact"], "type" | "choices">,
  words: { yes: string; no: string },
): Option[] {
  if (type !== "boolean") return choices;
  return [
    { id: "true", name: words.yes },
    { id: "false", name: words.no },
  ];
}
