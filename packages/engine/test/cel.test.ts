// CEL in, CEL out: what is read means what CEL says it means, and nothing the profile lacks is taken in silence.
import { getConformanceSuite, type IncrementalTest } from "@bufbuild/cel-spec/testdata/tests.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCondition } from "../src/condition/from-cel.ts";
import { decide, type Facts, load, regimeAt, subjectOf, toCel } from "../src/index.ts";
import type { Condition, Corpus, Fact } from "../src/law/model.ts";
import { bindingsOf, evaluated, namesOf } from "./cel.ts";
import { conditionArbitrary, emptyCorpus, fact, holds, provision, worldArbitrary } from "./small-worlds.ts";

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };

const scene = worldArbitrary.chain((world) =>
  conditionArbitrary(world.corpus.facts).map((condition) => ({ world, condition })),
);
const written = (condition: Condition, corpus: Corpus) =>
  toCel(condition, (id) => corpus.facts.find((one) => one.id === id)!.type === "date");

describe("to-cel and from-cel", () => {
  it("are each other's inverse in meaning", () => {
    fc.assert(
      fc.property(scene, ({ world: { corpus, completions }, condition }) => {
        const cel = written(condition, corpus);
        const read = readCondition(cel, namesOf(corpus));
        if (!("condition" in read)) throw new Error(`${cel}: ${JSON.stringify(read.problems)}`);
        for (const completion of completions)
          expect(holds(read.condition, completion, corpus)).toBe(holds(condition, completion, corpus));
        expect(written(read.condition, corpus)).toBe(written(again(read.condition, corpus), corpus));
      }),
      RUNS,
    );
  });

  it("agree with CEL's own evaluation wherever CEL gives a value", () => {
    let values = 0;
    let errors = 0;
    fc.assert(
      fc.property(scene, fc.nat(), ({ world: { corpus, completions }, condition }, pick) => {
        const one = completions[pick % completions.length]!;
        const value = evaluated(written(condition, corpus), bindingsOf(corpus.facts, one));
        if (value === undefined) errors++;
        else {
          values++;
          const engine = load({ ...corpus, provisions: [provision("t/asked", condition, undefined)] });
          const facts = Object.fromEntries(Object.entries(one).filter(([, given]) => given !== undefined)) as Facts;
          const [finding] = decide(
            engine,
            regimeAt(engine, { at: "2026-01-01", known: "2026-01-01" }),
            subjectOf(engine, facts),
          );
          expect(finding!.outcome).toBe(value === true ? "applies" : "does-not-apply");
        }
      }),
      RUNS,
    );
    expect(values).toBeGreaterThan(4 * errors);
  });
});

function again(condition: Condition, corpus: Corpus): Condition {
  const read = readCondition(written(condition, corpus), namesOf(corpus));
  return "condition" in read ? read.condition : condition;
}

/**
 * The conformance suite of the CEL specification, whole. A test runs if the profile can express it; every other is refused
 * with one of these codes, or excluded for the reason given. A test that is read and comes out otherwise is a failure.
 */
const WHY: Record<string, string> = {
  "cel-unsupported": "syntax, a function, a macro or a kind of constant outside the profile",
  "cel-type": "a value where the profile wants a condition, or types that do not meet",
  "cel-unknown-name": "a type, a message or a binding that no fact can hold",
  "cel-syntax": "syntax the parser is not set up for: optionals, quoted fields, the suite's own syntax errors",
  container: "names looked up in a container: facts are always named in full",
};

/** How many tests ran, by group; a change here is a change of the profile. */
const RAN = { basic: 4, comparisons: 88, lists: 4, logic: 10, namespace: 1, parse: 4, type_deductions: 1 };

describe("CEL conformance", () => {
  const counts = new Map<string, Map<string, number>>();
  const wrong: string[] = [];
  const count = (group: string, key: string) => {
    const of = counts.get(group) ?? new Map<string, number>();
    counts.set(group, of.set(key, (of.get(key) ?? 0) + 1));
  };
  for (const group of getConformanceSuite().suites)
    for (const test of [...group.tests, ...group.suites.flatMap((suite) => suite.tests)]) {
      const result = conforms(test);
      count(group.name, result);
      if (result === "wrong") wrong.push(`${group.name}/${test.name}: ${test.original.expr}`);
    }

  it("holds for every test the profile can express", () => {
    expect(wrong).toEqual([]);
  });

  it("holds too where the left constant is what a fact is known to be", () => {
    const asked = getConformanceSuite().suites.flatMap((group) =>
      group.suites.flatMap((suite) => suite.tests.flatMap(({ original }) => asFact(original))),
    );
    for (const { expr, one, value, is } of asked) {
      const read = readCondition(expr, { facts: new Map([[one.id, one]]), definitions: new Set(), parameters: [] });
      if (!("condition" in read)) throw new Error(`${expr}: ${JSON.stringify(read.problems)}`);
      expect([expr, value, outcome(read.condition, [one], [{ id: one.id, value }])]).toEqual([expr, value, is]);
    }
    expect(asked.length).toBe(19);
  });

  it("says how many ran and why the others did not", () => {
    const table = Object.fromEntries([...counts].map(([group, of]) => [group, Object.fromEntries([...of].sort())]));
    const ran = [...counts.values()].reduce((sum, of) => sum + (of.get("ran") ?? 0), 0);
    const all = [...counts.values()].reduce((sum, of) => sum + [...of.values()].reduce((a, b) => a + b, 0), 0);
    console.log(`CEL conformance: ${ran} of ${all} run\n${JSON.stringify(table, null, 1)}`);
    for (const of of counts.values()) for (const key of of.keys()) expect(["ran", ...Object.keys(WHY)]).toContain(key);
    const by = Object.fromEntries(
      [...counts].flatMap(([group, of]) => (of.has("ran") ? [[group, of.get("ran")!]] : [])),
    );
    expect(by).toEqual(RAN);
  });
});

function conforms({ original }: IncrementalTest): string {
  if (original.container !== "" && Object.keys(original.bindings).length > 0) return "container";
  const bindings = Object.entries(original.bindings).map(([id, value]) => ({
    id,
    value: boundValue(value.kind.value),
  }));
  const facts = bindings.flatMap(({ id, value }) => factFor(id, value));
  const read = readCondition(original.expr, {
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    definitions: new Set(),
    parameters: [],
  });
  if ("problems" in read) return read.problems[0]!.code;
  return outcome(read.condition, facts, bindings) === expected(original) ? "ran" : "wrong";
}

/** The value a test expects: true if it names none; nothing but a boolean is one of ours. */
function expected({ resultMatcher }: IncrementalTest["original"]): unknown {
  const value = resultMatcher.case === "typedResult" ? resultMatcher.value.result : resultMatcher.value;
  if (resultMatcher.case === undefined) return true;
  return value?.$typeName === "cel.expr.Value" && value.kind.case === "boolValue" ? value.kind.value : undefined;
}

/** A test that compares two constants, its left one turned into a fact `x` of that value. */
function asFact(
  original: IncrementalTest["original"],
): { expr: string; one: Fact; value: number | string; is: unknown }[] {
  const number = /^(\d+) (==|!=|<=?|>=?) (-?\d+)$/.exec(original.expr);
  const is = expected(original);
  if (number !== null)
    return [
      { expr: `x ${number[2]} ${number[3]}`, one: fact("x", "integer", undefined), value: Number(number[1]), is },
    ];
  const string = /^'(\w+)' ((?:==|!=) '\w+'|in \['\w+'(?:, '\w+')*\])$/.exec(original.expr);
  if (string === null) return [];
  const ids = new Set([...original.expr.matchAll(/'(\w+)'/g)].map((match) => match[1]!));
  const choices = [...ids].map((id) => ({ id, name: { en: id, ja: id } }));
  return [{ expr: `x ${string[2]}`, one: { ...fact("x", "choice", undefined), choices }, value: string[1]!, is }];
}

function boundValue(value: unknown): unknown {
  const kind = (value as { kind?: { case: string; value: unknown } }).kind;
  return kind?.case === "int64Value" ? Number(kind.value) : kind?.value;
}

/** A binding as a fact, where a fact can hold it. */
function factFor(id: string, value: unknown): Fact[] {
  if (typeof value === "boolean") return [fact(id, "boolean", undefined)];
  if (typeof value === "number" && value >= 0) return [fact(id, "integer", undefined)];
  if (typeof value === "string")
    return [{ ...fact(id, "choice", undefined), choices: [{ id: value, name: { en: value, ja: value } }] }];
  return [];
}

function outcome(condition: Condition, facts: Fact[], bindings: { id: string; value: unknown }[]): boolean {
  const corpus = { ...emptyCorpus(facts), provisions: [provision("t/asked", condition, undefined)] };
  const engine = load(corpus);
  const known = Object.fromEntries(
    bindings.filter(({ id }) => engine.facts.has(id)).map(({ id, value }) => [id, value]),
  ) as Facts;
  return (
    decide(engine, regimeAt(engine, { at: "2026-01-01", known: "2026-01-01" }), subjectOf(engine, known))[0]!
      .outcome === "applies"
  );
}
