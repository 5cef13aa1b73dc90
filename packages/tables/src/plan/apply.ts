// Applies a plan to records kept in memory, as a database would, and takes it back again.
import type { Value, Values } from "../field.ts";
import type { FieldChange, ImportPlan, PlannedRow } from "./plan.ts";
import { sameValue } from "./same-value.ts";

/** What was written: enough to take it back. */
export type WrittenRow =
  | { number: number; outcome: "create"; id: string; values: Values }
  | { number: number; outcome: "update"; id: string; changes: readonly FieldChange[] };

export interface Applied {
  records: Map<string, Values>;
  written: WrittenRow[];
}

/** The records after a plan: rows with an error are left out, or nothing is written where the plan is all or nothing. `newId` names a created record. */
export function applyImport(
  plan: ImportPlan,
  existing: ReadonlyMap<string, Values>,
  newId: (row: PlannedRow) => string,
): Applied {
  const records = new Map(existing);
  const written: WrittenRow[] = [];
  if (!plan.applies) return { records, written };
  for (const row of plan.rows) {
    if (row.outcome === "create") {
      const id = newId(row);
      records.set(id, row.values);
      written.push({ number: row.number, outcome: "create", id, values: row.values });
    } else if (row.outcome === "update") {
      records.set(
        row.id,
        changed(
          records.get(row.id)!,
          row.changes.map(({ field, to }) => [field, to]),
        ),
      );
      written.push({ number: row.number, outcome: "update", id: row.id, changes: row.changes });
    }
  }
  return { records, written };
}

function changed(values: Values, changes: readonly (readonly [string, Value | undefined])[]): Values {
  const after: Record<string, Value> = { ...values };
  for (const [field, value] of changes) {
    if (value === undefined) delete after[field];
    else after[field] = value;
  }
  return after;
}

/** Something that was changed again after the import, so that taking the import back would overwrite it. */
export interface UndoConflict {
  id: string;
  /** None where the record as a whole is another now: removed, or changed after it was created. */
  field?: string;
}

/** Takes an import back: created records go, overwritten values return. What somebody changed since stays and is told. */
export function undoImport(
  written: readonly WrittenRow[],
  records: ReadonlyMap<string, Values>,
): { records: Map<string, Values>; conflicts: UndoConflict[] } {
  const after = new Map(records);
  const conflicts: UndoConflict[] = [];
  for (const row of written) {
    const now = after.get(row.id);
    if (row.outcome === "create") {
      if (now !== undefined && sameRecord(now, row.values)) after.delete(row.id);
      else if (now !== undefined) conflicts.push({ id: row.id });
    } else if (now === undefined) conflicts.push({ id: row.id });
    else {
      const kept = row.changes.filter(({ field, to }) => !sameValue({ type: "text" }, now[field], to));
      conflicts.push(...kept.map(({ field }) => ({ id: row.id, field })));
      const back = row.changes.filter((change) => !kept.includes(change));
      after.set(
        row.id,
        changed(
          now,
          back.map(({ field, from }) => [field, from]),
        ),
      );
    }
  }
  return { records: after, conflicts };
}

function sameRecord(one: Values, other: Values): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].every((field) => sameValue({ type: "text" }, one[field], other[field]));
}
