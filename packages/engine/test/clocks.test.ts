// Time limits as law files write them: one kind of term, a start, at their place refused where they say neither.
import { describe, expect, it } from "vitest";
import { readSmallLaw } from "./small-law.ts";

function read(clock: string) {
  const { provision, found } = readSmallLaw({ clocks: `[{ id: report, what: { en: report, ja: 報告 }, ${clock} }]` });
  return { clock: provision?.clocks?.[0], found };
}

describe("a clock of a law file", () => {
  it("is a term and what it runs from, for those its condition is true of", () => {
    const { clock, found } = read(
      "from: awareness, pace: promptly, within: { min: 3, max: 5, unit: day }, when: firm.large, text: { at: [{ article: '2' }] }",
    );
    expect(found).toEqual([]);
    expect(clock).toEqual({
      id: "report",
      what: { en: "report", ja: "報告" },
      from: "awareness",
      pace: "promptly",
      kind: "within",
      term: { min: 3, max: 5, unit: "day" },
      when: { condition: { kind: "fact", fact: "firm.large" }, cel: "firm.large" },
      place: { law: "430AC0000000099", at: [{ article: "2" }] },
    });
  });

  it.each([
    "by: 2028-04-01",
    "every: { max: 1, unit: year }",
    "from: order, pace: immediately",
    "from: filing, wait: { max: 30, unit: day }",
  ])("may be %s", (clock) => {
    expect(read(clock).found).toEqual([]);
  });

  it.each([
    ["no term", "from: order"],
    ["no start", "within: { max: 3, unit: day }"],
    ["two terms", "from: order, within: { max: 3, unit: day }, keep: { min: 3, unit: year }"],
    ["a term and a day", "from: order, within: { max: 3, unit: day }, by: 2028-04-01"],
    ["a term without an end", "from: order, within: { unit: day }"],
  ])("is refused at its place with %s", (_, clock) => {
    expect(read(clock).found).toEqual([{ code: "clock-form", at: expect.stringMatching(/^\{ id: report/) }]);
  });

  it("is refused where its condition cannot be read", () => {
    expect(read("from: order, pace: promptly, when: firm.small").found).toEqual([
      { code: "cel-unknown-name", at: expect.stringMatching(/^firm\.small/) },
    ]);
  });
});
