// Reads a CEL text into a condition or an amount over the facts of a vocabulary. Problems are values, each with its place.
import type { Amount, Condition } from "../law/model.ts";
import { amount } from "./amount-from-cel.ts";
import { condition } from "./condition-from-cel.ts";
import type { CelProblem, Names } from "./names.ts";
import { Wrong } from "./reading.ts";
import { parseCel, type Syntax } from "./syntax.ts";

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
    if (error instanceof RangeError)
      return { problems: [{ code: "cel-unsupported", args: { what: "deep" }, offset: 0 }] };
    throw error;
  }
}
