// What a diagram turns on, read off the diagram alone and remembered with it.
import { IMPOSSIBLE } from "../diagram/table.ts";
import type { Engine } from "./engine.ts";

export interface Turns {
  /** Variables that stand in it, ascending. */
  variables: number[];
  /** Facts the outcome is open on, in the order of the variables: those with a node that leads to two possible ends or nodes. */
  facts: string[];
}

type Known = Pick<Engine, "table" | "variables" | "turns">;

/** What a diagram turns on; of one that is restricted to a subject, what the subject's outcome waits for. */
export function turnsOn(engine: Known, root: number): Turns {
  let turns = engine.turns.get(root);
  if (turns === undefined) {
    turns = read(engine, root);
    engine.turns.set(root, turns);
  }
  return turns;
}

function read({ table, variables: { owner, slots } }: Known, root: number): Turns {
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
