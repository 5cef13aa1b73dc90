// The cells of a sheet by type, and where they stand as a spreadsheet names it.

/** A day, with the time of day where the cell had one. */
export interface DayCell {
  day: string;
  time?: string;
}

/** A cell without a value a person could have meant: an error of Excel (`#N/A`), or a formula that was never calculated. */
export interface FaultCell {
  fault: string;
}

/** What stands in a cell; `undefined` where it is blank. Text keeps its line ends as `\n`. */
export type Cell = string | number | boolean | DayCell | FaultCell | undefined;

/** Cells that are shown as one; rows and columns count from 0, the last ones included. */
export interface Merge {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** A sheet of a workbook, or the whole of a CSV file. Rows may differ in length; what is missing at their end is blank. */
export interface Sheet {
  /** Empty for a CSV file. */
  name: string;
  rows: Cell[][];
  merges: Merge[];
  /** Columns that are not shown, from 0. */
  hidden: number[];
  /** The serial number of 1970-01-01 in this workbook, so that a plain number can be read as a day; none in a CSV file. */
  epoch?: number;
}

/** Where something is wrong: the sheet's name, the row from 1 and the column by its letters, as Excel shows them. */
export interface Place {
  sheet?: string;
  row?: number;
  column?: string;
}

export function isDayCell(cell: Cell): cell is DayCell {
  return typeof cell === "object" && "day" in cell;
}

export function isFault(cell: Cell): cell is FaultCell {
  return typeof cell === "object" && "fault" in cell;
}

/** Whether nothing stands in a cell that a person would see. */
export function isBlank(cell: Cell): boolean {
  return cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** The letters of a column counted from 0: A, B, … Z, AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** A cell as one would write it down. */
export function shownCell(cell: Cell): string {
  if (cell === undefined) return "";
  if (isFault(cell)) return cell.fault;
  if (isDayCell(cell)) return cell.time === undefined ? cell.day : `${cell.day} ${cell.time}`;
  return String(cell);
}
