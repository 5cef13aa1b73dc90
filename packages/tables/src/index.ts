// Tables in and out: read a file, find its table, map its columns, plan the import, apply it or take it back; write a file that comes back unchanged.

// read: bytes to sheets of typed cells, then the table in a sheet

export {
  type Cell,
  columnLetters,
  type DayCell,
  type FaultCell,
  type Merge,
  type Place,
  type Sheet,
  shownCell,
} from "./cell.ts";
export { type Column, findTable, type Row, type Table } from "./head/find-table.ts";
export { readTable, type TableFile, type TableRead } from "./read/read-table.ts";

// fields: what columns can be, and which column is which

export { FIELD_TYPES, type Field, type FieldType, fieldsOfFacts, type Value, type Values } from "./field.ts";
export { LEDGER_FIELDS, type LedgerFieldId } from "./ledger-fields.ts";
export {
  changedMapping,
  ID_COLUMN,
  ID_HEAD,
  type KeptMapping,
  keptMapping,
  keyOf,
  type MappedColumn,
  type Mapping,
  type MatchedBy,
  namesOfFields,
  proposeMapping,
} from "./mapping/mapping.ts";
export { type ColumnReading, readValue, referenceKey } from "./value/read-value.ts";
export type { ValueRead } from "./value/value-read.ts";

// import: rows to a plan, a plan to records, and back

export { type Applied, applyImport, type UndoConflict, undoImport, type WrittenRow } from "./plan/apply.ts";
export {
  type FieldChange,
  IMPORT_MODES,
  type ImportMode,
  type ImportOptions,
  type ImportPlan,
  type PlannedRow,
  planImport,
  type RowOutcome,
  type UnknownReference,
} from "./plan/plan.ts";
export { type ReadRow, readRows } from "./plan/read-rows.ts";
export { sameValue } from "./plan/same-value.ts";

// write: records to a table, a table to a file

export { writeCsv } from "./write/csv.ts";
export { exportTable, type WrittenColumn, type WrittenSheet } from "./write/export-table.ts";
export { writeJson } from "./write/json.ts";
export { writeWorkbook } from "./write/workbook.ts";

// inventories: bills of materials and model cards

export type {
  DatasetItem,
  Inventory,
  InventoryItem,
  InventoryLink,
  ModelItem,
  ServiceItem,
  VendorItem,
} from "./inventory/inventory.ts";
export { readInventory } from "./inventory/read-inventory.ts";

// words: problems in one line

export { type TableProblem, type TableProblemCode, tableProblemLine } from "./problem.ts";
export { TABLE_PROBLEM_CODES } from "./words/en.ts";
export { WORDS as TABLE_WORDS } from "./words/index.ts";
