// Turns what a person typed into the value of a fact, and says a value that was read back.
import {
  type DayProblem,
  WORDS as ENGINE_WORDS,
  type Fact,
  type FactValue,
  type Language,
  type NumberProblem,
  readDay,
  readWholeNumber,
} from "@yawara/engine";

/** A value, or what is wrong; where no problem is named, it is none of the answers. */
export type Answer = { value: FactValue } | { problem: DayProblem | NumberProblem | undefined };

/** What a person typed to a fact's question. Full-width figures and signs are read as plain ones. */
export function readAnswer(fact: Fact, typed: string): Answer {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  switch (fact.type) {
    case "boolean":
      return found(/^(y|yes|はい|true)$/.test(text) ? true : /^(n|no|いいえ|false)$/.test(text) ? false : undefined);
    case "choice":
      return found(choiceOf(fact, text));
    case "choices":
      return found(choicesOf(fact, text));
    case "date": {
      const read = readDay(typed);
      return "day" in read ? { value: read.day } : read;
    }
    default: {
      const read = readWholeNumber(typed, fact);
      return typeof read === "number" ? { value: read } : { problem: read };
    }
  }
}

function found(value: FactValue | undefined): Answer {
  return value === undefined ? { problem: undefined } : { value };
}

function choicesOf(fact: Fact, text: string): FactValue | undefined {
  if (text === "0") return [];
  const parts = text.split(/[\s,、]+/).filter((part) => part !== "");
  const members = parts.map((part) => choiceOf(fact, part));
  return members.length > 0 && members.every((member) => member !== undefined) ? [...new Set(members)] : undefined;
}

function choiceOf(fact: Fact, text: string): string | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : undefined;
  if (number !== undefined) return fact.choices[number - 1]?.id;
  return fact.choices.find((choice) => choice.id.toLowerCase() === text)?.id;
}

/** A number or a day that was read, in full, so that the person sees what was understood. */
export function readBack({ type, unit }: Fact, value: FactValue, language: Language): string | undefined {
  const words = ENGINE_WORDS[language];
  if (type === "date") return words.day(String(value));
  return typeof value === "number"
    ? words.number(value, type === "money" ? words.yenUnit : unit?.[language])
    : undefined;
}
