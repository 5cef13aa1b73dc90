// The JSON of an answer as bytes: texts in both languages, or in the one that was asked for.
import type { Language } from "@yawara/engine";

/**
 * Each member is written by itself: a long list of ids then stays a string of single bytes, which is written several
 * times as fast as one with Japanese in it.
 */
export function jsonBytes(answer: object, lang: Language | undefined): Uint8Array<ArrayBuffer> {
  const inLanguage = lang === undefined ? undefined : only(lang);
  const parts: Buffer[] = [];
  for (const [key, value] of Object.entries(answer)) {
    const text = JSON.stringify(value, inLanguage);
    if (text === undefined) continue;
    parts.push(Buffer.from(`${parts.length === 0 ? "{" : ","}${JSON.stringify(key)}:`), Buffer.from(text));
  }
  return Buffer.concat(parts.length === 0 ? [Buffer.from("{}")] : [...parts, END]);
}

const END = Buffer.from("}");

/** Leaves of every text the one language. */
function only(lang: Language): (key: string, value: unknown) => unknown {
  return (_, value) => (isText(value) ? value[lang] : value);
}

function isText(value: unknown): value is Record<Language, string> {
  const { en, ja } = Object(value) as Partial<Record<Language, unknown>>;
  return typeof en === "string" && typeof ja === "string";
}
