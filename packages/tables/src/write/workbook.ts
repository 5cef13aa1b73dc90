// Writes sheets as an Excel workbook: typed cells, heads that stay in sight, hidden columns, lists to pick from.
import { type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { type Cell, columnLetters, isDayCell, isFault } from "../cell.ts";
import type { WrittenColumn, WrittenSheet } from "./export-table.ts";

export type { Cell, WrittenSheet };

/** Rows below the last record in which the lists can still be picked from. */
const SPARE_ROWS = 500;
/** Signs Excel allows in a list that stands in the rule itself; longer ones stand on a sheet of their own. */
const LONGEST_LIST = 255;
const LISTS = "yawara_lists";

/**
 * The bytes of a workbook. Text is written as text: what looks like a formula is not run. Lists of picks warn and do not refuse, so that
 * a label in the other language can still be typed.
 */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const lists: string[][] = [];
  const written = sheets.map((sheet) => sheetOf(sheet, lists));
  const all = lists.length === 0 ? written : [...written, listSheet(lists)];
  return new Uint8Array(await writeXlsx({ sheets: all }));
}

function sheetOf({ name, columns, rows, frozenColumns = 0 }: WrittenSheet, lists: string[][]): WriteSheet {
  const picked = columns.flatMap(({ picks }, i) =>
    picks === undefined || picks.length === 0 ? [] : [{ picks, column: columnLetters(i) }],
  );
  return {
    name,
    columns: columns.map(columnOf),
    rows: [columns.map(({ head }) => head), ...rows.map((row) => row.map(cellOf))],
    freezePane: { rows: 1, ...(frozenColumns > 0 && { columns: frozenColumns }) },
    ...(columns.length > 0 && { autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${rows.length + 1}` } }),
    cells: styledCells(columns, rows),
    dataValidations: picked.map(({ picks, column }) => ({
      type: "list" as const,
      ...listOf(picks, lists),
      range: `${column}2:${column}${rows.length + 1 + SPARE_ROWS}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "warning" as const,
    })),
  };
}

type StyledCells = NonNullable<WriteSheet["cells"]>;

const HEAD = { font: { bold: true }, alignment: { vertical: "top" as const, wrapText: true } };

function columnOf({ width, hidden }: WrittenColumn) {
  return {
    width,
    ...(hidden && { hidden: true }),
    style: { alignment: { vertical: "top" as const, wrapText: true } },
  };
}

/** The heads in bold, and text that reads like an error of Excel (`#N/A`), which as rich text stays the text it is. */
function styledCells(columns: readonly WrittenColumn[], rows: readonly (readonly Cell[])[]): StyledCells {
  const cells: StyledCells = new Map();
  for (const [c, { head }] of columns.entries()) cells.set(`0,${c}`, { value: head, type: "string", style: HEAD });
  for (const [r, row] of rows.entries())
    for (const [c, text] of row.entries())
      if (typeof text === "string" && /^#[A-Z/_0]+[!?]?$/.test(text))
        cells.set(`${r + 1},${c}`, { value: text, type: "richText", richText: [{ text }] });
  return cells;
}

/** A list in the rule itself, or a range of the sheet with the lists where it is long or has commas in it. */
function listOf(picks: readonly string[], lists: string[][]): { values: string[] } | { formula1: string } {
  if (picks.join(",").length <= LONGEST_LIST && picks.every((pick) => !/[,"]/.test(pick)))
    return { values: [...picks] };
  lists.push([...picks]);
  const column = columnLetters(lists.length - 1);
  return { formula1: `${LISTS}!$${column}$1:$${column}$${picks.length}` };
}

function listSheet(lists: readonly string[][]): WriteSheet {
  const length = Math.max(...lists.map((list) => list.length));
  return {
    name: LISTS,
    hidden: true,
    rows: Array.from({ length }, (_, row) => lists.map((list) => list[row] ?? null)),
  };
}

function cellOf(cell: Cell): CellValue {
  if (cell === undefined) return null;
  if (isDayCell(cell)) return new Date(`${cell.day}T${cell.time ?? "00:00:00"}Z`);
  if (isFault(cell)) return cell.fault;
  // `_x0041_` would be read as the sign it is the code of: ECMA-376 part 1, 22.9.2.19.
  return typeof cell === "string" ? cell.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_") : cell;
}
