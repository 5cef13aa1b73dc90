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

/** What was read of an engine's diagrams, by root: of nodes that are not kept, valid in one generation of the table. */
export interface Supports {
  engine: Known;
  generation: number;
  byRoot: Map<number, Support>;
}
const ofTable = new WeakMap<Table, Supports>();

/** What is known of an engine's supports: fetched once an answer, for looking it up at every diagram would be felt. */
export function supportsOf(engine: Known): Supports {
  let supports = ofTable.get(engine.table);
  if (supports === undefined) {
    supports = { engine, generation: engine.table.generation, byRoot: new Map() };
    ofTable.set(engine.table, supports);
  }
  return supports;
}

/** What a diagram turns on; of one that is restricted to a subject, what the subject's outcome waits for. */
export function supportIn(supports: Supports, root: number): Support {
  const { table } = supports.engine;
  if (supports.generation !== table.generation) {
    supports.generation = table.generation;
    for (const known of supports.byRoot.keys()) if (known >= table.kept.count) supports.byRoot.delete(known);
  }
  let support = supports.byRoot.get(root);
  if (support === undefined) {
    support = read(supports.engine, root);
    supports.byRoot.set(root, support);
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
