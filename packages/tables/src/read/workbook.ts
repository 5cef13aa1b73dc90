// Reads an Excel workbook (.xlsx) into sheets of typed cells; what is hostile about one is told before its cells are touched.
import { isoOf } from "@yawara/engine";
import { strToU8, zipSync } from "fflate/browser";
import { type CellValue, readXlsx, type Workbook } from "hucre/xlsx";
import { type Cell, columnLetters, type Sheet } from "../cell.ts";
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from "../limits.ts";
import { problem, type TableProblem } from "../problem.ts";
import { openArchive, type Parts } from "./archive.ts";
import { extentOf } from "./sheet-extent.ts";

type HucreSheet = Workbook["sheets"][number];

/** The sheets of a workbook, in its order, hidden ones left out unless there is no other. */
export async function readWorkbook(bytes: Uint8Array): Promise<{ sheets: Sheet[] } | { problem: TableProblem }> {
  const opened = await openArchive(bytes);
  if ("problem" in opened) return opened;
  const found = wrongWith(opened.parts);
  if ("problem" in found) return found;
  try {
    // What was looked at is what is read: the library gets the parts themselves, not the archive they came in.
    const checked = zipSync(Object.fromEntries(opened.parts), { level: 0 });
    const workbook = await readXlsx(checked, { range: found.range });
    const shown = workbook.sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
    const epoch = workbook.dateSystem === "1904" ? 24_107 : 25_569;
    return { sheets: (shown.length > 0 ? shown : workbook.sheets).map((sheet) => sheetOf(sheet, epoch)) };
  } catch {
    return { problem: problem("workbook-broken") };
  }
}

const DOCTYPE = strToU8("<!DOCTYPE");
/** Where in a part a document type would stand: before its first element. */
const HEAD = 4_096;

/** The range all sheets fit into, or what is wrong with the parts. */
function wrongWith(parts: Parts): { range: string } | { problem: TableProblem } {
  if (!parts.has("[Content_Types].xml")) return { problem: problem("archive-not-excel") };
  const types = new TextDecoder().decode(parts.get("[Content_Types].xml"));
  if (!/spreadsheetml|ms-excel/.test(types)) return { problem: problem("archive-not-excel") };
  if (/ms-excel\.sheet\.binary/.test(types)) return { problem: problem("workbook-binary") };
  let [rows, columns] = [1, 1];
  for (const [path, part] of parts) {
    if (declaresEntities(part)) return { problem: problem("workbook-entities", { part: path }) };
    const xml = new TextDecoder().decode(part);
    if (!/<(?:\w+:)?sheetData\b/.test(xml)) continue;
    const extent = extentOf(xml);
    const wide = tooWide(extent.rows, extent.columns);
    if (wide !== undefined) return { problem: wide };
    rows = Math.max(rows, extent.rows);
    columns = Math.max(columns, extent.columns);
  }
  return { range: `A1:${columnLetters(columns - 1)}${rows}` };
}

/** Which limit a sheet of this size passes, if any. */
export function tooWide(rows: number, columns: number): TableProblem | undefined {
  if (columns > MOST_COLUMNS)
    return problem("sheet-too-wide", { columns: String(columns), limit: String(MOST_COLUMNS) });
  if (rows > MOST_ROWS) return problem("sheet-too-long", { rows: String(rows), limit: String(MOST_ROWS) });
  return rows * columns > MOST_CELLS ? problem("sheet-too-many-cells", { limit: String(MOST_CELLS) }) : undefined;
}

/** A document type is what entities that grow are declared in. Excel writes none. */
function declaresEntities(part: Uint8Array): boolean {
  const head = part.subarray(0, HEAD);
  for (let at = head.indexOf(DOCTYPE[0]!); at >= 0; at = head.indexOf(DOCTYPE[0]!, at + 1))
    if (DOCTYPE.every((sign, i) => (head[at + i]! & 0xdf) === (sign & 0xdf))) return true;
  return false;
}

function sheetOf({ name, rows, merges = [], columns = [], cells }: HucreSheet, epoch: number): Sheet {
  // Cell by cell in the library's own rows, which nobody else holds: a second copy of a large sheet is felt.
  const typed = rows as (CellValue | Cell)[][] as Cell[][];
  for (const row of typed) for (let i = 0; i < row.length; i++) row[i] = cellOf(row[i] as CellValue);
  for (const [key, { type, value, formula }] of cells ?? []) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const at = typed[row];
    if (at === undefined) continue;
    if (type === "error") at[column] = { fault: String(value) };
    else if (formula !== undefined && value === null) at[column] = { fault: "formula" };
  }
  return {
    name,
    rows: typed,
    merges: merges.map(({ startRow, endRow, startCol, endCol }) => ({
      startRow,
      endRow,
      startColumn: startCol,
      endColumn: endCol,
    })),
    hidden: columns.flatMap(({ hidden }, i) => (hidden ? [i] : [])),
    epoch,
  };
}

function cellOf(value: CellValue): Cell {
  if (value === null || value === "") return undefined;
  if (typeof value === "string") return value.replaceAll("\r\n", "\n");
  if (!(value instanceof Date)) return value;
  const time = value.getTime();
  if (Number.isNaN(time)) return { fault: "#NUM!" };
  const seconds = Math.round((((time % 86_400_000) + 86_400_000) % 86_400_000) / 1000);
  const day = isoOf(Math.floor(time / 86_400_000));
  return seconds === 0 ? { day } : { day, time: new Date(seconds * 1000).toISOString().slice(11, 19) };
}
