// What a diagram comes to in a state: its ends, the variables it still turns on, what is left of it.
import { childOf, FALSE, IMPOSSIBLE, isAllowed, makeNode, type State, type Table, TRUE, UNKNOWN } from "./table.ts";

/**
 * The diagram in a state: decided variables are gone, and cells no longer possible read as `outside`. What was found for
 * one diagram is kept for the next one in the same state, which must not be written to between the calls.
 */
export function restrict(table: Table, node: number, state: State, outside: number): number {
  if (table.restrictedTo?.state !== state || table.restrictedTo.outside !== outside) {
    table.restrictedTo = { state, outside };
    table.restriction++;
  }
  return restricted(table, node, state, outside);
}

function restricted(table: Table, node: number, state: State, outside: number): number {
  let at = node;
  while (at > IMPOSSIBLE) {
    const cell = state.cells[table.variable[at]!]!;
    if (cell === UNKNOWN) break;
    at = table.kids[table.offset[at]! + cell]!;
  }
  if (at <= IMPOSSIBLE) return at;
  if (table.restrictedIn[at] === table.restriction) return table.restricted[at]!;
  const variable = table.variable[at]!;
  const first = table.offset[at]!;
  const size = table.arity[variable]!;
  const mask = state.allowed[variable]!;
  const { making, made } = table;
  table.made += size;
  let changed = false;
  for (let i = 0; i < size; i++) {
    const child = table.kids[first + i]!;
    const left = isAllowed(mask, i) ? restricted(table, child, state, outside) : outside;
    making[made + i] = left;
    if (left !== child) changed = true;
  }
  table.made = made;
  const result = changed ? makeNode(table, variable, making, made) : at;
  table.restrictedIn[at] = table.restriction;
  table.restricted[at] = result;
  return result;
}

/** Variables a diagram turns on, ascending. With a state, only those still reached and undecided in it. */
export function support(table: Table, node: number, state?: State): number[] {
  const found: number[] = [];
  const walk = ++table.walk;
  const stack = [node];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at <= IMPOSSIBLE || table.seen[at] === walk) continue;
    table.seen[at] = walk;
    const variable = table.variable[at]!;
    const cell = state === undefined ? UNKNOWN : state.cells[variable]!;
    if (cell !== UNKNOWN) {
      stack.push(childOf(table, at, cell));
      continue;
    }
    if (table.met[variable] !== walk) found.push(variable);
    table.met[variable] = walk;
    const mask = state === undefined ? -1 : state.allowed[variable]!;
    for (let i = 0; i < table.arity[variable]!; i++) if (isAllowed(mask, i)) stack.push(childOf(table, at, i));
  }
  return found.sort((a, b) => a - b);
}

/** The ends and then the nodes of some diagrams, children before parents; `table.place` says where each node stands. */
export function childrenFirst(table: Table, roots: readonly number[]): Int32Array {
  const walk = ++table.walk;
  const order: number[] = [FALSE, TRUE, IMPOSSIBLE];
  for (const end of order) {
    table.place[end] = end;
    table.seen[end] = walk;
  }
  const visit = (node: number): void => {
    table.seen[node] = walk;
    for (let i = table.offset[node]!, end = i + table.arity[table.variable[node]!]!; i < end; i++) {
      const child = table.kids[i]!;
      if (table.seen[child] !== walk) visit(child);
    }
    table.place[node] = order.length;
    order.push(node);
  };
  for (const root of roots) if (table.seen[root] !== walk) visit(root);
  return Int32Array.from(order);
}

/** Which of the ends false (bit 1) and true (bit 2) can still be reached in a state; bit 4 alone where neither can. */
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

/** Looks for each end only where it can be: what leads to no end that is still to be found is passed over. */
function openEnds(table: Table, root: number, { cells, allowed }: State): number {
  const walk = ++table.walk;
  const stack = [root];
  let ends = 0;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if ((table.ends[at]! & 3 & ~ends) === 0) continue;
    if (at <= IMPOSSIBLE) {
      ends |= 1 << at;
      if (ends === 3) return ends;
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
  return ends === 0 ? 1 << IMPOSSIBLE : ends;
}

/** Node ids that a pair of them may hold. */
const PAIRED = 2 ** 26;

/**
 * Which of the ends false (bit 1) and true (bit 2) of a diagram can be reached in a state together with the true end of an
 * axiom, which is restricted to the state already. The two are walked side by side: nothing is made, and the first ways
 * found will do.
 */
export function jointEnds(table: Table, axiom: number, root: number, state: State): number {
  const { cells, allowed } = state;
  const seen = new Set<number>();
  const stack = [axiom, root];
  let ends = 0;
  while (stack.length > 0) {
    const b = stack.pop()!;
    const a = stack.pop()!;
    if (a === FALSE || (table.ends[b]! & 3 & ~ends) === 0) continue;
    if (b <= IMPOSSIBLE) {
      ends |= 1 << b;
      if (ends === 3) return ends;
      continue;
    }
    const pair = a * PAIRED + b;
    if (seen.has(pair)) continue;
    seen.add(pair);
    const [va, vb] = [table.variable[a]!, table.variable[b]!];
    const variable = table.level[va]! < table.level[vb]! ? va : vb;
    const cell = cells[variable]!;
    const last = cell === UNKNOWN ? table.arity[variable]! - 1 : cell;
    for (let i = last; i >= (cell === UNKNOWN ? 0 : cell); i--)
      if (cell !== UNKNOWN || isAllowed(allowed[variable]!, i))
        stack.push(va === variable ? childOf(table, a, i) : a, vb === variable ? childOf(table, b, i) : b);
  }
  return ends;
}
