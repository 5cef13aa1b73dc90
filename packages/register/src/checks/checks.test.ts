// Kept checks: what is found to be checked, what is kept of it, and what is shown of one that no longer holds.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserOf, PASSWORD } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { type Acting, isProblem, type Problem, type Register } from "../index.ts";
import { readNumbers, writeNumbers } from "./line-numbers.ts";
import type { CheckToKeep } from "./model.ts";

const BY = { corpus: "one", engine: "1", today: "2026-11-24" };

const got = <Value>(found: Value | Problem): Value => {
  if (isProblem(found)) throw new Error(JSON.stringify(found));
  return found;
};

/** A check that finds some duties. */
const finding = (systems: CheckToKeep["systems"], duties: string[], until?: string): CheckToKeep => ({
  systems,
  check: {
    at: BY.today,
    jurisdictions: ["JP"],
    ...(until !== undefined && { until }),
    figures: { applying: { must: duties.length, should: 0 }, possible: { must: 0 }, broken: 0, unmet: 0, open: 2 },
    lines: duties.map((duty) => `${duty} applies duty must - - -`),
  },
});

describe.each(DATABASES)("kept checks, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let acting: Acting;
  let organisation: string;

  beforeAll(async () => {
    place = await placeFor(kind);
    register = await place.open();
    const browser = browserOf(register);
    await browser.post("/sign-up/email", { name: "Hana", email: "hana@example.org", password: PASSWORD });
    const identity = await browser.identity();
    acting = register.as(identity);
    organisation = identity!.organisation!.id;
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  const save = async (name: string, facts: object) => got(await acting.subjects.save({ name, facts: facts as never }));
  const groups = async (by = BY) => got(await register.checks.begin(organisation, by, []));
  const stateOf = async (id: string, by = BY) => got(await acting.checks.of(id, by)).state;
  const keepAll = async (duties: string[], by = BY, until?: string) => {
    const checks = (await groups(by)).map(({ systems }) => finding(systems, duties, until));
    const changed = got(await register.checks.keep(organisation, by, checks));
    await register.checks.end(organisation, by);
    return changed;
  };

  it("checks systems that say the same together, and counts what there is to do", async () => {
    const one = await save("one", { "organisation.uses_ai": true });
    const same = await save("same", { "organisation.uses_ai": true });
    const other = await save("other", { "organisation.uses_ai": false });
    const found = (await groups()).map(({ systems }) => systems.map(({ id }) => id).sort());
    expect(found.sort()).toEqual([[one.id, same.id].sort(), [other.id]].sort());
    expect(got(await acting.checks.summary(BY))).toMatchObject({
      systems: 3,
      never: 3,
      current: 0,
      run: { total: 3, done: 0 },
    });
    expect(await keepAll(["a"])).toEqual([]);
    expect(got(await acting.checks.summary(BY))).toMatchObject({
      current: 3,
      never: 0,
      open: 3,
      forces: { must: 3 },
      run: { done: 3 },
    });
    expect(await groups()).toEqual([]);
  });

  it("holds no check for true after a fact, the law, the engine or the day changed", async () => {
    const system = await save("changing", { "organisation.employees": 1 });
    await keepAll(["a"], BY, "2026-12-01");
    expect(await stateOf(system.id)).toBe("current");
    for (const by of [
      { ...BY, corpus: "two" },
      { ...BY, engine: "2" },
      { ...BY, today: "2026-12-01" },
      { ...BY, today: "2026-11-23" },
    ])
      expect([by, await stateOf(system.id, by)]).toEqual([by, "again"]);
    expect(await stateOf(system.id, { ...BY, today: "2026-11-30" })).toBe("current");
    const { id, name, facts } = system;
    const noted = got(await acting.subjects.save({ id, name, facts, note: "a note", revision: system.revision }));
    expect(await stateOf(system.id)).toBe("current");
    const others = { "organisation.employees": 2 } as never;
    got(await acting.subjects.save({ id, name, facts: others, revision: noted.revision }));
    expect(await stateOf(system.id)).toBe("again");
    const [line] = got(await acting.subjects.list({ q: "changing", checkedBy: BY })).rows;
    expect(line!.check).toEqual({ state: "again" });
  });

  it("keeps the check before that said otherwise, with the facts it rested on, and tells whom it concerns", async () => {
    const system = await save("differing", { "organisation.employees": 10 });
    await keepAll(["a", "b"]);
    const later = { ...BY, corpus: "two", today: "2026-11-25" };
    expect(await keepAll(["a", "c"], later)).toContain(system.id);
    const found = got(await acting.checks.of(system.id, later));
    expect(found).toMatchObject({
      state: "current",
      corpus: "two",
      earlier: {
        corpus: "one",
        known: "2026-11-24",
        facts: { "organisation.employees": 10 },
        lines: ["a applies duty must - - -", "b applies duty must - - -"],
      },
    });
    expect(found.changedAt).toBeInstanceOf(Date);
    const told = got(await acting.notices.list({ unread: true })).rows.filter((one) => one.subject?.id === system.id);
    expect(told.map((one) => one.kind)).toEqual(["check-changed"]);
    // The same answer by other law data leaves the difference that was found standing.
    expect(await keepAll(["a", "c"], { ...later, corpus: "three" })).toEqual([]);
    expect(got(await acting.checks.of(system.id, { ...later, corpus: "three" })).earlier!.corpus).toBe("one");
  });

  it("goes on where it was stopped, what was done counted", async () => {
    const by = { ...BY, corpus: "half-way" };
    const [first, ...rest] = await groups(by);
    got(await register.checks.keep(organisation, by, [finding(first!.systems, ["a"])]));
    const { run } = got(await acting.checks.summary(by));
    // As a server that has just started does.
    const left = await groups(by);
    expect(left).toEqual(rest);
    const again = got(await acting.checks.summary(by)).run!;
    expect(again).toMatchObject({ total: run!.total, done: first!.systems.length });
    await keepAll(["a"], by);
    expect(got(await acting.checks.summary(by)).run).toMatchObject({ done: again.total, finishedAt: expect.any(Date) });
  });

  it("tells of what was kept before a stop too, once it has come to its end, and once only", async () => {
    const system = await save("stopped", { "organisation.employees": 77 });
    await keepAll(["a"], { ...BY, corpus: "before" });
    const by = { ...BY, corpus: "stopped" };
    got(
      await register.checks.keep(
        organisation,
        by,
        (await groups(by)).map(({ systems }) => finding(systems, ["b"])),
      ),
    );
    const told = async () =>
      got(await acting.notices.list({})).rows.filter(({ subject }) => subject?.id === system.id).length;
    expect([await groups(by), await told()]).toEqual([[], 0]);
    for (let ends = 0; ends < 2; ends++) {
      await register.checks.end(organisation, by);
      expect(await told()).toBe(1);
      got(await acting.notices.markRead("all"));
    }
  });

  it("lists by force, by what is open and by what changed, among checks that hold", async () => {
    const by = { ...BY, corpus: "listed" };
    await keepAll(["a"], by);
    const names = async (asked: object) =>
      got(await acting.subjects.list({ checkedBy: by, ...asked })).rows.map(({ name }) => name);
    const all = await names({});
    expect(await names({ force: "must" })).toEqual(all);
    expect(await names({ force: "should" })).toEqual([]);
    expect(await names({ open: true })).toEqual(all);
    expect(await names({ broken: true })).toEqual([]);
    expect(await names({ changedSince: "2020-01-01" })).toContain("differing");
    expect(await names({ changedSince: "2099-01-01" })).toEqual([]);
    expect(await names({ force: "must", checkedBy: { ...by, corpus: "newer" } })).toEqual([]);
  });

  it("leaves the log of changes alone", async () => {
    const before = got(await acting.audit.changes({})).total;
    await keepAll(["z"], { ...BY, corpus: "quiet" });
    expect(got(await acting.audit.changes({})).total).toBe(before);
  });
});

describe("numbers of lines as a text", () => {
  it("are read as they were written", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 30 })), (numbers) => {
        expect(readNumbers(writeNumbers(numbers))).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });
});
