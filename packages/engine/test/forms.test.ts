// Forms of authorities as law files write them: fields in their order, each filled by facts, moments or words; what is wrong is said at its place.
import { describe, expect, it } from "vitest";
import { joinCorpus, splitCorpus } from "../src/index.ts";
import { readLaw } from "../src/source/index.ts";

const VOCABULARY = `
facts:
  - { id: firm.large, name: { en: Large, ja: 大 }, type: boolean, scope: organisation, asked: core, ask: { en: "Large?", ja: "大きいですか。" }, help: { en: Size., ja: 規模です。 }, known_by: anyone, seconds: 5 }
event_types: [{ id: in-force, stage: commencement, en: In force, ja: 施行 }]
jurisdictions: [{ id: JP, en: Japan, ja: 日本, zone: Asia/Tokyo, periods: jp-civil-code, authorities: [example.org] }]
glossary: { addressee: [{ id: organisation, en: Organisation, ja: 組織 }] }
`;
const SOURCE = '{ url: "https://example.org", confidence: seen, checked: 2026-11-23, review_by: 2027-05-31 }';
const ACT = `id: jp.an-act
title: { en: An act, ja: ある法 }
jurisdiction: JP
kind: statute
issuer: { en: Diet, ja: 国会 }
summary: { en: An act., ja: ある法です。 }
events: []
provisions:
  - id: art-1
    ref: { en: Art. 1, ja: 第1条 }
    modality: duty
    addressee: [organisation]
    in_force: [{ from: 2025-09-01, known: 2025-06-05 }]
    when: firm.large
    says: { en: Report., ja: 報告します。 }
    do: []
    sanction: { kind: none }
    clocks:
      - { id: report, what: { en: report, ja: 報告 }, from: awareness, within: { max: 10, unit: day }, counts: first-day, office: state }
    source: ${SOURCE}
`;

/** Reads the law with a form whose provisions and fields are written so. */
function read(fields: string, { provisions = "[jp.an-act/art-1]", vocabulary = VOCABULARY } = {}) {
  const form = `id: report
title: { en: Report, ja: 報告書 }
to: { en: the office, ja: 役所 }
provisions: ${provisions}
source: ${SOURCE}
fields:
${fields}`;
  const files = [
    { path: "forms/report.yaml", text: form },
    { path: "jp/an-act.yaml", text: ACT },
    { path: "vocabulary/facts.yaml", text: vocabulary },
  ];
  const { corpus, problems } = readLaw(files, "test");
  const lineOf = (file: string, line: number) => files.find(({ path }) => path === file)!.text.split("\n")[line - 1]!;
  return {
    corpus,
    found: problems.map(({ code, file, line, column }) => [code, file, lineOf(file!, line!).slice(column! - 1)]),
  };
}

const SIZE = "  - { id: size, name: { en: Size, ja: 規模 }, ref: { en: Art. 1, ja: 第1条 }, facts: [firm.large] }\n";

describe("a form of the law folder", () => {
  it("has its fields in their order, each with its place and what fills it", () => {
    const { corpus, found } = read(
      `${SIZE}  - { id: cause, name: { en: Cause, ja: 原因 }, ref: { en: Art. 1, ja: 第1条 }, moments: [aware], write: { en: Why., ja: 理由。 } }\n`,
    );
    expect(found).toEqual([]);
    expect(corpus.forms![0]).toMatchObject({
      id: "report",
      at: "forms/report.yaml:1",
      provisions: ["jp.an-act/art-1"],
    });
    expect(corpus.forms![0]!.fields.map(({ id, facts, moments, write }) => [id, facts, moments, write?.en])).toEqual([
      ["size", ["firm.large"], [], undefined],
      ["cause", [], ["aware"], "Why."],
    ]);
  });

  it("goes with the law of its jurisdiction, and comes back with it", () => {
    const { corpus } = read(SIZE);
    const { base, parts } = splitCorpus(corpus, () => 0);
    expect(base).not.toHaveProperty("forms");
    expect(parts[0]!.forms).toEqual(corpus.forms);
    expect(joinCorpus(base, parts).forms).toEqual(corpus.forms);
    expect(joinCorpus(base, [])).not.toHaveProperty("forms");
  });

  it.each([
    ["a fact there is not", SIZE.replace("firm.large", "firm.larg"), "unknown-fact", /^firm\.larg/],
    ["nothing that fills it", SIZE.replace(", facts: [firm.large]", ""), "field-of-nothing", /^\{ id: size/],
    ["the id of another", SIZE + SIZE, "duplicate-id", /^size/],
    ["a moment there is not", SIZE.replace("facts: [firm.large]", "moments: [dawn]"), "schema", /^dawn/],
    ["a key there is not", SIZE.replace("facts:", "fact:"), "unknown-key", /^fact:/],
  ])("with a field of %s is refused at its line", (_, fields, code, at) => {
    expect(read(fields).found).toEqual([[code, "forms/report.yaml", expect.stringMatching(at)]]);
  });

  it("for a provision there is not is refused", () => {
    expect(read(SIZE, { provisions: "[jp.an-act/art-2]" }).found).toEqual([
      ["unknown-provision", "forms/report.yaml", expect.stringMatching(/^jp\.an-act\/art-2/)],
    ]);
  });
});

describe("how time is counted", () => {
  it("is said by the clock and by its jurisdiction", () => {
    const { corpus } = read(SIZE);
    expect(corpus.provisions[0]!.clocks![0]).toMatchObject({ counts: "first-day", office: "state" });
    expect(corpus.knownJurisdictions[0]).toMatchObject({ zone: "Asia/Tokyo", periods: "jp-civil-code" });
  });

  it("is refused in a zone that is written like none", () => {
    const { found } = read(SIZE, { vocabulary: VOCABULARY.replace("Asia/Tokyo", "JST") });
    expect(found).toContainEqual(["schema", "vocabulary/facts.yaml", expect.stringMatching(/^JST/)]);
  });
});
