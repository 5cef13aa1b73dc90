// The locale numbers and days are written in, by language.
import type { Language } from "../law/language.ts";

export const LOCALES = { en: "en-GB", ja: "ja-JP" } as const satisfies Record<Language, string>;

/** Keeps a format from its first use on: making one takes longer than deciding a subject, and every start would wait for it. */
export function formatOf<Format>(make: () => Format): () => Format {
  let format: Format | undefined;
  return () => {
    format ??= make();
    return format;
  };
}
