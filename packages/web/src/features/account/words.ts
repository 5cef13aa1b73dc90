// What the account screen has to say in each language.
import type { Language } from "@yawara/engine";
import { type AccountWords, en } from "./words-en.ts";
import { ja } from "./words-ja.ts";

export const ACCOUNT_WORDS: Record<Language, AccountWords> = { en, ja };
