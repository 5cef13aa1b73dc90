// The words of tables, by language.
import type { Language } from "@yawara/engine";
import { en, type TableWords } from "./en.ts";
import { ja } from "./ja.ts";

export const WORDS: Record<Language, TableWords> = { en, ja };
