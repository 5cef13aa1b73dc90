// The words of findings, by language.
import type { Language } from "@yawara/engine";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { AnswerWords } from "./words.ts";

export const WORDS: Record<Language, AnswerWords> = { en, ja };
