// Reads a condition directly off facts, without diagrams: quick, and as exact as Kleene's three values, no more.

import { daysOf } from "../law/days.ts";
import type { LawIndex } from "../law/law-index.ts";
import type { Condition, Facts, FactValue } from "../law/model.ts";
import type { Test } from "./fold.ts";

/**
 * Reads a condition directly off facts, without diagrams: true or false where they settle it part by part, `undefined` where they
 * do not. Quick, and weaker than `outcomeOf`: `x || !x` is undefined while x is. A fact whose question falls away reads as neutral.
 *
 * @example
 * evaluate(engine, { kind: "definition", id: "demo.hires" }, { "use.area": "hiring" }); // → true
 * evaluate(engine, { kind: "definition", id: "demo.hires" }, {}); // → undefined
 */
export function evaluate(law: LawIndex, condition: Condition, facts: Facts): boolean | undefined {
  return evaluator(law, facts)(condition);
}

/**
 * The same for many conditions over one set of facts; definitions and questions are settled once. It walks by itself, not
 * by `fold`: it stops at the first part that decides.
 */
export function evaluator(law: LawIndex, facts: Facts): (condition: Condition) => boolean | undefined {
  const settled = new Map<string, boolean | undefined>();
  const once = (key: string, condition: Condition): boolean | undefined => {
    if (!settled.has(key)) {
      settled.set(key, undefined);
      settled.set(key, holds(condition));
    }
    return settled.get(key);
  };
  const holds = (at: Condition): boolean | undefined => {
    switch (at.kind) {
      case "const":
        return at.value;
      case "definition":
        return once(at.id, law.definitions.get(at.id)!.when);
      case "not":
        return negated(holds(at.of));
      case "and":
        return joined(at.of, false, holds);
      case "or":
        return joined(at.of, true, holds);
      default: {
        const { onlyIf } = law.facts.get(at.fact)!;
        const asked = onlyIf === undefined ? true : once(`only_if ${at.fact}`, onlyIf);
        if (asked === false) return false;
        const value = facts[at.fact];
        const found = value === undefined ? undefined : tested(at, value);
        return found === true && asked === undefined ? undefined : found;
      }
    }
  };
  return holds;
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/** `and` with `deciding` false, `or` with `deciding` true. */
function joined(
  parts: readonly Condition[],
  deciding: boolean,
  holds: (part: Condition) => boolean | undefined,
): boolean | undefined {
  let open = false;
  for (const part of parts) {
    const value = holds(part);
    if (value === deciding) return deciding;
    if (value === undefined) open = true;
  }
  return open ? undefined : !deciding;
}

function tested(at: Test, value: FactValue): boolean | undefined {
  switch (at.kind) {
    case "fact":
      return value === true;
    case "is":
      return value === at.member;
    case "has":
      return Array.isArray(value) ? value.includes(at.member) : (value as Record<string, boolean>)[at.member];
    case "compare": {
      const number = typeof value === "string" ? daysOf(value)! : (value as number);
      const { op } = at;
      if (op === "<") return number < at.value;
      if (op === "<=") return number <= at.value;
      if (op === ">") return number > at.value;
      if (op === ">=") return number >= at.value;
      return op === "==" ? number === at.value : number !== at.value;
    }
  }
}
