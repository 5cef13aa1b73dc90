// What law files say once for many provisions: named sanctions, standard tasks, where it was read; and conditions over several lines.
import { describe, expect, it } from "vitest";
import { readSmallLaw } from "./small-law.ts";

const SANCTIONS = `sanctions:
  art-9: { kind: criminal, text: { at: [{ article: '9' }] }, max: '1000000' }
`;
const SEEN = "{ confidence: seen, checked: 2026-11-23, review_by: 2027-05-31 }";

describe("a sanction", () => {
  it("may be one the file names, which says its article", () => {
    const { provision, found } = readSmallLaw({ sanction: "art-9" }, { before: SANCTIONS });
    expect(found).toEqual([]);
    expect(provision?.sanction).toEqual({
      kind: "criminal",
      place: { law: "430AC0000000099", at: [{ article: "9" }] },
      max: { kind: "number", value: 1_000_000 },
    });
  });

  it("is refused where the file names none such, where nobody uses it, and without an article", () => {
    expect(readSmallLaw({ sanction: "art-8" }, { before: SANCTIONS }).found).toEqual([
      { code: "unused-sanction", at: expect.stringMatching(/^art-9:/) },
      { code: "unknown-sanction", at: "art-8" },
    ]);
    expect(readSmallLaw({ sanction: "fine" }, { before: "sanctions:\n  fine: { kind: criminal }\n" }).found).toEqual([
      { code: "sanction-without-article", at: "fine: { kind: criminal }" },
    ]);
  });

  it("is told what is wrong with the form it has", () => {
    const { problems, found } = readSmallLaw({ sanction: "{ kind: naming, mx: '3' }" });
    expect(found).toEqual([{ code: "unknown-key", at: expect.stringMatching(/^mx: '3'/) }]);
    expect(problems[0]!.args.key).toBe("mx");
    expect(readSmallLaw({ sanction: "{ kind: jail }" }).problems[0]!.args).toMatchObject({ finding: "not-listed" });
  });
});

describe("an effort", () => {
  it("may be the sum of standard tasks", () => {
    const { provision, found } = readSmallLaw({ effort: "{ tasks: [notice, training] }" });
    expect(found).toEqual([]);
    expect(provision?.effort).toEqual({
      onceHours: 12,
      yearlyHours: 10,
      basis: { en: "Standard task: a notice, training", ja: "標準作業「告知、研修」" },
    });
  });

  it("is refused with a task there is not, with both forms and with neither", () => {
    expect(readSmallLaw({ effort: "{ tasks: [notices] }" }).problems).toMatchObject([
      { code: "unknown-task", args: { id: "notices", suggestion: "notice" } },
    ]);
    for (const effort of [
      "{ tasks: [notice], once: 4 }",
      "{ tasks: [notice], basis: { en: b, ja: b } }",
      "{ once: 4 }",
    ])
      expect(readSmallLaw({ effort }).found.map(({ code }) => code)).toEqual(["effort-form"]);
  });
});

describe("a source", () => {
  it("has the address of the file where it names none, and is refused where neither does", () => {
    const link = "source: https://example.org/law\n";
    expect(readSmallLaw({ source: SEEN }, { before: link }).provision?.source.url).toBe("https://example.org/law");
    expect(readSmallLaw({}, { before: link }).provision?.source.url).toBe("https://example.org");
    expect(readSmallLaw({ source: SEEN }).found).toEqual([{ code: "source-without-link", at: SEEN }]);
  });
});

describe("a condition over several lines", () => {
  const block = (...lines: string[]) => `|-${lines.map((line) => `\n      ${line}`).join("")}`;

  it("is the same condition, kept in one line", () => {
    const { provision, found } = readSmallLaw({ when: block("firm.large", "|| (", "  !firm.large", ")") });
    expect(found).toEqual([]);
    expect(provision?.cel).toBe("firm.large || ( !firm.large )");
  });

  it("has its errors where they stand, on every line", () => {
    expect(readSmallLaw({ when: block("firm.small") }).found).toEqual([{ code: "cel-unknown-name", at: "firm.small" }]);
    expect(readSmallLaw({ when: block("firm.large", "|| firm.large", "  || firm.small") }).found).toEqual([
      { code: "cel-unknown-name", at: "firm.small" },
    ]);
  });
});

describe("the reasons of a worked case", () => {
  const written = (of: string) =>
    `cases:\n  - id: a-case\n    at: 2026-11-24\n    subject: { firm.large: true }\n    applies:\n${of}`;
  const reason = (of: string) => `      - { of: ${of}, en: it is large, ja: 大きいです }\n`;

  it("are for provisions there are, each named once", () => {
    const found = (of: string) => readSmallLaw({}, { cases: written(of) }).found;
    expect(found(reason("[art-1]"))).toEqual([]);
    expect(found(reason("[art-2]"))).toEqual([{ code: "unknown-provision", at: expect.stringMatching(/^art-2\]/) }]);
    expect(found(reason("[art-1]") + reason("[art-1]"))).toEqual([
      { code: "duplicate-id", at: expect.stringMatching(/^art-1\]/) },
    ]);
  });

  it("stand in cases of different names", () => {
    const cases = `${written(reason("[art-1]"))}${written(reason("[art-1]")).replace("cases:\n", "")}`;
    expect(readSmallLaw({}, { cases }).found).toEqual([{ code: "duplicate-id", at: "a-case" }]);
  });
});
