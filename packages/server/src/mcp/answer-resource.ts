// Answers what is read as it is: the vocabulary of facts, the list of instruments, an instrument as text in both languages.
import { LANGUAGES, type Language, nearest, type Text } from "@yawara/engine";
import type { LawShelf } from "../law-shelf.ts";
import { describeFacts } from "../verbs/describe-facts.ts";
import { isProblems } from "../verbs/problem.ts";
import { inLanguage } from "./in-language.ts";
import { factLines } from "./tools/describe-facts.ts";
import { instrumentData } from "./tools/law-at.ts";
import { lawText } from "./tools/law-text.ts";
import { WORDS } from "./words/index.ts";

export type ResourceAsked = { of: "vocabulary" } | { of: "instruments" } | { of: "instrument"; id: string };

/** What a resource holds; of an instrument there is none of, the nearest there is. */
export type ResourceAnswer =
  | { content: string }
  | { instruments: { id: string; title: Text }[] }
  | { unknown: string; suggestion: string | undefined };

/** Reads a resource. */
export function answerResource(shelf: LawShelf, asked: ResourceAsked): ResourceAnswer {
  if (asked.of === "vocabulary") return { content: inBoth((language) => vocabularyText(shelf, language)) };
  const { instruments } = shelf.law();
  if (asked.of === "instruments")
    return { instruments: [...instruments.values()].map(({ id, title }) => ({ id, title })) };
  const { id } = asked;
  if (!instruments.has(id)) return { unknown: id, suggestion: nearest(id, instruments.keys()) };
  return { content: inBoth((language) => instrumentText(shelf, id, language)) };
}

function inBoth(text: (language: Language) => string): string {
  return LANGUAGES.map(text).join("\n\n");
}

function vocabularyText(shelf: LawShelf, lang: Language): string {
  const all = describeFacts(shelf);
  if (isProblems(all)) throw new Error("the vocabulary can be described whole");
  const lines = inLanguage(all.facts, lang).flatMap((fact) => factLines(fact, lang));
  return [`${WORDS[lang].vocabulary} (${all.facts.length}, ${all.corpus})`, "", ...lines].join("\n");
}

function instrumentText(shelf: LawShelf, instrument: string, language: Language): string {
  const data = instrumentData(shelf, { instrument, language, limit: Number.POSITIVE_INFINITY });
  return "corpus" in data ? lawText(data, language) : "";
}
