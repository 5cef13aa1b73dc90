// What every reader of CEL syntax shares: how a problem gets out, which names there are, what a constant stands for.
import type { Fact } from "../law/model.ts";
import { suggest } from "../law/suggest.ts";
import { type CelExpected, type CelOutside, type CelProblem, type Names, parameterValue } from "./names.ts";
import type { Syntax } from "./syntax.ts";

/** Carries a problem out of the depth of a reading; caught at the border in from-cel.ts. */
export class Wrong extends Error {
  readonly problem: CelProblem;
  constructor(code: CelProblem["code"], args: Record<string, string>, offset: number) {
    super(code);
    this.problem = { code, args, offset };
  }
}

/** Something else is needed here. With a fact, its type is told too. */
export function needs(expected: CelExpected, found: Fact | string, at: number): Wrong {
  const said = typeof found === "string" ? { found } : { found: found.id, type: found.type };
  return new Wrong("cel-type", { expected, ...said }, at);
}

/** CEL has this, the profile has not: one of the kinds that have words, or a function or an operator by its name. */
export function outside(what: CelOutside | { named: string }, at: number): Wrong {
  return new Wrong("cel-unsupported", { what: typeof what === "string" ? what : plainName(what.named) }, at);
}

export interface Scope {
  names: Names;
  /** The variable of an enclosing exists() or all(), and the member it stands for at the moment. */
  loop: { variable: string; member: string; fact: Fact } | undefined;
}

/** The fact of a name; one that nothing has gets a suggestion. */
export function factOf(name: string, at: number, { names }: Scope): Fact {
  const fact = names.facts.get(name);
  if (fact !== undefined) return fact;
  const suggestion = suggest(name, [
    ...names.facts.keys(),
    ...names.definitions,
    ...names.parameters.map((p) => `param.${p.id}`),
  ]);
  throw new Wrong("cel-unknown-name", { name, ...(suggestion === undefined ? {} : { suggestion }) }, at);
}

/** The id of a choice, which the fact must have. */
export function checkedMember(fact: Fact, member: string, at: number): string {
  if (fact.choices.some((choice) => choice.id === member)) return member;
  const suggestion = suggest(
    member,
    fact.choices.map((choice) => choice.id),
  );
  throw new Wrong(
    "cel-unknown-choice",
    { fact: fact.id, choice: member, ...(suggestion === undefined ? {} : { suggestion }) },
    at,
  );
}

/** The string a syntax stands for: a constant, or the member the loop variable is at. */
export function text(syntax: Syntax, scope: Scope): string | undefined {
  if (syntax.is === "constant" && typeof syntax.value === "string") return syntax.value;
  if (syntax.is === "name" && syntax.name === scope.loop?.variable) return scope.loop.member;
  return undefined;
}

/** The id of the parameter a syntax names, if it names one. */
export function parameterOf(syntax: Syntax): { parameter?: string } {
  return syntax.is === "name" && syntax.name.startsWith("param.")
    ? { parameter: syntax.name.slice("param.".length) }
    : {};
}

/** The whole number a constant or a parameter stands for; `undefined` for anything else. */
export function number(syntax: Syntax, { names }: Scope): number | undefined {
  if (syntax.is === "constant" && typeof syntax.value === "number" && syntax.integer) return syntax.value;
  if (syntax.is === "name" && syntax.name.startsWith("param.")) {
    const id = syntax.name.slice("param.".length);
    const value = parameterValue(names, id);
    if (value !== undefined) return value;
    const suggestion = suggest(
      id,
      names.parameters.map((parameter) => parameter.id),
    );
    throw new Wrong(
      "cel-unknown-name",
      { name: syntax.name, ...(suggestion === undefined ? {} : { suggestion: `param.${suggestion}` }) },
      syntax.at,
    );
  }
  return undefined;
}

/** A syntax as it is written, in short, for problems. */
export function describe(syntax: Syntax): string {
  if (syntax.is === "constant") return JSON.stringify(syntax.value);
  if (syntax.is === "name") return syntax.name;
  if (syntax.is === "call") return plainName(syntax.function);
  return { list: "[…]", some: "exists()", every: "all()" }[syntax.is];
}

/** `_+_` reads as `+`, `_[_]` as `[]`; a function keeps its name and gets its brackets. */
function plainName(name: string): string {
  return /^[a-z]\w*$/i.test(name) ? `${name}()` : name.replaceAll("_", "");
}
