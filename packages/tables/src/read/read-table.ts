// Reads the bytes of a file somebody has: CSV in the encodings Japan uses, or an Excel workbook; or says in one line what it is instead.
import { decodeText } from "@yawara/answers/decode-text";
import type { Sheet } from "../cell.ts";
import { MOST_BYTES } from "../limits.ts";
import { problem, type TableProblem } from "../problem.ts";
import { isArchive } from "./archive.ts";
import { compoundKind, isCompoundFile } from "./compound-file.ts";
import { readCsv } from "./csv.ts";
import { readWorkbook } from "./workbook.ts";

/** What a file is called, which its problems may name, and which sheet is wanted of a workbook with several. */
export interface TableFile {
  name: string;
  sheet?: string;
}

/** The sheets of a file, with the encoding of a text file that is not UTF-8. */
export interface TableRead {
  sheets: Sheet[];
  encoding?: "Shift_JIS" | "UTF-16";
}

/**
 * Reads a table from the bytes of a file, judged by what is in it, not by its name. With `sheet` only that sheet comes back.
 * Nothing is thrown, whatever is given: what cannot be read is one problem.
 */
export async function readTable(bytes: Uint8Array, file: TableFile): Promise<TableRead | { problem: TableProblem }> {
  const read = await readBytes(bytes, file);
  if ("problem" in read || file.sheet === undefined) return filled(read);
  const one = read.sheets.filter(({ name }) => name === file.sheet);
  const names = read.sheets.map(({ name }) => name).join(", ");
  return one.length === 0
    ? { problem: problem("sheet-unknown", { sheet: file.sheet, sheets: names }) }
    : filled({ ...read, sheets: one });
}

async function readBytes(bytes: Uint8Array, { name }: TableFile): Promise<TableRead | { problem: TableProblem }> {
  if (bytes.length === 0) return { problem: problem("file-empty") };
  if (bytes.length > MOST_BYTES)
    return { problem: problem("table-too-large", { limit: String(MOST_BYTES), size: String(bytes.length) }) };
  if (isCompoundFile(bytes)) return { problem: problem(COMPOUND[compoundKind(bytes)], { file: name }) };
  if (isArchive(bytes)) return readWorkbook(bytes);
  const decoded = decodeText(bytes);
  if ("problem" in decoded)
    return {
      problem: decoded.problem.code === "file-not-text" ? problem("file-not-table", { file: name }) : decoded.problem,
    };
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(decoded.text)) return { problem: problem("file-not-table", { file: name }) };
  const read = readCsv(decoded.text);
  return "problem" in read ? read : { ...read, ...(decoded.encoding && { encoding: decoded.encoding }) };
}

const COMPOUND = {
  password: "workbook-password",
  "old-excel": "workbook-old",
  other: "file-not-table",
} as const;

/** A file in which nothing stands anywhere is empty. */
function filled(read: TableRead | { problem: TableProblem }): TableRead | { problem: TableProblem } {
  if ("problem" in read) return read;
  const trimmed = read.sheets.map(trimmedSheet);
  return trimmed.some(({ rows }) => rows.length > 0)
    ? { ...read, sheets: trimmed }
    : { problem: problem("file-empty") };
}

/** Blank cells at the end of rows and blank rows at the end of a sheet are dropped; what stands between keeps its place. */
function trimmedSheet(sheet: Sheet): Sheet {
  const rows = sheet.rows.map((row) => {
    const length = row.findLastIndex((cell) => cell !== undefined) + 1;
    return length === row.length ? row : row.slice(0, length);
  });
  return { ...sheet, rows: rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1) };
}
