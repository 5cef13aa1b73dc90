// What is said of the server's refusals and of its people, in each language.
import type { Language } from "@yawara/engine";
import { type ApiWords, en } from "./words-en.ts";
import { ja } from "./words-ja.ts";

export const API_WORDS: Record<Language, ApiWords> = { en, ja };
