// The files of risk measures and crosswalks: what they become, and what is refused, each at its place.
import { describe, expect, it } from "vitest";
import { load } from "../src/index.ts";
import { lintLaw, readLaw } from "../src/source/index.ts";
import { problemLine } from "../src/words/index.ts";

const VOCABULARY = `
facts:
  - { id: system.talks, name: { en: Talks, ja: 対話 }, type: boolean, scope: system, asked: core, ask: { en: "Does it talk?", ja: "対話しますか。" }, help: { en: Talk., ja: 対話です。 }, known_by: anyone, seconds: 5 }
definitions:
  - { id: common.talks, en: Talks, ja: 対話する, when: system.talks }
event_types: [{ id: in-force, stage: commencement, en: In force, ja: 施行 }]
jurisdictions: [{ id: JP, en: Japan, ja: 日本, authorities: [example.org] }]
glossary:
  addressee: [{ id: provider, en: Provider, ja: 提供者 }]
  risk-domain: [{ id: people, en: People, ja: 人 }]
  risk: [{ id: people.reliance, en: Reliance, ja: 依存 }]
  stage: [{ id: build, en: Build, ja: 開発 }, { id: operate, en: Operate, ja: 運用 }]
tasks: [{ id: notice, en: a notice, ja: 告知, once: 4, yearly: 2 }]
tasks_basis: { en: "Standard task: {tasks}", ja: "標準作業「{tasks}」" }
`;
const LAW = `
id: jp.an-act
title: { en: An act, ja: ある法 }
jurisdiction: JP
kind: statute
issuer: { en: Diet, ja: 国会 }
summary: { en: An act., ja: ある法です。 }
events: []
definitions: [{ id: jp.talker, en: Talker, ja: 対話者, when: system.talks }]
provisions:
  - id: art-1
    ref: { en: Art. 1, ja: 第1条 }
    modality: duty
    addressee: [provider]
    in_force: [{ from: 2025-09-01, known: 2025-06-05 }]
    when: jp.talker && common.talks
    says: { en: Tell people., ja: 知らせます。 }
    do: []
    sanction: { kind: none }
    source: { url: "https://example.org", confidence: seen, checked: 2026-11-23, review_by: 2027-05-31 }
`;
const CASES = `
cases:
  - id: both
    at: 2026-11-24
    subject: { system.talks: true }
    applies: [{ of: [art-1], en: it talks, ja: 対話するため }]
  - id: silent
    at: 2026-11-24
    subject: { system.talks: false }
    not: [{ of: [art-1], en: it does not, ja: 対話しないため }]
`;
const SOURCE = '{ url: "https://example.org", confidence: secondary, checked: 2026-11-30, review_by: 2027-11-30 }';
const LIBRARY = `
taxonomy:
  title: { en: A taxonomy, ja: ある分類 }
  source: ${SOURCE}
  domains: [{ id: people, number: "5" }]
  risks: [{ id: people.reliance, number: "5.1", domain: people, says: { en: Too much trust., ja: 信頼しすぎます。 }, when: system.talks }]
stages: [{ id: build, when: "system.talks" }, { id: operate, when: "!system.talks" }]
roles: [{ id: provider, when: system.talks }]
effort_basis: { en: Our estimate., ja: 当方の推計です。 }
`;
const MEASURES = `
measures:
  - id: tell-people
    name: { en: Tell people, ja: 知らせる }
    says: { en: Say that it is AI., ja: AIだと伝えます。 }
    risks: [people.reliance]
    stages: [build]
    roles: [provider]
    when: common.talks
    evidence: [{ en: the text, ja: 文面 }]
    effort: { once: [2, 8] }
  - id: show-limits
    name: { en: Show limits, ja: 限界を示す }
    says: { en: Say what it cannot do., ja: できないことを伝えます。 }
    risks: [people.reliance]
    stages: [operate]
    roles: [provider]
    evidence: [{ en: the page, ja: 説明書 }]
    effort: { task: notice }
    small: { en: Three lines., ja: 3行で示します。 }
`;
const ITEMS = `
scheme: a-standard
title: { en: A standard, ja: ある規格 }
version: "1"
instrument: jp.an-act
base: "https://example.org/standard#"
source: ${SOURCE}
items: [{ id: A.1, en: Tell, ja: 伝える }, { id: A.2, en: Show, ja: 示す }]
`;
const CROSSWALK = `
crosswalk: measures-to-a-standard
to: a-standard
basis: judged
relation: part-of
source: ${SOURCE}
rows:
  - { from: tell-people, to: [A.1], relation: close }
  - { from: show-limits, to: [A.1, A.2] }
`;
const TO_LAW = `
crosswalk: standard-to-act
from: a-standard
to: jp.an-act
basis: published
relation: related
source: ${SOURCE}
rows: [{ from: A.1, to: [art-1] }]
`;

const FILES: Record<string, string> = {
  "vocabulary/lists.yaml": VOCABULARY,
  "jp/an-act.yaml": LAW,
  "jp/an-act.cases.yaml": CASES,
  "measures/library.yaml": LIBRARY,
  "measures/people.yaml": MEASURES,
  "crosswalks/items.yaml": ITEMS,
  "crosswalks/standard.yaml": CROSSWALK,
  "crosswalks/act.yaml": TO_LAW,
};

/** The law and the library with something written otherwise in every file that has it. */
function read(written = "", instead = "") {
  return readLaw(
    Object.entries(FILES).map(([path, text]) => ({ path, text: text.replace(written, instead) })),
    "test",
  );
}

/** What is said of it, in English, where it stands. */
function refusals(written: string, instead: string): string[] {
  return read(written, instead).problems.map((problem) => problemLine(problem, "en"));
}

/** What lint finds of a library that can be read. */
function mistakes(written: string, instead: string): string[] {
  const law = read(written, instead);
  expect(law.problems).toEqual([]);
  return lintLaw(law, load(law.corpus), "2026-11-24").errors.map((problem) => problemLine(problem, "en"));
}

describe("a library of measures", () => {
  it("is read with its crosswalks, a row an item", () => {
    const { problems, library } = read();
    expect(problems).toEqual([]);
    expect(library?.mappings).toEqual([
      { from: "tell-people", to: "a-standard/A.1", relation: "close", basis: "judged", source: 0 },
      { from: "show-limits", to: "a-standard/A.1", relation: "part-of", basis: "judged", source: 0 },
      { from: "show-limits", to: "a-standard/A.2", relation: "part-of", basis: "judged", source: 0 },
      { from: "a-standard/A.1", to: "jp.an-act/art-1", relation: "related", basis: "published", source: 0 },
    ]);
  });

  it("has hours of its own or those of a standard task, each with its basis", () => {
    const [own, task] = read().library!.measures;
    expect(own!.effort).toEqual({
      once: { low: 2, high: 8 },
      yearly: { low: 0, high: 0 },
      basis: { en: "Our estimate.", ja: "当方の推計です。" },
    });
    expect(task!.effort.once).toEqual({ low: 4, high: 4 });
    expect(task!.effort.basis).toEqual({ en: "Standard task: a notice", ja: "標準作業「告知」" });
  });

  it("is no law, and law without one has none", () => {
    expect(read().corpus.instruments.map(({ id }) => id)).toEqual(["jp.an-act"]);
    const files = Object.entries(FILES).filter(([path]) => !/^(measures|crosswalks)/.test(path));
    expect(
      readLaw(
        files.map(([path, text]) => ({ path, text })),
        "test",
      ).library,
    ).toBeUndefined();
  });

  it("is lint-clean", () => expect(mistakes("", "")).toEqual([]));
});

describe("what a file has wrong", () => {
  it.each([
    [
      "risks: [people.reliance]",
      "risks: [people.relience]",
      'measures/people.yaml:6:13: there is no risk people.relience. Did you mean "people.reliance"?',
    ],
    [
      "stages: [operate]",
      "stages: [operat]",
      'measures/people.yaml:16:14: there is no stage operat. Did you mean "operate"?',
    ],
    [
      "roles: [provider]\n    when",
      "roles: [everyone]\n    when",
      "measures/people.yaml:8:13: there is no role everyone.",
    ],
    ["[A.1, A.2]", "[A.1, A.3]", 'crosswalks/standard.yaml:9:36: a-standard has no item A.3. Did you mean "A.1"?'],
    [
      "from: show-limits",
      "from: show-limit",
      'crosswalks/standard.yaml:9:13: there is no measure show-limit. Did you mean "show-limits"?',
    ],
    ["to: [art-1]", "to: [art-2]", 'crosswalks/act.yaml:8:26: jp.an-act has no item art-2. Did you mean "art-1"?'],
    [
      "from: a-standard",
      "from: a-standart",
      'crosswalks/act.yaml:3:7: there is no list of items and no instrument a-standart. Did you mean "a-standard"?',
    ],
    ["[A.1, A.2]", "[A.1, A.1]", "crosswalks/standard.yaml:9:36: show-limits is mapped to a-standard/A.1 twice"],
    [
      "{ task: notice }",
      "{ task: notise }",
      'measures/people.yaml:19:21: there is no standard task "notise". Did you mean "notice"?',
    ],
    [
      "{ task: notice }",
      "{ task: notice, once: [1, 2] }",
      "measures/people.yaml:19:13: an effort is `tasks`, or hours with their `basis`",
    ],
    [
      "once: [2, 8]",
      "once: [8, 2]",
      "measures/people.yaml:11:21: the hours go from 8 to 2: write the lower figure first",
    ],
    ["id: show-limits", "id: tell-people", "measures/people.yaml:12:9: tell-people is there twice"],
    ["ja: AIだと伝えます。", "jp: AIだと伝えます。", "measures/people.yaml:5:11: measures.0.says.ja: missing"],
    [
      "when: common.talks",
      "when: common.walks",
      'measures/people.yaml:9:11: nothing is called common.walks. Did you mean "common.talks"?',
    ],
    ["basis: published", "basis: known", 'crosswalks/act.yaml:5:8: basis: "known" is none of "published", "judged"'],
  ])("%s as %s", (written, instead, line) => {
    expect(refusals(written, instead)).toContain(line);
  });

  it("is a source that is missing", () => {
    expect(refusals(`relation: related\nsource: ${SOURCE}`, "relation: related")).toEqual([
      "crosswalks/act.yaml:2:1: source: missing",
    ]);
  });

  it("is a condition by the definitions of one country, which are not at hand for others", () => {
    expect(refusals("when: common.talks", "when: jp.talker")).toEqual([
      "measures/people.yaml:9:11: nothing is called jp.talker.",
    ]);
  });

  it("is a second file with the taxonomy, or none", () => {
    const twice = Object.entries({ ...FILES, "measures/other.yaml": LIBRARY });
    const none = Object.entries(FILES).filter(([path]) => path !== "measures/library.yaml");
    for (const [files, count] of [
      [twice, "2"],
      [none, "0"],
    ] as const) {
      const { problems, library } = readLaw(
        files.map(([path, text]) => ({ path, text })),
        "test",
      );
      expect(library).toBeUndefined();
      expect(problems.map(({ code, args }) => [code, args.count])).toEqual([["one-library", count]]);
    }
  });
});

describe("lint of measures", () => {
  it("asks for two measures a risk", () => {
    const one = MEASURES.slice(MEASURES.indexOf("  - id: show-limits"));
    const law = readLaw(
      Object.entries(FILES).map(([path, text]) => ({
        path,
        text: text.replace(one, "").replace("  - { from: show-limits, to: [A.1, A.2] }\n", ""),
      })),
      "test",
    );
    expect(law.problems).toEqual([]);
    expect(
      lintLaw(law, load(law.corpus), "2026-11-24").errors.map(({ code, args }) => [code, args.id, args.count]),
    ).toEqual([["few-measures", "people.reliance", "1"]]);
  });

  it.each([
    [
      "ja: 限界を示す",
      "ja: Show limits",
      'measures/people.yaml:12:9: show-limits: the Japanese text is in another language: "Show limits"',
    ],
    [
      "en: Show limits",
      "en: 限界を示す",
      'measures/people.yaml:12:9: show-limits: the English text is in another language: "限界を示す"',
    ],
    [
      "ja: 限界を示す",
      "ja: 知らせる",
      "measures/people.yaml:12:9: show-limits has the name or the sentence of tell-people",
    ],
    [
      "when: common.talks",
      "when: common.talks || !common.talks",
      "measures/people.yaml:3:9: tell-people: every system meets its condition; leave it out",
    ],
    [
      "when: common.talks",
      "when: common.talks && !common.talks",
      "measures/people.yaml:3:9: tell-people: the condition can never hold",
    ],
    [
      "risk: [{ id: people.reliance",
      "risk: [{ id: people.harm, en: Harm, ja: 害 }, { id: people.reliance",
      "the taxonomy does not explain the risk people.harm",
    ],
  ])("%s as %s", (written, instead, line) => {
    expect(mistakes(written, instead)).toContain(line);
  });

  it("warns of a source that was to be looked at again", () => {
    const law = read();
    const { warnings } = lintLaw(law, load(law.corpus), "2027-12-01");
    expect(warnings.filter(({ args }) => args.id === "https://example.org").map(({ code }) => code)).toEqual([
      "review-lapsed",
      "review-lapsed",
      "review-lapsed",
    ]);
  });
});
