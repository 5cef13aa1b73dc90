// Turns what a person typed into the value of a fact.
import { daysOf, type Fact, type FactValue } from "@yawara/engine";

/** The value, or `undefined` if it is no answer. Full-width digits and signs are read as plain ones. */
export function parseAnswer(fact: Fact, typed: string): FactValue | undefined {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  if (text === "") return undefined;
  switch (fact.type) {
    case "boolean":
      return /^(y|yes|はい|true)$/.test(text) ? true : /^(n|no|いいえ|false)$/.test(text) ? false : undefined;
    case "choice":
      return choiceOf(fact, text);
    case "choices": {
      if (text === "0") return [];
      const members = text
        .split(/[\s,、]+/)
        .filter((part) => part !== "")
        .map((part) => choiceOf(fact, part));
      return members.every((member) => member !== undefined) ? [...new Set(members)] : undefined;
    }
    case "date":
      return daysOf(text);
    default: {
      const digits = text.replace(/[,_\s]/g, "");
      return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
    }
  }
}

function choiceOf(fact: Fact, text: string): string | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : undefined;
  if (number !== undefined) return fact.choices[number - 1]?.id;
  return fact.choices.find((choice) => choice.id.toLowerCase() === text)?.id;
}
