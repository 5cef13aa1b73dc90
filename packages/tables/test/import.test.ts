// An import does what its preview says, and can be taken back: for any file.
import type { Text } from "@yawara/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyImport,
  type Cell,
  type Field,
  findTable,
  ID_HEAD,
  type ImportOptions,
  type ImportPlan,
  namesOfFields,
  planImport,
  proposeMapping,
  readRows,
  readTable,
  sameValue,
  tableProblemLine,
  undoImport,
  type Values,
  writeCsv,
} from "../src/index.ts";

const text = (en: string, ja: string): Text => ({ en, ja });
const FIELDS: Field[] = [
  { id: "name", label: text("Name", "名称"), type: "text", required: true },
  { id: "owner", label: text("Owner", "責任者"), type: "reference", to: "person" },
  { id: "people", label: text("People", "人数"), type: "integer" },
  { id: "reviewed", label: text("Next review", "次回点検日"), type: "day" },
  { id: "live", label: text("In use", "利用中"), type: "boolean" },
  {
    id: "areas",
    label: text("Areas", "分野"),
    type: "choices",
    choices: [
      { id: "hiring", name: text("Hiring", "採用") },
      { id: "credit", name: text("Credit", "与信") },
    ],
  },
];
const KNOWN = { person: new Set(["a@example.jp", "b@example.jp"]) };

type Records = ReadonlyMap<string, Values>;

/** Through the doors: a file's bytes, its table, a mapping, a plan. */
async function planOf(
  rows: Cell[][],
  existing: Records,
  options: Omit<ImportOptions, "fields" | "known">,
): Promise<ImportPlan> {
  const heads = [ID_HEAD, ...FIELDS.map(({ label }) => label.ja)];
  const csv = writeCsv({ name: "", columns: heads.map((head) => ({ head, width: 9 })), rows });
  const read = await readTable(new TextEncoder().encode(csv), { name: "a.csv" });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  const table = findTable(read.sheets[0]!, namesOfFields(FIELDS));
  if ("problem" in table) throw new Error(JSON.stringify(table.problem));
  return planImport(readRows(table, proposeMapping(table, FIELDS), FIELDS), existing, {
    ...options,
    fields: FIELDS,
    known: KNOWN,
  });
}

const linesOf = (plan: ImportPlan, language: "en" | "ja" = "en") =>
  plan.rows.flatMap((row) =>
    row.outcome === "error" ? row.problems.map((one) => tableProblemLine(one, language)) : [],
  );

const EXISTING: Records = new Map<string, Values>([
  ["s1", { name: "融資審査", owner: "a@example.jp", people: 5 }],
  ["s2", { name: "採用選考", areas: ["hiring"] }],
]);

describe("the plan of an import", () => {
  it("tells for each row what it would do, with old and new values", async () => {
    const plan = await planOf(
      [
        ["s1", "融資審査", "b@example.jp", "5", "令和8年11月30日"],
        ["s2", "採用選考", undefined, undefined, undefined, undefined, "採用"],
        [undefined, "融資審査", "a@example.jp"],
        ["s9", "x"],
      ],
      EXISTING,
      { mode: "update" },
    );
    expect(plan.rows).toEqual([
      {
        sheet: "",
        number: 2,
        outcome: "update",
        id: "s1",
        changes: [
          { field: "owner", from: "a@example.jp", to: "b@example.jp" },
          { field: "reviewed", from: undefined, to: "2026-11-30" },
        ],
      },
      { sheet: "", number: 3, outcome: "unchanged", id: "s2" },
      { sheet: "", number: 4, outcome: "create", values: { name: "融資審査", owner: "a@example.jp" } },
      { sheet: "", number: 5, outcome: "error", id: "s9", problems: [expect.objectContaining({ code: "id-unknown" })] },
    ]);
    expect(plan.counts).toEqual({ create: 1, update: 1, unchanged: 1, error: 1 });
  });

  it("never matches a record by its name", async () => {
    const plan = await planOf([[undefined, "融資審査"]], EXISTING, { mode: "update" });
    expect(plan.counts.create).toBe(1);
  });

  it("has an error for both rows where an id is there twice", async () => {
    const plan = await planOf(
      [
        ["s1", "x"],
        ["s2", "y"],
        ["s1", "z"],
      ],
      EXISTING,
      { mode: "update" },
    );
    expect(linesOf(plan)).toEqual([
      "row 2: the ID s1 is in this file more than once (rows 2, 4)",
      "row 4: the ID s1 is in this file more than once (rows 2, 4)",
    ]);
    expect(linesOf(plan, "ja")[0]).toBe("2行目:ID s1 がこのファイルに二度以上あります(2, 4行目)");
  });

  it("lists who is not known once, with the rows that name them", async () => {
    const plan = await planOf(
      [
        [undefined, "x", "c@example.jp"],
        [undefined, "y", "C@Example.JP"],
        ["s1", "z", "a@example.jp"],
      ],
      EXISTING,
      { mode: "update" },
    );
    expect(plan.unknown).toEqual([{ to: "person", key: "c@example.jp", rows: [2, 3] }]);
    expect(linesOf(plan)[0]).toBe("C2: Owner: nobody and nothing is known as “c@example.jp”");
    expect(plan.counts).toEqual({ create: 0, update: 1, unchanged: 0, error: 2 });
  });

  it("asks a new record for what it needs, and an existing one for nothing", async () => {
    const plan = await planOf(
      [
        [undefined, undefined, "a@example.jp"],
        ["s1", undefined, "b@example.jp"],
      ],
      EXISTING,
      { mode: "update" },
    );
    expect(linesOf(plan, "ja")).toEqual(["B2:新しい記録には名称が必要です"]);
    expect(plan.counts).toEqual({ create: 0, update: 1, unchanged: 0, error: 1 });
  });

  it("leaves a blank cell's value as it was, or takes it away where that is asked for", async () => {
    const row: Cell[][] = [["s1", "融資審査", undefined, "5"]];
    expect((await planOf(row, EXISTING, { mode: "update" })).counts.unchanged).toBe(1);
    expect((await planOf(row, EXISTING, { mode: "update", blank: "clear" })).rows[0]).toMatchObject({
      changes: [{ field: "owner", from: "a@example.jp", to: undefined }],
    });
  });

  it("never takes away what no record can be without", async () => {
    const row: Cell[][] = [["s1", undefined, undefined, "5"]];
    const plan = await planOf(row, EXISTING, { mode: "update", blank: "clear" });
    expect(linesOf(plan, "en")).toEqual(["B2: Name cannot be left blank"]);
    expect(linesOf(plan, "ja")).toEqual(["B2:名称は空にできません"]);
    expect((await planOf(row, EXISTING, { mode: "update" })).counts.unchanged).toBe(1);
  });

  it("skips records that exist, telling what would have changed", async () => {
    const plan = await planOf(
      [
        ["s1", "x"],
        [undefined, "y"],
      ],
      EXISTING,
      { mode: "skip" },
    );
    expect(plan.rows).toMatchObject([
      { outcome: "unchanged", skipped: [{ field: "name", from: "融資審査", to: "x" }] },
      { outcome: "create" },
    ]);
  });

  it("stops at records that exist: nothing is written", async () => {
    const plan = await planOf(
      [
        ["s1", "x"],
        [undefined, "y"],
      ],
      EXISTING,
      { mode: "stop" },
    );
    expect(linesOf(plan)).toEqual(["row 2: a record with the ID s1 exists already; choose to update it or to skip it"]);
    expect(applyImport(plan, EXISTING, () => "new").records).toEqual(EXISTING);
  });
});

describe("taking an import back", () => {
  it("leaves what somebody changed since, and tells it", async () => {
    const plan = await planOf(
      [
        ["s1", "新しい名称", "b@example.jp"],
        [undefined, "y"],
      ],
      EXISTING,
      { mode: "update" },
    );
    const { records, written } = applyImport(plan, EXISTING, () => "new");
    const since = new Map([
      ...records,
      ["s1", { ...records.get("s1")!, owner: "c@example.jp" }],
      ["new", { name: "z" }],
    ]);
    const { records: back, conflicts } = undoImport(written, since);
    expect(conflicts).toEqual([{ id: "s1", field: "owner" }, { id: "new" }]);
    expect(back.get("s1")).toEqual({ name: "融資審査", owner: "c@example.jp", people: 5 });
    expect(back.get("new")).toEqual({ name: "z" });
  });
});

const values: fc.Arbitrary<Values> = fc.record(
  {
    name: fc.string({ maxLength: 8 }),
    owner: fc.constantFrom("a@example.jp", "b@example.jp"),
    people: fc.nat(20),
    reviewed: fc.constantFrom("2026-11-30", "2027-03-31"),
    live: fc.boolean(),
    areas: fc.oneof(fc.subarray(["hiring", "credit"]), fc.record({ hiring: fc.boolean() })),
  },
  { requiredKeys: [] },
);

const existingRecords: fc.Arbitrary<Records> = fc
  .uniqueArray(fc.constantFrom("s1", "s2", "s3", "s4"))
  .chain((ids) => fc.tuple(...ids.map((id) => values.map((one) => [id, one] as const))))
  .map((entries) => new Map(entries));

const cell = (...written: string[]) => fc.constantFrom<Cell>(undefined, ...written);
const fileRow = fc.tuple(
  cell("s1", "s2", "s3", "s4", "s9"),
  fc.oneof(cell(), fc.string({ maxLength: 8 })),
  cell("a@example.jp", "B@EXAMPLE.jp", "nobody@example.jp"),
  cell("3", "１２", "1,200", "約5", "-1"),
  cell("2026/11/30", "令和9年3月31日", "03/04/2027"),
  cell("○", "いいえ", "△"),
  cell("採用", "credit、hiring", "[]", "!採用", "物流"),
);

describe("for any file", () => {
  it("what is there after the import is what the preview said, and taking it back gives back what was there", async () => {
    const modes = fc.record({
      mode: fc.constantFrom("stop", "skip", "update"),
      blank: fc.constantFrom("keep", "clear"),
      allOrNothing: fc.boolean(),
    });
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fileRow, { minLength: 1, maxLength: 8 }),
        existingRecords,
        modes,
        async (rows, existing, options) => {
          const plan = await planOf(rows, existing, options);
          let made = 0;
          const { records, written } = applyImport(plan, existing, () => `new-${++made}`);
          for (const { outcome } of plan.rows) outcomes.add(outcome);

          const applied = plan.applies ? plan.rows : [];
          const created = applied.flatMap((row) => (row.outcome === "create" ? [row.values] : []));
          const fresh = [...records].filter(([id]) => !existing.has(id));
          expect(fresh.map(([, one]) => one)).toEqual(created);

          const updates = new Map(
            applied.flatMap((row) => (row.outcome === "update" ? [[row.id, row.changes] as const] : [])),
          );
          for (const [id, before] of existing) {
            const after = records.get(id)!;
            const differing = FIELDS.filter((field) => !sameValue(field, before[field.id], after[field.id]));
            const told = updates.get(id) ?? [];
            expect(differing.map(({ id: field }) => ({ field, from: before[field], to: after[field] }))).toEqual(told);
          }
          const stops = options.mode === "stop" || options.allOrNothing;
          expect(plan.applies).toBe(!(stops && plan.counts.error > 0));

          expect(undoImport(written, records)).toEqual({ records: existing, conflicts: [] });
        },
      ),
      { numRuns: 1_000 },
    );
    expect([...outcomes].sort()).toEqual(["create", "error", "unchanged", "update"]);
  });
});
