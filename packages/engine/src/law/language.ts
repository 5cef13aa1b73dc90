// The languages everything a person reads is written in.
export const LANGUAGES = ["en", "ja"] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Whether a text is the tag of a language there is.
 *
 * @example
 * isLanguage("ja"); // → true
 * isLanguage("fr"); // → false
 */
export function isLanguage(text: string | undefined): text is Language {
  return LANGUAGES.some((one) => one === text);
}

/**
 * The language a page can also be read in.
 *
 * @example
 * otherLanguage("ja"); // → "en"
 */
export function otherLanguage(language: Language): Language {
  return LANGUAGES.find((one) => one !== language)!;
}
