// The command line's words, by language: its own and those of findings.
import type { Language } from "@yawara/engine";
import { WORDS as FINDINGS } from "@yawara/exchange";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { CliWords } from "./words.ts";

export const WORDS: Record<Language, CliWords> = { en: { ...FINDINGS.en, ...en }, ja: { ...FINDINGS.ja, ...ja } };
