// How conditions stand to each other under the axioms: always, never, the same, one within the other.

import { type Engine, rootOf, rootOfCondition, tidy } from "../compiled/engine.ts";
import { conditionNamed } from "../condition/build.ts";
import { AND, apply, complement, XOR } from "../diagram/apply.ts";
import { given } from "../diagram/axioms.ts";
import { compile } from "../diagram/compile.ts";
import { IMPOSSIBLE } from "../diagram/table.ts";
import { support } from "../diagram/walk.ts";
import type { Condition } from "../law/model.ts";

/** A provision or definition by id, or a condition. */
type Relatable = string | Condition;

/**
 * True or false if a condition (or a provision or definition by id) always or never holds in what the vocabulary allows;
 * `undefined` if it depends.
 *
 * @example
 * const hires = { kind: "definition", id: "demo.hires" } as const;
 * isConstant(engine, hires); // → undefined
 * isConstant(engine, { kind: "or", of: [hires, { kind: "not", of: hires }] }); // → true
 */
export function isConstant(engine: Engine, relatable: Relatable): boolean | undefined {
  tidy(engine);
  const found = ends(engine, rootFor(engine, relatable)) & 3;
  return found === 3 ? undefined : found === 2;
}

/**
 * Whether two conditions, provisions or definitions hold in exactly the same possible cases.
 *
 * @example
 * same(engine, "jp.demo/inform", "demo.hires"); // → true
 */
export function same(engine: Engine, a: Relatable, b: Relatable): boolean {
  tidy(engine);
  return isNever(engine, apply(engine.table, XOR, plain(engine, a), plain(engine, b)));
}

/**
 * Whether every possible case of the first is one of the second: conditions, provisions or definitions.
 *
 * @example
 * implies(engine, "eu.demo/inform", "jp.demo/inform"); // → true
 * implies(engine, "jp.demo/inform", "eu.demo/inform"); // → false
 */
export function implies(engine: Engine, a: Relatable, b: Relatable): boolean {
  tidy(engine);
  return isNever(engine, apply(engine.table, AND, plain(engine, a), complement(engine.table, plain(engine, b))));
}

/**
 * Ids of the facts a condition, provision or definition turns on, in the order of the vocabulary; one that cannot matter is not
 * among them.
 *
 * @example
 * factsOf(engine, "eu.demo/inform"); // → [ "use.area", "market.countries" ]
 */
export function factsOf(engine: Engine, relatable: Relatable): string[] {
  tidy(engine);
  return [
    ...new Set(
      support(engine.table, rootFor(engine, relatable)).map((variable) => engine.variables.owner[variable]!.fact.id),
    ),
  ];
}

function rootFor(engine: Engine, relatable: Relatable): number {
  return typeof relatable === "string" ? rootOf(engine, relatable)! : rootOfCondition(engine, relatable);
}

/** Two-ended: the axioms are taken in only once two conditions are combined, for they may tie the facts of one to those of the other. */
function plain(engine: Engine, relatable: Relatable): number {
  return compile(engine.compiler, typeof relatable === "string" ? conditionNamed(engine, relatable)! : relatable);
}

function isNever(engine: Engine, node: number): boolean {
  return (ends(engine, given(engine.compiler, engine.axioms, node)) & 2) === 0;
}

/** Which ends a diagram has at all: bit 1 false, bit 2 true, bit 4 impossible. */
function ends({ table }: Engine, root: number): number {
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
