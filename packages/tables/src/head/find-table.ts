// Finds the table in a sheet: title rows above it are passed over, heads of two rows become one, blank and double names are told.
import { type Cell, columnLetters, isBlank, isFault, type Merge, type Sheet, shownCell } from "../cell.ts";
import { MOST_CELLS } from "../limits.ts";
import { problem, type TableProblem } from "../problem.ts";
import { foldedText, keptText } from "../value/same-text.ts";

/** A column of a table. */
export interface Column {
  /** From 0, as in the sheet. */
  index: number;
  letters: string;
  /** The head as written, one part a row of the head; empty where it is blank. */
  head: string;
  /** The parts a head of two rows was joined of. */
  parts: readonly string[];
  /** Which of the columns with the same head it is, from 1. */
  occurrence: number;
  hidden: boolean;
}

export interface Row {
  /** From 1, as Excel numbers it. */
  number: number;
  cells: readonly Cell[];
}

/** A table: its columns, its rows without blank ones, and what stood above it. */
export interface Table {
  sheet: string;
  columns: Column[];
  rows: Row[];
  /** Lines above the head, such as a title or a day. */
  above: string[];
  epoch?: number;
}

/** How far down a head is looked for. */
const DEEPEST = 50;
/** Between the parts of a head of two rows. */
const JOINT = " / ";

/**
 * The table of a sheet. `known` are names columns may have (labels, ids): the row with most of them is the head; without any, the
 * first row that is as good as filled with words is.
 */
export function findTable(sheet: Sheet, known: Iterable<string> = []): Table | { problem: TableProblem } {
  const names = new Set([...known].map(foldedText));
  const last = headRow(sheet, names);
  if (last === undefined)
    return { problem: problem("head-missing", {}, sheet.name === "" ? undefined : { sheet: sheet.name }) };
  const first = firstOfHead(sheet, last, names);
  const bottom = bottomOfHead(sheet, first, last);
  const heads = headsOf(sheet, first, bottom);
  const body = filledDown(sheet, bottom)
    .slice(bottom + 1)
    .map((cells, i): Row => ({ number: bottom + 2 + i, cells }));
  const width = Math.max(heads.length, ...body.map(({ cells }) => cells.length));
  const isUsed = (index: number) => (heads[index]?.length ?? 0) > 0 || body.some(({ cells }) => !isBlank(cells[index]));
  return {
    sheet: sheet.name,
    columns: columnsOf(sheet, heads, width).filter(({ index }) => isUsed(index)),
    rows: body.filter(({ cells }) => cells.some((cell) => !isBlank(cell))),
    above: sheet.rows.slice(0, first).flatMap(
      (row) =>
        row
          .filter((cell) => !isBlank(cell))
          .map(shownCell)
          .join(" ") || [],
    ),
    ...(sheet.epoch !== undefined && { epoch: sheet.epoch }),
  };
}

/** The rows with cells that are merged downwards below the head filled: what is shown once over five rows is said of all five. */
function filledDown({ rows, merges }: Sheet, bottom: number): readonly (readonly Cell[])[] {
  const down = merges.filter(({ startRow, endRow }) => startRow > bottom && endRow > startRow);
  if (down.length === 0) return rows;
  const copies = rows.map((row) => [...row]);
  let left = MOST_CELLS;
  for (const { startRow, endRow, startColumn } of down)
    for (let row = startRow + 1; row <= endRow && row < copies.length && left > 0; row++, left--)
      if (isBlank(copies[row]![startColumn])) copies[row]![startColumn] = copies[startRow]![startColumn];
  return copies;
}

function filled(row: readonly Cell[] | undefined): Cell[] {
  return (row ?? []).filter((cell) => !isBlank(cell));
}

/** The row of the head's words: the lowest one of a head of several rows is found later. */
function headRow({ rows }: Sheet, names: ReadonlySet<string>): number | undefined {
  const top = rows.slice(0, DEEPEST);
  const hits = top.map((row) => row.filter((cell) => typeof cell === "string" && names.has(foldedText(cell))).length);
  const most = Math.max(0, ...hits);
  if (most > 1 || (most === 1 && filled(top[hits.indexOf(1)]).length === 1)) return hits.indexOf(most);
  const widest = Math.max(0, ...top.map((row) => filled(row).length));
  const isHead = (row: Cell[]) =>
    filled(row).length * 5 >= widest * 3 && filled(row).every((cell) => typeof cell === "string");
  const worded = top.findIndex((row) => filled(row).length > 0 && isHead(row));
  return worded >= 0 ? worded : undefined;
}

/** A head's upper row stands over it: cells merged over several columns, beside a title that is merged over all of them. */
function firstOfHead(sheet: Sheet, row: number, names: ReadonlySet<string>): number {
  const above = row - 1;
  if (above < 0 || filled(sheet.rows[above]).length < 2) return row;
  const isGroup = acrossIn(sheet, above).length > 0;
  const isNamed = filled(sheet.rows[above]).some((cell) => names.has(foldedText(shownCell(cell))));
  return isGroup || isNamed ? above : row;
}

/** A head goes on below where its cells are merged across columns, or reach down into the next row. */
function bottomOfHead(sheet: Sheet, first: number, row: number): number {
  if (first < row) return row;
  const below = filled(sheet.rows[row + 1]);
  if (below.length === 0 || !below.every((cell) => typeof cell === "string")) return row;
  const across = acrossIn(sheet, row);
  const isUnder = across.some(({ startColumn, endColumn }) =>
    (sheet.rows[row + 1] ?? []).slice(startColumn, endColumn + 1).some((cell) => !isBlank(cell)),
  );
  const isAllUnder = (sheet.rows[row + 1] ?? []).every(
    (cell, i) =>
      isBlank(cell) ||
      across.some(({ startColumn, endColumn }) => i >= startColumn && i <= endColumn) ||
      isBlank(sheet.rows[row]?.[i]),
  );
  return isUnder && isAllUnder ? row + 1 : row;
}

function acrossIn({ merges }: Sheet, row: number): Merge[] {
  return merges.filter((one) => one.startRow === row && one.endRow === row && one.endColumn > one.startColumn);
}

/** The parts of each column's head. A merged cell is the head of every column it lies over. */
function headsOf(sheet: Sheet, first: number, last: number): string[][] {
  const width = Math.max(...sheet.rows.slice(first, last + 1).map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = [];
    for (let row = first; row <= last; row++) {
      const isLow = row === last;
      const cell = sheet.rows[row]?.[column] ?? (isLow ? undefined : cellOver(sheet, row, column));
      const text = isBlank(cell) || isFault(cell) ? "" : headText(shownCell(cell));
      if (text !== "" && text !== parts.at(-1)) parts.push(text);
    }
    return parts;
  });
}

/** No head that names a column is longer. */
const LONGEST_HEAD = 200;

function headText(text: string): string {
  return keptText(text).replace(/\s+/g, " ").slice(0, LONGEST_HEAD);
}

/** The cell whose merge lies over this one; where a file has no merges (CSV), the nearest one to its left. */
function cellOver({ rows, merges }: Sheet, row: number, column: number): Cell {
  const merge = merges.find(
    (one) => row >= one.startRow && row <= one.endRow && column >= one.startColumn && column <= one.endColumn,
  );
  if (merge !== undefined) return rows[merge.startRow]?.[merge.startColumn];
  if (merges.length > 0 || isBlank(rows[row + 1]?.[column])) return undefined;
  return rows[row]?.slice(0, column).findLast((cell) => !isBlank(cell));
}

function columnsOf({ hidden }: Sheet, heads: readonly string[][], width: number): Column[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const parts = heads[index] ?? [];
    const head = parts.join(JOINT);
    const occurrence = (seen.get(foldedText(head)) ?? 0) + 1;
    seen.set(foldedText(head), occurrence);
    return { index, letters: columnLetters(index), head, parts, occurrence, hidden: hidden.includes(index) };
  });
}
