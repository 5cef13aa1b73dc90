// Reads the rows of a table by a mapping: values by field, our id, and everything that cannot be read with its place.
import { type Cell, isBlank, type Place, shownCell } from "../cell.ts";
import type { Field, Value } from "../field.ts";
import type { Column, Row, Table } from "../head/find-table.ts";
import { ID_COLUMN, type Mapping } from "../mapping/mapping.ts";
import { problem, type TableProblem } from "../problem.ts";
import { unitOfHead } from "../value/read-figure.ts";
import { readValue } from "../value/read-value.ts";

/** A row as it was read. A field whose cell is blank, or that has no column, is not in `values`. */
export interface ReadRow {
  sheet: string;
  /** From 1, as Excel numbers it. */
  number: number;
  /** Our id, where the row has one. */
  id?: string;
  values: Record<string, Value>;
  /** Fields that have a column and a blank cell here. */
  blank: string[];
  problems: TableProblem[];
  /** Letters of the column each field was read from. */
  columns: Readonly<Record<string, string>>;
}

/** The rows of a table, each with what is wrong with it. Columns that are not mapped are not looked at, unless they have no head. */
export function readRows(table: Table, mapping: Mapping, fields: readonly Field[]): ReadRow[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const columns = mapping.columns.flatMap(({ column, field }) => {
    const known = field === undefined ? undefined : byId.get(field);
    return known === undefined ? [] : [{ column, field: known, unit: unitOfHead(column.head) }];
  });
  const idColumn = mapping.columns.find(({ field }) => field === ID_COLUMN)?.column;
  const nameless = mapping.unread.filter(({ head }) => head === "");
  const letters = Object.fromEntries(columns.map(({ column, field }) => [field.id, column.letters]));
  return table.rows.map((row): ReadRow => {
    const read: ReadRow = {
      sheet: table.sheet,
      number: row.number,
      values: {},
      blank: [],
      problems: [],
      columns: letters,
    };
    const id = idColumn === undefined ? "" : shownCell(row.cells[idColumn.index]).trim();
    if (id !== "") read.id = id;
    for (const { column, field, unit } of columns) {
      const cell = row.cells[column.index];
      const value = readValue(cell, field, {
        ...(unit !== undefined && { unit }),
        ...(table.epoch !== undefined && { epoch: table.epoch }),
      });
      if ("value" in value) read.values[field.id] = value.value;
      else if ("blank" in value) read.blank.push(field.id);
      else read.problems.push({ ...value.problem, at: placeOf(table, row, column) });
    }
    for (const column of nameless) read.problems.push(...strayCell(table, row, column, row.cells[column.index]));
    return read;
  });
}

function placeOf({ sheet }: Table, { number }: Row, { letters }: Column): Place {
  return { sheet, row: number, column: letters };
}

/** A cell in a column without a name would be dropped in silence. */
function strayCell(table: Table, row: Row, column: Column, cell: Cell): TableProblem[] {
  if (isBlank(cell)) return [];
  return [problem("value-without-column", { value: shownCell(cell).slice(0, 80) }, placeOf(table, row, column))];
}
