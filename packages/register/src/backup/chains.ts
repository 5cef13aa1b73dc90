// Verifies the chain of every organisation in a database, a part at a time, with what verifies an exported log.
import { ENTRY_LINE, MOST_LINES } from "../audit/log-lines.ts";
import { readLog, type Verified } from "../audit/verify.ts";
import type { Connection } from "../database/database.ts";
import type { ChainHead } from "./model.ts";

type Ask = Connection["query"];

/** The ends of all chains, by organisation. */
export const HEADS = `
  select json_build_object('organisation', organization_id, 'entries', sequence, 'head', hash)::text as line
  from (select distinct on (organization_id) organization_id, sequence, hash from yawara.chain_entry
    order by organization_id, sequence desc) last
  order by organization_id collate "C"`;

/** Verifies all chains; each is told as it is done. */
export async function* verifyChains(ask: Ask): AsyncGenerator<Verified> {
  const heads = await ask<{ line: string }>(HEADS);
  for (const { line } of heads) yield await verifyChain(ask, JSON.parse(line) as ChainHead);
}

/** Verifies the chain of an organisation up to an end that is known. */
export async function verifyChain(ask: Ask, { organisation, entries, head }: ChainHead): Promise<Verified> {
  const reading = readLog();
  reading.take(JSON.stringify({ format: "yawara-chain", version: 1, organisation, entries, head }));
  for (let from = 1; from <= entries; ) {
    const rows = await ask<{ line: string; sequence: number }>(
      `select entry.sequence::float8 as sequence, ${ENTRY_LINE} as line
       from yawara.chain_entry entry left join yawara.change using (organization_id, sequence)
       where entry.organization_id = $1 and entry.sequence >= $2 and entry.sequence <= $3
       order by entry.sequence limit ${MOST_LINES}`,
      [organisation, from, entries],
    );
    if (rows.length === 0 || !rows.every(({ line }) => reading.take(line))) break;
    from = rows.at(-1)!.sequence + 1;
  }
  return reading.done();
}
