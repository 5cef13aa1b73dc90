// What the vocabulary closes: types of events, jurisdictions and the calendar. What is not of them is refused at its place.
import { describe, expect, it } from "vitest";
import { readLaw } from "../src/source/index.ts";
import { problemLine } from "../src/words/index.ts";

const VOCABULARY = `
event_types:
  - { id: promulgated, stage: adoption, en: Promulgated, ja: 公布 }
  - { id: in-force, stage: commencement, en: In force, ja: 施行 }
jurisdictions:
  - { id: JP, en: Japan, ja: 日本 }
  - { id: US, en: United States, ja: 米国 }
  - { id: US-CA, en: California, ja: カリフォルニア }
glossary:
  addressee: [{ id: organisation, en: Organisation, ja: 組織 }]
`;
const INSTRUMENT = `
id: jp.an-act
title: { en: An act, ja: ある法 }
jurisdiction: JP
kind: statute
issuer: { en: Diet, ja: 国会 }
summary: { en: An act., ja: ある法です。 }
events:
  - { date: 2025-06-04, type: promulgated, source: "https://example.org", confidence: seen }
reviews:
  - { date: 2027-04-01, what: { en: Review, ja: 見直し }, source: "https://example.org" }
provisions:
  - id: art-1
    ref: { en: Art. 1, ja: 第1条 }
    modality: duty
    addressee: [organisation]
    in_force: [{ from: 2025-09-01, to: 2030-01-01, known: 2025-06-05 }]
    when: 'true'
    general: true
    says: { en: Be good., ja: 善くあります。 }
    do: []
    sanction: { kind: none }
    source: { url: "https://example.org", confidence: seen, checked: 2026-11-23, review_by: 2027-05-31 }
`;
const CASES = `
cases:
  - id: everybody
    at: 2026-11-24
    known: 2026-11-25
    subject: {}
    applies: [{ of: [art-1], en: all, ja: 全員 }]
`;

/** The law with something written otherwise, and what is said of it in a language. */
function refusals(written: string, instead: string, language: "en" | "ja" = "en"): string[] {
  const files = {
    "vocabulary/lists.yaml": VOCABULARY,
    "jp/an-act.yaml": INSTRUMENT,
    "jp/an-act.cases.yaml": CASES,
  };
  const { problems } = readLaw(
    Object.entries(files).map(([path, text]) => ({ path, text: text.replace(written, instead) })),
    "test",
  );
  return problems.map((problem) => problemLine(problem, language));
}

describe("closed lists", () => {
  it("take what is of them", () => {
    expect(refusals("", "")).toEqual([]);
    expect(refusals("jurisdiction: JP", "jurisdiction: US-CA")).toEqual([]);
  });

  it("refuse another type of event, with the nearest", () => {
    expect(refusals("type: promulgated", "type: promulgatd")).toEqual([
      'jp/an-act.yaml:9:31: there is no type of event "promulgatd". Did you mean "promulgated"?',
    ]);
    expect(refusals("type: promulgated", "type: controversy", "ja")).toEqual([
      "jp/an-act.yaml:9:31: 「controversy」という種類の出来事はありません。",
    ]);
  });

  it("refuse another stage of one", () => {
    expect(refusals("stage: adoption", "stage: adopted")[0]).toMatch(/^vocabulary\/lists\.yaml:3:31: .*"adoption"/);
  });

  it("refuse another jurisdiction, with the nearest", () => {
    expect(refusals("jurisdiction: JP", "jurisdiction: US-CO")).toEqual([
      'jp/an-act.yaml:4:15: there is no jurisdiction US-CO. Did you mean "US-CA"?',
    ]);
    expect(refusals("jurisdiction: JP", "jurisdiction: DE")).toEqual([
      "jp/an-act.yaml:4:15: there is no jurisdiction DE.",
    ]);
  });

  it("refuse a home there is no jurisdiction for, and a state without its federation", () => {
    expect(refusals("glossary:", "homes: { KR: {} }\nglossary:")).toEqual([
      "vocabulary/lists.yaml:9:10: there is no jurisdiction KR.",
    ]);
    expect(refusals("  - { id: US, en: United States, ja: 米国 }\n", "")).toEqual([
      "vocabulary/lists.yaml:7:11: there is no jurisdiction US.",
    ]);
  });

  it("refuse an id that is there twice", () => {
    expect(refusals("id: in-force", "id: promulgated")).toEqual([
      "vocabulary/lists.yaml:4:11: promulgated is there twice",
    ]);
  });
});

describe("days of law files", () => {
  it.each([
    "2025-06-04",
    "2027-04-01",
    "2025-09-01",
    "2030-01-01",
    "2025-06-05",
    "2026-11-23",
    "2027-05-31",
    "2026-11-24",
    "2026-11-25",
  ])("that exist: another in the place of %s is refused there", (written) => {
    for (const instead of ["2027-02-29", "2025-06-31", "2026-02-30", "0204-02-01", "2925-06-04"])
      expect(refusals(written, instead)).toEqual([
        expect.stringMatching(new RegExp(`^jp/an-act.*:\\d+:\\d+: there is no day ${instead} between 1900 and 2200$`)),
      ]);
    expect(refusals(written, "2028-02-29").filter((line) => line.includes("no day"))).toEqual([]);
    expect(refusals(written, "2027/02/01")[0]).toContain("a date as YYYY-MM-DD");
  });

  it("may be rough where something happened, and then exist too", () => {
    for (const instead of ["2025", "2025-06"]) expect(refusals("date: 2025-06-04", `date: "${instead}"`)).toEqual([]);
    for (const instead of ["2025-13", "1825", "20250604"])
      expect(refusals("date: 2025-06-04", `date: "${instead}"`, "ja")).toHaveLength(1);
  });
});
