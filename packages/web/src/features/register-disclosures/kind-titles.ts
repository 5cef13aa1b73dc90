// The kinds of disclosures by id, as a list to choose from names them: the titles of their templates.
import type { Language } from "@yawara/engine";

/** Put in when the site is built, in the order of the templates. */
export const KIND_TITLES: Record<Language, Readonly<Record<string, string>>> = {
  en: titlesIn("en"),
  ja: titlesIn("ja"),
};

function titlesIn(language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(__DISCLOSURE_TITLES__).map(([kind, title]) => [kind, title[language]]));
}
