// What the import and export of the ledger have to say in each language.
import type { Language } from "@yawara/engine";
import { en, type ImportWords } from "./words-en.ts";
import { ja } from "./words-ja.ts";

export const IMPORT_WORDS: Record<Language, ImportWords> = { en, ja };
