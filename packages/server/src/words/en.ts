// English words of the server.
import { WORDS as REGISTER } from "@yawara/register/words";
import type { RequestProblem } from "../request-problems.ts";

export const en = {
  request: {
    "bad-request": { title: "Not readable", detail: "The request could not be read." },
    "not-signed-in": { title: "Not signed in", detail: "Sign in first, or send an API key." },
    "not-allowed": { title: "Not allowed", detail: "Your role does not allow this." },
    "cross-site": {
      title: "Sent from another site",
      detail: "A signed-in request that changes something has to come from this site.",
    },
    "not-found": { title: "Not found", detail: "There is nothing at this address." },
    "method-not-allowed": { title: "Method not allowed", detail: "This address answers other methods; see Allow." },
    timeout: { title: "Too slow", detail: "The request did not arrive in time." },
    conflict: { title: "Changed meanwhile", detail: "Someone else saved this first. Read it again, then save." },
    "too-large": { title: "Too large", detail: "The body may have 256 kB at most." },
    "not-json-type": { title: "Not JSON", detail: "Send the body as application/json." },
    invalid: { title: "Something in the question is wrong", detail: "Each error says where and what." },
    "too-many-requests": {
      title: "Too many requests",
      detail: "Wait as many seconds as Retry-After says, then go on.",
    },
    "headers-too-large": { title: "Headers too large", detail: "The headers of the request are too large." },
    internal: { title: "Our fault", detail: "Something went wrong here. The request id helps to find it." },
    "not-ready": { title: "Not ready", detail: "The database does not answer. What needs no account works." },
    "no-accounts": { title: "No accounts", detail: "This server keeps no accounts. What needs none works." },
    busy: {
      title: "Too busy",
      detail: "This could not be answered in time. Ask again, or ask about less law at once.",
    },
    "disk-full": {
      title: "Disk full",
      detail: REGISTER.en.problem["disk-full"](),
    },
  } satisfies Record<RequestProblem, { title: string; detail: string }>,
  /** Of a body in another encoding. */
  notUtf8: "The body is not UTF-8.",
  /** What a schema finds, by its own code. */
  schema: {
    missing: () => "is missing",
    unexpected: (a: Record<string, string>) => `"${a.key}" does not belong here`,
    twice: (a: Record<string, string>) => `"${a.key}" is given twice`,
    wrong: (a: Record<string, string>) => `expected ${a.expected}`,
    "wrong-type": (a: Record<string, string>) => `expected ${a.expected}, found ${a.found}`,
  },
  /** What a schema would have taken, for people. */
  expected: {
    day: "a day as YYYY-MM-DD",
    regimes: 'a list of jurisdictions such as ["JP", "EU"], or "all"',
    expansions: "text, because, source or does-not-apply, with commas between",
    groups: "must, cooperate, should, get, watch, if, power or open, with commas between",
    text: "text",
    number: "a number",
    "whole-number": "a whole number",
    "yes-or-no": "true or false",
    list: "a list",
    object: "an object",
  },
  atLeast: {
    number: (least: string) => `a number of at least ${least}`,
    list: (least: string) => `a list of at least ${least}`,
    text: (least: string) => `a text of at least ${least} ${least === "1" ? "character" : "characters"}`,
  },
  atMost: {
    number: (most: string) => `a number of at most ${most}`,
    list: (most: string) => `a list of at most ${most}`,
    text: (most: string) => `a text of at most ${most} characters`,
  },
};

export type ServerWords = typeof en;

/** Kinds of values that schemas ask for, by the name that they carry in place of a message. */
export type Expected = keyof ServerWords["expected"];

/** What may have a least and a most. */
export type Bounded = keyof ServerWords["atLeast"];
