// What an amount comes to for a subject: an interval where facts are unknown, never a guess.

import type { Engine } from "../compiled/engine.ts";
import { given } from "../diagram/axioms.ts";
import { compile } from "../diagram/compile.ts";
import { isAllowed, UNKNOWN } from "../diagram/table.ts";
import type { Amount } from "../law/model.ts";
import type { Subject } from "../subject/subject.ts";
import { outcomeOfRoot } from "./outcome.ts";

export interface Interval {
  low: number;
  high: number;
}

/**
 * The interval an amount lies in, in yen unless the place that holds it says otherwise: both ends are the same where all is
 * known. A number nobody gave lies where it still can, from 0 up to `Infinity`; one that has no value counts 0. Never a guess.
 *
 * @example
 * const { max } = provisionOf(engine, "eu.demo/inform").sanction;
 * amountFor(engine, max!, subject); // → { low: 0, high: 1000000 }
 * amountFor(engine, max!, withFact(engine, subject, "firm.employees", 40)); // → { low: 40000, high: 40000 }
 */
export function amountFor(engine: Engine, amount: Amount, subject: Subject): Interval {
  switch (amount.kind) {
    case "number":
      return { low: amount.value, high: amount.value };
    case "fact":
      return factInterval(engine, amount.fact, subject);
    case "min":
    case "max": {
      const parts = amount.of.map((part) => amountFor(engine, part, subject));
      const pick = amount.kind === "min" ? Math.min : Math.max;
      return { low: pick(...parts.map((p) => p.low)), high: pick(...parts.map((p) => p.high)) };
    }
    case "arith":
      return combined(amount.op, amountFor(engine, amount.left, subject), amountFor(engine, amount.right, subject));
    case "if": {
      const outcome = outcomeOfRoot(
        engine,
        given(engine.compiler, engine.axioms, compile(engine.compiler, amount.when)),
        subject,
      );
      if (outcome === "applies") return amountFor(engine, amount.then, subject);
      if (outcome === "does-not-apply") return amountFor(engine, amount.else, subject);
      return hull([amountFor(engine, amount.then, subject), amountFor(engine, amount.else, subject)]);
    }
  }
}

function hull(parts: readonly Interval[]): Interval {
  return { low: Math.min(...parts.map((p) => p.low)), high: Math.max(...parts.map((p) => p.high)) };
}

function factInterval(engine: Engine, id: string, { facts, state }: Subject): Interval {
  const value = facts[id];
  if (typeof value === "number") return { low: value, high: value };
  const slot = engine.variables.slotOf.get(id)!;
  const cell = state.cells[slot.first]!;
  const cells = slot.bounds
    .map((_, i) => i)
    .filter((i) => (cell === UNKNOWN ? isAllowed(state.allowed[slot.first]!, i) : i === cell));
  const parts = cells.map((i) => ({
    low: Math.max(0, slot.bounds[i]!),
    high: (slot.bounds[i + 1] ?? Number.POSITIVE_INFINITY) - 1,
  }));
  const mayLack =
    slot.noValue >= 0 &&
    (cell === UNKNOWN ? isAllowed(state.allowed[slot.first]!, slot.noValue) : cell === slot.noValue);
  return hull(mayLack || parts.length === 0 ? [...parts, { low: 0, high: 0 }] : parts);
}

function combined(op: "+" | "-" | "*" | "/", a: Interval, b: Interval): Interval {
  switch (op) {
    case "+":
      return { low: a.low + b.low, high: a.high + b.high };
    case "-":
      return { low: a.low - b.high, high: a.high - b.low };
    case "*":
      return span([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]);
    case "/":
      if (b.low <= 0 && b.high >= 0) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
      return span([a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high]);
  }
}

/** Nought times infinity is nought here: a rate of nothing is nothing. */
function span(values: number[]): Interval {
  const numbers = values.map((value) => (Number.isNaN(value) ? 0 : value));
  return { low: Math.min(...numbers), high: Math.max(...numbers) };
}
