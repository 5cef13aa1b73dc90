// The language tables, by language.
import type { Language } from "../law/language.ts";
import type { Problem } from "../law/model.ts";
import { en, type Words } from "./en.ts";
import { ja } from "./ja.ts";

export const WORDS: Record<Language, Words> = { en, ja };

/**
 * One line for a problem, `file:line:column: what is wrong`, without control characters and cut where it runs on.
 *
 * @example
 * problemLine({ code: "unknown-fact", args: { fact: "use.aria", suggestion: "use.area" }, file: "mine.yaml", line: 3, column: 1 }, "en"); // → 'mine.yaml:3:1: there is no fact use.aria. Did you mean "use.area"?'
 */
export function problemLine(problem: Problem, language: Language): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(":");
  const words = oneLine(WORDS[language].problem[problem.code](problem.args));
  return place === "" ? words : `${place}: ${words}`;
}

const LONGEST = 300;

/** Whatever a user's file put into the words: one line, no control or direction characters, cut where it runs on. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const plain = text.replace(/[\s\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g, " ").trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
