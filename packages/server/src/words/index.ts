// The language tables, by language.
import type { Language } from "@yawara/engine";
import { en, type ServerWords } from "./en.ts";
import { ja } from "./ja.ts";

export const WORDS: Record<Language, ServerWords> = { en, ja };
