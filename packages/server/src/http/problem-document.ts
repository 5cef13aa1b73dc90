// What is wrong, as RFC 9457 problem details: a type, a title, a status, a sentence, and each error with its place.

import { problemText, type VerbProblem, visible } from "@yawara/answers";
import type { Language } from "@yawara/engine";
import type { z } from "zod";
import { REQUEST_PROBLEMS, type RequestProblem } from "../request-problems.ts";
import type { Bounded, Expected } from "../words/en.ts";
import { WORDS } from "../words/index.ts";

export interface ErrorAt {
  /** Where in the body, as a JSON pointer; or which parameter. */
  pointer?: string;
  parameter?: string;
  code: string;
  detail: string;
}

interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** The request, by its id. */
  instance: string;
  errors?: ErrorAt[];
}

/** Where an error stands: in the body, or among the parameters of the address. */
export type Part = "body" | "address";

/** Types are identifiers, not addresses: they stay the same wherever the server stands. */
const TYPE = "urn:yawara:problem:";

/** The document of a problem. */
export function problemDocument(
  about: RequestProblem,
  { language, id, errors, detail }: { language: Language; id: string; errors?: ErrorAt[]; detail?: string },
): ProblemDocument {
  const words = WORDS[language].request[about];
  return {
    type: `${TYPE}${about}`,
    title: words.title,
    status: REQUEST_PROBLEMS[about],
    detail: detail ?? words.detail,
    instance: `urn:yawara:request:${id}`,
    ...(errors !== undefined && { errors }),
  };
}

/** At most so many errors in one answer: who sends more has something else wrong. */
const MOST_ERRORS = 50;

/** The errors a verb found. */
export function verbErrors(problems: readonly VerbProblem[], part: Part, language: Language): ErrorAt[] {
  return problems
    .slice(0, MOST_ERRORS)
    .map((one) => ({ ...placeOf(one.path, part), code: one.code, detail: visible(problemText(one, language)) }));
}

/** The errors a schema found. */
export function schemaErrors(
  { issues }: { issues: readonly z.core.$ZodIssue[] },
  part: Part,
  language: Language,
): ErrorAt[] {
  return issues.slice(0, MOST_ERRORS).flatMap((issue) => schemaErrorsOf(issue, part, language));
}

/** The error of a name that stands twice in one object. */
export function nameTwice(path: readonly (string | number)[], language: Language): ErrorAt {
  const detail = WORDS[language].schema.twice({ key: visible(short(String(path.at(-1)))) });
  return { ...placeOf(path, "body"), code: "twice", detail };
}

function schemaErrorsOf(issue: z.core.$ZodIssue, part: Part, language: Language): ErrorAt[] {
  const words = WORDS[language].schema;
  const path = issue.path as (string | number)[];
  if (issue.code === "unrecognized_keys")
    return issue.keys.slice(0, MOST_ERRORS).map((key) => ({
      ...placeOf([...path, key], part),
      code: "unexpected",
      detail: words.unexpected({ key: visible(short(key)) }),
    }));
  if (issue.input === undefined) return [{ ...placeOf(path, part), code: "missing", detail: words.missing() }];
  const expected = expectedOf(issue, language);
  return isOfWrongType(issue)
    ? [
        {
          ...placeOf(path, part),
          code: "wrong-type",
          detail: words["wrong-type"]({ expected, found: found(issue.input) }),
        },
      ]
    : [{ ...placeOf(path, part), code: "wrong", detail: words.wrong({ expected }) }];
}

/** Whether there is a value, but of no kind that would do. */
function isOfWrongType(issue: z.core.$ZodIssue): boolean {
  if (issue.code === "invalid_union") return issue.errors.every((one) => one.some(({ path }) => path.length === 0));
  return issue.code === "invalid_type" || (issue.code === "invalid_format" && issue.format === "regex");
}

/** What stands there instead, as JSON. */
function found(input: unknown): string {
  return visible(short(JSON.stringify(input) ?? String(input)));
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

const KINDS: Record<string, Expected> = {
  string: "text",
  number: "number",
  int: "whole-number",
  boolean: "yes-or-no",
  array: "list",
  object: "object",
  record: "object",
};

/** What a bound is of. */
function boundOf(origin: string): Bounded {
  return origin === "string" ? "text" : origin === "array" ? "list" : "number";
}

/** What a schema would have taken: `"en" | "ja"`, `text`, `a number of at most 200`. */
function expectedOf(issue: z.core.$ZodIssue, language: Language): string {
  const words = WORDS[language].expected;
  if (Object.hasOwn(words, issue.message)) return words[issue.message as Expected];
  switch (issue.code) {
    case "invalid_type": {
      const kind = KINDS[issue.expected];
      return kind === undefined ? issue.expected : words[kind];
    }
    case "invalid_value":
      return issue.values.map((value) => JSON.stringify(value)).join(" | ");
    case "too_big":
      return WORDS[language].atMost[boundOf(issue.origin)](String(issue.maximum));
    case "too_small":
      return WORDS[language].atLeast[boundOf(issue.origin)](String(issue.minimum));
    case "invalid_format":
      return issue.format;
    case "invalid_union":
      return [...new Set(issue.errors.flat().map((one) => expectedOf(one, language)))].join(" | ");
    default:
      return issue.code;
  }
}

function placeOf(path: readonly (string | number)[], part: Part): Pick<ErrorAt, "pointer" | "parameter"> {
  if (part === "address") return { parameter: String(path[0] ?? "") };
  return { pointer: path.map((one) => `/${short(String(one)).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("") };
}
