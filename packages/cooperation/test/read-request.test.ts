// Specification: a request is read whole, or each thing wrong with it is told in a line that says where.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentProblemLine, latestExpiry, readRequest, readRequestValue } from "../src/index.ts";
import { PUBLISHED, request } from "./request-of-hiring.ts";

const [areas, review, applicants, free] = request.questions;

/** The lines told of a changed request, in English. */
function lines(change: object, language: "en" | "ja" = "en"): string[] {
  const read = readRequest(JSON.stringify({ ...request, ...change }), PUBLISHED);
  return "problems" in read ? read.problems.map((problem) => documentProblemLine(problem, language)) : [];
}

describe("reading a request", () => {
  it("gives back what was written", () => {
    expect(readRequest(JSON.stringify(request), PUBLISHED)).toEqual({ request });
  });

  it("says where the shape is wrong, in both languages", () => {
    const { en: _, ...onlyJapanese } = request.title;
    const change = { title: onlyJapanese, kind: "order", colour: "red", deadline: "2027-02-30" };
    expect(lines(change)).toEqual([
      'kind: "order" is none of "condition", "inquiry"',
      "title.en: missing",
      'deadline: should be a day as YYYY-MM-DD, is "2027-02-30"',
      "colour: nothing of this name can stand here",
    ]);
    expect(lines(change, "ja")).toEqual([
      'kind:"order" は "condition", "inquiry" のいずれでもありません',
      "title.en:必要な項目がありません",
      'deadline:「YYYY-MM-DD」の日付が必要ですが、"2027-02-30" になっています',
      "colour:ここには置けない項目です",
    ]);
  });

  it.each([
    ["nothing to read", { title: { ja: " ", en: "a\u0000b" } }, ["title.ja: should be something to read", "title.en:"]],
    ["a text too long", { title: { ja: "あ".repeat(201), en: "x" } }, ["title.ja: at most 200 characters"]],
    ["no question", { questions: [] }, ["questions: at least 1 needed"]],
    ["too many questions", { questions: Array(61).fill(free) }, ["questions: at most 60 allowed"]],
    ["an id with a capital", { questions: [{ ...free, id: "Case" }] }, ["questions[0].id: should be an id"]],
  ])("finds %s", (_, change, found) => {
    const told = lines(change);
    expect(told).toHaveLength(found.length);
    found.forEach((start, i) => {
      expect(told[i]).toContain(start);
    });
  });

  it.each([
    ["condition", { condition: undefined }, "a request by condition needs its condition"],
    [
      "condition",
      { kind: "inquiry", publication: { form: "none" } },
      "a named inquiry has one addressee and no condition",
    ],
    ["basis[1]", { basis: ["a", "a"] }, "a stands here twice"],
    [
      "questions[0].fact",
      { questions: [{ ...areas, fact: undefined }, review, applicants] },
      "a question of kind fact needs this",
    ],
    [
      "questions[0].choices",
      { questions: [{ ...review, choices: undefined }, applicants] },
      "a question of kind choice needs this",
    ],
    [
      "questions[3].fact",
      { questions: [areas, review, applicants, { ...free, fact: "use.area" }] },
      "only a question of kind fact has this; this one is of kind text",
    ],
    [
      "questions[3].id",
      { questions: [areas, review, applicants, { ...free, id: "areas" }] },
      "areas is the id of an earlier one",
    ],
    [
      "questions[3].fact",
      { questions: [areas, review, applicants, { ...areas, id: "again" }] },
      "use.areas is asked for by an earlier question",
    ],
    [
      "questions[0].choices[1].id",
      { questions: [{ ...review, choices: [review!.choices![0], review!.choices![0]] }, applicants] },
      "always is the id of an earlier one",
    ],
    [
      "publication.tables",
      { publication: { form: "none", tables: [{ by: ["review"] }] } },
      "tables are given, but the form of publication is none",
    ],
    ["publication.tables", { publication: { form: "tables" } }, "published are tables: say which"],
    [
      "publication.tables[0].by[0]",
      { publication: { form: "tables", tables: [{ by: ["size"] }] } },
      "no question has the id size",
    ],
    [
      "publication.tables[0].by[0]",
      { publication: { form: "tables", tables: [{ by: ["case"] }] } },
      "firms are counted by a fact or a choice; case is of kind text",
    ],
    [
      "publication.tables[0].by[1]",
      { publication: { form: "tables", tables: [{ by: ["review", "review"] }] } },
      "review stands here twice",
    ],
    [
      "publication.tables[0].amount",
      { publication: { form: "tables", tables: [{ by: ["areas"], amount: "review" }] } },
      "only a number or a fact that is one is summed; review is of kind choice",
    ],
    ["deadline", { deadline: "2026-11-30" }, "the deadline lies before the day of publication, 2026-12-01"],
    ["deadline", { deadline: "2027-07-01" }, "the deadline lies after the day of expiry, 2027-06-30"],
    [
      "expires",
      { expires: "2029-12-02" },
      "a request ends at most three years after its publication: on 2029-12-01 at the latest",
    ],
    [
      "retention.until",
      { retention: { until: "2027-01-30", end: "delete" } },
      "answers are kept at least until the deadline, 2027-01-31: until then they may be withdrawn",
    ],
  ])("checks %s against the rest (%#)", (place, change, what) => {
    expect(lines(change)).toEqual([`${place}: ${what}`]);
  });

  it("has no table of one firm", () => {
    expect(lines({ kind: "inquiry", condition: undefined })).toEqual([
      "publication.form: a named inquiry asks one firm: no table can be made of one answer",
    ]);
  });

  it("ends a request at most three years after its publication, to the day", () => {
    expect(latestExpiry("2028-02-29")).toBe("2031-02-28");
    expect(lines({ expires: latestExpiry(PUBLISHED) })).toEqual([]);
  });

  it("throws at nothing, and says something of whatever is no request", () => {
    const depth = 200_000;
    const texts = ["", "{", "[".repeat(depth) + "]".repeat(depth), `{"kind":${"[".repeat(depth)}${"]".repeat(depth)}}`];
    for (const text of [...texts, "x".repeat(1_000_001)])
      expect(readRequest(text, PUBLISHED)).toHaveProperty("problems");
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(request)), (value, key) => {
        for (const read of [
          readRequestValue(value, PUBLISHED),
          readRequestValue({ ...request, [key]: value }, PUBLISHED),
        ])
          if ("problems" in read)
            for (const language of ["en", "ja"] as const)
              for (const problem of read.problems)
                expect(documentProblemLine(problem, language)).toMatch(/^[^\n\p{Cc}]+$/u);
      }),
    );
  });
});
