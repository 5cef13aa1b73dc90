// Reads CEL syntax into conditions: names, logic, membership, exists() and all().
import type { Condition } from "../law/model.ts";
import { constant, joined, not } from "./build.ts";
import { COMPARISONS, type Comparison, comparison } from "./comparison-from-cel.ts";
import { checkedMember, describe, factOf, needs, outside, type Scope, text } from "./reading.ts";
import type { Syntax } from "./syntax.ts";

/** The condition a syntax stands for. */
export function condition(syntax: Syntax, scope: Scope): Condition {
  switch (syntax.is) {
    case "constant":
      if (typeof syntax.value === "boolean") return constant(syntax.value);
      throw needs("condition", describe(syntax), syntax.at);
    case "name":
      return named(syntax.name, syntax.at, scope);
    case "call":
      return call(syntax, scope);
    case "some":
    case "every":
      return quantified(syntax, scope);
    case "list":
      throw needs("condition", describe(syntax), syntax.at);
  }
}

function named(name: string, at: number, scope: Scope): Condition {
  if (scope.names.definitions.has(name)) return { kind: "definition", id: name };
  const fact = factOf(name, at, scope);
  if (fact.type !== "boolean") throw needs("condition", fact, at);
  return { kind: "fact", fact: name };
}

function call(syntax: Syntax & { is: "call" }, scope: Scope): Condition {
  const [first, second, third] = syntax.args;
  switch (syntax.function) {
    case "!_":
      return not(condition(first!, scope));
    case "_&&_":
      return joined(
        "and",
        syntax.args.map((arg) => condition(arg, scope)),
      );
    case "_||_":
      return joined(
        "or",
        syntax.args.map((arg) => condition(arg, scope)),
      );
    case "_?_:_": {
      const test = condition(first!, scope);
      return joined("or", [
        joined("and", [test, condition(second!, scope)]),
        joined("and", [not(test), condition(third!, scope)]),
      ]);
    }
    case "@in":
      return membership(first!, second!, syntax.at, scope);
    default: {
      const op = COMPARISONS[syntax.function];
      if (op === undefined) throw outside({ named: syntax.function }, syntax.at);
      return compared(first!, op, second!, syntax.at, scope);
    }
  }
}

function compared(left: Syntax, op: Comparison, right: Syntax, at: number, scope: Scope): Condition {
  const read = comparison(left, op, right, at, scope);
  if (read !== undefined) return read;
  return condition(left, scope).kind === "const" ? booleans(right, op, left, scope) : booleans(left, op, right, scope);
}

/** Equality of two conditions. */
function booleans(left: Syntax, op: Comparison, right: Syntax, scope: Scope): Condition {
  if (op !== "==" && op !== "!=") throw needs("number-or-date", describe(left), left.at);
  const a = condition(left, scope);
  const b = condition(right, scope);
  const same = joined("or", [joined("and", [a, b]), joined("and", [not(a), not(b)])]);
  return op === "==" ? same : not(same);
}

function membership(left: Syntax, right: Syntax, at: number, scope: Scope): Condition {
  if (right.is === "list") {
    const parts = right.items.map((item) => compared(left, "==", item, item.at, scope));
    return parts.length === 0 ? constant(false) : joined("or", parts);
  }
  if (right.is !== "name") throw needs("list", describe(right), right.at);
  const fact = factOf(right.name, right.at, scope);
  if (fact.type !== "choices") throw needs("several", fact, right.at);
  const member = text(left, scope);
  if (member === undefined) throw needs("choice-id", describe(left), at);
  return { kind: "has", fact: fact.id, member: checkedMember(fact, member, left.at) };
}

function quantified(syntax: Syntax & { is: "some" | "every" }, scope: Scope): Condition {
  if (scope.loop !== undefined) throw outside("quantified-twice", syntax.at);
  if (syntax.range.is !== "name") throw outside("quantified-expression", syntax.range.at);
  const fact = factOf(syntax.range.name, syntax.range.at, scope);
  if (fact.type !== "choices") throw needs("several", fact, syntax.range.at);
  const parts = fact.choices.map(({ id: member }) => {
    const body = condition(syntax.body, { names: scope.names, loop: { variable: syntax.variable, member, fact } });
    const has: Condition = { kind: "has", fact: fact.id, member };
    return syntax.is === "some" ? joined("and", [has, body]) : joined("or", [not(has), body]);
  });
  return joined(syntax.is === "some" ? "or" : "and", parts);
}
