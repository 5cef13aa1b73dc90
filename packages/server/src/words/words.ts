// The shape of the server's words: problems of requests, and what a schema finds.

/** What may be wrong with a request as a whole: the `type` of its problem document. */
export const REQUEST_PROBLEMS = {
  "bad-request": 400,
  "not-signed-in": 401,
  "not-allowed": 403,
  "cross-site": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  timeout: 408,
  conflict: 409,
  "too-large": 413,
  "not-json-type": 415,
  invalid: 422,
  "too-many-requests": 429,
  "headers-too-large": 431,
  internal: 500,
  "no-accounts": 501,
  "not-ready": 503,
  busy: 503,
  "disk-full": 507,
} as const;
export type RequestProblem = keyof typeof REQUEST_PROBLEMS;

/** Kinds of values that schemas ask for, by the name that they carry in place of a message. */
export const EXPECTED = [
  "day",
  "regimes",
  "expansions",
  "groups",
  "text",
  "number",
  "whole-number",
  "yes-or-no",
  "list",
  "object",
] as const;
export type Expected = (typeof EXPECTED)[number];

/** What may have a least and a most. */
export type Bounded = "number" | "list" | "text";

export interface ServerWords {
  request: Record<RequestProblem, { title: string; detail: string }>;
  /** Of a body in another encoding. */
  notUtf8: string;
  /** What a schema finds, by its own code. */
  schema: Record<"missing" | "unexpected" | "twice" | "wrong" | "wrong-type", (args: Record<string, string>) => string>;
  /** What a schema would have taken, for people. */
  expected: Record<Expected, string>;
  atLeast: Record<Bounded, (least: string) => string>;
  atMost: Record<Bounded, (most: string) => string>;
}
