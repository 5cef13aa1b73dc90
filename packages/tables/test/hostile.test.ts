// Files that are no tables, or that are made to harm: one clear line each, in both languages, and nothing is thrown.
import { LANGUAGES } from "@yawara/engine";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate/browser";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import {
  type Field,
  findTable,
  proposeMapping,
  readRows,
  readTable,
  TABLE_PROBLEM_CODES,
  TABLE_WORDS,
  type TableProblem,
  tableProblemLine,
  writeWorkbook,
} from "../src/index.ts";
import { compoundFile, rawRow, rawWorkbook, utf8 } from "./files.ts";

async function problemOf(bytes: Uint8Array): Promise<TableProblem> {
  const read = await readTable(bytes, { name: "ledger.xlsx" });
  if (!("problem" in read)) throw new Error("read where it should be refused");
  return read.problem;
}

const lineOf = async (bytes: Uint8Array, language: "en" | "ja" = "en") =>
  tableProblemLine(await problemOf(bytes), language);

/** A workbook whose first part says to be of another size than it is. */
function withSize(bytes: Uint8Array, path: string, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = strToU8(path);
  for (let at = 0; at + 46 + name.length < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && name.every((byte, i) => bytes[at + 46 + i] === byte))
      view.setUint32(at + 24, size, true);
  return bytes;
}

const SHEET = "xl/worksheets/sheet1.xml";

describe("a file that is no table", () => {
  it.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "the file is empty"],
    ["nothing but line ends", utf8("\n\n,,\n"), "the file is empty"],
    [
      "a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3),
      "this is neither an Excel workbook (.xlsx) nor a CSV file",
    ],
    [
      "a page of the web called .xls",
      utf8("<html><table><tr><td>1</td></tr></table></html>"),
      "this is neither an Excel workbook (.xlsx) nor a CSV file",
    ],
    [
      "text in an encoding nobody can tell",
      Uint8Array.of(0x61, 0x2c, 0xb6, 0xe4, 0xb9, 0xd4, 0xa4, 0xce),
      "the file is not UTF-8 (Shift_JIS?); save it as UTF-8",
    ],
    [
      "a workbook with a password",
      compoundFile("EncryptionInfo", "EncryptedPackage"),
      "the workbook is protected by a password; save it without one",
    ],
    ["an old .xls", compoundFile("Workbook"), "this is a workbook of Excel 97–2003 (.xls); save it as .xlsx"],
    ["an older .xls", compoundFile("Book"), "this is a workbook of Excel 97–2003 (.xls); save it as .xlsx"],
    ["an old .doc", compoundFile("WordDocument"), "this is neither an Excel workbook (.xlsx) nor a CSV file"],
    [
      "a zip of something else",
      zipSync({ "a.txt": strToU8("a") }),
      "this is a zip archive, but no Excel workbook; unpack it, or save the table as .xlsx or CSV",
    ],
    [
      "half a workbook",
      rawWorkbook({ sheets: { a: rawRow(1, "x") } }).slice(0, 900),
      "the workbook is damaged and cannot be read; open it in Excel and save it again",
    ],
    [
      "a quote that never ends",
      utf8('a,b\n1,"two\n3,4\n'),
      'row 2: a quotation mark (") that opens here is never closed, so the rows cannot be told apart',
    ],
  ])("is told in a line: %s", async (_, bytes, line) => {
    expect(await lineOf(bytes)).toBe(line);
  });
});

it("a workbook that a program really locked is told from a broken one", async () => {
  const locked = await writeXlsx({
    sheets: [{ name: "a", rows: [["x"]] }],
    encryption: { password: "secret", spinCount: 1_000 },
  });
  expect(await lineOf(locked, "ja")).toBe(
    "ブックがパスワードで保護されています。パスワードを外して保存し直してください",
  );
});

describe("a workbook made to harm", () => {
  it("is not unpacked where it says how large it will be", async () => {
    const bytes = withSize(rawWorkbook({ sheets: { a: rawRow(1, "x") } }), SHEET, 3_000_000_000);
    expect(await lineOf(bytes)).toBe("unpacked, the workbook is larger than 250 MB; the file is not read");
    expect(await lineOf(bytes, "ja")).toBe("展開すると250MBを超えるブックです。このファイルは読みません");
  });

  it("is not unpacked further than it says, where it is larger", async () => {
    const bytes = withSize(rawWorkbook({ sheets: { a: rawRow(1, "x".repeat(5_000_000)) } }), SHEET, 1_000);
    expect(await problemOf(bytes)).toMatchObject({ code: "workbook-part-size", args: { part: SHEET } });
  });

  it("is not read where it is smaller than it says", async () => {
    const bytes = withSize(rawWorkbook({ sheets: { a: rawRow(1, "x") } }), SHEET, 100_000);
    expect(await problemOf(bytes)).toMatchObject({ code: "workbook-part-size" });
  });

  it.each(["../../etc/passwd.xml", "/etc/x.xml", "C:\\x.xml", "xl\\..\\x.xml"])(
    "has no part that leads elsewhere: %s",
    async (path) => {
      const bytes = rawWorkbook({ sheets: { a: rawRow(1, "x") }, parts: { [path]: strToU8("<x/>") } });
      expect(await problemOf(bytes)).toMatchObject({ code: "workbook-path", args: { part: path } });
    },
  );

  it("has no entities that grow", async () => {
    const prologue = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const bytes = rawWorkbook({ sheets: { a: rawRow(1, "&b;") }, prologue });
    expect(await problemOf(bytes)).toMatchObject({ code: "workbook-entities", args: { part: SHEET } });
  });

  it.each<[string, string, string]>([
    [
      "wide",
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>',
      "the sheet has 16,384 columns; at most 1,000 are read",
    ],
    [
      "long",
      '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
      "the sheet has 1,048,576 rows; at most 200,000 are read",
    ],
    [
      "both",
      '<row r="1"><c r="ALL1"><v>1</v></c></row><row r="190000"><c r="A190000"><v>1</v></c></row>',
      "the sheet has more than 5,000,000 cells",
    ],
  ])("is not too %s", async (_, sheet, line) => {
    expect(await lineOf(rawWorkbook({ sheets: { a: sheet } }))).toBe(line);
  });

  it("has not too many parts", async () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`xl/x${i}.xml`, strToU8("<x/>")]));
    expect(await problemOf(rawWorkbook({ sheets: { a: rawRow(1, "x") }, parts: many }))).toMatchObject({
      code: "workbook-many-parts",
    });
  });

  it("has not too many cells as CSV either", async () => {
    expect(await lineOf(utf8(",".repeat(5_000_001)))).toBe("the sheet has more than 5,000,000 cells");
    expect(await lineOf(utf8(`a,b\n${",".repeat(2_000)}`), "ja")).toBe(
      "シートが2,001列あります。読めるのは1,000列までです",
    );
  });

  it("is read through once, though it is made of halves of tags, and its head of blanks", async () => {
    const halves = '<c "'.repeat(500_000);
    expect(await problemOf(rawWorkbook({ sheets: { a: halves } }))).toMatchObject({ code: "file-empty" });
    const head = `(${" ".repeat(30_000)}x`;
    const read = await readTable(utf8(`"${head}",b\n1,2\n`), { name: "a.csv" });
    if ("problem" in read) throw new Error(read.problem.code);
    const table = findTable(read.sheets[0]!);
    if ("problem" in table) throw new Error(table.problem.code);
    const fields: Field[] = [{ id: "b", label: { en: "b", ja: "び" }, type: "text" }];
    expect(readRows(table, proposeMapping(table, fields), fields)).toMatchObject([{ values: { b: "2" } }]);
  });

  it("is told by its size before anything is looked at", async () => {
    expect(await lineOf(new Uint8Array(50_000_001))).toBe("the file has 50 MB; at most 50 MB are read");
  });

  it("gives a table or one problem, whatever byte of it is another", async () => {
    const good = await writeWorkbook([{ name: "a", columns: [{ head: "x", width: 9 }], rows: [[1], ["二"]] }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = good.slice();
        bytes[at] = byte;
        const read = await readTable(bytes, { name: "a.xlsx" });
        expect("problem" in read || "sheets" in read).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("gives a table or one problem, whatever the bytes are", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        async (tail, head) => {
          const read = await readTable(Uint8Array.from([...head, ...tail]), { name: "a" });
          expect("problem" in read || "sheets" in read).toBe(true);
        },
      ),
    );
  });
});

describe("the words of a problem", () => {
  it.each(TABLE_PROBLEM_CODES)(
    "%s has a line of its own in both languages, and no English word in the Japanese one",
    (code) => {
      const args = {
        label: "項目",
        value: "値",
        choice: "答え",
        choices: "甲",
        part: "部",
        limit: "10",
        size: "20",
        rows: "1",
        columns: "2",
        id: "番",
        sheet: "表",
        sheets: "表",
        format: "形式",
        version: "1",
        versions: "2",
      };
      const [en, ja] = LANGUAGES.map((language) => TABLE_WORDS[language].problem[code](args));
      expect(en).not.toBe(ja);
      expect(ja!.replace(/Excel|CSV|ZIP|ID|MB|JSON|CycloneDX|SPDX|\.xlsx|\.xlsb|\.xls/g, "")).not.toMatch(/[A-Za-z]/);
    },
  );

  it("are one line whatever a file put into them", () => {
    const line = tableProblemLine(
      {
        code: "choice-unknown",
        args: { "label.en": "Area", choice: "a\u001b[31m\nb", "choices.en": "x" },
        at: { sheet: "台帳", row: 5, column: "C" },
      },
      "en",
    );
    expect(line).toBe("台帳!C5: Area has no answer “a [31m b”. Answers: x");
  });
});
