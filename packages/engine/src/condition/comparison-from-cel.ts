// Reads comparisons: a fact with a constant or a parameter, size() of a fact, two constants.
import { daysOf, isDay } from "../law/days.ts";
import type { Condition, Fact } from "../law/model.ts";
import { alternatives, constant, joined, manyOf, not } from "./build.ts";
import {
  checkedMember,
  describe,
  factOf,
  needs,
  number,
  outside,
  parameterOf,
  type Scope,
  text,
  Wrong,
} from "./reading.ts";
import type { Syntax } from "./syntax.ts";

export type Comparison = "<" | "<=" | ">" | ">=" | "==" | "!=";
/** CEL's names of the comparisons. */
export const COMPARISONS: Record<string, Comparison> = {
  "_<_": "<",
  "_<=_": "<=",
  "_>_": ">",
  "_>=_": ">=",
  "_==_": "==",
  "_!=_": "!=",
};
const MIRRORED: Record<Comparison, Comparison> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!=" };

/** A comparison with a fact, or between constants; `undefined` where neither side is either, which leaves two conditions. */
export function comparison(
  left: Syntax,
  op: Comparison,
  right: Syntax,
  at: number,
  scope: Scope,
): Condition | undefined {
  const folded = foldedComparison(left, op, right, scope);
  if (folded !== undefined) return folded;
  const fact = comparedFact(left, scope);
  const other = comparedFact(right, scope);
  if (fact !== undefined && other !== undefined)
    throw new Wrong("cel-fact-with-fact", { left: fact.fact.id, right: other.fact.id }, at);
  if (fact !== undefined) return withConstant(fact, op, right, scope);
  return other === undefined ? undefined : withConstant(other, MIRRORED[op], left, scope);
}

interface Compared {
  fact: Fact;
  sized: boolean;
}

/** The fact a side of a comparison reads, directly or through size(). Booleans and definitions are conditions, not compared facts. */
function comparedFact(syntax: Syntax, scope: Scope): Compared | undefined {
  if (syntax.is === "call" && syntax.function === "size" && syntax.args.length === 1) {
    const [of] = syntax.args;
    if (of!.is !== "name") throw outside("size-of-expression", syntax.at);
    const fact = factOf(of!.name, of!.at, scope);
    if (fact.type !== "choices") throw needs("several", fact, of!.at);
    return { fact, sized: true };
  }
  if (syntax.is !== "name" || syntax.name === scope.loop?.variable || syntax.name.startsWith("param."))
    return undefined;
  if (scope.names.definitions.has(syntax.name)) return undefined;
  const fact = factOf(syntax.name, syntax.at, scope);
  if (fact.type === "choices") throw needs("membership", fact, syntax.at);
  return fact.type === "boolean" ? undefined : { fact, sized: false };
}

function withConstant({ fact, sized }: Compared, op: Comparison, other: Syntax, scope: Scope): Condition {
  if (sized) return sizeAgainst(fact, op, other, scope);
  if (fact.type === "choice") {
    const member = text(other, scope);
    if (member === undefined || (op !== "==" && op !== "!="))
      throw needs("one-answer", `${op} ${describe(other)}`, other.at);
    const is: Condition = { kind: "is", fact: fact.id, member: checkedMember(fact, member, other.at) };
    return op === "==" ? is : others(fact, is.member);
  }
  const value = fact.type === "date" ? day(other) : number(other, scope);
  if (value === undefined) throw needs(fact.type === "date" ? "day" : "whole-number", describe(other), other.at);
  return { kind: "compare", fact: fact.id, op, value, ...parameterOf(other) };
}

/** `fact != "a"`: it has one of the other answers. A fact without a value differs from nothing. */
function others(fact: Fact, member: string): Condition {
  return joined(
    "or",
    fact.choices
      .filter((choice) => choice.id !== member)
      .map((choice): Condition => ({ kind: "is", fact: fact.id, member: choice.id })),
  );
}

/** Alternatives that a size() may be spelled out in. */
const MOST_ALTERNATIVES = 500;

function sizeAgainst(fact: Fact, op: Comparison, other: Syntax, scope: Scope): Condition {
  const size = number(other, scope);
  if (size === undefined) throw needs("whole-number", describe(other), other.at);
  const members = fact.choices.map((choice): Condition => ({ kind: "has", fact: fact.id, member: choice.id }));
  const atLeast = (count: number) => {
    if (alternatives(members.length, count) > MOST_ALTERNATIVES) throw outside("size-of-many", other.at);
    return manyOf(members, count);
  };
  switch (op) {
    case ">=":
      return atLeast(size);
    case ">":
      return atLeast(size + 1);
    case "<":
      return not(atLeast(size));
    case "<=":
      return not(atLeast(size + 1));
    case "==":
      return joined("and", [atLeast(size), not(atLeast(size + 1))]);
    case "!=":
      return joined("or", [not(atLeast(size)), atLeast(size + 1)]);
  }
}

/** Days since 1970-01-01 of `date("YYYY-MM-DD")`. */
function day(syntax: Syntax): number | undefined {
  if (syntax.is !== "call" || syntax.function !== "date" || syntax.args.length !== 1) return undefined;
  const [of] = syntax.args;
  if (of?.is !== "constant" || typeof of.value !== "string") return undefined;
  return isDay(of.value) ? daysOf(of.value) : undefined;
}

/** A comparison of two constants is decided here; `undefined` where a side is no constant. */
function foldedComparison(left: Syntax, op: Comparison, right: Syntax, scope: Scope): Condition | undefined {
  const a = text(left, scope) ?? (left.is === "constant" ? left.value : undefined);
  const b = text(right, scope) ?? (right.is === "constant" ? right.value : undefined);
  if (a === undefined || b === undefined) return undefined;
  if (typeof a !== typeof b) throw needs(typeof a as "boolean" | "number" | "string", JSON.stringify(b), right.at);
  if (scope.loop !== undefined && typeof b === "string") checkedMember(scope.loop.fact, b, right.at);
  const holds = { "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b, "==": a === b, "!=": a !== b }[op];
  return constant(holds);
}
