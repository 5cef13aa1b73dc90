// The log of changes: every change has an entry, no entry can be changed unseen, and a person can be erased from it.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, invite, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import type { Database } from "../database/database.ts";
import { type Acting, type Change, isProblem, type LogPart, type Problem, type Register } from "../index.ts";
import { verifyLog } from "./verify.ts";

describe.each(DATABASES)("the log of changes, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let database: Database;
  let owner: Browser;
  let acting: Acting;

  beforeAll(async () => {
    place = await placeFor(kind);
    ({ register, database } = await place.openBoth());
    owner = await signUp(register, "Hana");
    acting = register.as(await owner.identity());
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  async function exported(): Promise<string[]> {
    const lines: string[] = [];
    let asked: { from?: number; upTo?: number } | undefined = {};
    while (asked !== undefined) {
      const part: LogPart = got(await acting.audit.log(asked));
      lines.push(...part.lines);
      asked = part.next;
    }
    return lines;
  }

  it("has an entry for each change, with who, how and what", async () => {
    const { user } = (await owner.identity())!;
    const unit = got(await acting.units.add({ name: "経理部" }));
    got(await acting.units.change(unit.id, 1, { name: "財務部" }));
    got(await acting.units.remove(unit.id, 2));
    const { rows, total } = got(await acting.audit.changes({ kind: "unit", object: unit.id }));
    expect(total).toBe(3);
    expect(rows).toMatchObject([
      { action: "remove", name: "財務部", changed: { removed: { from: false, to: true } } },
      { action: "change", name: "財務部", changed: { name: { from: "経理部", to: "財務部" } } },
      { action: "create", name: "経理部", by: user.id, via: "session", changed: { name: { to: "経理部" } } },
    ]);
    expect(rows.map(({ sequence }) => sequence)).toEqual(
      [...rows.map(({ sequence }) => sequence)].sort((a, b) => b - a),
    );
  });

  it("has the organisation, its settings and the roles of its members in it", async () => {
    const guest = await signUp(register, "Guest");
    await invite(owner, guest, "viewer");
    const { user } = (await guest.identity())!;
    const { organisation } = (await owner.identity())!;
    const roles = got(await acting.audit.changes({ kind: "member", object: user.id }));
    expect(roles.rows).toMatchObject([{ action: "create", changed: { role: { to: "viewer" } } }]);
    await owner.post("/organization/update", { data: { name: "改名株式会社" }, organizationId: organisation!.id });
    const settings = got(await acting.audit.changes({ kind: "organization" }));
    expect(settings.rows[0]).toMatchObject({ action: "change", changed: { name: { to: "改名株式会社" } } });
  });

  it("names who gave a role, took a member out or renamed the organisation, and who came by an invitation", async () => {
    const guest = await signUp(register, "Named Guest");
    await invite(owner, guest, "viewer");
    const [hana, comer] = [(await owner.identity())!, (await guest.identity())!];
    const organizationId = hana.organisation!.id;
    const members = got(await acting.organisations.members());
    const { id } = members.find(({ user }) => user.id === comer.user.id)!;
    const changed = await owner.post("/organization/update-member-role", {
      memberId: id,
      role: "editor",
      organizationId,
    });
    expect(changed.status).toBe(200);
    await owner.post("/organization/remove-member", { memberIdOrEmail: id, organizationId });
    await owner.post("/organization/update", { data: { name: "名付けた会社" }, organizationId });
    const who = (rows: Change[]) => rows.map(({ action, by, via }) => [action, by, via]);
    const roles = got(await acting.audit.changes({ kind: "member", object: comer.user.id }));
    expect(who(roles.rows)).toEqual([
      ["delete", hana.user.id, "session"],
      ["change", hana.user.id, "session"],
      ["create", comer.user.id, "session"],
    ]);
    const [renamed] = got(await acting.audit.changes({ kind: "organization", limit: 1 })).rows;
    expect(renamed).toMatchObject({ by: hana.user.id, changed: { name: { to: "名付けた会社" } } });
  });

  it("names each for what they did themselves, though many ask at once", async () => {
    const owners = await Promise.all(["Aya", "Ben", "Chie", "Dan"].map((name) => signUp(register, name)));
    await Promise.all(
      owners.map(async (one, n) => {
        const { organisation } = (await one.identity())!;
        await one.post("/organization/update", { data: { name: `会社 ${n}` }, organizationId: organisation!.id });
      }),
    );
    for (const [n, one] of owners.entries()) {
      const identity = (await one.identity())!;
      const [last] = got(await register.as(identity).audit.changes({ kind: "organization", limit: 1 })).rows;
      expect(last).toMatchObject({ by: identity.user.id, changed: { name: { to: `会社 ${n}` } } });
    }
  });

  it("is written with the change: what is taken back leaves no entry", async () => {
    const before = got(await acting.audit.changes()).total;
    const { id } = got(await acting.assets.add({ kind: "tool", name: "ring" }));
    expect(await acting.assets.setParts(id, [id])).toMatchObject({ problem: "circle" });
    expect(got(await acting.audit.changes()).total).toBe(before + 1);
  });

  it("verifies without the database, and is one chain though many write at once", async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => acting.units.add({ name: `unit ${n}` })));
    const lines = await exported();
    const found = verifyLog(lines);
    expect(found).toMatchObject({ faults: [], erased: 0, entries: lines.length - 1 });
  });

  it("lets an organisation take another address while many write", async () => {
    const { organisation } = (await owner.identity())!;
    const writes = Array.from({ length: 40 }, (_, n) => acting.subjects.save({ name: `meanwhile ${n}`, facts: {} }));
    for (const slug of ["one-address", "another-address", "a-third-address"]) {
      const changed = await owner.post("/organization/update", { data: { slug }, organizationId: organisation!.id });
      expect(changed.status).toBe(200);
    }
    for (const saved of await Promise.all(writes)) expect(saved).toMatchObject({ revision: 1 });
    expect(verifyLog(await exported()).faults).toEqual([]);
  });

  it("shows whatever is done to an exported log", async () => {
    const lines = await exported();
    const change = fc.record({
      at: fc.integer({ min: 0, max: lines.length - 1 }),
      how: fc.constantFrom("digit", "drop", "twice", "swap", "cut", "value"),
      where: fc.nat(),
    });
    fc.assert(
      fc.property(change, ({ at, how, where }) => {
        const harmed = [...lines];
        if (how === "digit") harmed[at] = turned(lines[at]!, where);
        else if (how === "drop") harmed.splice(at, 1);
        else if (how === "twice") harmed.splice(at, 0, lines[at]!);
        else if (how === "swap") [harmed[at], harmed[0]] = [lines[0]!, lines[at]!];
        else if (how === "value") harmed[at] = lines[at]!.replace(/,"salt":.*/, "}");
        else harmed.length = Math.max(1, at);
        fc.pre(harmed.join("\n") !== lines.join("\n"));
        expect(verifyLog(harmed).faults).not.toEqual([]);
      }),
      { numRuns: 1_000 },
    );
    expect(verifyLog([]).faults).toEqual([{ line: 1, fault: "not-a-log" }]);
    expect(verifyLog(['{"format":"other"}']).faults).toEqual([{ line: 1, fault: "not-a-log" }]);
  });

  it("erases a person from list and log, and still verifies", async () => {
    const person = got(await acting.people.add({ name: "忘れられたい人", email: "forget@example.org" }));
    got(await acting.people.change(person.id, 1, { name: "忘れられたい人 二" }));
    expect((await exported()).join("\n")).toContain("忘れられたい人");
    expect(await acting.people.erase(person.id)).toEqual({ erased: person.id });
    const lines = await exported();
    expect(lines.join("\n")).not.toMatch(/忘れられたい人|forget@example\.org/);
    expect(verifyLog(lines)).toMatchObject({ faults: [], erased: 3 });
    expect(await acting.people.read(person.id)).toMatchObject({ name: "—", removed: true });
    expect(await acting.people.erase("nobody")).toMatchObject({ problem: "not-found" });
    const kept = await database.asOwner((c) =>
      c.query(`select count(*)::integer as n from yawara.change where value like '%forget@example.org%'`),
    );

    expect(kept).toEqual([{ n: 0 }]);
  });

  it("lets nobody elsewhere undo, erase, link, compare or import over what is here, however they name it", async () => {
    const system = got(await acting.subjects.save({ name: "ours", facts: {} }));
    const unit = got(await acting.units.add({ name: "our unit", code: "OURS" }));
    const person = got(await acting.people.add({ name: "our person", email: "ours@example.org" }));
    const asset = got(await acting.assets.add({ kind: "model", name: "our model" }));
    const snapshot = got(await acting.snapshots.make("our day"));
    const { batch } = got(await acting.bulk.apply({ ids: [system.id], set: { note: "ours" } }));
    const before = got(await acting.audit.changes()).total;
    const thief = register.as(await (await signUp(register, `Thief ${kind}`)).identity());
    const theirs = got(await thief.subjects.save({ name: "theirs", facts: {} }));
    const theirAsset = got(await thief.assets.add({ kind: "tool", name: "theirs" }));
    const theirDay = got(await thief.snapshots.make("their day"));
    const own = { sheet: "", number: 2, blank: [], problems: [], columns: {} };
    const rows = [
      { ...own, id: system.id, values: { name: "taken over" } },
      { ...own, number: 3, values: { name: "n", unit: "ours" } },
      { ...own, number: 4, values: { name: "n", owner: "ours@example.org" } },
    ];
    const plan = got(await thief.imports.apply({ rows, facts: [], mode: "update" })).plan;
    expect(plan.rows.map(({ outcome }) => outcome)).toEqual(["error", "error", "error"]);
    const bulk = got(await thief.bulk.apply({ ids: [system.id], set: { note: "taken over" } }));
    expect(bulk.rows).toEqual([{ id: system.id, outcome: "not-found", changes: {} }]);
    for (const tried of [
      thief.audit.undo(batch),
      thief.people.erase(person.id),
      thief.assets.setOfSubject(theirs.id, [asset.id]),
      thief.assets.setOfSubject(system.id, [theirAsset.id]),
      thief.assets.setParts(theirAsset.id, [asset.id]),
      thief.snapshots.compare(snapshot.id),
      thief.snapshots.compare(theirDay.id, snapshot.id),
      thief.subjects.facts(system.id),
    ])
      expect(await tried).toEqual({ problem: "not-found", args: {} });
    for (const set of [{ unit: unit.id }, { owner: person.id }, { reviewer: person.id }])
      expect(await thief.bulk.apply({ ids: [theirs.id], set })).toMatchObject({ problem: "invalid" });
    expect(got(await thief.audit.changes({ object: system.id })).rows).toEqual([]);
    expect(got(await acting.audit.changes()).total).toBe(before);
    expect(await acting.people.read(person.id)).toMatchObject({ name: "our person" });
  });

  it("lets no key that only reads write, undo or erase, whoever made it", async () => {
    const reading = register.as({ ...(await owner.identity())!, by: "key", scope: "read" });
    const unit = got(await acting.units.add({ name: "read only" }));
    const denied = { problem: "not-allowed", args: {} };
    expect(await reading.units.read(unit.id)).toMatchObject({ name: "read only" });
    for (const tried of [
      reading.units.change(unit.id, 1, { name: "a" }),
      reading.units.restore(unit.id, 1),
      reading.people.erase(unit.id),
      reading.audit.undo("a"),
      reading.bulk.apply({ ids: [unit.id], set: { note: "a" } }),
      reading.imports.apply({ rows: [], facts: [], mode: "update" }),
      reading.assets.setParts(unit.id, []),
      reading.snapshots.make("a"),
    ])
      expect(await tried).toEqual(denied);
  });

  it("shows a value taken out behind the erasing of its object", async () => {
    const { id } = got(await acting.people.add({ name: "Twice here" }));
    got(await acting.people.erase(id));
    got(await acting.people.restore(id, 2));
    got(await acting.people.change(id, 3, { name: "Here again" }));
    const lines = await exported();
    expect(verifyLog(lines).faults).toEqual([]);
    const at = lines.findIndex((line) => line.includes("Here again"));
    const without = lines.with(at, lines[at]!.replace(/,"salt":.*/, "}"));
    expect(verifyLog(without).faults).toEqual([{ line: at + 1, fault: "value-missing" }]);
  });

  it.runIf(kind === "in this process")(
    "looks through no more of a long log for one entry than of a short one",
    async () => {
      const alone = await place.openBoth();
      const ledger = alone.register.as(await (await signUp(alone.register, "Long")).identity());
      const rows = Array.from({ length: 1_000 }, (_, n) => ({
        ...{ sheet: "", number: n + 1, blank: [], problems: [], columns: {} },
        values: { name: `system ${n}` },
      }));
      got(await ledger.imports.apply({ rows, facts: [], mode: "update" }));
      const [read] = await alone.database.asOwner(async (c) => {
        await c.run("select pg_stat_force_next_flush()");
        return c.query<{ entries: number }>(
          "select sum(idx_tup_read)::float8 as entries from pg_stat_user_indexes where relname = 'chain_entry'",
        );
      });
      expect(read!.entries).toBeLessThan(5 * rows.length);
      await alone.register.close();
    },
  );

  it("lets nobody but an owner erase, and nobody write or change an entry", async () => {
    const editor = await signUp(register, "Editor");
    await invite(owner, editor, "editor");
    const person = got(await acting.people.add({ name: "Stays" }));
    expect(await register.as(await editor.identity()).people.erase(person.id)).toEqual({
      problem: "not-allowed",
      args: {},
    });
    expect(await acting.people.read(person.id)).toMatchObject({ name: "Stays" });
  });
});

/** One digit or letter of a line turned into another. */
function turned(line: string, where: number): string {
  const places = [...line.matchAll(/[0-9a-z]/g)].map(({ index }) => index);
  const at = places[where % places.length]!;
  const other = line[at] === "0" ? "1" : "0";
  return line.slice(0, at) + other + line.slice(at + 1);
}

function got<Value>(found: Value | Problem): Value {
  if (isProblem(found)) throw new Error(JSON.stringify(found));
  return found;
}
