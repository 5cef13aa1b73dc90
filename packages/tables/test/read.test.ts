// Files as firms have them, CSV and Excel, are read into typed cells.
import { describe, expect, it } from "vitest";
import { type Cell, readTable, type Sheet, writeWorkbook } from "../src/index.ts";
import { rawRow, rawWorkbook, shiftJis, utf8, utf16 } from "./files.ts";

async function sheetsOf(bytes: Uint8Array, sheet?: string): Promise<Sheet[]> {
  const read = await readTable(bytes, { name: "ledger", ...(sheet !== undefined && { sheet }) });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.sheets;
}

async function cellsOf(bytes: Uint8Array): Promise<Cell[][]> {
  return (await sheetsOf(bytes))[0]!.rows;
}

describe("a CSV file", () => {
  const ROWS = [
    ["名称", "用途"],
    ["融資審査", "個人向け"],
  ];

  it.each([
    ["UTF-8", utf8("名称,用途\n融資審査,個人向け\n")],
    ["UTF-8 with its mark", utf8("\ufeff名称,用途\r\n融資審査,個人向け\r\n")],
    ["Shift_JIS", shiftJis("名称,用途\r\n融資審査,個人向け\r\n")],
    ["UTF-16 with tabs, Excel's Unicode text", utf16("名称\t用途\r\n融資審査\t個人向け\r\n")],
    ["semicolons", utf8("名称;用途\n融資審査;個人向け\n")],
    ["a first line that names the separator", utf8("sep=;\n名称;用途\n融資審査;個人向け")],
  ])("is read in %s", async (kind, bytes) => {
    const rows = await cellsOf(bytes);
    expect(kind.includes("names the separator") ? rows.slice(1) : rows).toEqual(ROWS);
  });

  it("says which encoding it was in where that is not UTF-8", async () => {
    expect(await readTable(shiftJis("名称,用途\n融資審査,個人"), { name: "a.csv" })).toMatchObject({
      encoding: "Shift_JIS",
    });
    expect(await readTable(utf16("a\tb"), { name: "a.txt" })).toMatchObject({ encoding: "UTF-16" });
    expect(await readTable(utf8("a,b"), { name: "a.csv" })).not.toHaveProperty("encoding");
  });

  it("is Shift_JIS also where most of it are the ○ and × of a check list", async () => {
    const marks = Array.from({ length: 200 }, () => "○,×,○,△,◎").join("\r\n");
    expect((await cellsOf(shiftJis(`名称,用途,採用,与信,監視\r\n${marks}`)))[3]).toEqual(["○", "×", "○", "△", "◎"]);
  });

  it("has quotes, quotes within quotes, and line ends within cells", async () => {
    expect(await cellsOf(utf8('a,b\r\n"one, ""two""","line 1\r\nline 2"\r\n'))).toEqual([
      ["a", "b"],
      ['one, "two"', "line 1\nline 2"],
    ]);
  });

  it("keeps what leads with noughts as it is, and blank cells in between", async () => {
    expect(await cellsOf(utf8("code,,name\n007,,x\n,,\n"))).toEqual([
      ["code", undefined, "name"],
      ["007", undefined, "x"],
    ]);
  });
});

describe("an Excel workbook", () => {
  it("gives text, numbers, yes and no, days and days with a time", async () => {
    const bytes = rawWorkbook({
      sheets: {
        台帳: rawRow(
          1,
          "名称",
          1234.5,
          '<c r="C1" t="b"><v>1</v></c>',
          '<c r="D1" s="1"><v>46356</v></c>',
          '<c r="E1" s="2"><v>46356.375</v></c>',
          '<c r="F1" s="3"><v>46356</v></c>',
        ),
      },
    });
    expect(await sheetsOf(bytes)).toEqual([
      {
        name: "台帳",
        rows: [
          ["名称", 1234.5, true, { day: "2026-11-30" }, { day: "2026-11-30", time: "09:00:00" }, { day: "2026-11-30" }],
        ],
        merges: [],
        hidden: [],
        epoch: 25_569,
      },
    ]);
  });

  it("counts days from 1904 where it says so", async () => {
    const bytes = rawWorkbook({
      sheets: { a: rawRow(1, '<c r="A1" s="1"><v>44894</v></c>') },
      properties: '<workbookPr date1904="1"/>',
    });
    expect(await sheetsOf(bytes)).toMatchObject([{ rows: [[{ day: "2026-11-30" }]], epoch: 24_107 }]);
  });

  it("has shared strings in several fonts, without the readings above the signs", async () => {
    const bytes = rawWorkbook({
      sheets: { a: rawRow(1, '<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>') },
      strings:
        '<si><t>融資審査</t><rPh sb="0" eb="4"><t>ユウシシンサ</t></rPh></si><si><r><t>太い</t></r><r><rPr><b/></rPr><t>文字</t></r></si>',
    });
    expect(await cellsOf(bytes)).toEqual([["融資審査", "太い文字"]]);
  });

  it("gives the results of formulas, and tells errors and what was never calculated", async () => {
    const bytes = rawWorkbook({
      sheets: {
        a: rawRow(
          1,
          '<c r="A1"><f>1+1</f><v>2</v></c>',
          '<c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c>',
          '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
          '<c r="D1"><f>NOW()</f></c>',
        ),
      },
    });
    expect(await cellsOf(bytes)).toEqual([[2, "2x", { fault: "#DIV/0!" }, { fault: "formula" }]]);
  });

  it("has several sheets, of which one can be asked for; hidden ones are passed over", async () => {
    const bytes = await writeWorkbook([
      { name: "2025", columns: [{ head: "a", width: 9 }], rows: [[1]] },
      {
        name: "2026",
        columns: [
          { head: "a", width: 9 },
          { head: "b", width: 9, hidden: true, picks: ["x,y", "z"] },
        ],
        rows: [[2, "z"]],
      },
    ]);
    expect((await sheetsOf(bytes)).map(({ name }) => name)).toEqual(["2025", "2026"]);
    expect(await sheetsOf(bytes, "2026")).toMatchObject([
      {
        name: "2026",
        rows: [
          ["a", "b"],
          [2, "z"],
        ],
        hidden: [1],
      },
    ]);
    expect(await readTable(bytes, { name: "x", sheet: "2024" })).toMatchObject({
      problem: { code: "sheet-unknown", args: { sheets: "2025, 2026" } },
    });
  });

  it("tells which cells are merged", async () => {
    const bytes = rawWorkbook({
      sheets: { a: `${rawRow(1, "x", null, "y")}|<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>` },
    });
    expect(await sheetsOf(bytes)).toMatchObject([
      { merges: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 1 }] },
    ]);
  });

  it("may leave the places of its cells out, and paint cells far away", async () => {
    const bytes = rawWorkbook({
      sheets: {
        a: '<row><c t="inlineStr"><is><t>x</t></is></c><c><v>1</v></c></row><row><c><v>2</v></c><c r="XFD2" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>',
      },
    });
    expect(await cellsOf(bytes)).toEqual([["x", 1], [2]]);
  });

  it("may keep its sheets under any path", async () => {
    const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
    const bytes = rawWorkbook({
      sheets: { a: rawRow(1, "elsewhere") },
      parts: {
        "xl/_rels/workbook.xml.rels": utf8(
          `<Relationships xmlns="${relations}"><Relationship Id="s1" Type="${type}" Target="odd/one.xml"/></Relationships>`,
        ),
        "xl/odd/one.xml": utf8(`<worksheet><sheetData>${rawRow(3, "x", "y", "z")}</sheetData></worksheet>`),
      },
    });
    expect(await cellsOf(bytes)).toEqual([[], [], ["x", "y", "z"]]);
  });
});
