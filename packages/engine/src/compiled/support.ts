// What a diagram turns on, read off the diagram alone and remembered with it.
import { IMPOSSIBLE, type Table } from "../diagram/table.ts";
import type { Engine } from "./engine.ts";

export interface Support {
  /** Variables that stand in it, ascending. */
  variables: number[];
  /** Facts the outcome is open on, in the order of the variables: those with a node that leads to two possible ends or nodes. */
  facts: string[];
}

type Known = Pick<Engine, "table" | "variables">;

/** What was read, by root: of nodes that are not kept, valid in one generation of the table. */
interface Supports {
  generation: number;
  byRoot: Map<number, Support>;
}
const supports = new WeakMap<Table, Supports>();

function supportsOf(table: Table): Map<number, Support> {
  let known = supports.get(table);
  if (known === undefined) {
    known = { generation: table.generation, byRoot: new Map() };
    supports.set(table, known);
  }
  if (known.generation !== table.generation) {
    known.generation = table.generation;
    for (const root of known.byRoot.keys()) if (root >= table.kept.count) known.byRoot.delete(root);
  }
  return known.byRoot;
}

/** What a diagram turns on; of one that is restricted to a subject, what the subject's outcome waits for. */
export function supportOf(engine: Known, root: number): Support {
  const known = supportsOf(engine.table);
  let support = known.get(root);
  if (support === undefined) {
    support = read(engine, root);
    known.set(root, support);
  }
  return support;
}

function read({ table, variables: { owner, slots } }: Known, root: number): Support {
  const variables = new Set<number>();
  const open = new Set<number>();
  const walk = ++table.walk;
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node <= IMPOSSIBLE || table.seen[node] === walk) continue;
    table.seen[node] = walk;
    const variable = table.variable[node]!;
    let ways = 0;
    for (let i = table.offset[node]!, end = i + table.arity[variable]!; i < end; i++) {
      const child = table.kids[i]!;
      if (child === IMPOSSIBLE) continue;
      ways++;
      if (child > IMPOSSIBLE) stack.push(child);
    }
    variables.add(variable);
    if (ways > 1) open.add(owner[variable]!.index);
  }
  const ascending = (a: number, b: number) => a - b;
  const facts = [...open].sort(ascending).map((slot) => slots[slot]!.fact.id);
  return { variables: [...variables].sort(ascending), facts };
}
