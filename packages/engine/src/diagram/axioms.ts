// What the vocabulary rules out: a fact without a reason to be asked has its neutral value, and every constraint holds.
import type { Corpus, Text } from "../model.ts";
import { AND, apply, complement, exists, GIVEN, OR } from "./apply.ts";
import { type Compiler, compile } from "./compile.ts";
import { FALSE, makeNode, type Table, TRUE } from "./table.ts";
import { factsIn, type Slot } from "./variables.ts";
import { support } from "./walk.ts";

export interface Axiom {
  /** Two-ended diagram: true where the axiom holds. */
  node: number;
  /** Indexes of the slots it speaks of. */
  slots: number[];
  /** The slot whose `onlyIf` this is, or -1 for a constraint. */
  child: number;
  id: string;
  why?: Text;
}

export interface Axioms {
  list: Axiom[];
  /** Indexes into `list` of the axioms that speak of each slot. */
  ofSlot: number[][];
  /** Slots a slot's `onlyIf` leads to, itself included, transitively. */
  up: number[][];
  slotIndex: Map<Slot, number>;
  projections: Map<string, number>;
}

/** Compiles the axioms of a corpus. */
export function axiomsOf(compiler: Compiler, corpus: Corpus): Axioms {
  const { slots } = compiler.variables;
  const slotIndex = new Map(slots.map((slot, i) => [slot, i]));
  const list: Axiom[] = [];
  const parents: number[][] = slots.map(() => []);
  const indexOf = (fact: string) => slotIndex.get(compiler.variables.slotOf.get(fact)!)!;
  slots.forEach((slot, i) => {
    if (slot.fact.onlyIf === undefined) return;
    parents[i] = [...factsIn(slot.fact.onlyIf, corpus)].map(indexOf);
    list.push({
      node: onlyIfAxiom(compiler, slot),
      slots: [...new Set([i, ...parents[i]!])],
      child: i,
      id: slot.fact.id,
    });
  });
  for (const { id, when, why } of corpus.constraints)
    list.push({ node: compile(compiler, when), slots: [...factsIn(when, corpus)].map(indexOf), child: -1, id, why });
  const ofSlot: number[][] = slots.map(() => []);
  list.forEach((axiom, i) => {
    for (const slot of axiom.slots) ofSlot[slot]!.push(i);
  });
  const up: number[][] = [];
  slots.forEach((_, i) => {
    up[i] = [...new Set([i, ...parents[i]!.flatMap((parent) => up[parent] ?? [parent])])];
  });
  return { list, ofSlot, up, slotIndex, projections: new Map() };
}

/** Where `onlyIf` holds the fact has a value; where it does not, it has its neutral one. */
function onlyIfAxiom(compiler: Compiler, slot: Slot): number {
  const { table } = compiler;
  const asked = compile(compiler, slot.fact.onlyIf!);
  let neutral = TRUE;
  for (let i = slot.count - 1; i >= 0; i--)
    neutral = apply(table, AND, neutralCell(table, slot, slot.first + i), neutral);
  const free = apply(table, OR, asked, neutral);
  if (slot.noValue < 0) return free;
  const valued = literalNot(table, slot.first, slot.noValue);
  return apply(table, AND, free, apply(table, OR, valued, complement(table, asked)));
}

function neutralCell(table: Table, slot: Slot, variable: number): number {
  const children = new Int32Array(table.arity[variable]!);
  children[Math.max(slot.noValue, 0)] = TRUE;
  return makeNode(table, variable, children);
}

function literalNot(table: Table, variable: number, cell: number): number {
  const children = new Int32Array(table.arity[variable]!).fill(TRUE);
  children[cell] = FALSE;
  return makeNode(table, variable, children);
}

/**
 * The diagram of a condition with the axioms in it: impossible wherever they rule a case out.
 * It keeps the facts of the condition, `more` slots, and everything their `onlyIf` leads to; what else the axioms speak of
 * is projected out.
 */
export function given(compiler: Compiler, axioms: Axioms, condition: number, more: Iterable<number> = []): number {
  const kept = new Set<number>(more);
  for (const variable of support(compiler.table, condition))
    kept.add(axioms.slotIndex.get(compiler.variables.owner[variable]!)!);
  for (const slot of [...kept]) for (const above of axioms.up[slot]!) kept.add(above);
  const key = [...kept].sort((a, b) => a - b).join();
  let axiom = axioms.projections.get(key);
  if (axiom === undefined) {
    axiom = projected(
      compiler,
      axioms,
      relevant(axioms, kept).map((i) => axioms.list[i]!.node),
      kept,
    );
    axioms.projections.set(key, axiom);
  }
  return apply(compiler.table, GIVEN, axiom, condition);
}

/** Axioms that can say something about a set of slots that is closed upwards. */
function relevant(axioms: Axioms, kept: Set<number>): number[] {
  const inside = new Set(kept);
  const taken = new Set<number>();
  const constraints = axioms.list.map((axiom, i) => ({ axiom, i })).filter(({ axiom }) => axiom.child < 0);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { axiom, i } of constraints) {
      if (taken.has(i)) continue;
      const reach = axiom.slots.flatMap((slot) => axioms.up[slot]!);
      if (!reach.some((slot) => inside.has(slot))) continue;
      taken.add(i);
      for (const slot of reach) inside.add(slot);
      grown = true;
    }
  }
  axioms.list.forEach((axiom, i) => {
    if (axiom.child >= 0 && inside.has(axiom.child)) taken.add(i);
  });
  return [...taken];
}

/** The conjunction of diagrams with every slot outside `kept` projected out, last slots first so that the parts stay small. */
export function projected(
  compiler: Compiler,
  axioms: Axioms,
  nodes: readonly number[],
  kept: ReadonlySet<number>,
): number {
  const { table, variables } = compiler;
  const slotsOf = (node: number) =>
    new Set(support(table, node).map((variable) => axioms.slotIndex.get(variables.owner[variable]!)!));
  let parts = nodes.filter((node) => node !== TRUE).map((node) => ({ node, slots: slotsOf(node) }));
  for (let slot = variables.slots.length - 1; slot >= 0; slot--) {
    if (kept.has(slot)) continue;
    const touching = parts.filter((part) => part.slots.has(slot));
    if (touching.length === 0) continue;
    const whole = touching.reduce((all, part) => apply(table, AND, all, part.node), TRUE);
    const { first, count } = variables.slots[slot]!;
    const node = exists(table, whole, (variable) => variable >= first && variable < first + count);
    parts = parts.filter((part) => !part.slots.has(slot));
    if (node !== TRUE) parts.push({ node, slots: slotsOf(node) });
  }
  return parts.reduce((all, part) => apply(table, AND, all, part.node), TRUE);
}
