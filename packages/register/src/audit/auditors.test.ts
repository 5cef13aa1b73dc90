// Auditors: they read what their mandate names until its end, what they read is kept, and they change nothing but ask.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, invite, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { type Acting, isProblem, type Problem, type Register } from "../index.ts";
import { verifyLog } from "./verify.ts";

const EVERYTHING = { whole: true, units: [], systems: [] };
const DENIED = { problem: "not-allowed" };

describe.each(DATABASES)("auditors, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let owner: Browser;
  let acting: Acting;
  let guest: Browser;
  let user: string;
  const units: Record<string, string> = {};
  const systems: Record<string, string> = {};

  beforeAll(async () => {
    place = await placeFor(kind);
    register = await place.open();
    owner = await signUp(register, "Hana");
    acting = register.as(await owner.identity());
    guest = await signUp(register, "Audrey");
    await invite(owner, guest, "auditor");
    user = (await guest.identity())!.user.id;
    units.group = got(await acting.units.add({ name: "Group" })).id;
    units.below = got(await acting.units.add({ name: "Below", parent: units.group })).id;
    units.beside = got(await acting.units.add({ name: "Beside" })).id;
    const person = got(await acting.people.add({ name: "Kenji" }));
    for (const [name, unit] of [
      ["in group", units.group],
      ["below", units.below],
      ["beside", units.beside],
      ["of none", undefined],
    ] as const) {
      const saved = { name, facts: {}, owner: person.id, ...(unit !== undefined && { unit }) };
      systems[name] = got(await acting.subjects.save(saved)).id;
      got(await acting.tasks.add({ title: `task of ${name}`, subject: systems[name] }));
      got(await acting.comments.add({ subject: systems[name] }, `comment on ${name}`));
      const tool = got(await acting.assets.add({ kind: "tool", name: `tool of ${name}` }));
      got(await acting.assets.setOfSubject(systems[name], [tool.id]));
    }
    got(await acting.tasks.add({ title: "task of the firm" }));
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  /** The auditor, as they come now. */
  const auditor = async () => register.as(await guest.identity());

  async function mandated(scope: typeof EVERYTHING | object, endsOn = "2199-03-31"): Promise<Acting> {
    const [there] = got(await acting.mandates.list());
    const asked = { ...EVERYTHING, ...scope, endsOn };
    got(await acting.mandates.set(user, there?.revision ?? 0, asked, "Asia/Tokyo"));
    return auditor();
  }

  const seen = async (as: Acting) => ({
    systems: got(await as.subjects.list())
      .rows.map(({ name }) => name)
      .sort(),
    tasks: got(await as.tasks.list())
      .rows.map((row) => ("title" in row ? row.title : ""))
      .sort(),
    assets: got(await as.assets.list())
      .rows.map(({ name }) => name)
      .sort(),
  });

  it("read nothing before an owner says what and until when, and nothing once that day is over", async () => {
    expect(await (await auditor()).subjects.list()).toMatchObject({ problem: "audit-over" });
    const before = await mandated({});
    expect((await seen(before)).systems).toEqual(["below", "beside", "in group", "of none"]);
    const after = await mandated({}, "2020-01-01");
    for (const tried of [
      after.subjects.list(),
      after.audit.changes(),
      after.organisations.members(),
      after.tasks.list(),
    ])
      expect(await tried).toMatchObject({ problem: "audit-over" });
    // An identity made while the mandate held finds nothing either: the database looks for itself.
    expect((await seen(before)).systems).toEqual([]);
  });

  it("of a unit see its systems and those of the units below, and what hangs on them", async () => {
    const part = await mandated({ whole: false, units: [units.group] });
    expect(await seen(part)).toEqual({
      systems: ["below", "in group"],
      tasks: ["task of below", "task of in group"],
      assets: ["tool of below", "tool of in group"],
    });
    expect(await part.subjects.read(systems.beside!)).toMatchObject({ problem: "not-found" });
    expect(await part.comments.list({ subject: systems.beside! })).toMatchObject({ problem: "not-found" });
    const said = got(await part.audit.changes({ limit: 200 }));
    expect(JSON.stringify(said)).not.toMatch(/beside|of none|of the firm/);
    expect(said.rows.length).toBe(said.total);
    expect(said.rows.some(({ name }) => name === "below")).toBe(true);
    expect(await part.audit.log()).toMatchObject({ problem: "audit-part" });
    const one = await mandated({ whole: false, units: [], systems: [systems["of none"]] });
    expect((await seen(one)).systems).toEqual(["of none"]);
  });

  it("ask about a system they see, which is a task for whoever answers for it, and say more on it", async () => {
    const part = await mandated({ whole: false, units: [units.group] });
    const question = got(
      await part.auditQuestions.ask(systems.below!, { text: "Who looks at its answers?", due: "2027-04-01" }),
    );
    const [task] = got(await acting.tasks.list({ q: "Who looks" })).rows;
    expect(task).toMatchObject({
      ...{ id: question.id, title: "Who looks at its answers?", due: "2027-04-01", createdBy: user },
      ...{ about: { kind: "question", id: systems.below }, owner: { name: "Kenji" } },
    });
    got(await part.comments.add({ task: question.id }, "Since January."));
    expect(await part.auditQuestions.ask(systems.beside!, { text: "And here?" })).toMatchObject({
      problem: "not-found",
    });
    expect(await part.comments.add({ subject: systems.below! }, "on the system")).toMatchObject(DENIED);
    const other = got(await part.tasks.list({ q: "task of below" })).rows[0]!;
    expect(await part.comments.add({ task: other.id }, "on another task")).toMatchObject(DENIED);
    // The chain goes on rightly though its adder sees a part of it.
    const part1 = got(await acting.audit.log());
    expect(verifyLog(part1.lines).faults).toEqual([]);
  });

  it("change nothing else", async () => {
    const all = await mandated({});
    const task = got(await all.tasks.list()).rows[0]!;
    for (const tried of [
      all.subjects.save({ name: "new", facts: {} }),
      all.units.add({ name: "new" }),
      all.tasks.add({ title: "new" }),
      all.tasks.change(task.id, 1, { title: "other" }),
      all.signOffs.sign({ kind: "subject", id: systems.below!, revision: 1 }),
      all.snapshots.make("day"),
      all.mandates.set(user, 1, { ...EVERYTHING, endsOn: "2199-12-31" }, "UTC"),
      acting.auditQuestions.ask(systems.below!, { text: "An owner asks" }),
    ])
      expect(await tried).toMatchObject(DENIED);
    const reading = register.as({ ...(await guest.identity())!, by: "key", scope: "read" });
    expect(await reading.auditQuestions.ask(systems.below!, { text: "By a key that reads" })).toMatchObject(DENIED);
  });

  it("have what they read kept, for owners and themselves, and not what was refused", async () => {
    const all = await mandated({});
    got(await all.subjects.read(systems.below!));
    got(await all.subjects.read(systems.below!));
    await all.subjects.read("not there");
    const reads = got(await acting.auditReads.list({ user }));
    expect(reads[0]).toMatchObject({ by: user, what: "subjects.read", object: systems.below, times: 2 });
    expect(reads.some(({ object }) => object === "not there")).toBe(false);
    expect(got(await all.auditReads.list()).length).toBeGreaterThan(0);
    expect(got(await acting.auditReads.list({ before: reads[0]!.id })).map(({ id }) => id)).not.toContain(reads[0]!.id);
    const viewer = await signUp(register, "Viewer of reads");
    await invite(owner, viewer, "viewer");
    expect(got(await register.as(await viewer.identity()).auditReads.list())).toEqual([]);
  });

  it("are set by owners alone, from the revision they read, with a scope of something that is there", async () => {
    await mandated({});
    const { revision } = got(await acting.mandates.list())[0]!;
    const asked = { ...EVERYTHING, endsOn: "2199-03-31" };
    expect(await acting.mandates.set(user, revision - 1, asked, "UTC")).toMatchObject({ problem: "conflict" });
    for (const wrong of [
      { ...asked, endsOn: "soon" },
      { ...asked, whole: false },
      { ...asked, systems: [systems.below!] },
      { ...asked, whole: false, units: ["nowhere"] },
      { ...asked, whole: false, systems: ["nowhere"] },
    ])
      expect(await acting.mandates.set(user, revision, wrong, "UTC")).toMatchObject({ problem: "invalid" });
    const me = (await owner.identity())!.user.id;
    expect(await acting.mandates.set(me, 0, asked, "UTC")).toMatchObject({ problem: "not-found" });
    const editor = await signUp(register, "Editor of audits");
    await invite(owner, editor, "editor");
    const theirs = register.as(await editor.identity());
    expect(await theirs.mandates.set(user, 0, asked, "UTC")).toMatchObject(DENIED);
    expect(got(await theirs.mandates.list())).toEqual([]);
  });
});

function got<T>(found: T | Problem): T {
  if (isProblem(found)) throw new Error(`${found.problem} ${JSON.stringify(found.args)}`);
  return found;
}
