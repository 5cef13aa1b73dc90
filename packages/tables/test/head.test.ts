// The table in a sheet is found as a person sees it: below its title, under one head, whatever is merged.
import { describe, expect, it } from "vitest";
import { type Cell, findTable, type Sheet, type Table } from "../src/index.ts";

const sheet = (rows: Cell[][], more: Partial<Sheet> = {}): Sheet => ({
  name: "台帳",
  rows,
  merges: [],
  hidden: [],
  ...more,
});
const across = (row: number, startColumn: number, endColumn: number) => ({
  startRow: row,
  endRow: row,
  startColumn,
  endColumn,
});
const down = (column: number, startRow: number, endRow: number) => ({
  startRow,
  endRow,
  startColumn: column,
  endColumn: column,
});

function found(rows: Cell[][], more: Partial<Sheet> = {}, names: string[] = []): Table {
  const table = findTable(sheet(rows, more), names);
  if ("problem" in table) throw new Error(JSON.stringify(table.problem));
  return table;
}
const headsOf = (table: Table) => table.columns.map(({ letters, head }) => `${letters} ${head}`);

describe("the head of a table", () => {
  const TITLED: Cell[][] = [
    ["AIシステム台帳"],
    ["作成日", { day: "2026-11-30" }],
    [],
    ["名称", "用途", "従業員数"],
    ["融資審査", "個人向け", 300],
    [],
    ["採用選考", "新卒", 20],
  ];

  it("is the first row filled with words; what stands above is told, rows keep Excel's numbers", () => {
    const table = found(TITLED);
    expect(headsOf(table)).toEqual(["A 名称", "B 用途", "C 従業員数"]);
    expect(table.above).toEqual(["AIシステム台帳", "作成日 2026-11-30"]);
    expect(table.rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
      [5, "融資審査"],
      [7, "採用選考"],
    ]);
  });

  it("is the row with most names of fields, where those are known", () => {
    const rows: Cell[][] = [
      ["部署", "情報システム部", "担当", "山田"],
      ["名称", "用途", "備考"],
      ["融資審査", "与信", ""],
    ];
    expect(headsOf(found(rows))).toEqual(["A 部署", "B 情報システム部", "C 担当", "D 山田"]);
    expect(headsOf(found(rows, {}, ["用途", "名称"]))).toEqual(["A 名称", "B 用途", "C 備考"]);
  });

  it("is one of two rows where cells are merged over them", () => {
    const rows: Cell[][] = [
      ["台帳"],
      ["ID", "システム", undefined, "部署"],
      [undefined, "名称", "用途"],
      [1, "融資審査", "与信", "審査部"],
    ];
    const merges = [across(0, 0, 3), down(0, 1, 2), across(1, 1, 2), down(3, 1, 2)];
    const table = found(rows, { merges });
    expect(headsOf(table)).toEqual(["A ID", "B システム / 名称", "C システム / 用途", "D 部署"]);
    expect(table.rows).toHaveLength(1);
    expect(headsOf(found(rows, { merges }, ["名称", "用途"]))).toEqual(headsOf(table));
  });

  it("does not take the first row of the table for a part of it", () => {
    const rows: Cell[][] = [
      ["名称", "用途", undefined],
      ["融資審査", "与信", "審査部"],
    ];
    expect(headsOf(found(rows, { merges: [across(0, 1, 2)] }))).toEqual(["A 名称", "B 用途", "C "]);
  });

  it("may have blank and double names; columns with nothing in them are dropped", () => {
    const table = found([
      ["名称", undefined, "備考", undefined, "備考"],
      ["融資審査", "x", "a", undefined, "b"],
    ]);
    expect(table.columns.map(({ letters, head, occurrence }) => [letters, head, occurrence])).toEqual([
      ["A", "名称", 1],
      ["B", "", 1],
      ["C", "備考", 1],
      ["E", "備考", 2],
    ]);
  });

  it("may have line ends and blanks within a name", () => {
    expect(
      headsOf(
        found([
          [" 対象\n部署 ", "名称"],
          ["a", "b"],
        ]),
      ),
    ).toEqual(["A 対象 部署", "B 名称"]);
  });

  it("says what is merged over several rows below it of each of them", () => {
    const rows: Cell[][] = [
      ["部署", "名称"],
      ["審査部", "融資審査"],
      [undefined, "与信監視"],
      ["人事部", "採用選考"],
    ];
    const table = found(rows, { merges: [down(0, 1, 2)] });
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(["審査部", "審査部", "人事部"]);
  });

  it("is missing where there are no words", () => {
    expect(
      findTable(
        sheet([
          [1, 2],
          [3, 4],
        ]),
      ),
    ).toMatchObject({ problem: { code: "head-missing", at: { sheet: "台帳" } } });
  });
});
