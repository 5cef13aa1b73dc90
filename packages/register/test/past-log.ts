// Lays the log so far on a past day, as if everything had been done then: its entries get that moment, and their hashes are made again.
import type { Database } from "../src/database/database.ts";

/** A day that is over, in Tokyo and in UTC. */
export const PAST = "2026-03-31";

export async function layOnPastDay(database: Database): Promise<void> {
  await database.asOwner((connection) =>
    connection.run(`begin;
      alter table yawara.chain_entry no force row level security;
      do $$ declare entry yawara.chain_entry; last text := '';
      begin
        for entry in select * from yawara.chain_entry order by organization_id, sequence loop
          if entry.sequence = 1 then last := ''; end if;
          entry.at := '${PAST}T14:59:59Z'::timestamptz;
          entry.prev := last;
          entry.hash := encode(sha256(yawara.chain_bytes(entry)), 'hex');
          update yawara.chain_entry set at = entry.at, prev = entry.prev, hash = entry.hash
            where organization_id = entry.organization_id and sequence = entry.sequence;
          last := entry.hash;
        end loop;
      end $$;
      alter table yawara.chain_entry force row level security;
      commit`),
  );
}
