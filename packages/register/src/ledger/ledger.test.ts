// The ledger: units, people, what systems stand on, finding systems, changing many, snapshots, and undoing.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, invite, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { type Acting, isProblem, type Problem, type Register, type SavedSubject } from "../index.ts";

describe.each(DATABASES)("the ledger, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let owner: Browser;
  let viewer: Browser;
  let ledger: Acting;

  beforeAll(async () => {
    place = await placeFor(kind);
    register = await place.open();
    owner = await signUp(register, "Hana");
    viewer = await signUp(register, "Viewer");
    await invite(owner, viewer, "viewer");
    ledger = register.as(await owner.identity());
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  const system = async (name: string, more: object = {}): Promise<SavedSubject> =>
    got(await ledger.subjects.save({ name, facts: {}, ...more }));
  const names = async (asked: object): Promise<string[]> =>
    got(await ledger.subjects.list(asked)).rows.map(({ name }) => name);

  it("keeps units in a tree, each code once, and none within itself", async () => {
    const sales = got(await ledger.units.add({ name: "営業本部", code: "S" }));
    const east = got(await ledger.units.add({ name: "東日本", code: "S1", parent: sales.id }));
    expect(east).toMatchObject({ name: "東日本", code: "S1", parent: sales.id, revision: 1, systems: 0 });
    expect(await ledger.units.add({ name: "Another", code: "S1" })).toEqual({
      problem: "taken",
      args: { value: "S1", by: "東日本" },
    });
    expect(await ledger.units.change(sales.id, 1, { parent: east.id })).toMatchObject({ problem: "circle" });
    expect(await ledger.units.add({ name: "Lost", parent: "nowhere" })).toEqual({
      problem: "invalid",
      args: { field: "parent" },
    });
    // A code is free again once its unit is removed.
    expect(await ledger.units.remove(east.id, 1)).toMatchObject({ removed: true, revision: 2 });
    expect(await ledger.units.add({ name: "Another", code: "S1" })).toMatchObject({ code: "S1" });
  });

  it("changes what is given, empties what is null, and tells a stale revision the current one", async () => {
    const made = got(
      await ledger.assets.add({ kind: "model", name: "kaname", version: "2", url: "https://example.org/m" }),
    );
    const changed = got(await ledger.assets.change(made.id, 1, { version: "3", url: null }));
    expect(changed).toMatchObject({ name: "kaname", version: "3", revision: 2 });
    expect(changed).not.toHaveProperty("url");
    expect(await ledger.assets.change(made.id, 1, { name: "late" })).toEqual({
      problem: "conflict",
      args: { revision: "2" },
    });
    expect(await ledger.assets.change(made.id, 2, {})).toMatchObject({ problem: "invalid" });
    expect(await ledger.assets.change("nowhere", 1, { name: "a" })).toMatchObject({ problem: "not-found" });
  });

  it.each([
    ["a name", { kind: "model", name: " " }, "name-unfit"],
    ["a kind", { kind: "thing", name: "a" }, "invalid"],
    ["an address of the web", { kind: "model", name: "a", url: "javascript:alert(1)" }, "invalid"],
    ["a text within bounds", { kind: "model", name: "a", note: "x".repeat(4_001) }, "text-unfit"],
    ["a text that can be kept", { kind: "model", name: "a", note: "\u0000" }, "text-unfit"],
  ])("asks for %s", async (_, fields, code) => {
    expect(await ledger.assets.add(fields as never)).toMatchObject({ problem: code });
  });

  it("keeps people with an address each, whatever its width and case", async () => {
    const made = got(await ledger.people.add({ name: "田中", email: "Tanaka@Example.ORG" }));
    expect(made.email).toBe("tanaka@example.org");
    expect(await ledger.people.add({ name: "Other", email: "ｔａｎａｋａ@example.org" })).toMatchObject({
      problem: "taken",
    });
    // Short as it is typed, wide letters make plain ones longer than an address may be.
    for (const email of ["no address", `${"㌀".repeat(100)}@example.org`])
      expect(await ledger.people.add({ name: "Other", email })).toEqual({ problem: "email-unfit", args: { email } });
  });

  it("brings nothing back whose code or address belongs to another by now", async () => {
    const unit = got(await ledger.units.add({ name: "First unit", code: "T1" }));
    const person = got(await ledger.people.add({ name: "First", email: "t1@example.org" }));
    got(await ledger.units.remove(unit.id, 1));
    got(await ledger.people.remove(person.id, 1));
    got(await ledger.units.add({ name: "Second unit", code: "T1" }));
    got(await ledger.people.add({ name: "Second", email: "t1@example.org" }));
    expect(await ledger.units.restore(unit.id, 2)).toEqual({
      problem: "taken",
      args: { value: "T1", by: "Second unit" },
    });
    expect(await ledger.people.restore(person.id, 2)).toEqual({
      problem: "taken",
      args: { value: "t1@example.org", by: "Second" },
    });
  });

  it("changes what kind of thing an asset is", async () => {
    const { id } = got(await ledger.assets.add({ kind: "model", name: "was no model" }));
    expect(await ledger.assets.change(id, 1, { kind: "dataset" })).toMatchObject({ kind: "dataset", revision: 2 });
  });

  it("finds systems by words, unit, people, stage and day of review", async () => {
    const whole = got(await ledger.units.add({ name: "本社" }));
    const part = got(await ledger.units.add({ name: "審査部", parent: whole.id }));
    const mori = got(await ledger.people.add({ name: "森" }));
    await system("与信審査ＡＩ", {
      unit: part.id,
      owner: mori.id,
      code: "AI-001",
      nextReview: "2026-12-01",
      facts: { "lifecycle.stage": "in_use" },
    });
    await system("Chat for clients", { unit: whole.id, reviewer: mori.id, nextReview: "2027-04-01" });
    expect(await names({ q: "与信 ai" })).toEqual(["与信審査ＡＩ"]);
    expect(await names({ q: "審査部 森" })).toEqual(["与信審査ＡＩ"]);
    expect(await names({ q: "ai-001" })).toEqual(["与信審査ＡＩ"]);
    expect(await names({ q: "%" })).toEqual([]);
    expect(await names({ unit: whole.id })).toEqual(["Chat for clients", "与信審査ＡＩ"]);
    expect(await names({ unit: part.id })).toEqual(["与信審査ＡＩ"]);
    expect(await names({ owner: mori.id })).toEqual(["与信審査ＡＩ"]);
    expect(await names({ reviewer: mori.id })).toEqual(["Chat for clients"]);
    expect(await names({ stage: "in_use" })).toEqual(["与信審査ＡＩ"]);
    expect(await names({ reviewBefore: "2027-01-01" })).toEqual(["与信審査ＡＩ"]);
    expect(await names({ unit: whole.id, sort: "next_review", descending: true })).toEqual([
      "Chat for clients",
      "与信審査ＡＩ",
    ]);
    const [line] = got(await ledger.subjects.list({ owner: mori.id })).rows;
    expect(line).toMatchObject({
      code: "AI-001",
      unit: { name: "審査部" },
      owner: { name: "森" },
      stage: "in_use",
      nextReview: "2026-12-01",
    });
    expect(got(await ledger.units.read(part.id)).systems).toBe(1);
    for (const asked of [{ limit: -1 }, { sort: "colour" as never }, { reviewBefore: "soon" }])
      expect(await ledger.subjects.list(asked)).toMatchObject({ problem: "invalid" });
  });

  it("keeps what the ledger says where a saving does not name it, and empties it where it is null", async () => {
    const unit = got(await ledger.units.add({ name: "Kept" }));
    const made = await system("kept", { unit: unit.id, note: "two\nlines" });
    const saved = got(await ledger.subjects.save({ id: made.id, revision: 1, name: "kept", facts: { a: 1 } }));
    expect(saved).toMatchObject({ unit: { id: unit.id }, note: "two\nlines" });
    const emptied = got(await ledger.subjects.save({ id: made.id, revision: 2, name: "kept", facts: {}, unit: null }));
    expect(emptied).not.toHaveProperty("unit");
    expect(await ledger.subjects.save({ name: "a", facts: {}, owner: "nobody" })).toEqual({
      problem: "invalid",
      args: { field: "owner" },
    });
  });

  it("tells which systems stand on a model, also by way of a service", async () => {
    const [model, service, vendor] = await Promise.all(
      (["model", "service", "vendor"] as const).map(async (kind) =>
        got(await ledger.assets.add({ kind, name: `${kind} of links` })),
      ),
    );
    got(await ledger.assets.setParts(service!.id, [model!.id, vendor!.id]));
    const direct = await system("stands on the model");
    const through = await system("stands on the service");
    got(await ledger.assets.setOfSubject(direct.id, [model!.id]));
    got(await ledger.assets.setOfSubject(through.id, [service!.id]));
    expect(await names({ asset: model!.id })).toEqual([direct.name, through.name]);
    expect(await names({ asset: service!.id })).toEqual([through.name]);
    expect(await ledger.assets.setParts(model!.id, [service!.id])).toMatchObject({ problem: "circle" });
    expect(await ledger.assets.setOfSubject(direct.id, ["nothing"])).toMatchObject({ problem: "not-found" });
    expect(got(await ledger.assets.setOfSubject(direct.id, []))).toEqual([]);
    expect(await names({ asset: model!.id })).toEqual([through.name]);
  });

  it("tells of each fact who said it, when and from where; and what held at a moment", async () => {
    const made = await system("told", { facts: { a: true, b: 1 }, source: "interview" });
    const again = { id: made.id, name: "told" };
    const second = got(
      await ledger.subjects.save({ ...again, revision: 1, facts: { a: true, b: 2 }, source: "台帳.xlsx" }),
    );
    got(await ledger.subjects.save({ ...again, revision: 2, facts: { b: 2 } }));
    expect(await ledger.subjects.facts(made.id)).toMatchObject([
      { fact: "a", revision: 3 },
      { fact: "b", value: 2, revision: 2, source: "台帳.xlsx", by: made.createdBy },
      { fact: "a", value: true, revision: 1, source: "interview" },
      { fact: "b", value: 1, revision: 1, source: "interview" },
    ]);
    expect(await ledger.subjects.facts(made.id, "b")).toHaveLength(2);
    const day = (moment: Date) => moment.toISOString().slice(0, 10);
    expect(await ledger.subjects.asOf(made.id, day(second.updatedAt), "UTC")).toMatchObject({
      revision: 3,
      facts: { b: 2 },
    });
    // The day ends elsewhere sooner: fourteen hours ahead it is tomorrow already when it is not yet here.
    const before = day(new Date(second.updatedAt.getTime() - 86_400_000));
    expect(await ledger.subjects.asOf(made.id, before, "UTC")).toMatchObject({ problem: "not-found" });
    expect(await ledger.subjects.asOf(made.id, "someday", "UTC")).toMatchObject({ problem: "invalid" });
  });

  it("shows a change of many row by row, does it at once, and takes it back", async () => {
    const unit = got(await ledger.units.add({ name: "新部署" }));
    const [a, b] = [await system("many a"), await system("many b", { unit: unit.id })];
    const asked = { ids: [a.id, b.id, "nothing"], set: { unit: unit.id } };
    const rows = [
      { id: a.id, name: "many a", outcome: "change", changes: { unitId: { from: null, to: unit.id } } },
      { id: b.id, name: "many b", outcome: "unchanged", changes: {} },
      { id: "nothing", outcome: "not-found", changes: {} },
    ];
    expect(await ledger.bulk.preview(asked)).toEqual(rows);
    const done = got(await ledger.bulk.apply(asked));
    expect(done.rows).toEqual(rows);
    expect(got(await ledger.subjects.read(a.id)).unit).toEqual({ id: unit.id, name: "新部署" });
    const together = got(await ledger.audit.changes({ batch: done.batch }));
    expect(together).toMatchObject({
      total: 1,
      rows: [{ kind: "subject", object: a.id, changed: { unit_id: { to: unit.id } } }],
    });
    expect(got(await ledger.audit.undo(done.batch)).rows).toEqual([
      { kind: "subject", object: a.id, outcome: "undone" },
    ]);
    expect(got(await ledger.subjects.read(a.id))).not.toHaveProperty("unit");
    expect(await ledger.audit.undo("no batch")).toMatchObject({ problem: "not-found" });
    for (const set of [{}, { unit: "nowhere" }, { nextReview: "soon" }])
      expect(await ledger.bulk.preview({ ids: [a.id], set })).toMatchObject({ problem: "invalid" });
  });

  it("leaves alone what somebody changed after the batch that is taken back", async () => {
    const made = await system("changed since");
    const done = got(await ledger.bulk.apply({ ids: [made.id], set: { note: "by the batch" } }));
    got(await ledger.subjects.save({ id: made.id, revision: 2, name: "changed since", facts: {}, note: "later" }));
    expect(got(await ledger.audit.undo(done.batch)).rows).toMatchObject([{ outcome: "changed-since" }]);
    expect(got(await ledger.subjects.read(made.id)).note).toBe("later");
  });

  it("names days of the ledger, and tells what changed between two", async () => {
    const [kept, gone] = [await system("stays", { facts: { a: 1 } }), await system("goes")];
    const first = got(await ledger.snapshots.make("first day"));
    got(await ledger.subjects.save({ id: kept.id, revision: 1, name: "stays, renamed", facts: { a: 2 } }));
    got(await ledger.subjects.remove(gone.id, 1));
    const fresh = await system("comes");
    const second = got(await ledger.snapshots.make("second day"));
    await system("comes too late");
    const differences = [
      { id: fresh.id, name: "comes", was: "absent", is: "there", facts: [] },
      { id: gone.id, name: "goes", was: "there", is: "absent", facts: [] },
      {
        id: kept.id,
        name: "stays, renamed",
        renamedFrom: "stays",
        was: "there",
        is: "there",
        facts: [{ fact: "a", from: 1, to: 2 }],
      },
    ];
    expect(await ledger.snapshots.compare(first.id, second.id)).toEqual(differences);
    expect(got(await ledger.snapshots.compare(first.id)).map(({ name }) => name)).toContain("comes too late");
    expect(await ledger.snapshots.make("first day")).toMatchObject({ problem: "taken" });
    expect(await ledger.snapshots.compare("nothing")).toMatchObject({ problem: "not-found" });
    expect(got(await ledger.snapshots.list()).map(({ name }) => name)).toEqual(["second day", "first day"]);
  });

  it.each(["a\u0000", "\ud800"])("says in words that %j can be no id, and breaks at nothing", async (id) => {
    const said = await Promise.all([
      ledger.units.read(id),
      ledger.units.list({ q: id }),
      ledger.units.change(id, 1, { name: "a" }),
      ledger.assets.setParts(id, [id]),
      ledger.snapshots.compare(id),
      ledger.audit.undo(id),
      ledger.bulk.preview({ ids: [id], set: { note: "a" } }),
      ledger.people.erase(id),
      ledger.subjects.save({ name: "a", facts: { text: id } }),
    ]);
    for (const answer of said) {
      if (isProblem(answer)) expect(["unkeepable", "not-found"]).toContain(answer.problem);
      else expect(answer).not.toHaveProperty("id");
    }
  });

  it("lets whoever only reads change nothing, and nobody elsewhere see anything", async () => {
    const { id } = got(await ledger.units.add({ name: "Closed" }));
    const reader = register.as(await viewer.identity());
    const denied = { problem: "not-allowed", args: {} };
    expect(await reader.units.read(id)).toMatchObject({ name: "Closed" });
    expect(await reader.units.add({ name: "a" })).toEqual(denied);
    expect(await reader.units.change(id, 1, { name: "a" })).toEqual(denied);
    expect(await reader.bulk.apply({ ids: [id], set: { note: "a" } })).toEqual(denied);
    expect(await reader.snapshots.make("a")).toEqual(denied);
    expect(await reader.audit.undo("a")).toEqual(denied);
    const elsewhere = register.as(await (await signUp(register, "Elsewhere")).identity());
    expect(await elsewhere.units.read(id)).toMatchObject({ problem: "not-found" });
    expect(await elsewhere.units.add({ name: "a", parent: id })).toMatchObject({ problem: "invalid" });
    expect(await elsewhere.units.list()).toEqual({ rows: [], total: 0 });
  });
});

function got<Value>(found: Value | Problem): Value {
  if (isProblem(found)) throw new Error(JSON.stringify(found));
  return found;
}
