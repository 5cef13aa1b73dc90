// Operations that combine diagrams: and, or, difference, the condition within its axioms, projection.
import { CACHE, childOf, FALSE, IMPOSSIBLE, makeNode, type Table, TRUE } from "./table.ts";

export const AND = 0;
export const OR = 1;
/** `given(axiom, condition)`: the condition where the axiom holds, impossible where it does not. */
export const GIVEN = 2;
export const XOR = 3;
export type Operation = typeof AND | typeof OR | typeof GIVEN | typeof XOR;

/** The result of an operation where the ends or the operands' equality settle it; -1 where they do not. */
function settled(operation: Operation, a: number, b: number): number {
  switch (operation) {
    case AND:
      if (a === FALSE || b === FALSE) return FALSE;
      if (a === TRUE || a === b) return b;
      return b === TRUE ? a : -1;
    case OR:
      if (a === TRUE || b === TRUE) return TRUE;
      if (a === FALSE || a === b) return b;
      return b === FALSE ? a : -1;
    case GIVEN:
      if (a === FALSE) return IMPOSSIBLE;
      return a === TRUE ? b : -1;
    case XOR:
      if (a === IMPOSSIBLE || b === IMPOSSIBLE) return IMPOSSIBLE;
      if (a === b && a < 2) return FALSE;
      if (a === FALSE) return b;
      return b === FALSE ? a : a === TRUE && b === TRUE ? FALSE : -1;
  }
}

/**
 * Combines two diagrams. To AND and OR impossible means that either end may be read: one operand that settles the result
 * does so whatever the other says. XOR passes impossible on.
 */
export function apply(table: Table, operation: Operation, a: number, b: number): number {
  const done = settled(operation, a, b);
  if (done >= 0) return done;
  if (operation !== GIVEN && a > b) return apply(table, operation, b, a);
  const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ operation) & (CACHE - 1);
  const keyA = a * 4 + operation;
  if (table.cacheA[slot] === keyA && table.cacheB[slot] === b) return table.cacheR[slot]!;
  const va = table.variable[a]!;
  const vb = table.variable[b]!;
  const variable = table.level[va]! <= table.level[vb]! ? va : vb;
  const size = table.arity[variable]!;
  const { making, made } = table;
  table.made += size;
  for (let i = 0; i < size; i++)
    making[made + i] = apply(
      table,
      operation,
      va === variable ? childOf(table, a, i) : a,
      vb === variable ? childOf(table, b, i) : b,
    );
  table.made = made;
  const result = makeNode(table, variable, making, made);
  table.cacheA[slot] = keyA;
  table.cacheB[slot] = b;
  table.cacheR[slot] = result;
  return result;
}

/** The complement of a diagram; impossible stays impossible. */
export function complement(table: Table, node: number): number {
  return mapped(table, node, (end) => (end === IMPOSSIBLE ? end : 1 - end));
}

/** A diagram with its ends exchanged for other ends. */
export function mapped(table: Table, node: number, end: (end: number) => number): number {
  const done = new Map<number, number>();
  const visit = (at: number): number => {
    if (at <= IMPOSSIBLE) return end(at);
    const known = done.get(at);
    if (known !== undefined) return known;
    const variable = table.variable[at]!;
    const children = new Int32Array(table.arity[variable]!);
    for (let i = 0; i < children.length; i++) children[i] = visit(childOf(table, at, i));
    const result = makeNode(table, variable, children);
    done.set(at, result);
    return result;
  };
  return visit(node);
}

/** A two-ended diagram with some variables projected out: true wherever some cell of them makes it true. */
export function exists(table: Table, node: number, out: (variable: number) => boolean): number {
  const done = new Map<number, number>();
  const visit = (at: number): number => {
    if (at <= IMPOSSIBLE) return at;
    const known = done.get(at);
    if (known !== undefined) return known;
    const variable = table.variable[at]!;
    const size = table.arity[variable]!;
    let result: number;
    if (out(variable)) {
      result = FALSE;
      for (let i = 0; i < size && result !== TRUE; i++) result = apply(table, OR, result, visit(childOf(table, at, i)));
    } else {
      const children = new Int32Array(size);
      for (let i = 0; i < size; i++) children[i] = visit(childOf(table, at, i));
      result = makeNode(table, variable, children);
    }
    done.set(at, result);
    return result;
  };
  return visit(node);
}
