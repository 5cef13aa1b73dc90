// What waits on a system is what its rooms say of it one by one, as of a day.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { type Acting, isProblem, type Register } from "../index.ts";

const DAY = "2026-11-24";

function got<Value>(value: Value): Exclude<Value, { problem: string }> {
  if (isProblem(value)) throw new Error(JSON.stringify(value));
  return value as Exclude<Value, { problem: string }>;
}

describe.each(DATABASES)("what waits on a system, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let owner: Browser;
  let acting: Acting;
  beforeAll(async () => {
    place = await placeFor(kind);
    register = await place.open();
    owner = await signUp(register, "owner");
    acting = register.as(await owner.identity());
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  it("is nothing before anything was said, and not found where there is no system", async () => {
    const { id } = got(await acting.subjects.save({ name: "Quiet", facts: {} }));
    expect(await acting.subjects.glance(id, DAY)).toEqual({
      tasks: { open: 0, overdue: 0 },
      risks: { open: 0, above: 0, without: 0 },
      incidents: { possible: 0, confirmed: 0 },
      evidence: { held: 0, expired: 0 },
    });
    expect(await acting.subjects.glance("nothing", DAY)).toMatchObject({ problem: "not-found" });
  });

  it("counts what is open of this system alone, and what has passed by that day", async () => {
    const [{ id }, other] = [
      got(await acting.subjects.save({ name: "Busy", facts: {} })),
      got(await acting.subjects.save({ name: "Other", facts: {} })),
    ];
    for (const [subject, due] of [
      [id, "2026-11-23"],
      [id, DAY],
      [other.id, "2026-11-01"],
    ] as const)
      got(await acting.tasks.add({ title: "t", about: { kind: "system", id: subject }, due }));
    const done = got(await acting.tasks.add({ title: "done", about: { kind: "system", id }, due: "2026-11-01" }));
    got(await acting.tasks.change(done.id, done.revision, { state: "done" }));
    for (const state of ["open", "closed"] as const)
      got(await acting.risks.risks.add({ subdomain: "privacy.leak", subject: id, state }));
    const incident = { subject: id, corpus: "c", facts: {} };
    for (const state of ["possible", "possible", "near_miss"] as const)
      got(await acting.incidents.add({ ...incident, name: "n", state }));
    expect(await acting.subjects.glance(id, DAY)).toEqual({
      tasks: { open: 2, overdue: 1, next: "2026-11-23" },
      risks: { open: 1, above: 0, without: 1 },
      incidents: { possible: 2, confirmed: 0 },
      evidence: { held: 0, expired: 0 },
    });
    expect(await acting.subjects.glance(id, "2026-11-25")).toMatchObject({ tasks: { open: 2, overdue: 2 } });
  });
});
