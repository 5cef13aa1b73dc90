// What is written comes back unchanged, in whatever language it went out, and other programs can open it.

import { openLawStore } from "@yawara/answers/node";
import { LANGUAGES } from "@yawara/engine";
import fc from "fast-check";
import readExcelFile from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import {
  exportTable,
  type Field,
  fieldsOfFacts,
  findTable,
  ID_HEAD,
  namesOfFields,
  planImport,
  proposeMapping,
  readRows,
  readTable,
  type Value,
  type Values,
  writeCsv,
  writeJson,
  writeWorkbook,
} from "../src/index.ts";

const law = openLawStore({ today: () => "2026-11-30" }).law();
const FACTS = fieldsOfFacts(law.facts.values());
const OWN: Field[] = [
  { id: "name", label: { en: "Name", ja: "名称" }, type: "text" },
  { id: "memo", label: { en: "Memo", ja: "備考" }, type: "text" },
  { id: "score", label: { en: "Score", ja: "点数" }, type: "number" },
  { id: "code", label: { en: "Code", ja: "コード" }, type: "key" },
  { id: "owner", label: { en: "Owner", ja: "責任者" }, type: "reference", to: "person" },
];
const FIELDS = [...OWN, ...FACTS];

type Records = ReadonlyMap<string, Values>;

/** The plan of taking a file back in, blank cells taking values away: anything that came back changed would show. */
async function backIn(bytes: Uint8Array, records: Records, fields: readonly Field[]) {
  const read = await readTable(bytes, { name: "ledger" });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  const table = findTable(read.sheets[0]!, namesOfFields(fields));
  if ("problem" in table) throw new Error(JSON.stringify(table.problem));
  const mapping = proposeMapping(table, fields);
  const known = { person: new Set(["a@example.jp"]) };
  return {
    mapping,
    plan: planImport(readRows(table, mapping, fields), records, { mode: "update", blank: "clear", fields, known }),
  };
}

/** Text as people type it, and what spreadsheets, CSV and XML trip over. */
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "=1+1",
    "'=1+1",
    "''quoted",
    "+81",
    "-",
    "@x",
    "＝関数",
    "\tx",
    "a\r\nb",
    '"',
    "a,b;c",
    "007",
    "1e5",
    "2026-11-30",
    "TRUE",
    "_x0041_",
    "<&>",
    "#N/A",
    "[]",
    "あ\nい",
    "'",
  ),
);

function anyValue({ type, choices = [] }: Field): fc.Arbitrary<Value> {
  const ids = choices.map(({ id }) => id);
  switch (type) {
    case "boolean":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...ids);
    case "choices":
      return fc.oneof(
        fc.subarray(ids),
        fc.subarray(ids).chain((known) => fc.record(Object.fromEntries(known.map((id) => [id, fc.boolean()])))),
      );
    case "integer":
    case "money":
      return fc.oneof(fc.nat(), fc.maxSafeNat());
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case "day":
      return fc
        .date({ min: new Date("1900-01-01"), max: new Date("2200-12-31"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    case "reference":
      return fc.constant("a@example.jp");
    default:
      return texts;
  }
}

/** Records of some of the fields, each with some of them said. */
const recordsOf = (fields: readonly Field[]): fc.Arbitrary<Records> =>
  fc
    .array(fc.record(Object.fromEntries(fields.map((field) => [field.id, anyValue(field)])), { requiredKeys: [] }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((list) => new Map(list.map((values, i) => [`sys-${i}`, values as Values])));

/** Fields of the register's own kind, which hold any text, and some facts. */
const ledger = fc
  .subarray(FACTS, { maxLength: 20 })
  .map((facts) => [...OWN, ...facts])
  .chain((fields) =>
    fc.record({ fields: fc.constant(fields), records: recordsOf(fields), language: fc.constantFrom(...LANGUAGES) }),
  );

describe("facts of the vocabulary", () => {
  it("are fields with their choices, and each head is recognised in both languages", async () => {
    expect(FACTS.length).toBe(law.facts.size);
    for (const language of LANGUAGES) {
      const sheet = exportTable("台帳", new Map([["s1", {}]]), FIELDS, language);
      const { mapping } = await backIn(new TextEncoder().encode(writeCsv(sheet)), new Map(), FIELDS);
      expect(mapping.columns.map(({ field }) => field)).toEqual(["#id", ...FIELDS.map(({ id }) => id)]);
    }
  });
});

describe("a table that goes out and comes back", () => {
  it("changes no fact as CSV, in either language", async () => {
    await fc.assert(
      fc.asyncProperty(ledger, async ({ fields, records, language }) => {
        const { plan } = await backIn(
          new TextEncoder().encode(writeCsv(exportTable("", records, fields, language))),
          records,
          fields,
        );
        expect(plan.rows.filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
        expect(plan.counts.unchanged).toBe(records.size);
      }),
      { numRuns: 300 },
    );
  });

  it("changes no fact as Excel, in either language", async () => {
    await fc.assert(
      fc.asyncProperty(ledger, async ({ fields, records, language }) => {
        const { plan } = await backIn(
          await writeWorkbook([exportTable("台帳", records, fields, language)]),
          records,
          fields,
        );
        expect(plan.rows.filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
        expect(plan.counts.unchanged).toBe(records.size);
      }),
      { numRuns: 60 },
    );
  });

  it("has nothing a spreadsheet would run in any cell of a CSV", async () => {
    await fc.assert(
      fc.property(fc.array(texts, { minLength: 1 }), (list) => {
        const csv = writeCsv({ name: "", columns: [{ head: "a", width: 9 }], rows: list.map((one) => [one]) });
        expect(csv).not.toMatch(/(?:^|[\n,])"?\s*[=+\-@＝＋－＠]/u);
      }),
    );
  });
});

describe("a workbook", () => {
  const AREA: Field = {
    id: "area",
    label: { en: "Area", ja: "分野" },
    type: "choice",
    choices: [
      { id: "hiring", name: { en: "Hiring, promotion", ja: "採用" } },
      { id: "credit", name: { en: "Credit", ja: "与信" } },
    ],
  };
  const fields: Field[] = [
    OWN[0]!,
    AREA,
    { id: "day", label: { en: "Day", ja: "日付" }, type: "day" },
    { id: "live", label: { en: "In use", ja: "利用中" }, type: "boolean" },
    OWN[2]!,
  ];
  const records: Records = new Map([
    ["s1", { name: "=SUM(A1)", area: "credit", day: "2026-11-30", live: true, score: 1.5 }],
  ]);

  it("is opened by another program, its days as days and its figures as figures", async () => {
    const bytes = await writeWorkbook([exportTable("台帳", records, fields, "ja")]);
    const [sheet] = await readExcelFile(bytes.slice().buffer);
    expect(sheet).toEqual({
      sheet: "台帳",
      data: [
        [ID_HEAD, "名称", "分野", "日付", "利用中", "点数"],
        ["s1", "=SUM(A1)", "credit: 与信", new Date("2026-11-30T00:00:00Z"), "はい", 1.5],
      ],
    });
  });

  it("hides our id and has lists to pick from, also where a label has a comma", async () => {
    const bytes = await writeWorkbook([exportTable("AI", records, fields, "en")]);
    const { readXlsx } = await import("hucre/xlsx");
    const [sheet, lists] = (await readXlsx(bytes)).sheets;
    expect(sheet!.columns!.map(({ hidden }) => hidden === true)).toEqual([true, false, false, false, false, false]);
    expect(sheet!.dataValidations).toMatchObject([
      { type: "list", range: "C2:C502", formula1: "yawara_lists!$A$1:$A$2", errorStyle: "warning" },
      { type: "list", range: "E2:E502", values: ["yes", "no"] },
    ]);
    expect(lists).toMatchObject({ hidden: true, rows: [["hiring: Hiring, promotion"], ["credit: Credit"]] });
  });
});

describe("JSON", () => {
  it("has ids and values as they are kept, of the fields asked for", () => {
    const records: Records = new Map([["s1", { name: "x", memo: "y", score: 2 }]]);
    expect(JSON.parse(writeJson(records, [OWN[0]!, OWN[2]!]))).toEqual([{ id: "s1", values: { name: "x", score: 2 } }]);
  });
});
