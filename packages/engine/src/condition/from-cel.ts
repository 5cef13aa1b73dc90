// Reads a CEL text into a condition over the facts of a vocabulary, checking every name, choice and type on the way.
import { daysOf } from "../days.ts";
import type { Amount, Condition, Fact } from "../model.ts";
import { nearest } from "../nearest.ts";
import { type CelProblem, type Names, parameterValue } from "./names.ts";
import { parseCel, type Syntax } from "./syntax.ts";

type Comparison = "<" | "<=" | ">" | ">=" | "==" | "!=";
const COMPARISONS: Record<string, Comparison> = { "_<_": "<", "_<=_": "<=", "_>_": ">", "_>=_": ">=", "_==_": "==", "_!=_": "!=" };
const MIRRORED: Record<Comparison, Comparison> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!=" };
const TYPE_NAMES = { boolean: "yes/no", choice: "one of", choices: "any of", integer: "a number", money: "a sum", date: "a date" } as const;

class Wrong extends Error {
  readonly problem: CelProblem;
  constructor(code: CelProblem["code"], args: Record<string, string>, offset: number) {
    super(code);
    this.problem = { code, args, offset };
  }
}

/**
 * Reads a boolean CEL text. Names stay references, so that a definition is compiled once.
 * Errors are values with the offset they begin at: unknown name, constant outside a fact's list, type error, unsupported syntax.
 *
 *     readCondition('organisation.employees > 300 && "JP" in market.countries', names)
 *     // { condition: { kind: "and", of: [{ kind: "compare", … }, { kind: "has", … }] } }
 */
export function readCondition(cel: string, names: Names): { condition: Condition } | { problems: CelProblem[] } {
  return reading(cel, (syntax) => ({ condition: condition(syntax, { names, loop: undefined }) }));
}

/** Reads a CEL text of arithmetic: numbers, integer and money facts, parameters, `+ - * /`, `min`, `max`, `? :`. */
export function readAmount(cel: string, names: Names): { amount: Amount } | { problems: CelProblem[] } {
  return reading(cel, (syntax) => ({ amount: amount(syntax, { names, loop: undefined }) }));
}

function reading<T>(cel: string, read: (syntax: Syntax) => T): T | { problems: CelProblem[] } {
  const syntax = parseCel(cel);
  if ("code" in syntax) return { problems: [syntax] };
  try {
    return read(syntax);
  } catch (error) {
    if (error instanceof Wrong) return { problems: [error.problem] };
    if (error instanceof RangeError) return { problems: [{ code: "cel-unsupported", args: { what: "nesting this deep" }, offset: 0 }] };
    throw error;
  }
}

interface Scope {
  names: Names;
  /** The variable of an enclosing exists() or all(), and the member it stands for at the moment. */
  loop: { variable: string; member: string; fact: Fact } | undefined;
}

const constant = (value: boolean): Condition => ({ kind: "const", value });

function condition(syntax: Syntax, scope: Scope): Condition {
  switch (syntax.is) {
    case "constant":
      if (typeof syntax.value === "boolean") return constant(syntax.value);
      throw new Wrong("cel-type", { expected: "a condition", found: JSON.stringify(syntax.value) }, syntax.at);
    case "name":
      return named(syntax.name, syntax.at, scope);
    case "call":
      return call(syntax, scope);
    case "some":
    case "every":
      return quantified(syntax, scope);
    case "list":
      throw new Wrong("cel-type", { expected: "a condition", found: "a list" }, syntax.at);
  }
}

function named(name: string, at: number, scope: Scope): Condition {
  if (scope.names.definitions.has(name)) return { kind: "definition", id: name };
  const fact = factOf(name, at, scope);
  if (fact.type !== "boolean") throw new Wrong("cel-type", { expected: "a condition", found: `${name} (${TYPE_NAMES[fact.type]})` }, at);
  return { kind: "fact", fact: name };
}

function factOf(name: string, at: number, { names }: Scope): Fact {
  const fact = names.facts.get(name);
  if (fact !== undefined) return fact;
  const suggestion = nearest(name, [...names.facts.keys(), ...names.definitions, ...names.parameters.map((p) => `param.${p.id}`)]);
  throw new Wrong("cel-unknown-name", { name, ...(suggestion === undefined ? {} : { suggestion }) }, at);
}

function call(syntax: Syntax & { is: "call" }, scope: Scope): Condition {
  const [first, second, third] = syntax.args;
  switch (syntax.function) {
    case "!_":
      return not(condition(first!, scope));
    case "_&&_":
      return joined("and", syntax.args.map((arg) => condition(arg, scope)));
    case "_||_":
      return joined("or", syntax.args.map((arg) => condition(arg, scope)));
    case "_?_:_": {
      const test = condition(first!, scope);
      return joined("or", [joined("and", [test, condition(second!, scope)]), joined("and", [not(test), condition(third!, scope)])]);
    }
    case "@in":
      return membership(first!, second!, syntax.at, scope);
    default: {
      const op = COMPARISONS[syntax.function];
      if (op === undefined) throw new Wrong("cel-unsupported", { what: plainName(syntax.function) }, syntax.at);
      return comparison(first!, op, second!, syntax.at, scope);
    }
  }
}

/** `_+_` reads as `+`; a function keeps its name and gets its brackets. */
function plainName(name: string): string {
  return /^_?.*_$/.test(name) ? name.replaceAll("_", "") : `${name}()`;
}

function not(of: Condition): Condition {
  if (of.kind === "const") return constant(!of.value);
  return of.kind === "not" ? of.of : { kind: "not", of };
}

/** `and`/`or` with nested ones of the same kind and constants folded in. */
function joined(kind: "and" | "or", parts: Condition[]): Condition {
  const decisive = kind === "or";
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  if (flat.some((part) => part.kind === "const" && part.value === decisive)) return constant(decisive);
  const left = flat.filter((part) => part.kind !== "const");
  if (left.length === 0) return constant(!decisive);
  return left.length === 1 ? left[0]! : { kind, of: left };
}

function membership(left: Syntax, right: Syntax, at: number, scope: Scope): Condition {
  if (right.is === "list") {
    const parts = right.items.map((item) => comparison(left, "==", item, item.at, scope));
    return parts.length === 0 ? constant(false) : joined("or", parts);
  }
  if (right.is !== "name") throw new Wrong("cel-type", { expected: "a list or a fact with several answers", found: right.is }, right.at);
  const fact = factOf(right.name, right.at, scope);
  if (fact.type !== "choices") throw new Wrong("cel-type", { expected: "a fact with several answers", found: `${fact.id} (${TYPE_NAMES[fact.type]})` }, right.at);
  const member = text(left, scope);
  if (member === undefined) throw new Wrong("cel-type", { expected: "the id of a choice", found: "something else" }, at);
  return { kind: "has", fact: fact.id, member: checkedMember(fact, member, left.at) };
}

/** The string a syntax stands for: a constant, or the member the loop variable is at. */
function text(syntax: Syntax, scope: Scope): string | undefined {
  if (syntax.is === "constant" && typeof syntax.value === "string") return syntax.value;
  if (syntax.is === "name" && syntax.name === scope.loop?.variable) return scope.loop.member;
  return undefined;
}

function checkedMember(fact: Fact, member: string, at: number): string {
  if (fact.choices.some((choice) => choice.id === member)) return member;
  const suggestion = nearest(member, fact.choices.map((choice) => choice.id));
  throw new Wrong("cel-unknown-choice", { fact: fact.id, choice: member, ...(suggestion === undefined ? {} : { suggestion }) }, at);
}

function comparison(left: Syntax, op: Comparison, right: Syntax, at: number, scope: Scope): Condition {
  const folded = foldedComparison(left, op, right, scope);
  if (folded !== undefined) return folded;
  const fact = comparedFact(left, scope);
  const other = comparedFact(right, scope);
  if (fact !== undefined && other !== undefined) throw new Wrong("cel-fact-with-fact", { left: fact.fact.id, right: other.fact.id }, at);
  if (fact !== undefined) return withConstant(fact, op, right, scope);
  if (other !== undefined) return withConstant(other, MIRRORED[op], left, scope);
  return condition(left, scope).kind === "const" ? booleans(right, op, left, scope) : booleans(left, op, right, scope);
}

interface Compared {
  fact: Fact;
  sized: boolean;
}

/** The fact a side of a comparison reads, directly or through size(). Booleans and definitions are conditions, not compared facts. */
function comparedFact(syntax: Syntax, scope: Scope): Compared | undefined {
  if (syntax.is === "call" && syntax.function === "size" && syntax.args.length === 1) {
    const [of] = syntax.args;
    if (of!.is !== "name") throw new Wrong("cel-unsupported", { what: "size() of an expression" }, syntax.at);
    const fact = factOf(of!.name, of!.at, scope);
    if (fact.type !== "choices") throw new Wrong("cel-type", { expected: "a fact with several answers", found: `${fact.id} (${TYPE_NAMES[fact.type]})` }, of!.at);
    return { fact, sized: true };
  }
  if (syntax.is !== "name" || syntax.name === scope.loop?.variable || syntax.name.startsWith("param.")) return undefined;
  if (scope.names.definitions.has(syntax.name)) return undefined;
  const fact = factOf(syntax.name, syntax.at, scope);
  if (fact.type === "choices") throw new Wrong("cel-type", { expected: '"member" in …, size(…) or exists()', found: fact.id }, syntax.at);
  return fact.type === "boolean" ? undefined : { fact, sized: false };
}

function withConstant({ fact, sized }: Compared, op: Comparison, other: Syntax, scope: Scope): Condition {
  if (sized) return sizeAgainst(fact, op, other, scope);
  if (fact.type === "choice") {
    const member = text(other, scope);
    if (member === undefined || (op !== "==" && op !== "!="))
      throw new Wrong("cel-type", { expected: `one of the answers of ${fact.id}, with == or !=`, found: op }, other.at);
    const is: Condition = { kind: "is", fact: fact.id, member: checkedMember(fact, member, other.at) };
    return op === "==" ? is : others(fact, is.member);
  }
  const value = fact.type === "date" ? day(other) : number(other, scope);
  if (value === undefined)
    throw new Wrong("cel-type", { expected: fact.type === "date" ? 'date("YYYY-MM-DD")' : "a whole number", found: describe(other) }, other.at);
  return { kind: "compare", fact: fact.id, op, value };
}

/** `fact != "a"`: it has one of the other answers. A fact without a value differs from nothing. */
function others(fact: Fact, member: string): Condition {
  return joined("or", fact.choices.filter((choice) => choice.id !== member).map((choice): Condition => ({ kind: "is", fact: fact.id, member: choice.id })));
}

/** Alternatives that a size() may be spelled out in. */
const MOST_ALTERNATIVES = 500;

function sizeAgainst(fact: Fact, op: Comparison, other: Syntax, scope: Scope): Condition {
  const size = number(other, scope);
  if (size === undefined) throw new Wrong("cel-type", { expected: "a whole number", found: describe(other) }, other.at);
  const members = fact.choices.map((choice): Condition => ({ kind: "has", fact: fact.id, member: choice.id }));
  const atLeast = (count: number) => {
    if (alternatives(members.length, count) > MOST_ALTERNATIVES) throw new Wrong("cel-unsupported", { what: `size() against ${size}` }, other.at);
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

/** At least so many of some conditions, spelled out: the first and one less of the rest, or as many of the rest. */
function manyOf(conditions: Condition[], count: number): Condition {
  if (count <= 0) return constant(true);
  if (count > conditions.length) return constant(false);
  if (count === 1) return joined("or", conditions);
  const [first, ...rest] = conditions;
  return joined("or", [joined("and", [first!, manyOf(rest, count - 1)]), manyOf(rest, count)]);
}

/** How many leaves `manyOf` has: the ways to choose so many. */
function alternatives(all: number, count: number): number {
  if (count <= 1 || count > all) return all;
  let ways = 1;
  for (let i = 0; i < count && ways < 1e9; i++) ways = (ways * (all - i)) / (i + 1);
  return ways;
}

function number(syntax: Syntax, { names }: Scope): number | undefined {
  if (syntax.is === "constant" && typeof syntax.value === "number" && syntax.integer) return syntax.value;
  if (syntax.is === "name" && syntax.name.startsWith("param.")) {
    const id = syntax.name.slice("param.".length);
    const value = parameterValue(names, id);
    if (value !== undefined) return value;
    const suggestion = nearest(id, names.parameters.map((parameter) => parameter.id));
    throw new Wrong("cel-unknown-name", { name: syntax.name, ...(suggestion === undefined ? {} : { suggestion: `param.${suggestion}` }) }, syntax.at);
  }
  return undefined;
}

/** Days since 1970-01-01 of `date("YYYY-MM-DD")`. */
function day(syntax: Syntax): number | undefined {
  if (syntax.is !== "call" || syntax.function !== "date" || syntax.args.length !== 1) return undefined;
  const [of] = syntax.args;
  if (of?.is !== "constant" || typeof of.value !== "string") return undefined;
  return daysOf(of.value);
}

function describe(syntax: Syntax): string {
  if (syntax.is === "constant") return JSON.stringify(syntax.value);
  return syntax.is === "name" ? syntax.name : syntax.is === "call" ? plainName(syntax.function) : `a ${syntax.is}`;
}

/** A comparison of two constants is decided here; `undefined` where a side is no constant. */
function foldedComparison(left: Syntax, op: Comparison, right: Syntax, scope: Scope): Condition | undefined {
  const a = text(left, scope) ?? (left.is === "constant" ? left.value : undefined);
  const b = text(right, scope) ?? (right.is === "constant" ? right.value : undefined);
  if (a === undefined || b === undefined) return undefined;
  if (typeof a !== typeof b) throw new Wrong("cel-type", { expected: `a ${typeof a}`, found: JSON.stringify(b) }, right.at);
  if (scope.loop !== undefined && typeof b === "string") checkedMember(scope.loop.fact, b, right.at);
  const holds = { "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b, "==": a === b, "!=": a !== b }[op];
  return constant(holds);
}

/** Equality of two conditions. */
function booleans(left: Syntax, op: Comparison, right: Syntax, scope: Scope): Condition {
  if (op !== "==" && op !== "!=") throw new Wrong("cel-type", { expected: "a number or a date", found: describe(left) }, left.at);
  const a = condition(left, scope);
  const b = condition(right, scope);
  const same = joined("or", [joined("and", [a, b]), joined("and", [not(a), not(b)])]);
  return op === "==" ? same : not(same);
}

function quantified(syntax: Syntax & { is: "some" | "every" }, scope: Scope): Condition {
  if (scope.loop !== undefined) throw new Wrong("cel-unsupported", { what: "exists() or all() inside another" }, syntax.at);
  if (syntax.range.is !== "name") throw new Wrong("cel-unsupported", { what: "exists() or all() of an expression" }, syntax.range.at);
  const fact = factOf(syntax.range.name, syntax.range.at, scope);
  if (fact.type !== "choices") throw new Wrong("cel-type", { expected: "a fact with several answers", found: fact.id }, syntax.range.at);
  const parts = fact.choices.map(({ id: member }) => {
    const body = condition(syntax.body, { names: scope.names, loop: { variable: syntax.variable, member, fact } });
    const has: Condition = { kind: "has", fact: fact.id, member };
    return syntax.is === "some" ? joined("and", [has, body]) : joined("or", [not(has), body]);
  });
  return joined(syntax.is === "some" ? "or" : "and", parts);
}

const ARITHMETIC: Record<string, "+" | "-" | "*" | "/"> = { "_+_": "+", "_-_": "-", "_*_": "*", "_/_": "/" };

function amount(syntax: Syntax, scope: Scope): Amount {
  if (syntax.is === "constant" && typeof syntax.value === "number") return { kind: "number", value: syntax.value };
  if (syntax.is === "name") {
    const parameter = number(syntax, scope);
    if (parameter !== undefined) return { kind: "number", value: parameter };
    const fact = factOf(syntax.name, syntax.at, scope);
    if (fact.type === "integer" || fact.type === "money") return { kind: "fact", fact: fact.id };
    throw new Wrong("cel-type", { expected: "a number or a sum", found: `${fact.id} (${TYPE_NAMES[fact.type]})` }, syntax.at);
  }
  if (syntax.is !== "call") throw new Wrong("cel-type", { expected: "an amount", found: describe(syntax) }, syntax.at);
  const op = ARITHMETIC[syntax.function];
  if (op !== undefined) return { kind: "arith", op, left: amount(syntax.args[0]!, scope), right: amount(syntax.args[1]!, scope) };
  if ((syntax.function === "min" || syntax.function === "max") && syntax.args.length > 0)
    return { kind: syntax.function, of: syntax.args.map((arg) => amount(arg, scope)) };
  if (syntax.function === "_?_:_")
    return { kind: "if", when: condition(syntax.args[0]!, scope), then: amount(syntax.args[1]!, scope), else: amount(syntax.args[2]!, scope) };
  throw new Wrong("cel-unsupported", { what: plainName(syntax.function) }, syntax.at);
}
