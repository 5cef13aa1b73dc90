// What the compare screen has to say in each language.
import type { Language } from "@yawara/engine";
import { en } from "./words-en.ts";
import { ja } from "./words-ja.ts";
import type { CompareWords } from "./words-shape.ts";

export const COMPARE_WORDS: Record<Language, CompareWords> = { en, ja };
