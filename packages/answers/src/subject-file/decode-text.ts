// Bytes to text: UTF-8 strictly, UTF-16 by its mark, Shift_JIS where it is certain, else a problem; never a wrong sign in silence.
import type { ProblemCode } from "@yawara/engine";

/** The text of a file, with the encoding where it is not UTF-8, or what is wrong with the bytes. */
export type Decoded =
  | { text: string; encoding?: "Shift_JIS" | "UTF-16" }
  | { problem: { code: ProblemCode; args: Record<string, string> } };

/** Japanese signs side by side. What is no Japanese in Shift_JIS decodes to single rare signs and half-width kana. */
const JAPANESE_RUN = /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]{2,}/g;

/** Decodes the bytes of a text file. A mark of the byte order is taken off. */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = markOfUtf16(bytes);
  if (utf16 !== undefined) {
    const text = decoded(bytes, utf16);
    return text === undefined || text.includes("\0") ? notText() : { text, encoding: "UTF-16" };
  }
  if (bytes.includes(0)) return notText();
  const text = decoded(bytes, "utf-8");
  if (text !== undefined) return { text };
  const japanese = decoded(bytes, "shift_jis");
  if (japanese === undefined) return { problem: { code: "file-not-utf8", args: {} } };
  if (isJapanese(japanese)) return { text: japanese, encoding: "Shift_JIS" };
  return { problem: { code: "file-not-utf8", args: { guess: "Shift_JIS" } } };
}

function notText(): Decoded {
  return { problem: { code: "file-not-text", args: {} } };
}

function markOfUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The marks of Japanese tables, which stand alone. Their first byte stands for no letter in Western Europe. */
const MARKS = /[○◎△×●▲□■◇◆☆★※〒→←↑↓]/g;

function isJapanese(text: string): boolean {
  const foreign = text.replace(/[\0-\x7f]/g, "").replace(MARKS, "").length;
  const runs = (text.match(JAPANESE_RUN) ?? []).join("").length;
  return runs * 2 > foreign;
}
