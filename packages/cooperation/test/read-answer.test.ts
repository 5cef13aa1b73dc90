// Specification: an answer, whole or in part, is held against the request it answers.
import { indexOf } from "@yawara/engine";
import { describe, expect, it } from "vitest";
import { corpus } from "../../engine/test/example-law.ts";
import { documentProblemLine, type RequestDocument, readAnswer } from "../src/index.ts";
import { request } from "./request-of-hiring.ts";

const law = indexOf(corpus);
const [, review, applicants, free] = request.questions;
const fact = (id: string, of: string): RequestDocument["questions"][number] => ({
  ...free!,
  id,
  kind: "fact",
  fact: of,
});

const published = {
  id: "r1",
  version: 2,
  document: {
    ...request,
    questions: [
      fact("area", "use.area"),
      fact("staff", "firm.employees"),
      fact("markets", "market.countries"),
      fact("alone", "use.automated"),
      review!,
      applicants!,
      free!,
    ],
  },
};

const typed = (value: unknown) => ({ value, source: "typed" });
const answer = {
  request: "r1",
  version: 2,
  values: {
    area: { value: "hiring", source: "register" },
    staff: typed(40),
    markets: typed(["JP", "EU"]),
    alone: typed(false),
    review: typed("some"),
    applicants: typed(120.5),
    case: typed("なし\n以上"),
  },
  notPublic: ["case"],
};

function lines(change: object): string[] {
  const read = readAnswer(JSON.stringify({ ...answer, ...change }), published, law);
  return "problems" in read ? read.problems.map((problem) => documentProblemLine(problem, "en")) : [];
}

describe("reading an answer", () => {
  it("takes one to every question, to some, and to none", () => {
    expect(readAnswer(JSON.stringify(answer), published, law)).toEqual({ answer });
    expect(lines({ values: { area: typed("credit") }, notPublic: [] })).toEqual([]);
    expect(lines({ values: {}, notPublic: [] })).toEqual([]);
  });

  it.each([
    [{ area: typed("hirring") }, 'values.area.value: "hirring" is none of hiring, credit, none'],
    [{ area: typed(true) }, "values.area.value: should be one of its choices, is true"],
    [{ staff: typed(1.5) }, "values.staff.value: should be a whole number of 0 or more, is 1.5"],
    [{ staff: typed(-1) }, "values.staff.value: should be a whole number of 0 or more, is -1"],
    [{ markets: typed(["JP", "JP"]) }, 'values.markets.value: should be a list of its choices, is ["JP","JP"]'],
    [{ markets: typed(["US"]) }, 'values.markets.value: "US" is none of JP, EU'],
    [{ alone: typed("yes") }, 'values.alone.value: should be true or false, is "yes"'],
    [{ review: typed("often") }, 'values.review.value: "often" is none of always, some, never'],
    [{ applicants: typed("many") }, 'values.applicants.value: should be a number, is "many"'],
    [{ case: typed(1) }, "values.case.value: should be a text, is 1"],
    [{ colour: typed("red") }, "values.colour: no question has the id colour"],
    [{ constructor: typed("red") }, "values.constructor: no question has the id constructor"],
    [{ area: { value: "hiring", source: "guessed" } }, 'values.area.source: "guessed" is none of "register", "typed"'],
  ])("holds each value to its question (%#)", (values, line) => {
    expect(lines({ values, notPublic: [] })).toEqual([line]);
  });

  it("refuses an answer to another request or version, and conditions on what is not answered", () => {
    expect(lines({ request: "r2" })).toEqual(['request: this answers "r2", not r1']);
    expect(lines({ version: 1 })).toEqual(["version: this answers version 1; the request stands at version 2"]);
    expect(lines({ notPublic: ["case", "area", "constructor"] })).toEqual([
      "notPublic[2]: constructor is not answered, so there is nothing to keep from publication",
    ]);
  });
});
