// What the register was at the end of a day, read from its log alone: the end of the chain then, objects by kind, files.

import { canonicalJson } from "@yawara/cooperation/canonical-json";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { type Problem, problem } from "../problems.ts";

type Db = Kysely<Tables>;

/** The chain as it stood at the end of a day. */
export interface ChainEnd {
  entries: number;
  head: string;
  /** The moment the day ended, in UTC. */
  until: string;
  /** Values up to there that are erased: were it to change while a package is built, its parts would disagree. */
  erased: number;
}

/** The end of the chain at the end of a day that is over. Waits for the change under way: it may belong to that day. */
export async function chainEnd(db: Db, day: string, zone: string): Promise<ChainEnd | Problem> {
  await sql`select yawara.settle_own_chain()`.execute(db);
  const ended = sql`((${day}::date + 1)::timestamp at time zone ${zone})`;
  const { rows } = await sql<{ entries: number; head: string; until: string; isOver: boolean }>`
    select coalesce(last.sequence, 0)::float8 as entries, coalesce(last.hash, '') as head,
      to_char(${ended} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until, ${ended} <= clock_timestamp() as "isOver"
    from (select) one left join lateral (
      select sequence, hash from yawara.chain_entry where at < ${ended} order by sequence desc limit 1
    ) last on true`.execute(db);
  const { isOver, ...end } = rows[0]!;
  if (!isOver) return problem("day-not-over", { day });
  if (end.entries === 0) return problem("log-younger", { day });
  return { ...end, erased: await erasedUpTo(db, end.entries) };
}

/** How many values up to an entry are erased. */
export async function erasedUpTo(db: Db, last: number): Promise<number> {
  const { rows } = await sql<{ erased: number }>`
    select count(*)::integer as erased from yawara.change where value is null and sequence <= ${last}`.execute(db);
  return rows[0]!.erased;
}

/** The kinds of objects of which the log speaks up to an entry, sorted. */
export async function kindsUpTo(db: Db, last: number): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    select kind collate "C" as kind from yawara.chain_entry where sequence <= ${last} group by 1 order by 1`.execute(
    db,
  );
  return rows.map(({ kind }) => kind);
}

/** For each object of a kind, by its id, the entry of its last change up to `last`; what was deleted is no more. */
export async function lastChanges(db: Db, kind: string, last: number): Promise<number[]> {
  const { rows } = await sql<{ sequence: number }>`
    select entry.sequence::float8 as sequence from (
      select object, max(sequence) as sequence from yawara.chain_entry
      where kind = ${kind} and sequence <= ${last} group by object
    ) latest join yawara.chain_entry entry using (sequence)
    where entry.action <> 'delete' order by entry.object collate "C"`.execute(db);
  return rows.map(({ sequence }) => sequence);
}

/** Lines of the state of objects, one for each entry, in the order given. */
export async function stateLines(db: Db, sequences: number[]): Promise<string[]> {
  const { rows } = await sql<{
    object: string;
    sequence: number;
    commitment: string;
    action: string;
    value: string | null;
  }>`
    select entry.object, entry.sequence::float8 as sequence, entry.commitment, entry.action, change.value
    from unnest(${sequences}::bigint[]) with ordinality as wanted (sequence, place)
    join yawara.chain_entry entry using (sequence)
    join yawara.change using (organization_id, sequence)
    order by wanted.place`.execute(db);
  return rows.map(({ value, action, ...entry }) =>
    canonicalJson(
      value === null || action === "erase" ? { ...entry, erased: true } : { ...entry, state: JSON.parse(value) },
    ),
  );
}

/** A file's content as the log knew it at an entry, and whether it has been found infected since. */
export interface ContentThen {
  sha256: string;
  size: number;
  scan: "not-scanned" | "clean" | "infected" | "failed";
}

/** Every content that was there at an entry, by its hash, with the outcome of its scan then; one that was found infected since is so. */
export async function contentsThen(db: Db, last: number): Promise<ContentThen[]> {
  const { rows } = await sql<ContentThen>`
    select latest.object as sha256, (change.value::jsonb ->> 'size')::float8 as size,
      case when now.scan = 'infected' then 'infected' else change.value::jsonb ->> 'scan' end as scan
    from (
      select object, max(sequence) as sequence from yawara.chain_entry
      where kind = 'evidence_content' and sequence <= ${last} group by object
    ) latest
    join yawara.change using (sequence)
    left join yawara.evidence_content now on now.sha256 = latest.object
    order by latest.object collate "C"`.execute(db);
  return rows;
}

/** The hashes of the drafts that versions of disclosures named at an entry, sorted. */
export async function draftsThen(db: Db, last: number): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select distinct change.value::jsonb ->> 'draft_hash' collate "C" as hash
    from (
      select max(sequence) as sequence from yawara.chain_entry
      where kind = 'disclosure_version' and sequence <= ${last} group by object
    ) latest
    join yawara.change using (sequence) where change.value is not null
    order by 1`.execute(db);
  return rows.map(({ hash }) => hash);
}

/** A draft as it was kept, to the byte. */
export async function draftText(db: Db, hash: string): Promise<{ document: string }> {
  return db.selectFrom("disclosureDraft").select("document").where("hash", "=", hash).executeTakeFirstOrThrow();
}
