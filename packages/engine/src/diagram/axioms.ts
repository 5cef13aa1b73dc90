// What the vocabulary rules out: a fact without a reason to be asked has its neutral value, and every constraint holds.
import type { Corpus, Text } from "../law/model.ts";
import { AND, apply, complement, exists, GIVEN, mapped, OR } from "./apply.ts";
import { type Compiler, compile } from "./compile.ts";
import type { Slot } from "./slot.ts";
import { FALSE, makeNode, type Table, TRUE } from "./table.ts";
import { factsIn } from "./variables.ts";
import { support } from "./walk.ts";

export interface Axiom {
  /** Two-ended diagram: true where the axiom holds. */
  node: number;
  /** Two-ended diagrams whose conjunction says the same once facts that are not asked have lapsed. */
  lapsed: number[];
  /** Variables `lapsed` turns on. */
  lapsedOn: number[];
  /** Indexes of the slots it speaks of. */
  slots: number[];
  /** The slot whose `onlyIf` this is, or -1 for a constraint. */
  child: number;
  /** Two-ended diagrams of the `onlyIf` itself, as it stands and lapsed; true for a constraint. */
  asked: number;
  askedLapsed: number;
  id: string;
  why?: Text;
}

export interface Axioms {
  list: Axiom[];
  /** Indexes into `list` of the axioms that speak of each slot. */
  ofSlot: number[][];
  /** Slots a slot's `onlyIf` leads to, itself included, transitively. */
  up: number[][];
  /** Variables some constraint speaks of. */
  constrained: ReadonlySet<number>;
  projections: Map<string, number>;
}

/** Compiles the axioms of a corpus; `lapsing` is the compiler of everything else. */
export function axiomsOf(lapsing: Compiler, corpus: Corpus): Axioms {
  const compiler: Compiler = { ...lapsing, compiled: new Map(), lapsing: false };
  const { slots } = compiler.variables;
  const list: Axiom[] = [];
  const parents: number[][] = slots.map(() => []);
  const indexOf = (fact: string) => compiler.variables.slotOf.get(fact)!.index;
  slots.forEach((slot, i) => {
    if (slot.fact.onlyIf === undefined) return;
    parents[i] = [...factsIn(slot.fact.onlyIf, compiler.definitions)].map(indexOf);
    const conjuncts = onlyIfAxiom(compiler, slot);
    const lapsed = onlyIfAxiom(lapsing, slot);
    list.push({
      node: conjuncts.reduceRight((rest, part) => apply(compiler.table, AND, part, rest), TRUE),
      lapsed,
      lapsedOn: supportOf(compiler, lapsed),
      slots: [...new Set([i, ...parents[i]!])],
      child: i,
      asked: askedOf(compiler, slot),
      askedLapsed: askedOf(lapsing, slot),
      id: slot.fact.id,
    });
  });
  for (const { id, when, why } of corpus.constraints) {
    const node = compile(compiler, when);
    const lapsed = [twoEnded(compiler, compile(lapsing, when))];
    const slots = [...factsIn(when, compiler.definitions)].map(indexOf);
    list.push({
      node,
      lapsed,
      lapsedOn: supportOf(compiler, lapsed),
      slots,
      child: -1,
      asked: TRUE,
      askedLapsed: TRUE,
      id,
      why,
    });
  }
  const ofSlot: number[][] = slots.map(() => []);
  list.forEach((axiom, i) => {
    for (const slot of axiom.slots) ofSlot[slot]!.push(i);
  });
  const up: number[][] = [];
  slots.forEach((_, i) => {
    up[i] = [...new Set([i, ...parents[i]!.flatMap((parent) => up[parent] ?? [parent])])];
  });
  const constrained = new Set(list.filter(({ child }) => child < 0).flatMap(({ lapsedOn }) => lapsedOn));
  return { list, ofSlot, up, constrained, projections: new Map() };
}

/** Where `onlyIf` holds the fact has a value; where it does not, each of its variables is neutral. One diagram a variable. */
function onlyIfAxiom(compiler: Compiler, slot: Slot): number[] {
  const { table } = compiler;
  const asked = askedOf(compiler, slot);
  if (slot.noValue >= 0) {
    const free = apply(table, OR, asked, neutralCell(table, slot, slot.first));
    const valued = literalNot(table, slot.first, slot.noValue);
    return [apply(table, AND, free, apply(table, OR, valued, complement(table, asked)))];
  }
  return Array.from({ length: slot.count }, (_, i) =>
    apply(table, OR, asked, neutralCell(table, slot, slot.first + i)),
  );
}

/** Where a fact with an `onlyIf` is asked at all. */
function askedOf(compiler: Compiler, { fact }: Slot): number {
  return twoEnded(compiler, compile(compiler, fact.onlyIf!));
}

/** True where a diagram is; nothing impossible holds. */
function twoEnded({ table }: Compiler, node: number): number {
  return mapped(table, node, (end) => (end === TRUE ? TRUE : FALSE));
}

function supportOf({ table }: Compiler, nodes: readonly number[]): number[] {
  return [...new Set(nodes.flatMap((node) => support(table, node)))];
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
 * The diagram of a condition with the axioms in it: impossible wherever they rule a case out. `condition` comes from a
 * compiler that lets facts lapse, so only the constraints are left to take in: what they say of the condition's variables
 * and of `more` slots, everything else projected out. The `onlyIf` of `more` slots is taken in as well.
 */
export function given(compiler: Compiler, axioms: Axioms, condition: number, more: ReadonlySet<number> = NONE): number {
  const { table, variables } = compiler;
  const kept = new Set(
    support(table, condition).filter((variable) => more.size > 0 || axioms.constrained.has(variable)),
  );
  if (kept.size === 0 && more.size === 0) return condition;
  for (const slot of more)
    for (const above of axioms.up[slot]!) for (const v of variablesOf(variables, above)) kept.add(v);
  const key = `${[...kept].sort((a, b) => a - b)} ${[...more]}`;
  let axiom = axioms.projections.get(key);
  if (axiom === undefined) {
    axiom = projected(compiler, relevant(axioms, kept, more), kept);
    axioms.projections.set(key, axiom);
  }
  return apply(table, GIVEN, axiom, condition);
}

const NONE: ReadonlySet<number> = new Set();

/** The variables of a slot, by its place in the list of slots. */
export function variablesOf({ slots }: Compiler["variables"], slot: number): number[] {
  const { first, count } = slots[slot]!;
  return Array.from({ length: count }, (_, i) => first + i);
}

/** Axioms, lapsed, that can say something about a set of variables. */
function relevant(axioms: Axioms, kept: ReadonlySet<number>, more: ReadonlySet<number>): number[] {
  const inside = new Set(kept);
  let waiting = axioms.list.filter(({ child }) => child < 0);
  const taken = axioms.list.flatMap(({ child, lapsed }) => (more.has(child) ? lapsed : []));
  for (let grown = true; grown; ) {
    const touching = waiting.filter(({ lapsedOn }) => lapsedOn.some((variable) => inside.has(variable)));
    waiting = waiting.filter((axiom) => !touching.includes(axiom));
    for (const { lapsed, lapsedOn } of touching) {
      taken.push(...lapsed);
      for (const variable of lapsedOn) inside.add(variable);
    }
    grown = touching.length > 0;
  }
  return taken;
}

/** A diagram with the variables it turns on. */
interface Part {
  node: number;
  of: number[];
}

/**
 * The conjunction of diagrams with every variable not `kept` projected out: always next the variable that stands in the
 * least, counted over the diagrams it ties together, so that the parts stay small (bucket elimination).
 */
export function projected({ table }: Compiler, nodes: readonly number[], kept: ReadonlySet<number>): number {
  const touching = new Map<number, Part[]>();
  const parts = new Set<Part>();
  const add = (node: number) => {
    if (node === TRUE) return;
    const part = { node, of: support(table, node) };
    parts.add(part);
    for (const variable of part.of) {
      if (kept.has(variable)) continue;
      const others = touching.get(variable);
      if (others === undefined) touching.set(variable, [part]);
      else others.push(part);
    }
  };
  nodes.forEach(add);
  while (touching.size > 0) {
    const out = leastTied(touching);
    const tied = touching.get(out)!;
    touching.delete(out);
    for (const part of tied) {
      parts.delete(part);
      for (const variable of part.of) {
        const left = touching.get(variable)?.filter((other) => other !== part);
        if (left === undefined) continue;
        if (left.length === 0) touching.delete(variable);
        else touching.set(variable, left);
      }
    }
    const whole = tied.reduce((all, part) => apply(table, AND, all, part.node), TRUE);
    add(exists(table, whole, (variable) => variable === out));
  }
  let all = TRUE;
  for (const { node } of parts) all = apply(table, AND, all, node);
  return all;
}

function leastTied(touching: ReadonlyMap<number, readonly Part[]>): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [variable, parts] of touching) {
    let tied = 0;
    for (const { of } of parts) tied += of.length;
    if (tied < least || (tied === least && variable > best)) {
      best = variable;
      least = tied;
    }
  }
  return best;
}
