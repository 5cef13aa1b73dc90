// The way of a version as the database holds it, past all of our own code: who wrote last does not approve, what was submitted or published does not change.
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { PERSONAS, populate } from "../../test/population.ts";
import { asIdentity } from "../database/as-identity.ts";
import { type Database, SCHEMA } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";

describe.each(DATABASES)("a version, database %s", (kind) => {
  let place: Place;
  let database: Database;

  beforeAll(async () => {
    place = await placeFor(kind);
    ({ database } = await place.openBoth());
    await populate(database);
  });
  afterAll(async () => {
    await database?.close();
    await place?.stop();
  });

  const as = <T>(who: string, work: (db: Kysely<Tables>) => Promise<T>) => asIdentity(database, PERSONAS[who], work);

  /** Sets columns of the version of our disclosure; the number of rows that were changed, or that it was refused. */
  const set = async (who: string, values: Record<string, string>) => {
    const done = await as(who, async (db) => {
      const sets = sql.join(Object.entries(values).map(([name, value]) => sql`${sql.ref(name)} = ${value}`));
      const { rows } = await sql`update ${sql.table(`${SCHEMA}.disclosure_version`)} set ${sets}
        where disclosure_id = 'ours' returning number`.execute(db);
      return { rows: rows.length };
    });
    return "rows" in done ? done.rows : done.problem;
  };

  const seen = async (who: string) => {
    const done = await as(who, async (db) => {
      const address = await sql<{
        address: string;
      }>`select address from ${sql.table(`${SCHEMA}.disclosure`)} where id = 'ours'`.execute(db);
      return { address: address.rows[0]?.address };
    });
    return "address" in done ? done.address : undefined;
  };

  it("goes from draft to withdrawn, and at each step the database refuses what is no step of it", async () => {
    const address = (await seen("owner"))!;
    const shown = async () => {
      const done = await as("stranger", async (db) => {
        const { rows } = await sql<{ state: string; publication: string | null; reason: string | null }>`
          select state, publication, reason from yawara.published_disclosure(${address})`.execute(db);
        return { rows };
      });
      return "rows" in done ? done.rows : done;
    };
    expect(await set("editor", { edits: '{"en":{"a":{"text":"x","by":"editor","on":"now"}}}' })).toBe(1);
    expect(await set("owner", { state: "approved" })).toBe("not-allowed");
    expect(await set("reviewer", { state: "submitted" })).toBe(0);
    expect(await set("editor", { state: "submitted" })).toBe(1);
    expect(await set("owner", { edits: "{}" })).toBe("not-allowed");
    expect(await set("editor", { state: "approved" })).toBe("not-allowed");
    expect(await set("viewer", { state: "approved" })).toBe(0);
    expect(await set("their owner", { state: "approved" })).toBe(0);
    expect(await shown()).toEqual([]);
    expect(await set("reviewer", { state: "approved" })).toBe(1);
    expect(await set("editor", { tiers: '{"a":"everybody"}' })).toBe("not-allowed");
    expect(await set("reviewer", { state: "published", publication: "{}" })).toBe(0);
    expect(await shown()).toEqual([]);
    expect(await set("editor", { state: "published" })).toBe("unkeepable");
    expect(await set("editor", { state: "published", publication: '{"said":1}' })).toBe(1);
    expect(await shown()).toEqual([{ state: "published", publication: '{"said":1}', reason: null }]);
    expect(await set("owner", { publication: "{}" })).toBe("not-allowed");
    expect(await set("owner", { state: "draft" })).toBe("not-allowed");
    expect(await set("owner", { state: "withdrawn" })).toBe("unkeepable");
    expect(await set("owner", { state: "withdrawn", reason: "It was wrong." })).toBe(1);
    expect(await shown()).toEqual([{ state: "withdrawn", publication: null, reason: "It was wrong." }]);
    expect(await set("owner", { state: "published" })).toBe("not-allowed");
  });

  it("is written into the log of changes at every step", async () => {
    const done = await as("viewer", async (db) => {
      const { rows } = await sql<{ actor: string }>`
        select actor from yawara.chain_entry where kind = 'disclosure_version' and object = 'ours 1' order by sequence`.execute(
        db,
      );
      return { actors: rows.map(({ actor }) => actor) };
    });
    expect(done).toEqual({ actors: ["owner", "editor", "editor", "reviewer", "editor", "owner"] });
  });
});
