// Verifies a stretch of a log inside the database, which hashes there what would take far longer to hand over.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { Hash } from "./merkle.ts";

type Db = Kysely<Tables>;

/** Entries looked at by one statement. */
export const STRETCH = 16_384;

/** How far a log has been looked at: the sequence of the last entry and its hash, empty where it is none. */
export interface LookedAt {
  sequence: number;
  head: Hash | "";
}

export type EntryFault = "sequence" | "prev" | "hash" | "value" | "value-missing";

export interface CheckedEntries extends LookedAt {
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

/** Looks at the entries behind one up to another, at most `STRETCH` of them; with `values` also at what each says. */
export async function checkEntries(
  db: Db,
  organisation: string,
  { after, upTo, values }: { after: LookedAt; upTo: number; values: boolean },
): Promise<CheckedEntries> {
  const end = Math.min(upTo, after.sequence + STRETCH);
  const { rows } = await sql<Row>`
    with looked as (
      select entry.sequence, entry.hash, entry.prev, entry.commitment, ${SAID} as said, ${values ? VALUE : NO_VALUE},
        row_number() over in_order as place, lag(entry.hash, 1, ${after.head}) over in_order as before
      from yawara.chain_entry entry ${values ? WITH_CHANGE : sql``}
      where entry.organization_id = ${organisation} and entry.sequence > ${after.sequence} and entry.sequence <= ${end}
      window in_order as (order by entry.sequence)
    )
    select count(*)::integer as count, max(sequence)::float8 as last, string_agg(hash, '' order by sequence) as hashes,
      count(*) filter (where is_missing and is_erased)::integer as erased,
      (min(sequence) filter (where sequence <> place + ${after.sequence}))::float8 as sequence,
      (min(sequence) filter (where prev <> before))::float8 as prev,
      (min(sequence) filter (where hash <> ${sha256(sql`said`)}))::float8 as hash,
      (min(sequence) filter (where not is_missing and commitment <> ${sha256(sql`salt || value`)}))::float8 as value,
      (min(sequence) filter (where is_missing and not is_erased))::float8 as missing
    from looked`.execute(db);
  return checked(rows[0]!, after, end);
}

/** An erased value is one that an entry about the same thing says was erased, behind it. */
const VALUE = sql`change.salt, change.value, change.value is null or change.salt is null as is_missing,
  change.value is null and exists (
    select from yawara.chain_entry erasing where erasing.organization_id = entry.organization_id and erasing.kind = entry.kind
      and erasing.object = entry.object and erasing.action = 'erase' and erasing.sequence > entry.sequence
  ) as is_erased`;
const WITH_CHANGE = sql`left join yawara.change on change.organization_id = entry.organization_id and change.sequence = entry.sequence`;
const NO_VALUE = sql`'' as salt, '' as value, null::boolean as is_missing, null::boolean as is_erased`;

function checked(row: Row, after: LookedAt, end: number): CheckedEntries {
  const hashes = row.hashes ?? "";
  const last = row.last ?? after.sequence;
  // What is missing at the end has nothing behind it that would show it.
  const missingAtEnd = last < end ? last + 1 : null;
  const found: [EntryFault, number | null][] = [
    ["sequence", row.sequence ?? missingAtEnd],
    ...(["prev", "hash", "value"] as const).map((fault): [EntryFault, number | null] => [fault, row[fault]]),
    ["value-missing", row.missing],
  ];
  return {
    ...{ sequence: last, head: hashes.slice(-64) || after.head, hashes, erased: row.erased },
    faults: found.flatMap(([fault, entry]) => (entry === null ? [] : [{ entry, fault }])),
  };
}

/** The hashes of a stretch, one by one. */
export function* eachHash(hashes: string): Generator<Hash> {
  for (let at = 0; at < hashes.length; at += 64) yield hashes.slice(at, at + 64);
}
