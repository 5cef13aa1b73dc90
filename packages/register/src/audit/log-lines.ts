// The chain as lines of JSON, a part at a time: what is exported and verified elsewhere.
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { LogAsked, LogPart } from "./model.ts";

type Db = Kysely<Tables>;

/** Lines that are read together. */
export const MOST_LINES = 5_000;

/** A row of `chain_entry entry` with its `change`, as a line. */
export const ENTRY_LINE = `json_strip_nulls(json_build_object(
  'sequence', entry.sequence,
  'at', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  'actor', entry.actor, 'via', entry.via, 'kind', entry.kind, 'object', entry.object, 'action', entry.action,
  'batch', entry.batch, 'commitment', entry.commitment, 'prev', entry.prev, 'hash', entry.hash,
  'salt', change.salt, 'value', change.value
))::text`;

/**
 * A part of the chain as lines; the first begins with the head, which is the last entry up to `upTo`.
 * It is read first: entries added meanwhile come behind it and are left for the next export.
 */
export async function logOf(db: Db, { from = 1, upTo }: LogAsked): Promise<LogPart> {
  const head = await sql<{ sequence: number; line: string }>`
    select sequence::float8 as sequence, json_build_object('format', 'yawara-chain', 'version', 1,
      'organisation', organization_id, 'entries', sequence, 'head', hash)::text as line
    from yawara.chain_entry where ${upTo === undefined ? sql`true` : sql`sequence <= ${upTo}`}
    order by sequence desc limit 1`.execute(db);
  const last = upTo ?? head.rows[0]?.sequence ?? 0;
  const { rows } = await sql<{ line: string }>`
    select ${sql.raw(ENTRY_LINE)} as line
    from yawara.chain_entry entry join yawara.change using (organization_id, sequence)
    where entry.sequence >= ${from} and entry.sequence <= ${last}
    order by entry.sequence limit ${MOST_LINES}`.execute(db);
  const next = from + rows.length;
  return {
    lines: [...(from === 1 ? head.rows : []), ...rows].map(({ line }) => line),
    ...(rows.length > 0 && next <= last && { next: { from: next, upTo: last } }),
  };
}
