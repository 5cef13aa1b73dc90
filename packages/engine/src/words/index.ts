// The language tables, by language.
import type { Problem } from "../model.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { Language, Words } from "./words.ts";

export const WORDS: Record<Language, Words> = { en, ja };

/** One line for a problem: `file:line:column: what is wrong`. */
export function problemLine(problem: Problem, language: Language): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(":");
  const words = WORDS[language].problem[problem.code](problem.args);
  return place === "" ? words : `${place}: ${words}`;
}
