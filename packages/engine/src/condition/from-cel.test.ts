// Reading CEL: what each form of the profile becomes, and what everything else is told.
import { describe, expect, it } from "vitest";
import { fact } from "../../test/small-worlds.ts";
import type { Fact } from "../law/model.ts";
import { readAmount, readCondition } from "./from-cel.ts";
import type { Names } from "./names.ts";

const choices = (...ids: string[]) => ids.map((id) => ({ id, name: { en: id, ja: id } }));
const facts: Fact[] = [
  fact("organisation.uses_ai", "boolean", undefined),
  { ...fact("organisation.kind", "choice", undefined), choices: choices("school", "research_body", "stock_company") },
  { ...fact("data.kinds", "choices", undefined), choices: choices("health", "criminal", "ordinary") },
  fact("organisation.employees", "integer", undefined),
  fact("organisation.capital", "money", undefined),
  fact("lifecycle.first_date", "date", undefined),
];
const names: Names = {
  facts: new Map(facts.map((one) => [one.id, one])),
  definitions: new Set(["jp.sme"]),
  parameters: [
    {
      id: "threshold",
      values: [
        { from: "2020-01-01", value: 100 },
        { from: "2025-01-01", value: 300 },
      ],
    },
  ],
};

const read = (cel: string) => {
  const result = readCondition(cel, names);
  return "condition" in result ? result.condition : result.problems;
};
const has = (member: string) => ({ kind: "has", fact: "data.kinds", member });
const is = (member: string) => ({ kind: "is", fact: "organisation.kind", member });
const compare = (op: string, value: number, id = "organisation.employees") => ({
  kind: "compare",
  fact: id,
  op,
  value,
});
const not = (of: unknown) => ({ kind: "not", of });
const any = (...of: unknown[]) => ({ kind: "or", of });
const all = (...of: unknown[]) => ({ kind: "and", of });
const ai = { kind: "fact", fact: "organisation.uses_ai" };

describe("readCondition", () => {
  it.each([
    ["organisation.uses_ai", ai],
    ["!organisation.uses_ai", not(ai)],
    ["jp.sme", { kind: "definition", id: "jp.sme" }],
    ["true", { kind: "const", value: true }],
    ['"health" in data.kinds', has("health")],
    ['data.kinds.exists(k, k in ["health", "criminal"])', any(has("health"), has("criminal"))],
    ['data.kinds.all(k, k != "health")', not(has("health"))],
    ["data.kinds.exists(k, true)", any(has("health"), has("criminal"), has("ordinary"))],
    ["size(data.kinds) == 0", not(any(has("health"), has("criminal"), has("ordinary")))],
    ["size(data.kinds) > 0", any(has("health"), has("criminal"), has("ordinary"))],
    ["0 < size(data.kinds)", any(has("health"), has("criminal"), has("ordinary"))],
    ["size(data.kinds) >= 3", all(has("health"), has("criminal"), has("ordinary"))],
    ["size(data.kinds) >= 0", { kind: "const", value: true }],
    ['organisation.kind == "school"', is("school")],
    ['"school" == organisation.kind', is("school")],
    ['organisation.kind != "school"', any(is("research_body"), is("stock_company"))],
    ['organisation.kind in ["school", "research_body"]', any(is("school"), is("research_body"))],
    ["organisation.employees > 300", compare(">", 300)],
    ["300 < organisation.employees", compare(">", 300)],
    [
      "organisation.capital <= param.threshold",
      { ...compare("<=", 300, "organisation.capital"), parameter: "threshold" },
    ],
    ['lifecycle.first_date < date("1970-01-11")', compare("<", 10, "lifecycle.first_date")],
    ["organisation.uses_ai ? jp.sme : false", all(ai, { kind: "definition", id: "jp.sme" })],
    ["organisation.uses_ai == true", ai],
    ["1 < 2 && organisation.uses_ai", ai],
  ])("reads %s", (cel, condition) => {
    expect(read(cel)).toEqual(condition);
  });

  it.each([
    ["organisation.uses_al", "cel-unknown-name", { suggestion: "organisation.uses_ai" }, 0],
    ["!organisation.use_ai", "cel-unknown-name", { suggestion: "organisation.uses_ai" }, 1],
    ["organisation.employees > param.treshold", "cel-unknown-name", { suggestion: "param.threshold" }, 25],
    ['organisation.kind == "shool"', "cel-unknown-choice", { suggestion: "school" }, 21],
    ['"helth" in data.kinds', "cel-unknown-choice", { suggestion: "health" }, 0],
    ['data.kinds.exists(k, k == "helth")', "cel-unknown-choice", { suggestion: "health" }, 26],
    ["organisation.employees > organisation.capital", "cel-fact-with-fact", {}, 23],
    ['organisation.employees == "many"', "cel-type", {}, 26],
    ["organisation.employees > 2.5", "cel-type", {}, 25],
    ['organisation.kind < "school"', "cel-type", {}, 20],
    ['"health" in organisation.kind', "cel-type", {}, 12],
    ["data.kinds", "cel-type", {}, 0],
    ["organisation.employees", "cel-type", {}, 0],
    ["organisation.uses_ai && 3", "cel-type", {}, 24],
    ["lifecycle.first_date < 3", "cel-type", {}, 23],
    ['lifecycle.first_date < date("2026-02-30")', "cel-type", {}, 23],
    ["organisation.uses_ai &&", "cel-syntax", {}, 21],
    ["", "cel-syntax", {}, 0],
  ])("tells what is wrong with %s", (cel, code, args, offset) => {
    const [problem] = read(cel) as { code: string; args: Record<string, string>; offset: number }[];
    expect([problem!.code, problem!.offset]).toEqual([code, offset]);
    expect(problem!.args).toMatchObject(args);
  });

  it.each([
    "has(organisation.uses_ai)",
    "organisation.employees + 1 > 3",
    "organisation.employees > 5u",
    "organisation.employees == 9007199254740993",
    "organisation.uses_ai == null",
    'data.kinds == ["health"]',
    'data.kinds[0] == "health"',
    'organisation.kind.startsWith("s")',
    'data.kinds.exists_one(k, k == "health")',
    'size(data.kinds.filter(k, k == "health")) > 0',
    'data.kinds.exists(k, data.kinds.exists(j, j == "health"))',
    '{"a": true}["a"]',
    "dyn(true)",
    "type(1) == int",
    "organisation == organisation",
    'organisation.kind.matches("s.*")',
    "-organisation.employees < 3",
    'timestamp("2026-01-01T00:00:00Z") < lifecycle.first_date',
    'b"abc" == b"abc"',
    "min(1, 2) == 1",
    "organisation.kind in data.kinds",
    `${"(".repeat(20_000)}true${")".repeat(20_000)}`,
  ])("takes nothing in silence: %s", (cel) => {
    const result = readCondition(cel, names);
    expect("problems" in result && result.problems[0]!.code).toMatch(/^cel-/);
  });

  it("reads a long list of alternatives", () => {
    const cel = Array.from({ length: 500 }, (_, i) => `organisation.employees == ${i}`).join(" || ");
    expect(read(cel)).toMatchObject({ kind: "or", of: { length: 500 } });
  });
});

describe("readAmount", () => {
  it("reads arithmetic over numbers, sums, parameters and conditions", () => {
    const capital = { kind: "fact", fact: "organisation.capital" };
    expect(readAmount("max(100, 0.5 * organisation.capital)", names)).toEqual({
      amount: {
        kind: "max",
        of: [
          { kind: "number", value: 100 },
          { kind: "arith", op: "*", left: { kind: "number", value: 0.5 }, right: capital },
        ],
      },
    });
    expect(readAmount("jp.sme ? param.threshold - 1 : 2 / 3", names)).toMatchObject({
      // biome-ignore lint/suspicious/noThenProperty: the words of the model, `if … then … else`
      amount: { kind: "if", then: { op: "-", left: { value: 300 } } },
    });
  });

  it.each([
    "organisation.kind",
    "organisation.uses_ai",
    '"100"',
    "min()",
    "sqrt(2)",
    "organisation.capital > 3",
    "100 %  3",
  ])("refuses %s", (cel) => {
    expect("problems" in readAmount(cel, names)).toBe(true);
  });
});
