// Bytes of text files as they come from editors and spreadsheets: read as what they are, or refused, never as something else.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../src/subject-file/decode-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

/** Shift_JIS by looking every character up: the platform only decodes it. */
const SHIFT_JIS = new Map<string, number[]>();
for (let lead = 0x81; lead <= 0xfc; lead++)
  for (let trail = 0x40; trail <= 0xfc; trail++) {
    const sign = new TextDecoder("shift_jis").decode(bytes(lead, trail));
    if ([...sign].length === 1 && sign !== "\ufffd" && !SHIFT_JIS.has(sign)) SHIFT_JIS.set(sign, [lead, trail]);
  }
const shiftJis = (text: string) =>
  Uint8Array.from([...text].flatMap((sign) => SHIFT_JIS.get(sign) ?? [sign.charCodeAt(0)]));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  view.setUint16(0, 0xfeff, littleEndian);
  [...text].forEach((sign, i) => {
    view.setUint16(2 * i + 2, sign.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(view.buffer);
}

describe("the bytes of a text file", () => {
  it("are read as UTF-8, with or without a mark of the byte order", () => {
    expect(decodeText(utf8("name: 銀行\r\n"))).toEqual({ text: "name: 銀行\r\n" });
    expect(decodeText(utf8("\ufeffname: 銀行"))).toEqual({ text: "name: 銀行" });
    expect(decodeText(bytes())).toEqual({ text: "" });
  });

  it("are any text back again", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }).filter((text) => !text.includes("\0") && !text.startsWith("\ufeff")),
        (text) => {
          expect(decodeText(utf8(text))).toEqual({ text });
        },
      ),
    );
  });

  it.each([
    "name: 銀行の審査",
    "# 会社の事実\norganisation.employees: 300人\n",
    "about: ①髙橋㈱の受付",
    "用途,○,×,○,△,◎,○",
  ])("in Shift_JIS are read and said to be: %s", (text) => {
    expect(decodeText(shiftJis(text))).toEqual({ text, encoding: "Shift_JIS" });
  });

  it.each([true, false])("in UTF-16 with its mark are read and said to be (little endian: %s)", (littleEndian) => {
    expect(decodeText(utf16("name: 銀行", littleEndian))).toEqual({ text: "name: 銀行", encoding: "UTF-16" });
  });

  it.each([
    ["the Latin of Windows", bytes(0x63, 0x61, 0x66, 0xe9, 0x74, 0x20, 0x61)],
    ["its quotation marks", bytes(0x93, 0x48, 0x65, 0x6c, 0x6c, 0x6f, 0x94, 0x20)],
    ["EUC-JP", bytes(0xb6, 0xe4, 0xb9, 0xd4, 0xa4, 0xce, 0xbf, 0xb3, 0xba, 0xba)],
    ["a single Japanese sign, which may be chance", bytes(0x61, 0x3a, 0x20, 0x8b, 0xe2)],
  ])("in %s are refused, not guessed", (_, given) => {
    expect(decodeText(given)).toMatchObject({ problem: { code: "file-not-utf8" } });
  });

  it.each([
    ["zero bytes", bytes(0, 1, 2)],
    ["UTF-16 without its mark", bytes(0x61, 0, 0x62, 0)],
    ["UTF-32", bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)],
    ["half a sign of UTF-16", bytes(0xff, 0xfe, 0x61)],
  ])("with %s are no text", (_, given) => {
    expect(decodeText(given)).toMatchObject({ problem: { code: "file-not-text" } });
  });
});
