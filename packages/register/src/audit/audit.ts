// The log of changes as the organisation reads it: what changed, what was done together, and the chain itself.
import { isDeepStrictEqual } from "node:util";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { mayPackage } from "../accounts/access.ts";
import type { Identity } from "../accounts/model.ts";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import type { FileRules } from "../evidence/evidence.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { buildPackage } from "./build-package.ts";
import { logOf } from "./log-lines.ts";
import type { Audit, Batch, Change, ChangesAsked, Logs } from "./model.ts";
import { undoBatch } from "./undo.ts";

type Db = Kysely<Tables>;

const MOST_CHANGES = 200;
const MOST_BATCHES = 100;

/** The log for whoever may read it. */
export function auditOf(
  { reading, writing }: Permitted,
  identity: Identity | undefined,
  { files, logs }: { files: Pick<FileRules, "store" | "opens">; logs: Logs },
  { revisions }: Pick<Quotas, "revisions">,
): Audit {
  /** Of the whole log alone anything can be proved; what a checkpoint needs written the server writes. */
  const ofWhole = async <T extends object>(
    work: (organisation: string) => Promise<T | Problem>,
  ): Promise<T | Problem> => {
    const refused = await reading(async (db) => (await partOnly(db)) ?? {});
    return isProblem(refused) ? refused : work(identity?.organisation?.id ?? "");
  };
  return {
    changes: async (asked = {}) => {
      const { limit = 50, before } = asked;
      if (![limit, before ?? 0].every((count) => Number.isSafeInteger(count) && count >= 0))
        return problem("invalid", { field: "limit, before" });
      return reading((db) => changesOf(db, asked));
    },
    batches: () => reading(batchesOf),
    undo: async (batch) => {
      if (batch === "") return problem("not-found");
      const name = crypto.randomUUID();
      return writing(async (db) => {
        const rows = await undoBatch(db, batch, revisions);
        return rows.length === 0 ? problem("not-found") : { batch: name, rows };
      }, name);
    },
    log: (asked = {}) => reading(async (db) => (await partOnly(db)) ?? logOf(db, asked)),
    lastCheckpoint: () =>
      ofWhole(async (organisation) => {
        const last = await logs.last(organisation);
        return isProblem(last) ? last : { ...(last !== undefined && { last }) };
      }),
    checkpoint: () => ofWhole(logs.checkpoint),
    proof: (entry) => ofWhole((organisation) => logs.receiptFor(organisation, entry)),
    consistency: (from, upTo) => ofWhole((organisation) => logs.consistency(organisation, from, upTo)),
    package: async (day, by) => {
      if (identity?.role !== undefined && !mayPackage(identity.role)) return problem("not-allowed");
      const refused = await reading(async (db) => (await partOnly(db)) ?? {});
      if (isProblem(refused)) return refused;
      return buildPackage(reading, identity?.organisation?.id ?? "", files, day, by);
    },
  };
}

/** Of a part alone no chain can be shown whole. */
async function partOnly(db: Db): Promise<Problem | undefined> {
  const { rows } = await sql<{ whole: boolean }>`select yawara.sees_everything() as whole`.execute(db);
  return rows[0]!.whole ? undefined : problem("audit-part");
}

interface ChangeRow extends Omit<Change, "changed"> {
  value: string | null;
  was: string | null;
  total: number;
}

async function changesOf(db: Db, { kind, object, batch, before, limit = 50 }: ChangesAsked) {
  const wheres: RawBuilder<unknown>[] = [
    sql`true`,
    ...(kind === undefined ? [] : [sql`entry.kind = ${kind}`]),
    ...(object === undefined ? [] : [sql`entry.object = ${object}`]),
    ...(batch === undefined ? [] : [sql`entry.batch = ${batch}`]),
  ];
  const where = sql.join(wheres, sql` and `);
  const upTo = before === undefined ? sql`true` : sql`entry.sequence < ${before}`;
  const { rows } = await sql<ChangeRow>`
    select entry.sequence::float8 as sequence, entry.at as "on", entry.actor as by, entry.via, entry.kind, entry.object,
      entry.action, nullif(entry.batch, '') as batch, change.value, earlier.value as was
    from yawara.chain_entry entry
    join yawara.change using (organization_id, sequence)
    left join lateral (
      select was.value from yawara.chain_entry past join yawara.change was using (organization_id, sequence)
      where past.organization_id = entry.organization_id and past.kind = entry.kind and past.object = entry.object
        and past.sequence < entry.sequence
      order by past.sequence desc limit 1
    ) earlier on true
    where ${where} and ${upTo}
    order by entry.sequence desc limit ${Math.min(limit, MOST_CHANGES)}`.execute(db);
  const counted = await sql<{ total: number }>`
    select count(*)::integer as total from yawara.chain_entry entry where ${where}`.execute(db);
  return { rows: rows.map(changeOf), total: counted.rows[0]!.total };
}

function changeOf({ value, was, batch, ...entry }: ChangeRow): Change {
  const { total: _, ...rest } = entry;
  const changed = value === null ? undefined : difference(was, entry.action === "delete" ? null : value);
  const name = value === null ? undefined : nameIn(JSON.parse(value) as Record<string, unknown>);
  return {
    ...rest,
    ...(typeof name === "string" && { name }),
    ...(batch !== null && batch !== undefined && { batch }),
    ...(changed !== undefined && { changed }),
  };
}

/** What a row is known by: its name, or of what has none what it says of itself. */
function nameIn(row: Record<string, unknown>): unknown {
  return [row.name, row.title, row.step, row.description, row.measure, row.why, row.subdomain].find(
    (text) => typeof text === "string",
  );
}

/** Columns that say when and by whom, which the entry itself does. */
const STAMPS = ["organization_id", "revision", "created_by", "created_at", "updated_by", "updated_at"];

function difference(was: string | null, is: string | null): NonNullable<Change["changed"]> {
  const [from, to] = [was, is].map((text) => (text === null ? {} : (JSON.parse(text) as Record<string, unknown>)));
  const columns = [...new Set([...Object.keys(from!), ...Object.keys(to!)])].filter((name) => !STAMPS.includes(name));
  return Object.fromEntries(
    columns
      .filter((name) => !isDeepStrictEqual(from![name] ?? null, to![name] ?? null))
      .map((name) => [
        name,
        { ...(said(from![name]) && { from: from![name] }), ...(said(to![name]) && { to: to![name] }) },
      ]),
  );
}

const said = (value: unknown): boolean => value !== undefined && value !== null;

async function batchesOf(db: Db): Promise<Batch[]> {
  const { rows } = await sql<Batch>`
    select batch as id, min(at) as "on", min(actor) as by, count(*)::integer as changes
    from yawara.chain_entry where batch <> '' group by batch order by min(sequence) desc limit ${MOST_BATCHES}`.execute(
    db,
  );
  return rows;
}
