// Which language words for people are in: `?lang` chooses, else the request's Accept-Language does.
import { isLanguage, type Language } from "@yawara/engine";
import type { Asking } from "./reply.ts";

/** The language of words for people: `lang` where given, else the first of the request's that there is, else English. */
export function languageOf(lang: string | undefined, accepted: string | undefined): Language {
  if (isLanguage(lang)) return lang;
  const ranked = (accepted ?? "")
    .slice(0, 200)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((one) => one.trim()).find((one) => one.startsWith("q="));
      return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return ranked.map(({ language }) => language).find(isLanguage) ?? "en";
}

/** The language of words for whoever sent a request. */
export function languageFor(c: Asking): Language {
  return languageOf(c.req.query("lang"), c.req.header("accept-language"));
}
