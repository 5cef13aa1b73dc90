// What a diagram comes to in a state: its ends, the variables it still turns on, what is left of it.
import { childOf, IMPOSSIBLE, isAllowed, makeNode, type State, type Table, UNKNOWN } from "./table.ts";

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
