// The store of decision-diagram nodes: reduced, ordered, hash-consed, with three ends: false, true, impossible.

export const FALSE = 0;
export const TRUE = 1;
/** What the vocabulary's axioms rule out. */
export const IMPOSSIBLE = 2;
/** A cell code for "not known". */
export const UNKNOWN = -1;

/** What is known of each variable: its cell, or UNKNOWN with a bit mask of the cells still possible (-1: all). */
export interface State {
  readonly cells: Int16Array;
  readonly allowed: Int32Array;
}

/** Whether a cell of a variable is still possible. Masks hold 31 cells; a variable with more is never narrowed. */
export function isAllowed(mask: number, cell: number): boolean {
  return mask === -1 || (mask & (1 << cell)) !== 0;
}

export interface Table {
  /** Cells of each variable, in order. */
  readonly arity: Int32Array;
  /** Variable of each node; the ends carry the number of variables, so that they sort last. */
  variable: Int32Array;
  /** Where the children of each node begin in `kids`. */
  offset: Int32Array;
  kids: Int32Array;
  count: number;
  kidsCount: number;
  /** Open-addressed hash of nodes. */
  slots: Int32Array;
  /** Results of binary operations, direct-mapped: the newest entry wins. */
  cacheA: Int32Array;
  cacheB: Int32Array;
  cacheR: Int32Array;
  /** Scratch for walks: the walk that last saw each node. */
  seen: Int32Array;
  walk: number;
}

const CACHE = 1 << 16;

/** An empty table over variables with the given numbers of cells. */
export function newTable(arity: readonly number[]): Table {
  const table: Table = {
    arity: Int32Array.from(arity),
    variable: new Int32Array(1 << 14),
    offset: new Int32Array(1 << 14),
    kids: new Int32Array(1 << 16),
    count: 3,
    kidsCount: 0,
    slots: new Int32Array(1 << 15),
    cacheA: new Int32Array(CACHE).fill(-1),
    cacheB: new Int32Array(CACHE),
    cacheR: new Int32Array(CACHE),
    seen: new Int32Array(1 << 14),
    walk: 0,
  };
  table.variable.fill(arity.length, 0, 3);
  return table;
}

/** The node of a variable with these children; a node all of whose children are one is that child. */
export function makeNode(table: Table, variable: number, children: Int32Array): number {
  const size = table.arity[variable]!;
  const first = children[0]!;
  let same = true;
  let hash = variable * 0x9e3779b1;
  for (let i = 0; i < size; i++) {
    const child = children[i]!;
    if (child !== first) same = false;
    hash = Math.imul(hash ^ child, 0x85ebca6b) ^ (hash >>> 13);
  }
  if (same) return first;
  const mask = table.slots.length - 1;
  let slot = hash & mask;
  for (let node = table.slots[slot]!; node !== 0; node = table.slots[slot]!) {
    if (table.variable[node] === variable && equalKids(table, node, children, size)) return node;
    slot = (slot + 1) & mask;
  }
  return addNode(table, variable, children, size, slot);
}

function equalKids(table: Table, node: number, children: Int32Array, size: number): boolean {
  const at = table.offset[node]!;
  for (let i = 0; i < size; i++) if (table.kids[at + i] !== children[i]) return false;
  return true;
}

function addNode(table: Table, variable: number, children: Int32Array, size: number, slot: number): number {
  const node = table.count++;
  if (node >= table.variable.length) {
    table.variable = grown(table.variable);
    table.offset = grown(table.offset);
    table.seen = grown(table.seen);
  }
  if (table.kidsCount + size > table.kids.length) table.kids = grown(table.kids);
  table.variable[node] = variable;
  table.offset[node] = table.kidsCount;
  for (let i = 0; i < size; i++) table.kids[table.kidsCount++] = children[i]!;
  table.slots[slot] = node;
  if (table.count * 2 > table.slots.length) rehash(table);
  return node;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function rehash(table: Table): void {
  const slots = new Int32Array(table.slots.length * 2);
  const mask = slots.length - 1;
  for (let node = 3; node < table.count; node++) {
    const variable = table.variable[node]!;
    let hash = variable * 0x9e3779b1;
    for (let i = 0, at = table.offset[node]!; i < table.arity[variable]!; i++)
      hash = Math.imul(hash ^ table.kids[at + i]!, 0x85ebca6b) ^ (hash >>> 13);
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = node;
  }
  table.slots = slots;
}

/** The child of a node at a cell. */
export function childOf(table: Table, node: number, cell: number): number {
  return table.kids[table.offset[node]! + cell]!;
}

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

/** Combines two diagrams. AND and OR take two-ended diagrams; XOR passes impossible on. */
export function apply(table: Table, operation: Operation, a: number, b: number): number {
  const done = settled(operation, a, b);
  if (done >= 0) return done;
  if (operation !== GIVEN && a > b) return apply(table, operation, b, a);
  const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ operation) & (CACHE - 1);
  const keyA = a * 4 + operation;
  if (table.cacheA[slot] === keyA && table.cacheB[slot] === b) return table.cacheR[slot]!;
  const va = table.variable[a]!;
  const vb = table.variable[b]!;
  const variable = va < vb ? va : vb;
  const size = table.arity[variable]!;
  const children = new Int32Array(size);
  for (let i = 0; i < size; i++)
    children[i] = apply(table, operation, va === variable ? childOf(table, a, i) : a, vb === variable ? childOf(table, b, i) : b);
  const result = makeNode(table, variable, children);
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

/** The diagram in a state: decided variables are gone, and cells no longer possible read as `outside`. */
export function restrict(table: Table, node: number, { cells, allowed }: State, outside: number): number {
  const done = new Map<number, number>();
  const visit = (at: number): number => {
    if (at <= IMPOSSIBLE) return at;
    const known = done.get(at);
    if (known !== undefined) return known;
    const variable = table.variable[at]!;
    const cell = cells[variable]!;
    let result: number;
    if (cell !== UNKNOWN) result = visit(childOf(table, at, cell));
    else {
      const children = new Int32Array(table.arity[variable]!);
      for (let i = 0; i < children.length; i++)
        children[i] = isAllowed(allowed[variable]!, i) ? visit(childOf(table, at, i)) : outside;
      result = makeNode(table, variable, children);
    }
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

/** Variables a diagram turns on, ascending. With a state, only those still reached and undecided in it. */
export function support(table: Table, node: number, state?: State): number[] {
  const found = new Set<number>();
  const walk = ++table.walk;
  const stack = [node];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at <= IMPOSSIBLE || table.seen[at] === walk) continue;
    table.seen[at] = walk;
    const variable = table.variable[at]!;
    const cell = state === undefined ? UNKNOWN : state.cells[variable]!;
    if (cell !== UNKNOWN) stack.push(childOf(table, at, cell));
    else {
      found.add(variable);
      const mask = state === undefined ? -1 : state.allowed[variable]!;
      for (let i = 0; i < table.arity[variable]!; i++) if (isAllowed(mask, i)) stack.push(childOf(table, at, i));
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Which ends can still be reached in a state: bit 1 false, bit 2 true, bit 4 impossible. */
export function reachableEnds(table: Table, root: number, state: State): number {
  const { cells } = state;
  let node = root;
  while (node > IMPOSSIBLE) {
    const cell = cells[table.variable[node]!]!;
    if (cell === UNKNOWN) return openEnds(table, node, state);
    node = table.kids[table.offset[node]! + cell]!;
  }
  return 1 << node;
}

function openEnds(table: Table, root: number, { cells, allowed }: State): number {
  const walk = ++table.walk;
  const stack = [root];
  let ends = 0;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at <= IMPOSSIBLE) {
      ends |= 1 << at;
      if ((ends & 3) === 3) return ends;
      continue;
    }
    if (table.seen[at] === walk) continue;
    table.seen[at] = walk;
    const variable = table.variable[at]!;
    const offset = table.offset[at]!;
    const cell = cells[variable]!;
    if (cell !== UNKNOWN) stack.push(table.kids[offset + cell]!);
    else
      for (let i = table.arity[variable]! - 1; i >= 0; i--)
        if (isAllowed(allowed[variable]!, i)) stack.push(table.kids[offset + i]!);
  }
  return ends;
}
