// What the compare screen has to say in each language.
import type { Language } from "@yawara/engine";
import { type CompareWords, en } from "./words-en.ts";
import { ja } from "./words-ja.ts";

export const COMPARE_WORDS: Record<Language, CompareWords> = { en, ja };
