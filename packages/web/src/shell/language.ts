// The language of the page: the first part of its address, so that a link keeps it and the switch keeps the place.
import { isLanguage, type Language } from "@yawara/engine";
import { createContext, useContext } from "react";
import { keep, kept } from "./storage.ts";

const KEPT = "yawara.language";

export const LanguageContext = createContext<Language>("ja");

/** The language of the page this component stands on. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of a table in the page's language. */
export function useWords<W>(table: Record<Language, W>): W {
  return table[useLanguage()];
}

/** The language to begin in: the one chosen last, else the first of the browser's that we speak, else Japanese. */
export function firstLanguage(): Language {
  const wanted = [kept(KEPT) ?? "", ...navigator.languages.map((one) => one.slice(0, 2))];
  return wanted.find(isLanguage) ?? "ja";
}

export function keepLanguage(language: Language): void {
  if (kept(KEPT) !== language) keep(KEPT, language);
}
