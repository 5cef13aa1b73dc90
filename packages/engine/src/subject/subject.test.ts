// Reading what somebody says: every form that is taken, every mistake with its place, and contradictions found exactly.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agrees, fact, provision, worldArbitrary } from "../../test/small-worlds.ts";
import { load } from "../compiled/engine.ts";
import { daysOf } from "../law/days.ts";
import type { Condition, Corpus, Fact, Facts, FactValue } from "../law/model.ts";
import { readSubject, subjectOf } from "./subject.ts";

const choices = (...ids: string[]) => ids.map((id) => ({ id, name: { en: id, ja: id } }));
const usesAi: Condition = { kind: "fact", fact: "organisation.uses_ai" };
const facts: Fact[] = [
  fact("organisation.uses_ai", "boolean", undefined),
  { ...fact("organisation.kind", "choice", undefined), choices: choices("school", "company") },
  { ...fact("data.kinds", "choices", usesAi), choices: choices("health", "criminal") },
  fact("organisation.employees", "integer", undefined),
  fact("organisation.capital", "money", undefined),
  fact("lifecycle.first_date", "date", undefined),
];
const corpus: Corpus = {
  version: "",
  facts,
  definitions: [],
  constraints: [
    {
      id: "schools-are-small",
      why: { en: "w", ja: "w" },
      when: {
        kind: "or",
        of: [
          { kind: "not", of: { kind: "is", fact: "organisation.kind", member: "school" } },
          { kind: "compare", fact: "organisation.employees", op: "<", value: 1000 },
        ],
      },
      cel: "",
    },
  ],
  parameters: [],
  instruments: [],
  provisions: [provision("t/p", usesAi, undefined)],
  glossary: {},
  eventTypes: [],
  knownJurisdictions: [],
  homes: {},
  cases: 0,
};
const engine = load(corpus);
const read = (raw: Record<string, unknown>) => readSubject(engine, raw);

describe("readSubject", () => {
  it("takes names in full and nested alike", () => {
    const flat = read({ "organisation.uses_ai": true, "organisation.employees": 3 });
    const nested = read({ organisation: { uses_ai: true, employees: 3 } });
    expect(flat.problems).toEqual([]);
    expect(nested.subject.facts).toEqual(flat.subject.facts);
  });

  it("takes choices as a whole list or member by member, and null as not known", () => {
    expect(
      read({ organisation: { uses_ai: true }, data: { kinds: ["health", "health"] } }).subject.facts["data.kinds"],
    ).toEqual(["health"]);
    expect(read({ "data.kinds": { health: true, criminal: null } }).subject.facts["data.kinds"]).toEqual({
      health: true,
    });
    expect(read({ "organisation.uses_ai": null }).subject.facts).toEqual({});
  });

  it("reads numbers and days as people write them", () => {
    const { subject, problems } = read({
      "organisation.employees": "３００",
      "organisation.capital": "3億円",
      "lifecycle.first_date": "令和8年8月2日",
    });
    expect(problems).toEqual([]);
    expect(subject.facts).toEqual({
      "organisation.employees": 300,
      "organisation.capital": 300_000_000,
      "lifecycle.first_date": daysOf("2026-08-02"),
    });
  });

  it.each([
    [
      { organisation: { employes: 3 } },
      "unknown-fact",
      ["organisation", "employes"],
      "key",
      { suggestion: "organisation.employees" },
    ],
    [{ "organisation.uses_ai": "yes" }, "wrong-type", ["organisation.uses_ai"], "value", { expected: "true-false" }],
    [{ "organisation.kind": "scool" }, "unknown-choice", ["organisation.kind"], "value", { suggestion: "school" }],
    [{ "data.kinds": ["helth"] }, "unknown-choice", ["data.kinds", 0], "value", { suggestion: "health" }],
    [{ "data.kinds": { helth: true } }, "unknown-choice", ["data.kinds", "helth"], "key", { suggestion: "health" }],
    [{ "data.kinds": "health" }, "wrong-type", ["data.kinds"], "value", { expected: "list-of-choices" }],
    [{ "organisation.employees": "many" }, "wrong-type", ["organisation.employees"], "value", { found: '"many"' }],
    [{ "organisation.employees": true }, "wrong-type", ["organisation.employees"], "value", { found: "true" }],
    [
      { "organisation.employees": Number.POSITIVE_INFINITY },
      "wrong-type",
      ["organisation.employees"],
      "value",
      { found: "Infinity" },
    ],
    [{ "data.kinds": [Number.NaN, "health"] }, "wrong-type", ["data.kinds"], "value", { found: '[NaN,"health"]' }],
    [{ "organisation.employees": -1 }, "number-below-zero", ["organisation.employees"], "value", { value: "-1" }],
    [{ "organisation.employees": 1.5 }, "number-not-whole", ["organisation.employees"], "value", { value: "1.5" }],
    [{ "organisation.employees": "約300" }, "number-qualified", ["organisation.employees"], "value", { word: "約" }],
    [{ "organisation.capital": 2 ** 60 }, "number-too-large", ["organisation.capital"], "value", {}],
    [{ "lifecycle.first_date": "soon" }, "wrong-type", ["lifecycle.first_date"], "value", { expected: "day" }],
    [{ "lifecycle.first_date": "2026-02-30" }, "day-impossible", ["lifecycle.first_date"], "value", { days: "28" }],
    [{ "lifecycle.first_date": 46236 }, "day-number", ["lifecycle.first_date"], "value", { day: "2026-08-02" }],
    [
      { organisation: { uses_ai: null }, "organisation.uses_ai": true },
      "fact-twice",
      ["organisation.uses_ai"],
      "key",
      {},
    ],
    [
      { organisation: { employees: 3 }, "organisation.employees": 4 },
      "fact-twice",
      ["organisation.employees"],
      "key",
      {},
    ],
    [
      { "organisation.uses_ai": false, "data.kinds": ["health"] },
      "not-askable",
      ["data.kinds"],
      "key",
      { others: "organisation.uses_ai" },
    ],
    [
      { "organisation.kind": "school", "organisation.employees": 5000 },
      "contradiction",
      ["organisation.kind"],
      "key",
      { constraint: "schools-are-small" },
    ],
  ])("says what is wrong in %j and where", (raw, code, path, about, args) => {
    const { problems } = read(raw);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, path, about, args });
  });

  it("never throws, whatever it is given", () => {
    const keys = fc.constantFrom(
      "organisation",
      "data",
      "data.kinds",
      "organisation.kind",
      "organisation.employees",
      "lifecycle.first_date",
      "__proto__",
      "x",
    );
    fc.assert(
      fc.property(fc.dictionary(keys, fc.anything()), (raw) => void read(raw)),
      { numRuns: 500 },
    );
  });
});

function valueArbitrary(fact: Fact): fc.Arbitrary<FactValue> {
  if (fact.type === "boolean") return fc.boolean();
  if (fact.type === "choice") return fc.constantFrom(...fact.choices.map(({ id }) => id));
  if (fact.type === "choices") return fc.constantFrom<FactValue>([], ["a"], ["a", "b"], { a: true }, { b: false });
  return fc.integer({ min: 2, max: 9 });
}

describe("a contradiction", () => {
  it("is found exactly where no subject the axioms allow agrees with what was given", () => {
    const given = worldArbitrary.chain((world) =>
      fc.tuple(...world.corpus.facts.map((one) => fc.option(valueArbitrary(one), { nil: undefined }))).map((values) => {
        const known = world.corpus.facts.flatMap((one, i) =>
          values[i] === undefined ? [] : [[one.id, values[i]] as const],
        );
        return { world, known: Object.fromEntries(known) as Facts };
      }),
    );
    fc.assert(
      fc.property(given, ({ world, known }) => {
        const subject = subjectOf(load(world.corpus), known);
        expect(subject.contradiction === undefined).toBe(
          world.completions.some((completion) => agrees(known, completion)),
        );
      }),
      { numRuns: Number(process.env.RUNS ?? 400) },
    );
  });

  it("is found where no axiom alone shows it", () => {
    const known = (id: string, yes: boolean): Condition => {
      const condition: Condition = { kind: "fact", fact: id };
      return yes ? condition : { kind: "not", of: condition };
    };
    const clauses = [true, false].flatMap((a) =>
      [true, false].map((b) => [known("f.k", false), known("f.a", a), known("f.b", b)]),
    );
    const world: Corpus = {
      ...corpus,
      facts: ["f.k", "f.a", "f.b"].map((id) => fact(id, "boolean", undefined)),
      constraints: clauses.map((of, i) => ({
        id: `c${i}`,
        why: { en: "w", ja: "w" },
        when: { kind: "or", of },
        cel: "",
      })),
      provisions: [],
    };
    const { problems } = readSubject(load(world), { "f.k": true });
    expect(problems).toMatchObject([{ code: "contradiction", path: ["f.k"] }]);
    expect(readSubject(load(world), { "f.k": false }).problems).toEqual([]);
  });
});
