// Writes a table as CSV that a spreadsheet opens as it is meant and that comes back unchanged: nothing in it is run as a formula.
import { csvFile } from "@yawara/answers";
import { type Cell, shownCell } from "../cell.ts";
import type { WrittenSheet } from "./export-table.ts";

/** The text of a CSV file: with the mark for UTF-8, by which Excel reads it, unless `mark` is false. */
export function writeCsv({ columns, rows }: WrittenSheet, { mark = true }: { mark?: boolean } = {}): string {
  const text = csvFile([columns.map(({ head }) => head), ...rows.map((row) => row.map(csvCell))]);
  return mark ? text : text.replace(/^\uFEFF/, "");
}

function csvCell(cell: Cell): string | number {
  return typeof cell === "number" ? cell : shownCell(cell);
}
