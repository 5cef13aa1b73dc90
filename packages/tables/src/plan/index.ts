// Plans of imports alone, for whoever keeps the records and reads no files.

export { type Field, type FieldType, fieldsOfFacts, type Value, type Values } from "../field.ts";
export { LEDGER_FIELDS, type LedgerFieldId } from "../ledger-fields.ts";
export { problem as tableProblem, type TableProblem, tableProblemLine } from "../problem.ts";
export { referenceKey } from "../value/read-value.ts";
export {
  type FieldChange,
  IMPORT_MODES,
  type ImportMode,
  type ImportPlan,
  type PlannedRow,
  planImport,
} from "./plan.ts";
export type { ReadRow } from "./read-rows.ts";
