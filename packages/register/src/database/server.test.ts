// A database on a server with more to do than it has connections: whoever finds none is told to come again.
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Place, placeFor } from "../../test/databases.ts";
import { PERSONAS, populate } from "../../test/population.ts";
import { asIdentity } from "./as-identity.ts";
import type { Database } from "./database.ts";

let place: Place;
let database: Database;

beforeAll(async () => {
  place = await placeFor("on a server");
  ({ database } = await place.openBoth());
  await populate(database);
});
afterAll(async () => {
  await database?.close();
  await place?.stop();
});

it("is too busy, and not broken, for whoever waited for a connection in vain", async () => {
  let held = true;
  const holding = Array.from({ length: 10 }, () =>
    database.app.transaction().execute(async (db) => {
      while (held) await sql`select pg_sleep(0.2)`.execute(db);
    }),
  );
  const asked = await asIdentity(database, PERSONAS.viewer, async (db) =>
    db.selectFrom("subject").select("id").execute(),
  );
  held = false;
  await Promise.all(holding);
  expect(asked).toMatchObject({ problem: "timeout" });
});
