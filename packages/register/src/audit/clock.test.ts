// A clock that jumps: the log keeps its order and its chain, and whoever is signed in stays so where it goes back.
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Browser, signUp } from "../../test/browser.ts";
import { type Place, placeFor } from "../../test/databases.ts";
import { isProblem, type Problem, problemLine, type Register } from "../index.ts";
import { verifyLog } from "./verify.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 11, 1, 9);

let place: Place;
let register: Register;
let person: Browser;

beforeAll(async () => {
  // The embedded database takes its time from the same clock.
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  place = await placeFor("in this process");
  register = await place.open();
  person = await signUp(register, "Hana");
});
afterAll(async () => {
  await register?.close();
  await place?.stop();
  vi.useRealTimers();
});

function got<Value extends object>(found: Value | Problem): Value {
  if (isProblem(found)) throw new Error(problemLine(found, "en"));
  return found;
}

const acting = async () => register.as(await person.identity());

async function entries(): Promise<{ sequence: number; at: string; object: string }[]> {
  const { lines } = got(await (await acting()).audit.log());
  expect(verifyLog(lines).faults).toEqual([]);
  return lines.slice(1).map((line) => JSON.parse(line));
}

it("goes on in its order where the clock was set back, and the chain holds", async () => {
  const before = got(await (await acting()).subjects.save({ name: "before", facts: {} }));
  vi.setSystemTime(NOW - DAY);
  const after = got(await (await acting()).subjects.save({ name: "after", facts: {} }));
  const again = got(await (await acting()).subjects.save({ id: before.id, revision: 1, name: "again", facts: {} }));
  expect(again.revision).toBe(2);
  const log = await entries();
  expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, at) => at + 1));
  expect(log.map(({ object }) => object).slice(-3)).toEqual([before.id, after.id, before.id]);
  // Each bears the time it was written at, as the clock then was.
  const [first, second] = log.slice(-3).map(({ at }) => Date.parse(at));
  expect(first! - second!).toBeGreaterThan(DAY / 2);
  const newest = got(await (await acting()).audit.changes({ limit: 2 })).rows.map(({ object }) => object);
  expect(newest).toEqual([before.id, after.id]);
});

it("keeps somebody signed in where the clock goes back, and lets them in again where it ran ahead", async () => {
  vi.setSystemTime(NOW - 30 * DAY);
  expect(await person.identity()).toMatchObject({ user: { name: "Hana" } });
  vi.setSystemTime(NOW + 400 * DAY);
  expect(await person.identity()).toBeUndefined();
  person = await signUp(register, "Later");
  vi.setSystemTime(NOW);
  expect(await person.identity()).toMatchObject({ user: { name: "Later" } });
  got(await (await acting()).subjects.save({ name: "in time", facts: {} }));
  await entries();
});
