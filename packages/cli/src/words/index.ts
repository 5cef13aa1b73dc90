// The command line's words, by language: its own and those of findings.

import { WORDS as FINDINGS } from "@yawara/answers";
import type { Language } from "@yawara/engine";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { CliWords } from "./words.ts";

export const WORDS: Record<Language, CliWords> = { en: { ...FINDINGS.en, ...en }, ja: { ...FINDINGS.ja, ...ja } };
