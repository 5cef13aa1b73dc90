// The log of changes: every change has an entry, no entry can be changed unseen, and a person can be erased from it.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, invite, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import type { Database } from "../database/database.ts";
import { type Acting, isProblem, type LogPart, type Problem, type Register } from "../index.ts";
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
    expect(roles.rows).toMatchObject([{ action: "create", via: "program", changed: { role: { to: "viewer" } } }]);
    await owner.post("/organization/update", { data: { name: "改名株式会社" }, organizationId: organisation!.id });
    const settings = got(await acting.audit.changes({ kind: "organization" }));
    expect(settings.rows[0]).toMatchObject({ action: "change", changed: { name: { to: "改名株式会社" } } });
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
