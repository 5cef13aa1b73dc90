// The command line's words, by language.
import type { Language } from "@yawara/engine";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { CliWords } from "./words.ts";

export const WORDS: Record<Language, CliWords> = { en, ja };
