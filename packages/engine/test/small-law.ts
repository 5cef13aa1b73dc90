// A law of one fact and one provision, as files: tests write some of it otherwise and see what is read.
import { readLaw } from "../src/source/index.ts";

const VOCABULARY = `
facts:
  - { id: firm.large, name: { en: Large, ja: 大 }, type: boolean, scope: organisation, asked: core, ask: { en: "Large?", ja: "大きいですか。" }, help: { en: Size., ja: 規模です。 }, known_by: anyone, seconds: 5 }
event_types: [{ id: in-force, stage: commencement, en: In force, ja: 施行 }]
jurisdictions: [{ id: JP, en: Japan, ja: 日本, authorities: [example.org] }]
glossary:
  addressee: [{ id: organisation, en: Organisation, ja: 組織 }]
tasks:
  - { id: notice, en: a notice, ja: 告知, once: 4, yearly: 2 }
  - { id: training, en: training, ja: 研修, once: 8, yearly: 8 }
tasks_basis: { en: "Standard task: {tasks}", ja: "標準作業「{tasks}」" }
`;

const HEAD = `id: jp.an-act
title: { en: An act, ja: ある法 }
jurisdiction: JP
kind: statute
law: 430AC0000000099
issuer: { en: Diet, ja: 国会 }
summary: { en: An act., ja: ある法です。 }
events: []
`;

/** What a provision says unless a test says otherwise, key by key. */
const PROVISION = {
  ref: "{ en: Art. 1, ja: 第1条 }",
  modality: "duty",
  addressee: "[organisation]",
  in_force: "[{ from: 2025-09-01, known: 2025-06-05 }]",
  when: "firm.large",
  says: "{ en: Report., ja: 報告します。 }",
  do: "[]",
  sanction: "{ kind: none }",
  source: '{ url: "https://example.org", confidence: seen, checked: 2026-11-23, review_by: 2027-05-31 }',
};

/** Reads the law with some keys of its provision, and lines before its provisions, written otherwise, and with worked cases. */
export function readSmallLaw(changes: Partial<Record<string, string>>, { before = "", cases = "" } = {}) {
  const keys = Object.entries({ ...PROVISION, ...changes }).map(([key, value]) => `    ${key}: ${value}\n`);
  const text = `${HEAD}${before}provisions:\n  - id: art-1\n${keys.join("")}`;
  const files = [
    { path: "vocabulary/facts.yaml", text: VOCABULARY },
    { path: "jp/an-act.yaml", text },
    ...(cases === "" ? [] : [{ path: "jp/an-act.cases.yaml", text: cases }]),
  ];
  const { corpus, problems } = readLaw(files, "test");
  const lineOf = (file: string, line: number) => files.find(({ path }) => path === file)!.text.split("\n")[line - 1]!;
  const found = problems.map(({ code, file, line, column }) => ({ code, at: lineOf(file!, line!).slice(column! - 1) }));
  return { provision: corpus.provisions[0], problems, found };
}
