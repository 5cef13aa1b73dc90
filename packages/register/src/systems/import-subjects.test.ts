// Imports into the ledger: the preview is what happens, rows are matched by our id alone, and an import can be taken back.
import { fieldsOfFacts, type ReadRow } from "@yawara/tables/plan";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { invite, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { type Acting, type ImportAsked, isProblem, type Problem, type Register } from "../index.ts";

const FACTS = fieldsOfFacts([
  { id: "organisation.employees", name: { en: "Employees", ja: "従業員" }, type: "integer", choices: [] },
  {
    id: "use.areas",
    name: { en: "Areas", ja: "分野" },
    type: "choices",
    choices: [{ id: "health", name: { en: "Health", ja: "医療" } }] as never,
  },
]);

const row = (number: number, values: ReadRow["values"], more: Partial<ReadRow> = {}): ReadRow => ({
  sheet: "台帳",
  number,
  values,
  blank: [],
  problems: [],
  columns: {},
  ...more,
});

describe.each(DATABASES)("imports, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let ledger: Acting;
  let reader: Acting;

  beforeAll(async () => {
    place = await placeFor(kind);
    register = await place.open();
    const owner = await signUp(register, "Hana");
    const viewer = await signUp(register, "Viewer");
    await invite(owner, viewer, "viewer");
    ledger = register.as(await owner.identity());
    reader = register.as(await viewer.identity());
    got(await ledger.units.add({ name: "審査部", code: "S1" }));
    got(await ledger.people.add({ name: "森", email: "mori@example.org" }));
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  const asked = (rows: ReadRow[], more: Partial<ImportAsked> = {}): ImportAsked => ({
    rows,
    facts: FACTS,
    mode: "update",
    ...more,
  });

  it("makes systems of rows, with unit and people by code and address, and keeps where they are from", async () => {
    const values = {
      name: "与信AI",
      unit: "s1",
      owner: "mori@example.org",
      next_review: "2027-04-01",
      "use.areas": ["health"],
    };
    const done = got(await ledger.imports.apply(asked([row(3, values)], { source: "台帳.xlsx" })));
    expect(done.plan).toMatchObject({ counts: { create: 1, update: 0, unchanged: 0, error: 0 }, applies: true });
    const [line] = got(await ledger.subjects.list({ q: "与信AI" })).rows;
    expect(line).toMatchObject({
      name: "与信AI",
      unit: { name: "審査部" },
      owner: { name: "森" },
      nextReview: "2027-04-01",
      source: "台帳.xlsx",
    });
    expect(await ledger.subjects.facts(line!.id)).toMatchObject([
      { fact: "use.areas", value: ["health"], source: "台帳.xlsx" },
    ]);
  });

  it("matches rows by our id and never by a name", async () => {
    const { id } = got(await ledger.subjects.save({ name: "同名", facts: { "organisation.employees": 5 } }));
    const rows = [
      row(2, { name: "同名" }),
      row(3, { name: "同名", "organisation.employees": 6 }, { id }),
      row(4, {}, { id: "nobody" }),
    ];
    const plan = got(await ledger.imports.preview(asked(rows)));
    expect(plan.rows).toMatchObject([
      { outcome: "create" },
      { outcome: "update", changes: [{ field: "organisation.employees", from: 5, to: 6 }] },
      { outcome: "error", problems: [{ code: "id-unknown" }] },
    ]);
  });

  it("leaves the unit and people of a system alone where a row says nothing of them, whether a table could name them or not", async () => {
    const [double] = [
      got(await ledger.units.add({ name: "営業部" })),
      got(await ledger.units.add({ name: "営業部" })),
    ] as const;
    const gone = got(await ledger.people.add({ name: "退職者", email: "gone@example.org" }));
    const fields = { unit: double.id, owner: gone.id, reviewer: gone.id };
    const { id } = got(await ledger.subjects.save({ name: "紐付き", facts: {}, ...fields }));
    got(await ledger.people.remove(gone.id, 1));
    const change = row(2, { "organisation.employees": 7 }, { id, blank: ["reviewer"] });
    got(await ledger.imports.apply(asked([change])));
    const kept = { unit: { id: double.id }, owner: { id: gone.id }, reviewer: { id: gone.id } };
    expect(got(await ledger.subjects.read(id))).toMatchObject({ facts: { "organisation.employees": 7 }, ...kept });
    const done = got(await ledger.imports.apply(asked([change], { blank: "clear" })));
    expect(done.plan.rows).toMatchObject([{ outcome: "update", changes: [{ field: "reviewer" }] }]);
    const { reviewer: _, ...rest } = kept;
    expect(got(await ledger.subjects.read(id))).toMatchObject(rest);
    expect(got(await ledger.subjects.read(id))).not.toHaveProperty("reviewer");
  });

  it("never empties a name, and finds units and people however a row writes them", async () => {
    const { id } = got(await ledger.subjects.save({ name: "名前あり", facts: {} }));
    const emptied = asked([row(2, {}, { id, blank: ["name"] })], { blank: "clear" });
    expect(got(await ledger.imports.apply(emptied)).plan.rows).toMatchObject([
      { outcome: "error", problems: [{ code: "required-cleared" }] },
    ]);
    const wide = row(2, { unit: "Ｓ１", owner: "Mori <MORI@example.org>" }, { id });
    got(await ledger.imports.apply(asked([wide])));
    expect(got(await ledger.subjects.read(id))).toMatchObject({ unit: { name: "審査部" }, owner: { name: "森" } });
  });

  it.each(
    ["name", "code", "unit", "owner", "reviewer", "next_review", "confirmed_on", "note"].flatMap((field) =>
      [5, true, ["a"], { a: true }, "a\u0000", "\ud800"].map((value) => [field, value] as const),
    ),
  )("tells that %s cannot be %j", async (field, value) => {
    const rows = [row(2, { name: "n", [field]: value })];
    const { counts } = got(await ledger.imports.preview(asked(rows)));
    expect(counts).toMatchObject({ create: 0, error: 1 });
  });

  it("reads days as they are written everywhere, says what is wrong with one, and takes an empty text for none", async () => {
    const values = { name: "日付", next_review: "令和9年4月1日", confirmed_on: "2026/4/1", code: " ", note: "" };
    got(await ledger.imports.apply(asked([row(2, values)])));
    const [line] = got(await ledger.subjects.list({ q: "日付" })).rows;
    expect(line).toMatchObject({ nextReview: "2027-04-01", confirmedOn: "2026-04-01" });
    expect(line).not.toHaveProperty("code");
    const { rows } = got(await ledger.imports.preview(asked([row(2, { name: "n", next_review: "2027-02-30" })])));
    expect(rows).toMatchObject([{ problems: [{ code: "day-impossible" }] }]);
  });

  it("lists each unit and person nobody knows once, with the rows that name them", async () => {
    const rows = [2, 3, 4].map((number) => row(number, { name: `n ${number}`, owner: "who@example.org" }));
    const plan = got(await ledger.imports.preview(asked(rows)));
    expect(plan.unknown).toEqual([{ to: "person", key: "who@example.org", rows: [2, 3, 4] }]);
    expect(plan.counts.error).toBe(3);
  });

  it("writes nothing of a file with an error where it is all or nothing", async () => {
    const rows = [row(2, { name: "good of two" }), row(3, { name: "\u202ebad" })];
    const whole = got(await ledger.imports.apply(asked(rows, { allOrNothing: true })));
    expect(whole).toMatchObject({ plan: { applies: false, counts: { create: 1, error: 1 } } });
    expect(whole.batch).toBeUndefined();
    expect(got(await ledger.subjects.list({ q: "good of two" })).total).toBe(0);
    expect(got(await ledger.imports.apply(asked(rows))).batch).toBeDefined();
    expect(got(await ledger.subjects.list({ q: "good of two" })).total).toBe(1);
  });

  it("does what the preview says, and undoing brings back what was, whatever the rows", async () => {
    const { id: kept } = got(
      await ledger.subjects.save({ name: "始め", facts: { "organisation.employees": 1, a: "stays" }, note: "元" }),
    );
    const values = fc.record(
      {
        name: fc.constantFrom("始め", "別名", "  ", "三"),
        note: fc.constantFrom("元", "別", "二\n行"),
        unit: fc.constantFrom("S1", "X9"),
        next_review: fc.constantFrom("2027-01-01", "2028-02-29"),
        "organisation.employees": fc.constantFrom(1, 2, 300),
        "use.areas": fc.constantFrom<readonly string[]>(["health"], []),
      },
      { requiredKeys: [] },
    );
    const rows = fc.array(
      fc.record({
        values,
        id: fc.constantFrom(undefined, kept, "nobody"),
        blank: fc.constantFrom<string[]>([], ["note"]),
      }),
      { maxLength: 6 },
    );
    const modes = fc.record({
      mode: fc.constantFrom("stop", "skip", "update"),
      blank: fc.constantFrom("keep", "clear"),
      allOrNothing: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(rows, modes, async (given, options) => {
        const question = asked(
          given.map(({ values, id, blank }, n) =>
            row(n + 2, values, { blank: blank.filter((field) => !(field in values)), ...(id !== undefined && { id }) }),
          ),
          options as Partial<ImportAsked>,
        );
        const before = await state();
        const plan = got(await ledger.imports.preview(question));
        const done = got(await ledger.imports.apply(question));
        expect(done.plan).toEqual(plan);
        const after = await state();
        const made = after.filter(({ id }) => !before.some((one) => one.id === id));
        const { create, update } = plan.applies ? plan.counts : { create: 0, update: 0 };
        expect(made).toHaveLength(create);
        expect(done.batch === undefined).toBe(create + update === 0);
        if (done.batch === undefined) expect(after).toEqual(before);
        else got(await ledger.audit.undo(done.batch));
        expect(await state()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it("is refused to whoever only reads, beyond the quota, and beyond what one import may hold", async () => {
    expect(await reader.imports.apply(asked([row(2, { name: "a" })]))).toEqual({ problem: "not-allowed", args: {} });
    const many = Array.from({ length: 20_001 }, (_, n) => row(n + 2, { name: "a" }));
    expect(await ledger.imports.preview(asked(many))).toMatchObject({ problem: "invalid" });
    const small = await place.open({ quotas: { systems: 1 } });
    const acting = small.as(await (await signUp(small, "Small")).identity());
    expect(await acting.imports.apply(asked([row(2, { name: "a" }), row(3, { name: "b" })]))).toEqual({
      problem: "too-many-systems",
      args: { most: "1" },
    });
    expect(got(await acting.subjects.list()).total).toBe(0);
    await small.close();
  });

  /** Every system as it is now, apart from when and how often it was saved. */
  async function state() {
    const { rows } = got(await ledger.subjects.list({ limit: 500, sort: "name" }));
    const all = await Promise.all(rows.map(async ({ id }) => got(await ledger.subjects.read(id))));
    return all.map(({ id, name, facts, note, unit, nextReview, source }) => ({
      id,
      name,
      facts,
      note,
      unit,
      nextReview,
      source,
    }));
  }
});

function got<Value>(found: Value | Problem): Value {
  if (isProblem(found)) throw new Error(JSON.stringify(found));
  return found;
}
