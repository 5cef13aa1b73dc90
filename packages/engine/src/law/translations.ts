// Takes the texts out of law data, a list a language, and puts them back: a reader of one language loads only that one.
import type { Language } from "./language.ts";

/** The texts of a document by language, in the order of their places. */
export type Translations = Record<Language, string[]>;

interface Placed {
  $: number;
}

/**
 * Takes every `{en, ja}` out of a JSON document and leaves its place there, a number: a reader of one language then loads only
 * that one. The same text twice has one place.
 *
 * @example
 * withoutTranslations({ says: { en: "Inform", ja: "知らせる" } }); // → { bare: { says: { "$": 0 } }, texts: { en: [ "Inform" ], ja: [ "知らせる" ] } }
 */
export function withoutTranslations<T>(document: T): { bare: unknown; texts: Translations } {
  const texts: Translations = { en: [], ja: [] };
  const places = new Map<string, number>();
  const place = (en: string, ja: string): Placed => {
    const key = JSON.stringify([en, ja]);
    const known = places.get(key);
    if (known !== undefined) return { $: known };
    places.set(key, texts.en.length);
    texts.en.push(en);
    texts.ja.push(ja);
    return { $: texts.en.length - 1 };
  };
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    const { en, ja } = value as Partial<Record<Language, unknown>>;
    if (entries.length === 2 && typeof en === "string" && typeof ja === "string") return place(en, ja);
    return Object.fromEntries(entries.map(([key, inner]) => [key, strip(inner)]));
  };
  return { bare: strip(document), texts };
}

/**
 * Puts the places of texts back into a bare document, which is changed in place. Languages not loaded yet read as empty;
 * `addLanguage` fills one in everywhere at once, in everything made from the document since.
 *
 * @example
 * const { document, addLanguage } = withTranslations<{ says: { en: string; ja: string } }>({ says: { $: 0 } });
 * addLanguage("en", ["Inform"]);
 * document.says; // → { en: "Inform", ja: "" }
 */
export function withTranslations<T>(bare: unknown): {
  document: T;
  addLanguage: (language: Language, texts: string[]) => void;
} {
  const cells: Record<Language, string>[] = [];
  const cell = (at: number) => {
    cells[at] ??= { en: "", ja: "" };
    return cells[at];
  };
  const fill = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) value[i] = fill(value[i]);
      return value;
    }
    const record = value as Record<string, unknown>;
    if (typeof record.$ === "number") return cell(record.$);
    for (const key in record) record[key] = fill(record[key]);
    return record;
  };
  return {
    document: fill(bare) as T,
    addLanguage: (language, texts) => {
      texts.forEach((text, at) => {
        cell(at)[language] = text;
      });
    },
  };
}
