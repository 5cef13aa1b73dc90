// The JSON of an answer as bytes: texts in both languages, or in the one that was asked for.
import type { Language } from "@yawara/engine";

/** A member that is JSON already, of plain ASCII. */
export class Written {
  readonly json: string;
  constructor(json: string) {
    this.json = json;
  }
}

/**
 * Each member is written by itself: a long list of ids then stays a string of single bytes, which is written several
 * times as fast as one with Japanese in it.
 */
export function jsonBytes(answer: object, lang: Language | undefined): Uint8Array<ArrayBuffer> {
  const inLanguage = lang === undefined ? undefined : only(lang);
  const parts: (string | Written)[] = [];
  for (const [key, value] of Object.entries(answer)) {
    const part = value instanceof Written ? value : JSON.stringify(value, inLanguage);
    if (part !== undefined) parts.push(`${parts.length === 0 ? "{" : ","}${JSON.stringify(key)}:`, part);
  }
  parts.push(parts.length === 0 ? "{}" : "}");
  return joined(parts);
}

function joined(parts: readonly (string | Written)[]): Uint8Array<ArrayBuffer> {
  let size = 0;
  for (const part of parts) size += part instanceof Written ? part.json.length : Buffer.byteLength(part);
  // Memory of its own, not a part of the pool that small buffers share: it can then be handed to another thread.
  const bytes = Buffer.allocUnsafeSlow(size);
  let at = 0;
  for (const part of parts)
    at += part instanceof Written ? bytes.write(part.json, at, "latin1") : bytes.write(part, at);
  return bytes;
}

/** Leaves of every text the one language. */
function only(lang: Language): (key: string, value: unknown) => unknown {
  return (_, value) => (isText(value) ? value[lang] : value);
}

function isText(value: unknown): value is Record<Language, string> {
  const { en, ja } = Object(value) as Partial<Record<Language, unknown>>;
  return typeof en === "string" && typeof ja === "string";
}
