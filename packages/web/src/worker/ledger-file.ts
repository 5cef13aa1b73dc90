// The sheets of a ledger as a spreadsheet: typed cells, heads that stay in sight.
import { cellText } from "@yawara/answers";
import type { LedgerCell, LedgerSheet } from "@yawara/answers/check";
import writeSheets, { type Cell } from "write-excel-file/universal";

export function ledgerFile(sheets: readonly LedgerSheet[]): Promise<Blob> {
  return writeSheets(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      data: [
        columns.map(({ head }): Cell => ({ value: head, fontWeight: "bold", wrap: true, alignVertical: "top" })),
        ...rows.map((row) => row.map(typedCell)),
      ],
    })),
  ).toBlob();
}

function typedCell(value: LedgerCell): Cell {
  if (value === undefined || value === "") return null;
  if (value instanceof Date) return { value, type: Date, format: "yyyy-mm-dd", alignVertical: "top" };
  if (typeof value === "number") return { value, type: Number, alignVertical: "top" };
  return { value: cellText(value), type: String, wrap: true, alignVertical: "top" };
}
