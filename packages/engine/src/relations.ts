// How conditions stand to each other under the axioms: always, never, the same, one within the other.
import { AND, apply, complement, IMPOSSIBLE, mapped, support, TRUE, XOR } from "./diagram/table.ts";
import { type Engine, rootOf } from "./engine.ts";

/** Which ends a diagram has at all: bit 1 false, bit 2 true, bit 4 impossible. */
function ends(engine: Engine, root: number): number {
  const { table } = engine;
  const seen = new Set<number>();
  const stack = [root];
  let found = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node <= IMPOSSIBLE) found |= 1 << node;
    else if (!seen.has(node)) {
      seen.add(node);
      for (let i = 0; i < table.arity[table.variable[node]!]!; i++) stack.push(table.kids[table.offset[node]! + i]!);
    }
  }
  return found;
}

/** True or false if a provision or definition always or never holds under the axioms; `undefined` if it depends. */
export function isConstant(engine: Engine, id: string): boolean | undefined {
  const found = ends(engine, rootOf(engine, id)!) & 3;
  return found === 3 ? undefined : found === 2;
}

/** Whether two provisions or definitions hold in exactly the same possible cases. */
export function same(engine: Engine, a: string, b: string): boolean {
  return (ends(engine, apply(engine.table, XOR, rootOf(engine, a)!, rootOf(engine, b)!)) & 2) === 0;
}

/** Whether every possible case of `a` is one of `b`. */
export function implies(engine: Engine, a: string, b: string): boolean {
  const { table } = engine;
  const holds = mapped(table, rootOf(engine, a)!, (end) => (end === TRUE ? TRUE : 0));
  const fails = mapped(table, complement(table, rootOf(engine, b)!), (end) => (end === TRUE ? TRUE : 0));
  return apply(table, AND, holds, fails) === 0;
}

/** Ids of the facts a provision or definition turns on, in the order of the vocabulary. */
export function factsOf(engine: Engine, id: string): string[] {
  return [...new Set(support(engine.table, rootOf(engine, id)!).map((variable) => engine.variables.owner[variable]!.fact.id))];
}
