// Verifies a stretch of a log inside the database, which hashes there what would take far longer to hand over.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { Hash } from "./merkle.ts";

type Db = Kysely<Tables>;

/** Entries looked at by one statement. */
export const STRETCH = 16_384;

/** Entries behind one, up to another, by their sequences. */
export interface Stretch {
  after: number;
  upTo: number;
}

/** The stretches that the entries behind one are looked at in. */
export function stretchesBehind({ after, upTo }: Stretch): Stretch[] {
  const count = Math.ceil((upTo - after) / STRETCH);
  return Array.from({ length: count }, (_, at) => ({
    after: after + at * STRETCH,
    upTo: Math.min(upTo, after + (at + 1) * STRETCH),
  }));
}

export type EntryFault = "sequence" | "prev" | "hash" | "value" | "value-missing";

export interface CheckedEntries {
  /** The last entry there is of the stretch, and its hash; empty where there is none. */
  sequence: number;
  head: Hash | "";
  /** The hashes of the entries in their order, one after the other. */
  hashes: string;
  /** Entries whose value was erased, as an entry behind them says. */
  erased: number;
  /** Of each fault the first entry that has it. */
  faults: { entry: number; fault: EntryFault }[];
}

/**
 * What an entry's hash is taken over, as `chain_bytes` of migrations/0004-chain.sql has it. Said again here, of the database's own
 * functions alone: whoever may change a function of ours could have it say what they like.
 */
const SAID = sql`concat_ws(E'\n', 'yawara chain 1', entry.organization_id, entry.sequence,
  to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  entry.actor, entry.via, entry.kind, entry.object, entry.action, entry.batch, entry.commitment, entry.prev)`;

const sha256 = (text: RawBuilder<unknown>) => sql`encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

interface Row {
  count: number;
  last: number | null;
  head: Hash | null;
  hashes: string | null;
  erased: number;
  sequence: number | null;
  prev: number | null;
  hash: number | null;
  value: number | null;
  missing: number | null;
}

/**
 * For a statement over a stretch: it is compiled longer than it runs, which the planner does not see, and sorts what would not fit into
 * the usual 4 MB. Both hold until the transaction ends.
 */
const OWN_MEANS = sql`set_config('jit', 'off', true), set_config('work_mem', '32MB', true)`;

/** Looks at a stretch, its first entry beside the one before it; with `values` also at what each says. */
export async function checkEntries(
  db: Db,
  organisation: string,
  { after, upTo, values }: Stretch & { values: boolean },
): Promise<CheckedEntries> {
  await sql`select ${OWN_MEANS}`.execute(db);
  const before = sql`coalesce(
    (select hash from yawara.chain_entry where organization_id = ${organisation} and sequence = ${after}), '')`;
  // Each row is brought down to what is said of it before it is set beside the next: whole rows would not fit into the memory of a query.
  const { rows } = await sql<Row>`
    with looked as (
      select entry.sequence, entry.hash, entry.prev, entry.hash <> ${sha256(SAID)} as is_other, ${values ? VALUE : NO_VALUE}
      from yawara.chain_entry entry ${values ? withChange(organisation, { after, upTo }) : sql``}
      where entry.organization_id = ${organisation} and entry.sequence > ${after} and entry.sequence <= ${upTo}
      order by entry.sequence offset 0
    ), placed as (
      select *, row_number() over in_order as place, lag(hash, 1, ${before}) over in_order as before
      from looked window in_order as (order by sequence)
    )
    select count(*)::integer as count, max(sequence)::float8 as last, string_agg(hash, '' order by sequence) as hashes,
      count(*) filter (where is_missing and is_erased)::integer as erased,
      (min(sequence) filter (where sequence <> place + ${after}))::float8 as sequence,
      (min(sequence) filter (where prev <> before))::float8 as prev,
      (min(sequence) filter (where is_other))::float8 as hash,
      (min(sequence) filter (where says_other))::float8 as value,
      (min(sequence) filter (where is_missing and not is_erased))::float8 as missing
    from placed`.execute(db);
  return checked(rows[0]!, { after, upTo });
}

/** An erased value is one that an entry about the same thing says was erased, behind it. */
const VALUE = sql`entry.commitment <> ${sha256(sql`change.salt || change.value`)} as says_other,
  change.value is null or change.salt is null as is_missing,
  change.value is null and exists (
    select from yawara.chain_entry erasing where erasing.organization_id = entry.organization_id and erasing.kind = entry.kind
      and erasing.object = entry.object and erasing.action = 'erase' and erasing.sequence > entry.sequence
  ) as is_erased`;
/** The ends are said of both tables: from a join alone the planner would go through all of the second. */
const withChange = (organisation: string, { after, upTo }: Stretch) => sql`
  left join yawara.change on change.organization_id = ${organisation} and change.sequence = entry.sequence
    and change.sequence > ${after} and change.sequence <= ${upTo}`;
const NO_VALUE = sql`null::boolean as says_other, null::boolean as is_missing, null::boolean as is_erased`;

function checked(row: Row, { after, upTo }: Stretch): CheckedEntries {
  const hashes = row.hashes ?? "";
  const last = row.last ?? after;
  // What is missing at the end has nothing behind it that would show it.
  const missingAtEnd = last < upTo ? last + 1 : null;
  const found: [EntryFault, number | null][] = [
    ["sequence", row.sequence ?? missingAtEnd],
    ...(["prev", "hash", "value"] as const).map((fault): [EntryFault, number | null] => [fault, row[fault]]),
    ["value-missing", row.missing],
  ];
  return {
    ...{ sequence: last, head: hashes.slice(-64), hashes, erased: row.erased },
    faults: found.flatMap(([fault, entry]) => (entry === null ? [] : [{ entry, fault }])),
  };
}

/** The hashes of a stretch, one by one. */
export function* eachHash(hashes: string): Generator<Hash> {
  for (let at = 0; at < hashes.length; at += 64) yield hashes.slice(at, at + 64);
}
