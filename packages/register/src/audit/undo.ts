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
  asset: ["name", "version", "code", "url", "note", "removed"],
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
  was: string | null;
}

/** What became of each object of the batch, the last touched first; nothing where there is no such batch. */
export async function undoBatch(db: Db, batch: string): Promise<Undone[]> {
  const rows: Undone[] = [];
  for (const touched of await touchedBy(db, batch)) {
    const { kind, object } = touched;
    rows.push({ kind, object, outcome: touched.since ? "changed-since" : await undone(db, touched) });
  }
  return rows;
}

async function touchedBy(db: Db, batch: string): Promise<Touched[]> {
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
      ) as since
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

async function undone(db: Db, { kind, object, first, was }: Touched): Promise<Undone["outcome"]> {
  if (kind in LINKS) return linkUndone(db, kind as Link, object, first);
  if (!(kind in COLUMNS)) return "erased";
  const table = sql.table(`yawara.${kind}`);
  if (first === "create") {
    await sql`update ${table} set removed = true where id = ${object} and not removed`.execute(db);
    return "undone";
  }
  if (was === null) return "erased";
  const names = sql.join(COLUMNS[kind as Row].map((name) => sql.ref(name)));
  const values = sql.join(COLUMNS[kind as Row].map((name) => sql.ref(`past.${name}`)));
  await sql`
    update ${table} set (${names}) = (select ${values} from jsonb_populate_record(null::${table}, ${was}::jsonb) past)
    where id = ${object}`.execute(db);
  return "undone";
}

async function linkUndone(db: Db, kind: Link, object: string, first: string): Promise<Undone["outcome"]> {
  const table = sql.table(`yawara.${kind}`);
  const [from, to] = object.split(" ");
  const [fromName, toName] = LINKS[kind].map((name) => sql.ref(name));
  if (first === "create") await sql`delete from ${table} where ${fromName} = ${from} and ${toName} = ${to}`.execute(db);
  else
    await sql`
      insert into ${table} (organization_id, ${fromName}, ${toName})
      values (yawara.acting_organisation(), ${from}, ${to}) on conflict do nothing`.execute(db);
  return "undone";
}
