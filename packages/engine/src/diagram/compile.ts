// Compiles conditions to diagrams; a definition is compiled once and then reused.
import type { Condition, Definition } from "../law/model.ts";
import { AND, apply, complement, OR } from "./apply.ts";
import type { Slot } from "./slot.ts";
import { FALSE, IMPOSSIBLE, makeNode, type Table, TRUE } from "./table.ts";
import { cutsOfComparison, type Variables } from "./variables.ts";

export interface Compiler {
  table: Table;
  variables: Variables;
  definitions: Map<string, Definition>;
  compiled: Map<string, number>;
  /**
   * Whether a fact asked only under a condition counts only under it. Then the diagram says of every world what holds once
   * the facts that are not asked have lapsed, and needs no axiom to say so: that keeps diagrams small.
   */
  lapsing: boolean;
}

/**
 * The diagram of a condition: two-ended, or, where facts lapse, impossible where one that is asked has no value and the
 * outcome turns on it. Not by `fold`: parts are compiled from right to left, so that the diagrams in between stay small.
 */
export function compile(compiler: Compiler, condition: Condition): number {
  const { table } = compiler;
  switch (condition.kind) {
    case "const":
      return condition.value ? TRUE : FALSE;
    case "fact":
      return literal(compiler, slotOf(compiler, condition.fact), 0, (cell) => cell === 1);
    case "has": {
      const slot = slotOf(compiler, condition.fact);
      return literal(compiler, slot, memberIndex(slot, condition.member), (cell) => cell === 1);
    }
    case "is": {
      const slot = slotOf(compiler, condition.fact);
      const index = memberIndex(slot, condition.member);
      return literal(compiler, slot, 0, (cell) => cell === index);
    }
    case "compare":
      return compileComparison(compiler, condition);
    case "definition":
      return compileDefinition(compiler, condition.id);
    case "not":
      return complement(table, compile(compiler, condition.of));
    case "and":
      return condition.of.reduceRight((rest, part) => apply(table, AND, compile(compiler, part), rest), TRUE);
    case "or":
      return condition.of.reduceRight((rest, part) => apply(table, OR, compile(compiler, part), rest), FALSE);
  }
}

function slotOf({ variables }: Compiler, fact: string): Slot {
  return variables.slotOf.get(fact)!;
}

function memberIndex(slot: Slot, member: string): number {
  return slot.fact.choices.findIndex((choice) => choice.id === member);
}

/** One variable: true at the cells a test picks, none of which is the neutral one. */
function literal(compiler: Compiler, slot: Slot, index: number, holds: (cell: number) => boolean): number {
  const { table, lapsing } = compiler;
  const variable = slot.first + index;
  const children = new Int32Array(table.arity[variable]!);
  for (let i = 0; i < children.length; i++) children[i] = holds(i) ? TRUE : FALSE;
  if (!lapsing || slot.fact.onlyIf === undefined) return makeNode(table, variable, children);
  if (slot.noValue >= 0) children[slot.noValue] = IMPOSSIBLE;
  return apply(table, AND, compileAsked(compiler, slot), makeNode(table, variable, children));
}

/** Where a fact is asked at all; it must have an `onlyIf`. */
function compileAsked(compiler: Compiler, { fact }: Slot): number {
  return once(compiler, `only_if ${fact.id}`, fact.onlyIf!);
}

/**
 * Every cell lies wholly on one side of the comparison, so its lower bound stands for it; "no value" is on neither.
 * A threshold the cells are not cut at is a mistake of the caller's (see `load`), never of the data: it throws.
 */
function compileComparison(compiler: Compiler, { fact, op, value }: Condition & { kind: "compare" }): number {
  const slot = slotOf(compiler, fact);
  if (cutsOfComparison(op, value).some((cut) => cut > slot.bounds[0]! && !slot.bounds.includes(cut)))
    throw new RangeError(`${fact} is not cut at ${value}: give the condition to load()`);
  return literal(compiler, slot, 0, (cell) => {
    if (cell === slot.noValue) return false;
    const low = slot.bounds[cell]!;
    return {
      "<": low < value,
      "<=": low <= value,
      ">": low > value,
      ">=": low >= value,
      "==": low === value,
      "!=": low !== value,
    }[op];
  });
}

function compileDefinition(compiler: Compiler, id: string): number {
  return once(compiler, id, compiler.definitions.get(id)!.when);
}

function once(compiler: Compiler, key: string, condition: Condition): number {
  const known = compiler.compiled.get(key);
  if (known !== undefined) return known;
  const node = compile(compiler, condition);
  compiler.compiled.set(key, node);
  return node;
}
