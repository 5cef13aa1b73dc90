// What anybody may read of disclosures, signed in or not: what was published, and that something was withdrawn.
import { sql } from "kysely";
import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import { problem } from "../problems.ts";
import type { ListedRow, Published, PublishedRow } from "./model.ts";

/** Asked as a stranger, whoever asks: two functions of the database give what was made for the public, and nothing else. */
export function publishedOf(database: Database): Published {
  return {
    disclosure: (address) =>
      asIdentity(database, undefined, async (db) => {
        const { rows } = await sql<PublishedRow>`
          select organisation, number, state, publication, published_at, withdrawn_at, reason
          from yawara.published_disclosure(${address})`.execute(db);
        return rows;
      }),
    list: (slug) =>
      asIdentity(database, undefined, async (db) => {
        const { rows } = await sql<ListedRow & { organisation: string; address: string | null }>`
          select organisation, address, number, publication, published_at from yawara.published_list(${slug})`.execute(
          db,
        );
        const [first] = rows;
        if (first === undefined) return problem("not-found");
        return { organisation: first.organisation, rows: rows.filter(({ address }) => address !== null) };
      }),
  };
}
