// Whatever is sent, the answer is an answer or a problem of the request: never a mistake of ours.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BANK, EXAMPLES, type Served, served } from "./http-serving.ts";

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

const RUNS = 500;
const PATHS = [
  "check",
  "next",
  "support",
  "plan",
  "incident",
  "explain",
  "law/diff",
  "compare",
  "subjects",
  "keys",
].map((one) => `/api/v1/${one}`);
const FACTS = EXAMPLES.flatMap(({ facts }) => Object.keys(facts));

/** Something where something else should be. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(
    null,
    "",
    "__proto__",
    "constructor",
    -1,
    1e308,
    "9999-99-99",
    "\u0000",
    "\ud800",
    [],
    {},
    "US-",
    "all",
  ),
);
const fact = fc.oneof(
  fc.constantFrom(...FACTS),
  fc.constantFrom("__proto__", "toString", "a.b", "", "organisation"),
  fc.string(),
);
const facts = fc
  .tuple(fc.constantFrom(...EXAMPLES.map((one) => one.facts)), fc.array(fc.tuple(fact, odd), { maxLength: 4 }))
  .map(([given, spoilt]) => ({ ...given, ...Object.fromEntries(spoilt) }));
const key = fc.constantFrom(
  "facts",
  "at",
  "known",
  "regimes",
  "declined",
  "states",
  "about",
  "provision",
  "from",
  "to",
  "subjects",
  "basket",
  "name",
);
const body = fc.oneof(
  fc
    .tuple(facts, fc.array(fc.tuple(key, odd), { maxLength: 3 }))
    .map(([given, spoilt]) => JSON.stringify({ facts: given, ...Object.fromEntries(spoilt) })),
  odd.map((value) => JSON.stringify(value) ?? ""),
  fc.tuple(fc.nat(600), fc.string({ maxLength: 3 })).map(([at, text]) => {
    const whole = JSON.stringify({ facts: BANK.facts });
    return whole.slice(0, at) + text + whole.slice(at + 1);
  }),
);

describe("the API", () => {
  it("answers any body without a mistake of its own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), body, async (path, text) => {
        const response = await server.post(path, text);
        await response.arrayBuffer();
        expect([200, 201, 400, 413, 422, 503]).toContain(response.status);
      }),
      { numRuns: RUNS },
    );
    expect(server.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it("answers any address without a mistake of its own", async () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom("..", "%00", "%ff", "jp.appi", "diff", "law", "__proto__", "~0", "%2e%2e"),
    );
    const query = fc.dictionary(
      fc.constantFrom("at", "q", "lang", "regimes", "from", "to", "ids", "limit", "x"),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("/api/v1/law", "/api/v1/facts", "/api/v1", "/api/auth", ""),
        part,
        query,
        async (base, one, asked) => {
          const response = await server.get(`${base}/${encodeURI(one.toWellFormed())}?${new URLSearchParams(asked)}`);
          await response.arrayBuffer();
          expect([200, 304, 400, 404, 405, 422, 503]).toContain(response.status);
        },
      ),
      { numRuns: RUNS },
    );
    expect(server.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
