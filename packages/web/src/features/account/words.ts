// What the account screen has to say in each language.
import type { Language } from "@yawara/engine";
import { en } from "./words-en.ts";
import { ja } from "./words-ja.ts";
import type { AccountWords } from "./words-shape.ts";

export const ACCOUNT_WORDS: Record<Language, AccountWords> = { en, ja };
