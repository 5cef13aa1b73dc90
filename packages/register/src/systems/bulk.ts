// Changes many systems at once: shown row by row before, done in one transaction under one name, and undone by it.
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import type { Changed } from "../ledger/model.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { fitLedgerFields, ledgerValues, unknownIn } from "./ledger-fields.ts";
import type { LedgerFields } from "./model.ts";

type Db = Kysely<Tables>;

/** Which systems, and what of each: every field given is set, null empties it. */
export interface BulkAsked {
  ids: string[];
  set: Changed<Omit<LedgerFields, "code">> & { removed?: boolean };
}

export interface BulkRow {
  id: string;
  name?: string;
  outcome: "change" | "unchanged" | "not-found" | "too-many-revisions";
  /** What would change: values as they are kept, units and people by id. */
  changes: Record<string, { from: string | boolean | null; to: string | boolean | null }>;
}

export interface Bulk {
  /** What a change of many would do, row by row. */
  preview(asked: BulkAsked): Promise<BulkRow[] | Problem>;
  /** Does it; the rows are those of the preview at that moment. The batch names it for undoing. */
  apply(asked: BulkAsked): Promise<{ batch: string; rows: BulkRow[] } | Problem>;
}

const MOST_AT_ONCE = 10_000;

export function bulkOf({ reading, writing }: Permitted, { revisions }: Quotas): Bulk {
  const looked = async (db: Db, asked: BulkAsked) => (await unknownIn(db, asked.set)) ?? rowsFor(db, asked, revisions);
  return {
    preview: async (asked) => {
      const fit = fitAsked(asked);
      return isProblem(fit) ? fit : reading((db) => looked(db, fit));
    },
    apply: async (asked) => {
      const fit = fitAsked(asked);
      if (isProblem(fit)) return fit;
      const batch = crypto.randomUUID();
      return writing(async (db) => {
        const rows = await looked(db, fit);
        if (isProblem(rows)) return rows;
        const ids = rows.filter(({ outcome }) => outcome === "change").map(({ id }) => id);
        if (ids.length > 0) await db.updateTable("subject").set(valuesOf(fit)).where("id", "in", ids).execute();
        return { batch, rows };
      }, batch);
    },
  };
}

function fitAsked({ ids, set }: BulkAsked): BulkAsked | Problem {
  if (ids.length === 0 || ids.length > MOST_AT_ONCE) return problem("invalid", { field: `ids (1–${MOST_AT_ONCE})` });
  const { removed, ...given } = set;
  const fields = fitLedgerFields({ code: undefined, ...allOf(given) });
  if (isProblem(fields)) return fields;
  const fit = { ...fields, ...(removed !== undefined && { removed }) };
  return Object.keys(fit).length === 0 ? problem("invalid", { field: "set" }) : { ids: [...new Set(ids)], set: fit };
}

const allOf = ({ note, unit, owner, reviewer, nextReview, confirmedOn }: Changed<LedgerFields>) => ({
  note,
  unit,
  owner,
  reviewer,
  nextReview,
  confirmedOn,
});

const valuesOf = ({ set: { removed, ...fields } }: BulkAsked) => ({
  ...ledgerValues(fields),
  ...(removed !== undefined && { removed }),
});

async function rowsFor(db: Db, asked: BulkAsked, revisions: number): Promise<BulkRow[]> {
  const wanted = valuesOf(asked);
  const found = await db
    .selectFrom("subject")
    .select([
      "id",
      "name",
      "revision",
      "removed",
      "note",
      "unitId",
      "ownerId",
      "reviewerId",
      "nextReview",
      "confirmedOn",
    ])
    .where(sql<boolean>`id = any(${asked.ids}::text[])`)
    .execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  return asked.ids.map((id): BulkRow => {
    const row = byId.get(id);
    // One that was removed is there for bringing it back alone.
    const isThere = row !== undefined && (!row.removed || asked.set.removed !== undefined);
    if (!isThere) return { id, outcome: "not-found", changes: {} };
    const changes = Object.fromEntries(
      Object.entries(wanted).flatMap(([column, to]) => {
        const from = row[column as keyof typeof wanted & keyof typeof row] as string | boolean | null;
        return from === to ? [] : [[column, { from, to: to as string | boolean | null }]];
      }),
    );
    const outcome =
      Object.keys(changes).length === 0 ? "unchanged" : row.revision >= revisions ? "too-many-revisions" : "change";
    return { id, name: row.name, outcome, changes };
  });
}
