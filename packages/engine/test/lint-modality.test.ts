// Lint of the force of norms: each rule finds its fault in a small law, at its place, and is silent on the law without it.
import { describe, expect, it } from "vitest";
import { load } from "../src/index.ts";
import { lintLaw, readLaw } from "../src/source/index.ts";

const VOCABULARY = `
facts:
  - { id: firm.sells, name: { en: Sells, ja: 販売 }, type: boolean, scope: organisation, asked: core, ask: { en: "Do you sell?", ja: "販売しますか。" }, help: { en: Sales., ja: 販売です。 }, known_by: anyone, seconds: 5 }
  - { id: firm.lies, name: { en: Lies, ja: 虚偽 }, type: boolean, scope: organisation, asked: detail, conduct: true, ask: { en: "Do you lie?", ja: "偽りますか。" }, help: { en: Lies., ja: 虚偽です。 }, known_by: anyone, seconds: 5 }
event_types: [{ id: in-force, stage: commencement, en: In force, ja: 施行 }]
jurisdictions: [{ id: JP, en: Japan, ja: 日本, authorities: [example.org] }]
glossary:
  addressee: [{ id: organisation, en: Organisation, ja: 組織 }]
`;
const HEAD = `
id: jp.an-act
title: { en: An act, ja: ある法 }
jurisdiction: JP
kind: statute
issuer: { en: Diet, ja: 国会 }
summary: { en: An act., ja: ある法です。 }
events: [{ date: 2025-06-04, type: in-force, source: "https://example.org", confidence: seen }]
`;
const PROVISION = `
provisions:
  - id: art-1
    ref: { en: Art. 1, ja: 第1条 }
    modality: prohibition
    addressee: [organisation]
    in_force: [{ from: 2025-09-01, known: 2025-06-05 }]
    when: firm.sells
    breach: firm.lies
    says: { en: A seller does not lie., ja: 売主は偽りません。 }
    do: []
    sanction: { kind: criminal, step: direct }
    source: { url: "https://example.org", confidence: seen, checked: 2026-11-23, review_by: 2027-05-31 }
`;
const CASES = `
cases:
  - { id: liar, at: 2026-11-24, subject: { firm.sells: true, firm.lies: true }, applies: [{ of: [art-1], en: sells, ja: 販売 }], broken: [{ of: [art-1], en: lies, ja: 虚偽 }] }
  - { id: honest, at: 2026-11-24, subject: { firm.sells: true, firm.lies: false }, kept: [{ of: [art-1], en: no lie, ja: 虚偽なし }] }
  - { id: no-seller, at: 2026-11-24, subject: { firm.sells: false }, not: [{ of: [art-1], en: no seller, ja: 販売なし }] }
`;

/** The codes lint finds where something is written otherwise. */
function found(changes: [written: string, instead: string][] = []): string[] {
  const files = {
    "vocabulary/facts.yaml": VOCABULARY,
    "jp/an-act.yaml": HEAD + PROVISION,
    "jp/an-act.cases.yaml": CASES,
  };
  const changed = Object.entries(files).map(([path, text]) => ({
    path,
    text: changes.reduce((so, [written, instead]) => so.replaceAll(written, instead), text),
  }));
  const law = readLaw(changed, "test");
  expect(law.problems).toEqual([]);
  const { errors } = lintLaw(law, load(law.corpus), "2026-11-24");
  const ofLaw = errors.filter(({ code }) => code !== "unused-fact");
  for (const { file, line } of ofLaw)
    expect([file, (line ?? 0) > 0]).toEqual([expect.stringMatching(/^(jp|vocabulary)\//), true]);
  return ofLaw.map(({ code, args }) => (code === "no-case" ? `no-case ${args.side}` : code));
}

const asDuty: [string, string] = ["modality: prohibition", "modality: duty"];

describe("lint of the force of norms", () => {
  it("has nothing to say of a ban that says whom it binds and what breaks it", () => {
    expect(found()).toEqual([]);
  });

  it("refuses a ban that does not say what breaks it, and takes `open`", () => {
    const unused = (codes: string[]) => codes.filter((code) => code === "ban-without-breach");
    expect(
      unused(
        found([
          ["    breach: firm.lies\n", ""],
          [", broken: [{ of: [art-1], en: lies, ja: 虚偽 }]", ""],
          ["kept:", "applies:"],
        ]),
      ),
    ).toHaveLength(1);
    expect(
      unused(
        found([
          ["breach: firm.lies", "breach: open"],
          ["broken:", "breach_open:"],
          ["kept:", "breach_open:"],
        ]),
      ),
    ).toEqual([]);
  });

  it("refuses a sentence that forbids under a duty, in either language", () => {
    expect(found([asDuty])).toEqual([]);
    expect(found([asDuty, ["A seller does not lie.", "A seller must not lie."]])).toEqual(["ban-as-duty"]);
    expect(found([asDuty, ["売主は偽りません。", "売主は偽ってはなりません。"]])).toEqual(["ban-as-duty"]);
  });

  it("refuses conduct in whom a norm binds", () => {
    expect(
      found([
        ["when: firm.sells", 'when: "firm.sells && firm.lies"'],
        ["breach: firm.lies", "breach: open"],
        ["broken:", "breach_open:"],
        ["kept:", "not:"],
      ]),
    ).toEqual(["conduct-in-when"]);
  });

  it("refuses a sanction behind what asks nothing", () => {
    expect(found([["modality: prohibition", "modality: guideline"]])).toEqual(["sanction-of-nothing"]);
    expect(found([asDuty, ["    when: firm.sells", "    scope: true\n    when: firm.sells"]])).toEqual([
      "sanction-of-nothing",
    ]);
  });

  it("refuses a fine or a crime that does not say whether an order comes first", () => {
    const stepless: [string, string] = ["{ kind: criminal, step: direct }", "{ kind: criminal }"];
    const civil: [string, string] = ["{ kind: criminal, step: direct }", "{ kind: civil }"];
    const excepted = (id: string): [string, string] => [
      "event_types:",
      `steps_unseen: [{ of: [${id}], why: { en: No text., ja: 未見です。 } }]\nevent_types:`,
    ];
    expect(found([stepless])).toEqual(["fine-without-step"]);
    expect(found([stepless, ["kind: criminal", "kind: administrative-fine"]])).toEqual(["fine-without-step"]);
    expect(found([civil])).toEqual([]);
    expect(found([stepless, excepted("jp.an-act/art-1")])).toEqual([]);
    expect(found([stepless, excepted("jp.an-act")])).toEqual([]);
    expect(found([stepless, excepted("jp.an-act/art-2")])).toEqual(["fine-without-step", "step-not-missing"]);
    expect(found([excepted("jp.an-act")])).toEqual(["step-not-missing"]);
  });

  it("refuses a sentence that says something is unclear", () => {
    expect(found([["A seller does not lie.", "Whether a seller may lie is unclear."]])).toEqual(["says-unclear"]);
    expect(found([["売主は偽りません。", "売主が偽れるかは不明です。"]])).toEqual(["says-unclear"]);
  });

  it("refuses a provision and an event as seen that were read elsewhere than at their authority", () => {
    const elsewhere: [string, string] = ["authorities: [example.org]", "authorities: [go.jp]"];
    expect(
      found([
        ['https://example.org", confidence: seen, checked', 'https://law.example.org/1", confidence: seen, checked'],
      ]),
    ).toEqual([]);
    expect(found([elsewhere])).toEqual(["seen-elsewhere", "seen-elsewhere"]);
    expect(found([elsewhere, ["confidence: seen, checked", "confidence: secondary, checked"]])).toEqual([
      "seen-elsewhere",
    ]);
    expect(found([elsewhere, ["confidence: seen", "confidence: secondary"]])).toEqual([]);
  });

  it("refuses an authority's example as seen that was read elsewhere than at an authority", () => {
    const decided = (host: string): [string, string] => [
      "{ id: liar, at: 2026-11-24,",
      `{ id: liar, at: 2026-11-24, decided: { by: { en: Office, ja: 庁 }, what: { en: It lies., ja: 偽りました。 }, in: { en: Q1, ja: 問1 }, source: { url: "https://${host}/qa", confidence: seen, checked: 2026-11-24, review_by: 2027-05-31 } },`,
    ];
    expect(found([decided("example.org")])).toEqual([]);
    expect(found([decided("example.net")])).toEqual(["seen-elsewhere"]);
  });

  it("refuses a question of the first interview that waits for one asked later", () => {
    const waiting: [string, string] = [
      'asked: core, ask: { en: "Do you sell?"',
      'asked: core, only_if: firm.lies, ask: { en: "Do you sell?"',
    ];
    expect(found([waiting])).toContain("waits-for-later");
    expect(found([waiting, ["asked: detail", "asked: branch"]])).not.toContain("waits-for-later");
    expect(found([waiting, ["asked: core", "asked: event"]])).not.toContain("waits-for-later");
  });

  it("refuses a question that promises a default", () => {
    expect(found([["help: { en: Sales.", "help: { en: Defaults to yes."]])).toEqual(["promises-default"]);
    expect(found([["ja: 販売です。", "ja: 既定は「はい」です。"]])).toEqual(["promises-default"]);
  });

  it("refuses a breach that nothing can bring about or avoid, and one without a case on each side", () => {
    expect(
      found([
        ["breach: firm.lies", "breach: firm.lies && !firm.sells"],
        ["broken:", "kept:"],
      ]),
    ).toEqual(["never-broken", "no-case broken"]);
    expect(
      found([
        ["breach: firm.lies", "breach: firm.lies || firm.sells"],
        ["kept:", "broken:"],
      ]),
    ).toEqual(["always-broken", "no-case kept"]);
    expect(found([["kept:", "applies:"]])).toEqual(["no-case kept"]);
  });
});
