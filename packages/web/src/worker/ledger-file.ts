// The sheets of a ledger as a spreadsheet: typed cells, heads that stay in sight.
import { cellText } from "@yawara/answers";
import type { LedgerCell, LedgerSheet } from "@yawara/answers/check";
import { type Cell, writeWorkbook } from "@yawara/tables/workbook";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function ledgerFile(sheets: readonly LedgerSheet[]): Promise<Blob> {
  const bytes = await writeWorkbook(
    sheets.map(({ name, columns, rows }) => ({
      name,
      columns,
      frozenColumns: 1,
      rows: rows.map((row) => row.map(typedCell)),
    })),
  );
  return new Blob([bytes], { type: TYPE });
}

function typedCell(value: LedgerCell): Cell {
  if (value === "") return undefined;
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  return typeof value === "string" ? cellText(value) : value;
}
