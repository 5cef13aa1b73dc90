// The daily round of checkpoints: each log that grew is signed once a day, and one that does not verify is told of in the server's log.
import type { Register } from "@yawara/register";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signUp } from "../../register/test/browser.ts";
import { type Place, placeFor } from "../../register/test/databases.ts";
import { roundOfCheckpoints } from "../src/checks/checkpoint-round.ts";

let place: Place;
let register: Register;
let opened: Awaited<ReturnType<Place["openBoth"]>>;
/** Waits for the next line of the server's log. */
let nextLine: Promise<string>;
let heard: (line: string) => void;
const log = pino({ level: "info", base: null }, { write: (line: string) => heard(line) });

beforeAll(async () => {
  nextLine = new Promise((resolve) => {
    heard = resolve;
  });
  place = await placeFor("in this process");
  opened = await place.openBoth();
  ({ register } = opened);
});
afterAll(async () => {
  await register?.close();
  await place?.stop();
});

it("signs each log that has grown, and tells of one that does not verify", async () => {
  const [whole, harmed] = [await signUp(register, "Whole"), await signUp(register, "Harmed")];
  const [one, other] = await Promise.all([whole, harmed].map(async (who) => (await who.identity())!.organisation!.id));
  await opened.database.asOwner((owner) =>
    owner.run(`alter table yawara.chain_entry no force row level security;
      update yawara.chain_entry set kind = 'unit' where organization_id = '${other}' and sequence = 2;
      alter table yawara.chain_entry force row level security`),
  );
  expect([await register.logs.isDue(one!), await register.logs.isDue(other!)]).toEqual([true, true]);
  await roundOfCheckpoints(register, log);
  expect(JSON.parse(await nextLine)).toMatchObject({
    organisation: other,
    entry: "2",
    msg: "a log of changes does not verify: no checkpoint is signed",
  });
  // Jobs of a name are done one after another: by now the first may still be under way, or done.
  while ((await register.logs.last(one!)) === undefined) await new Promise((resolve) => setImmediate(resolve));
  expect(await register.logs.last(one!)).toMatchObject({ size: 2 });
  expect(await register.logs.last(other!)).toBeUndefined();
  expect([await register.logs.isDue(one!), await register.logs.isDue(other!)]).toEqual([false, true]);
});
