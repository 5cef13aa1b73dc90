// The language tables, by language.
import type { Problem } from "../problems.ts";
import { en, type Words } from "./en.ts";
import { ja } from "./ja.ts";

type Language = "en" | "ja";

export const WORDS: Record<Language, Words> = { en, ja };

/** One line for a problem, in a language: what is wrong and, where somebody can mend it, how. */
export function problemLine(of: Problem, language: Language): string {
  return WORDS[language].problem[of.problem](of.args).replace(/\s+/g, " ");
}
