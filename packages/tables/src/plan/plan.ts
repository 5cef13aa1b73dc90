// The plan of an import: what each row would create, change or leave, told before anything is written.
import type { Field, Value, Values } from "../field.ts";
import { problem, type TableProblem } from "../problem.ts";
import { labelArgs } from "../value/read-value.ts";
import type { ReadRow } from "./read-rows.ts";
import { sameValue } from "./same-value.ts";

/** What to do with a row whose record exists: refuse the whole import, leave the record as it is, or change it. */
export const IMPORT_MODES = ["stop", "skip", "update"] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

export interface ImportOptions {
  mode: ImportMode;
  fields: readonly Field[];
  /** Keys of the persons, units and other things that references may name, folded as `referenceKey` does, by the reference's `to`. */
  known?: Readonly<Record<string, ReadonlySet<string>>>;
  /** What a blank cell of an existing record says: nothing, or that the value is taken away. Nothing unless told. */
  blank?: "keep" | "clear";
  /** Nothing is written where any row has an error. The mode `stop` is so by itself. */
  allOrNothing?: boolean;
}

/** The old and the new value of a field; `undefined` where there is none. */
export interface FieldChange {
  field: string;
  from: Value | undefined;
  to: Value | undefined;
}

/** What becomes of a row. `unchanged` rows that were skipped although they differ say so. */
export type PlannedRow = { sheet: string; number: number } & (
  | { outcome: "create"; values: Values }
  | { outcome: "update"; id: string; changes: FieldChange[] }
  | { outcome: "unchanged"; id: string; skipped?: FieldChange[] }
  | { outcome: "error"; id?: string; problems: TableProblem[] }
);
export type RowOutcome = PlannedRow["outcome"];

/** A person, unit or other thing that a file names and nobody knows: once, with the rows that name it. */
export interface UnknownReference {
  to: string;
  key: string;
  rows: number[];
}

export interface ImportPlan {
  rows: PlannedRow[];
  counts: Record<RowOutcome, number>;
  unknown: UnknownReference[];
  /** Whether applying it writes anything where it should: not where one error stops all. */
  applies: boolean;
}

/**
 * Plans the import of rows into records. A row is matched by our id only, never by a name: with an id it is of that record, without
 * one it is new. An id nobody has, and an id twice in the file, are errors. `existing` holds the records by id.
 */
export function planImport(
  rows: readonly ReadRow[],
  existing: ReadonlyMap<string, Values>,
  options: ImportOptions,
): ImportPlan {
  const twice = idsTwice(rows);
  const unknown = new Map<string, UnknownReference>();
  const planned = rows.map((row) => plannedRow(row, existing, options, twice, unknown));
  const counts: Record<RowOutcome, number> = { create: 0, update: 0, unchanged: 0, error: 0 };
  for (const { outcome } of planned) counts[outcome]++;
  const stops = options.allOrNothing === true || options.mode === "stop";
  return { rows: planned, counts, unknown: [...unknown.values()], applies: !(stops && counts.error > 0) };
}

function idsTwice(rows: readonly ReadRow[]): ReadonlyMap<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const { id, number } of rows) if (id !== undefined) numbers.set(id, [...(numbers.get(id) ?? []), number]);
  return new Map([...numbers].filter(([, at]) => at.length > 1));
}

function plannedRow(
  row: ReadRow,
  existing: ReadonlyMap<string, Values>,
  options: ImportOptions,
  twice: ReadonlyMap<string, number[]>,
  unknown: Map<string, UnknownReference>,
): PlannedRow {
  const { sheet, number, id } = row;
  const at = { sheet, number };
  const record = id === undefined ? undefined : existing.get(id);
  const problems = [
    ...row.problems,
    ...idProblems(row, record, options, twice),
    ...referenceProblems(row, options, unknown),
    ...(id === undefined ? missingProblems(row, options.fields) : clearedProblems(row, options)),
  ];
  if (problems.length > 0) return { ...at, outcome: "error", ...(id !== undefined && { id }), problems };
  if (id === undefined || record === undefined) return { ...at, outcome: "create", values: row.values };
  const changes = changesOf(row, record, options);
  if (changes.length === 0) return { ...at, outcome: "unchanged", id };
  return options.mode === "skip"
    ? { ...at, outcome: "unchanged", id, skipped: changes }
    : { ...at, outcome: "update", id, changes };
}

function idProblems(
  { sheet, number, id }: ReadRow,
  record: Values | undefined,
  { mode }: ImportOptions,
  twice: ReadonlyMap<string, number[]>,
): TableProblem[] {
  if (id === undefined) return [];
  const at = { sheet, row: number };
  const rows = twice.get(id);
  if (rows !== undefined) return [problem("id-twice", { id, rows: rows.join(", ") }, at)];
  if (record === undefined) return [problem("id-unknown", { id }, at)];
  return mode === "stop" ? [problem("record-exists", { id }, at)] : [];
}

function referenceProblems(
  { sheet, number, values, columns }: ReadRow,
  { fields, known = {} }: ImportOptions,
  unknown: Map<string, UnknownReference>,
): TableProblem[] {
  return fields.flatMap((field): TableProblem[] => {
    const key = values[field.id];
    const { to } = field;
    if (field.type !== "reference" || to === undefined || typeof key !== "string" || known[to]?.has(key)) return [];
    const one = unknown.get(`${to}\n${key}`) ?? { to, key, rows: [] };
    if (one.rows.at(-1) !== number) one.rows.push(number);
    unknown.set(`${to}\n${key}`, one);
    return [
      problem(
        "reference-unknown",
        { ...labelArgs(field), value: key },
        { sheet, row: number, ...(columns[field.id] !== undefined && { column: columns[field.id]! }) },
      ),
    ];
  });
}

function missingProblems(
  { sheet, number, values, problems, columns }: ReadRow,
  fields: readonly Field[],
): TableProblem[] {
  return fields
    .filter(({ id, required }) => required === true && values[id] === undefined)
    .filter(({ id }) => !problems.some(({ at }) => at?.column !== undefined && at.column === columns[id]))
    .map((field) =>
      problem("required-missing", labelArgs(field), {
        sheet,
        row: number,
        ...(columns[field.id] !== undefined && { column: columns[field.id]! }),
      }),
    );
}

/** Where a blank takes values away, what no record can be without is not among them. */
function clearedProblems({ sheet, number, values, blank, columns }: ReadRow, options: ImportOptions): TableProblem[] {
  if (options.blank !== "clear") return [];
  return options.fields
    .filter(({ id, required }) => required === true && values[id] === undefined && blank.includes(id))
    .map((field) =>
      problem("required-cleared", labelArgs(field), {
        sheet,
        row: number,
        ...(columns[field.id] !== undefined && { column: columns[field.id]! }),
      }),
    );
}

/** What a row changes of its record, in the fields' order. */
function changesOf(
  { values, blank }: ReadRow,
  record: Values,
  { fields, blank: means = "keep" }: ImportOptions,
): FieldChange[] {
  return fields.flatMap((field): FieldChange[] => {
    const from = record[field.id];
    const to = values[field.id];
    if (to === undefined && !(means === "clear" && blank.includes(field.id))) return [];
    return sameValue(field, from, to) ? [] : [{ field: field.id, from, to }];
  });
}
