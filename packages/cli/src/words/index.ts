// The command line's words, by language: its own and those of findings.
import { type AnswerWords, WORDS as FINDINGS } from "@yawara/answers";
import type { Language } from "@yawara/engine";
import { en, type OwnWords } from "./en.ts";
import { ja } from "./ja.ts";

/** The words only the command line needs, with those every way of writing findings down shares. */
export type CliWords = AnswerWords & OwnWords;

export const WORDS: Record<Language, CliWords> = { en: { ...FINDINGS.en, ...en }, ja: { ...FINDINGS.ja, ...ja } };
