// Files as programs make them, for the tests of tables: workbooks from their raw XML, Shift_JIS and UTF-16 text, OLE compound files.
import { strToU8, type Zippable, zipSync } from "fflate/browser";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export interface RawWorkbook {
  /** What stands in `<sheetData>` of each sheet, by name; anything behind it after a `|`. */
  sheets: Record<string, string>;
  /** `<si>` elements. */
  strings?: string;
  /** What else stands in the workbook part, such as `<workbookPr date1904="1"/>`. */
  properties?: string;
  /** Parts in place of others, or beside them. */
  parts?: Zippable;
  /** What stands before the first element of the first sheet. */
  prologue?: string;
}

/** Cell formats: 1 is a day, 2 a day with its time, 3 the Japanese era. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** A workbook as its parts say. */
export function rawWorkbook({
  sheets,
  strings = "",
  properties = "",
  parts = {},
  prologue = "",
}: RawWorkbook): Uint8Array {
  const names = Object.keys(sheets);
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const bodies = Object.values(sheets).map((body) => body.split("|") as [string, string?]);
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}${names.map((_, i) => override(`worksheets/sheet${i + 1}.xml`, "worksheet")).join("")}</Types>`,
    ),
    "_rels/.rels": strToU8(
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, i) => `<Relationship Id="s${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="st" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="ss" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    "xl/styles.xml": strToU8(XML + STYLES),
    "xl/sharedStrings.xml": strToU8(`${XML}<sst xmlns="${MAIN}">${strings}</sst>`),
    ...Object.fromEntries(
      bodies.map(([data, behind = ""], i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        strToU8(
          `${XML}${i === 0 ? prologue : ""}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${behind}</worksheet>`,
        ),
      ]),
    ),
    ...parts,
  });
}

/** A row of text and numbers from column A on; a text that begins with `<c` is a cell as it is. */
export function rawRow(number: number, ...values: (string | number | null)[]): string {
  const cells = values.map((value, i) => {
    const at = `${String.fromCharCode(65 + i)}${number}`;
    if (value === null) return "";
    if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
    return value.startsWith("<c") ? value : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** Shift_JIS by looking every sign up: the platform only decodes it. */
const SHIFT_JIS = new Map<string, number[]>();
for (let lead = 0x81; lead <= 0xfc; lead++)
  for (let trail = 0x40; trail <= 0xfc; trail++) {
    const sign = new TextDecoder("shift_jis").decode(Uint8Array.of(lead, trail));
    if ([...sign].length === 1 && sign !== "\ufffd" && !SHIFT_JIS.has(sign)) SHIFT_JIS.set(sign, [lead, trail]);
  }

export function shiftJis(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((sign) => SHIFT_JIS.get(sign) ?? [sign.charCodeAt(0)]));
}

export function utf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  for (const [i, sign] of [...`\ufeff${text}`].entries()) view.setUint16(2 * i, sign.charCodeAt(0), true);
  return new Uint8Array(view.buffer);
}

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** An OLE compound file with streams of these names: a header, a table of sectors, one sector of the directory. */
export function compoundFile(...names: string[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(512 * 3));
  const set = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  for (const [i, byte] of set.entries()) view.setUint8(i, byte);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  for (const [i, name] of ["Root Entry", ...names].entries()) {
    for (const [at, sign] of [...name].entries()) view.setUint16(1024 + 128 * i + 2 * at, sign.charCodeAt(0), true);
    view.setUint16(1024 + 128 * i + 64, 2 * name.length + 2, true);
  }
  return new Uint8Array(view.buffer);
}
