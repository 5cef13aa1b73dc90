// The locale numbers and days are written in, by language.
import type { Language } from "../law/language.ts";

export const LOCALES = { en: "en-GB", ja: "ja-JP" } as const satisfies Record<Language, string>;

/** A number with its thousands set apart, as both locales do. Making the formatter of one takes as long as a decision: whole numbers need none. */
export function grouped(value: number, language: Language): string {
  if (!Number.isSafeInteger(value)) return value.toLocaleString(LOCALES[language]);
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Keeps a format from its first use on: making one takes longer than deciding a subject, and every start would wait for it. */
export function formatOf<Format>(make: () => Format): () => Format {
  let format: Format | undefined;
  return () => {
    format ??= make();
    return format;
  };
}
