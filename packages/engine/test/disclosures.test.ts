// Templates of disclosures as source: what is wrong with a file is told with its line, and the shipped ones are clean.
import { describe, expect, it } from "vitest";
import type { Corpus, Problem } from "../src/index.ts";
import { lintDisclosures, readDisclosures } from "../src/source/index.ts";
import { corpus } from "./example-law.ts";

const HEAD = `id: card
order: 1
title: { en: Card, ja: カード }
about: { en: A card., ja: カードです。 }
layout: table
otherwise: { en: Of use., ja: 使えます。 }
source: { url: "https://example.com/form", confidence: seen, checked: 2026-11-24, review_by: 2027-05-31 }
sections:
  - id: whole
    title: { en: Whole, ja: 全体 }
    items:
`;
const ITEM = `      - id: area
        asks: { en: Where?, ja: どこで }
        tells: [use.area]
`;

const problemsOf = (text: string, law: Corpus = corpus): Pick<Problem, "code" | "line" | "args">[] =>
  readDisclosures([{ path: "disclosures/card.yaml", text }], law).problems.map(({ code, line, args }) => ({
    code,
    line: line!,
    args,
  }));

describe("a template", () => {
  it("is read with its conditions, items and place", () => {
    const { templates, problems } = readDisclosures(
      [
        {
          path: "disclosures/card.yaml",
          text: `${HEAD}${ITEM}        says:\n          - { when: 'use.area == "hiring"', text: { en: "It hires: {use.area}.", ja: "採用:{use.area}" } }\n`,
        },
      ],
      corpus,
    );
    expect(problems).toEqual([]);
    expect(templates).toMatchObject([
      {
        id: "card",
        at: "disclosures/card.yaml:1",
        sections: [
          { items: [{ id: "area", tells: ["use.area"], says: [{ when: { kind: "is", fact: "use.area" } }] }] },
        ],
      },
    ]);
  });

  const lines = HEAD.split("\n").length;
  it.each([
    [
      "a fact there is none of",
      "        gap: { en: a, ja: b }\n        tells: [use.arae]\n",
      "unknown-fact",
      lines + 3,
    ],
    [
      "a provision there is none of",
      "        gap: { en: a, ja: b }\n        provisions: [jp.demo/infrom]\n",
      "unknown-provision",
      lines + 3,
    ],
    [
      "a blank that stands for nothing",
      '        says: [{ en: "{use.arae}", ja: "{use.arae}" }]\n',
      "blank-of-nothing",
      lines + 2,
    ],
    ["blanks that differ", '        says: [{ en: "{use.area}", ja: "採用" }]\n', "blanks-differ", lines + 2],
    [
      "a condition that is none",
      "        gap: { en: a, ja: b }\n        when: use.area ==\n        not: { en: a, ja: b }\n",
      "cel-syntax",
      lines + 3,
    ],
    [
      "a condition without a reason",
      '        gap: { en: a, ja: b }\n        when: use.area == "hiring"\n',
      "excluded-without-reason",
      lines,
    ],
    ["an item that says nothing", "", "item-says-nothing", lines],
    ["a key that is none", "        gaps: { en: a, ja: b }\n", "unknown-key", lines + 2],
  ])("with %s is told where", (_, rest, code, line) => {
    const text = `${HEAD}      - id: area\n        asks: { en: Where?, ja: どこで }\n${rest}`;
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ code, line }));
  });

  it("that covers an instrument has an item of each of its provisions", () => {
    const text = HEAD.replace("sections:", "covers: [jp.demo]\nsections:") + ITEM;
    const missing = problemsOf(text).filter(({ code }) => code === "covers-not");
    const expected = corpus.provisions.filter(({ instrument, scope }) => instrument === "jp.demo" && scope !== true);
    expect(missing.map(({ args }) => args.provision).sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  it("is made only where asked for if it says by what", () => {
    const text = HEAD.replace("sections:", "only_due: true\nsections:") + ITEM;
    expect(problemsOf(text)).toMatchObject([{ code: "due-without-provision", line: 8 }]);
  });

  it("has sentences people can read, and sources that are fresh", () => {
    const long = "word ".repeat(61);
    const { templates } = readDisclosures(
      [{ path: "disclosures/card.yaml", text: HEAD.replace("A card.", `${long}.`) + ITEM }],
      corpus,
    );
    expect(lintDisclosures(templates, "2026-11-24")).toMatchObject({
      errors: [{ code: "long-sentence" }],
      warnings: [],
    });
    expect(lintDisclosures(templates, "2027-06-01").warnings).toMatchObject([{ code: "review-lapsed" }]);
  });
});
