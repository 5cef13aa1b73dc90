// Reads CSV: separators , ; and tab, quotes, line ends within cells, whatever encoding its text came in.
import { textOfCell } from "@yawara/answers";
import Papa from "papaparse";
import type { Cell, Sheet } from "../cell.ts";
import { LONGEST_CELL, MOST_CELLS } from "../limits.ts";
import { problem, type TableProblem } from "../problem.ts";
import { tooWide } from "./workbook.ts";

const SEPARATORS = [",", ";", "\t"];
/** The first line of a file in which Excel names the separator itself. */
const NAMED = /^sep=(.)\r?\n/;

/** The one sheet of a CSV file. A quote that is never closed is a problem: everything after it would be one cell. */
export function readCsv(text: string): { sheets: Sheet[] } | { problem: TableProblem } {
  if (SEPARATORS.some((separator) => countOf(separator, text) + countOf("\n", text) > MOST_CELLS))
    return { problem: problem("sheet-too-many-cells", { limit: String(MOST_CELLS) }) };
  const named = NAMED.exec(text)?.[1];
  const body = named === undefined ? text : text.replace(NAMED, "\n");
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: named ?? separatorOf(body) });
  const quote = errors.find(({ type }) => type === "Quotes");
  if (quote !== undefined) return { problem: problem("csv-quote", {}, { row: (quote.row ?? 0) + 1 }) };
  const columns = data.reduce((most, row) => Math.max(most, row.length), 0);
  const wide = tooWide(data.length, columns);
  if (wide !== undefined) return { problem: wide };
  const long = data.findIndex((row) => row.some((cell) => cell.length > LONGEST_CELL));
  if (long >= 0) return { problem: problem("cell-too-long", { limit: String(LONGEST_CELL) }, { row: long + 1 }) };
  return { sheets: [{ name: "", rows: data.map((row) => row.map(cellOf)), merges: [], hidden: [] }] };
}

/** How often a sign is there: a bound of the cells it can make, told before any is made. */
function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** How many rows are looked at to tell the separator. */
const LOOKED_AT = 100;

/** The separator by which most rows have the same number of cells, more than one. Rows of a title above the table do not count. */
function separatorOf(text: string): string {
  const alike = SEPARATORS.map((delimiter) => {
    const widths = new Map<number, number>();
    for (const { length } of Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT }).data)
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    return Math.max(0, ...widths.values());
  });
  return SEPARATORS[alike.indexOf(Math.max(...alike))]!;
}

/** Text as it was before it was made safe for a spreadsheet. */
function cellOf(written: string): Cell {
  return written === "" ? undefined : textOfCell(written.replaceAll("\r\n", "\n"));
}
