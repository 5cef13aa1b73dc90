// The language tables, by language.
import type { Language } from "@yawara/engine";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { ServerWords } from "./words.ts";

export const WORDS: Record<Language, ServerWords> = { en, ja };
