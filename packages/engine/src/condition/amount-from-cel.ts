// Reads CEL syntax into amounts: arithmetic over numbers, sums and parameters.
import type { Amount } from "../law/model.ts";
import { condition } from "./condition-from-cel.ts";
import { describe, factOf, needs, number, outside, parameterOf, type Scope } from "./reading.ts";
import type { Syntax } from "./syntax.ts";

const ARITHMETIC: Record<string, "+" | "-" | "*" | "/"> = { "_+_": "+", "_-_": "-", "_*_": "*", "_/_": "/" };

/** The amount a syntax stands for. */
export function amount(syntax: Syntax, scope: Scope): Amount {
  if (syntax.is === "constant" && typeof syntax.value === "number") return { kind: "number", value: syntax.value };
  if (syntax.is === "name") {
    const parameter = number(syntax, scope);
    if (parameter !== undefined) return { kind: "number", value: parameter, ...parameterOf(syntax) };
    const fact = factOf(syntax.name, syntax.at, scope);
    if (fact.type === "integer" || fact.type === "money") return { kind: "fact", fact: fact.id };
    throw needs("number-or-sum", fact, syntax.at);
  }
  if (syntax.is !== "call") throw needs("amount", describe(syntax), syntax.at);
  const op = ARITHMETIC[syntax.function];
  if (op !== undefined)
    return { kind: "arith", op, left: amount(syntax.args[0]!, scope), right: amount(syntax.args[1]!, scope) };
  if ((syntax.function === "min" || syntax.function === "max") && syntax.args.length > 0)
    return { kind: syntax.function, of: syntax.args.map((arg) => amount(arg, scope)) };
  if (syntax.function === "_?_:_")
    return {
      kind: "if",
      when: condition(syntax.args[0]!, scope),
      // biome-ignore lint/suspicious/noThenProperty: the words of the model, `if … then … else`
      then: amount(syntax.args[1]!, scope),
      else: amount(syntax.args[2]!, scope),
    };
  throw outside({ named: syntax.function }, syntax.at);
}
