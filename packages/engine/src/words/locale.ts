// The locale numbers and days are written in, by language.
import type { Language } from "../law/language.ts";

export const LOCALES = { en: "en-GB", ja: "ja-JP" } as const satisfies Record<Language, string>;
