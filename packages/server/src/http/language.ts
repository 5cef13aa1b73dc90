// Which language words for people are in: `?lang` chooses, else the request's Accept-Language does.
import { LANGUAGES, type Language } from "@yawara/engine";
import { type DetectorOptions, detectFromHeader, detectFromQuery } from "hono/language";
import type { Asking } from "./reply.ts";

const OPTIONS: DetectorOptions = {
  order: ["querystring", "header"],
  lookupQueryString: "lang",
  lookupFromHeaderKey: "accept-language",
  supportedLanguages: [...LANGUAGES],
  fallbackLanguage: "en",
  ignoreCase: true,
  caches: false,
  lookupCookie: "",
  lookupFromPathIndex: 0,
};

/** The language of words for whoever sent a request. Looked for where a word is needed, which most answers have none of. */
export function languageFor(c: Asking): Language {
  return (detectFromQuery(c, OPTIONS) ?? detectFromHeader(c, OPTIONS) ?? "en") as Language;
}
