// Takes back a batch: every object as it was before, wherever nobody has changed it since.
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { Recorded, Undone } from "./model.ts";

type Db = Kysely<Tables>;

/** What is brought back of each kind of row: what the application may change. */
const COLUMNS = {
  subject: [
    "name",
    "facts",
    "at",
    "regimes",
    "removed",
    "code",
    "note",
    "unit_id",
    "owner_id",
    "reviewer_id",
    "next_review",
    "confirmed_on",
    "source",
  ],
  unit: ["name", "code", "parent_id", "removed"],
  person: ["name", "email", "removed"],
  proposal: [
    "name",
    "users",
    "requests",
    "last_seen",
    "service",
    "source",
    "state",
    "subject_id",
    "asset_id",
    "reason",
    "removed",
  ],
  asset: ["name", "version", "code", "url", "note", "external_ids", "card", "removed"],
  plan_item: ["state", "reason", "owner_id", "due", "note", "done_on", "removed"],
  task: ["title", "owner_id", "due", "state", "reason", "removed"],
} as const;
type Row = keyof typeof COLUMNS;

const LINKS = {
  subject_asset: ["subject_id", "asset_id"],
  asset_part: ["asset_id", "part_id"],
} as const;
type Link = keyof typeof LINKS;

/** An object of the batch: what it did first, whether something came after, and what was before. */
interface Touched {
  kind: Recorded;
  object: string;
  first: string;
  since: boolean;
  /** It is a system that can have no further revision. */
  full: boolean;
  was: string | null;
}

/** What became of each object of the batch, the last touched first; nothing where there is no such batch. A system has at most `revisions`. */
export async function undoBatch(db: Db, batch: string, revisions: number): Promise<Undone[]> {
  const touched = await touchedBy(db, batch, revisions);
  const undoing = touched.filter((one) => outcomeOf(one) === "undone");
  for (const kind of Object.keys(COLUMNS) as Row[]) {
    const rows = undoing.filter((one) => one.kind === kind);
    for (const part of parts(rows.filter(({ first }) => first === "create"))) await removeRows(db, kind, part);
    for (const part of parts(rows.filter(({ first }) => first !== "create"))) await bringBackRows(db, kind, part);
  }
  for (const { kind, object, first } of undoing) if (isLink(kind)) await undoLink(db, kind, object, first);
  return touched.map((one) => ({ kind: one.kind, object: one.object, outcome: outcomeOf(one) }));
}

/** Rows of one statement. */
const AT_ONCE = 500;

function* parts(rows: readonly Touched[]): Generator<readonly Touched[]> {
  for (let at = 0; at < rows.length; at += AT_ONCE) yield rows.slice(at, at + AT_ONCE);
}

const isLink = (kind: Recorded): kind is Link => kind in LINKS;

function outcomeOf({ kind, first, since, full, was }: Touched): Undone["outcome"] {
  if (since) return "changed-since";
  // Taking one out of the list is always possible.
  if (full && first !== "create") return "too-many-revisions";
  if (isLink(kind) || (kind in COLUMNS && (first === "create" || was !== null))) return "undone";
  return "erased";
}

async function touchedBy(db: Db, batch: string, revisions: number): Promise<Touched[]> {
  const { rows } = await sql<Touched>`
    with touched as (
      select organization_id, kind, object, min(sequence) as first, max(sequence) as last
      from yawara.chain_entry where batch = ${batch} group by organization_id, kind, object
    )
    select touched.kind, touched.object, entry.action as first, earlier.value as was,
      exists (
        select from yawara.chain_entry later
        where later.organization_id = touched.organization_id and later.kind = touched.kind
          and later.object = touched.object and later.sequence > touched.last
      ) as since,
      exists (
        select from yawara.subject where touched.kind = 'subject' and id = touched.object and revision >= ${revisions}
      ) as full
    from touched
    join yawara.chain_entry entry on entry.organization_id = touched.organization_id and entry.sequence = touched.first
    left join lateral (
      select change.value from yawara.chain_entry past join yawara.change using (organization_id, sequence)
      where past.organization_id = touched.organization_id and past.kind = touched.kind
        and past.object = touched.object and past.sequence < touched.first
      order by past.sequence desc limit 1
    ) earlier on true
    order by touched.last desc`.execute(db);
  return rows;
}

async function removeRows(db: Db, kind: Row, rows: readonly Touched[]): Promise<void> {
  const ids = rows.map(({ object }) => object);
  await sql`
    update ${sql.table(`yawara.${kind}`)} set removed = true where id = any(${ids}::text[]) and not removed`.execute(
    db,
  );
}

/** Gives rows the values they had before. */
async function bringBackRows(db: Db, kind: Row, rows: readonly Touched[]): Promise<void> {
  const table = sql.table(`yawara.${kind}`);
  const sets = sql.join(COLUMNS[kind].map((name) => sql`${sql.ref(name)} = ${sql.ref(`past.${name}`)}`));
  await sql`
    update ${table} kept set ${sets}
    from jsonb_populate_recordset(null::${table}, ${`[${rows.map(({ was }) => was).join(",")}]`}::jsonb) past
    where kept.id = past.id`.execute(db);
}

async function undoLink(db: Db, kind: Link, object: string, first: string): Promise<void> {
  const table = sql.table(`yawara.${kind}`);
  const [from, to] = object.split(" ");
  const [fromName, toName] = LINKS[kind].map((name) => sql.ref(name));
  if (first === "create") await sql`delete from ${table} where ${fromName} = ${from} and ${toName} = ${to}`.execute(db);
  else
    await sql`
      insert into ${table} (organization_id, ${fromName}, ${toName})
      values (yawara.acting_organisation(), ${from}, ${to}) on conflict do nothing`.execute(db);
}
