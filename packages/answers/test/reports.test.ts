// What is reported to a firm: the facts that follow from a reported use, near misses counted, and told without any name.
import { readFacts } from "@yawara/answers";
import {
  countNearMisses,
  factsOfReportedUse,
  nearMissesMarkdown,
  shareNearMisses,
  USE_DATA,
  USE_OFTEN,
  withoutNames,
} from "@yawara/answers/reports";
import { array, assert, constantFrom, option, property, string, stringMatching, subarray } from "fast-check";
import { describe, expect, it } from "vitest";
import { store } from "./store.ts";

describe("a reported use", () => {
  it("says nothing but what was ticked, in facts the law can be asked with", () => {
    const engine = store.engine(["JP"], "2026-11-24");
    assert(
      property(subarray([...USE_DATA]), option(constantFrom(...USE_OFTEN), { nil: undefined }), (data, often) => {
        const facts = factsOfReportedUse({ data, often });
        expect(readFacts(engine, facts as never, ["facts"])).not.toHaveProperty("problems");
        expect("lifecycle.stage" in facts).toBe(often !== undefined && often !== "planned");
        const personal = facts["data.personal_kinds"];
        if (data.includes("not_sure") && !data.some((one) => ["people", "staff", "health"].includes(one)))
          expect(personal).toBeUndefined();
        if (data.includes("people")) expect(personal).toMatchObject({ ordinary: true });
      }),
    );
  });

  it("says that no data about people goes in where that was said, and only then", () => {
    expect(factsOfReportedUse({ data: ["nothing_of_these"] })).toMatchObject({ "data.personal_kinds": [] });
    expect(factsOfReportedUse({ data: [] })).toEqual({ "role.functions": { uses_at_work: true } });
    expect(factsOfReportedUse({ data: ["nothing_of_these", "staff"] })).toMatchObject({
      "data.personal_kinds": { workers: true },
    });
  });
});

describe("a text without names", () => {
  const name = string({ minLength: 1, maxLength: 12, unit: "grapheme" });

  it("holds none of them, whatever they are and wherever they stand", () => {
    assert(
      property(array(name, { minLength: 1, maxLength: 6 }), array(name, { maxLength: 4 }), (names, between) => {
        const told = plainly(withoutNames(names)(names.map((one, i) => one + (between[i] ?? "")).join("")));
        for (const one of names.map((each) => plainly(each).trim()).filter((each) => each !== "" && each !== "…"))
          expect(told.includes(one)).toBe(false);
      }),
    );
  });

  it("holds neither addresses nor long numbers nor days", () => {
    const number = stringMatching(/^0\d{1,3}-\d{3,4}-\d{4}$/);
    assert(
      property(number, (telephone) => {
        const text = `連絡先は${telephone}、mori@example.co.jp、2026年11月12日と11月13日、https://example.co.jp/a`;
        const told = withoutNames([])(text);
        for (const gone of [telephone, "mori", "11月12日", "11月13日", "example"]) expect(told).not.toContain(gone);
      }),
    );
  });

  it("keeps the rest as it was written", () => {
    expect(withoutNames(["青空 デスク", "佐藤 花子"])("ア青空デスクの佐藤さんが気付き、送信を止めた。")).toBe(
      "ア…の…さんが気付き、送信を止めた。",
    );
  });
});

describe("near misses", () => {
  const misses = [
    {
      id: "1",
      kinds: ["personal_data_leak"],
      day: "2026-11-12",
      unit: "融資部",
      said: "融資部が誤送信に気付いた",
      summary: "宛先を二人で確かめる",
    },
    { id: "2", kinds: ["personal_data_leak", "cyber_compromise"], day: "2026-09-30" },
    { id: "3", kinds: [], day: "2026-12-31", unit: "融資部" },
  ];

  it("count by kind, quarter and unit", () => {
    expect(countNearMisses(misses)).toEqual({
      total: 3,
      kinds: [
        { kind: "personal_data_leak", count: 2 },
        { kind: "cyber_compromise", count: 1 },
      ],
      quarters: [
        { quarter: "2026-Q4", count: 2 },
        { quarter: "2026-Q3", count: 1 },
      ],
      units: [{ unit: "融資部", count: 2 }, { count: 1 }],
    });
  });

  it("are told by month, without unit and day", () => {
    const shared = shareNearMisses(misses, ["融資部"]);
    expect(shared.map(({ month }) => month)).toEqual(["2026-12", "2026-11", "2026-09"]);
    const told = JSON.stringify(shared) + nearMissesMarkdown(shared, (kind) => kind, "ja");
    for (const gone of ["融資部", "2026-11-12", "unit"]) expect(told).not.toContain(gone);
    expect(told).toContain("宛先を二人で確かめる");
  });
});

const plainly = (text: string) => text.normalize("NFKC").toLowerCase();
