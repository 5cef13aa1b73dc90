// One log written by many processes at once: no entry is lost, none is doubled, and the chain has no fork.
import { afterAll, beforeAll, expect, it } from "vitest";
import { signUp } from "../../test/browser.ts";
import { type Place, placeFor } from "../../test/databases.ts";
import { appendAtOnce } from "../../test/many-processes.ts";
import type { Database } from "../database/database.ts";
import { isProblem, type Register } from "../index.ts";
import { passingLogKey } from "./log-key.ts";
import { verifyKeptLog } from "./verify-kept.ts";

const PROCESSES = 4;
const EACH = 50;
const key = passingLogKey();

let place: Place;
let register: Register;
let database: Database;
let databaseUrl: string;
beforeAll(async () => {
  place = await placeFor("on a server");
  databaseUrl = (await place.options()).databaseUrl!;
  ({ register, database } = await place.openBoth({ databaseUrl, logKey: key }));
});
afterAll(async () => {
  await register?.close();
  await place?.stop();
});

it("has every acknowledged entry of four processes once, in a chain that verifies", async () => {
  const identity = (await (await signUp(register, "Hana")).identity())!;
  const organisation = identity.organisation!.id;
  const kept = await appendAtOnce({ databaseUrl, identity }, { processes: PROCESSES, each: EACH });
  expect(new Set(kept).size).toBe(PROCESSES * EACH);
  const logged = await database.asOwner(async (owner) => {
    await owner.run("alter table yawara.chain_entry no force row level security");
    const rows = await owner.query<{ object: string }>("select object from yawara.chain_entry where kind = 'unit'");
    await owner.run("alter table yawara.chain_entry force row level security");
    return rows.map(({ object }) => object);
  });
  expect(logged.sort()).toEqual([...kept].sort());
  const made = await register.logs.checkpoint(organisation);
  expect(isProblem(made)).toBe(false);
  expect(await verifyKeptLog(database, { organisation, key })).toMatchObject({ faults: [], checkpoints: 1 });
});
