// Words of the screens of risks, by language.
import type { Language } from "@yawara/engine";
import { en, type RisksWords } from "./words-en.ts";
import { ja } from "./words-ja.ts";

export const RISKS_WORDS: Record<Language, RisksWords> = { en, ja };
