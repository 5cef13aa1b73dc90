// The words of findings, by language.
import type { Language, Text } from "@yawara/engine";
import { type AnswerWords, en } from "./en.ts";
import { ja } from "./ja.ts";

export const WORDS: Record<Language, AnswerWords> = { en, ja };

/** A text made for each language. */
export function inBoth(said: (language: Language) => string): Text {
  return { en: said("en"), ja: said("ja") };
}
