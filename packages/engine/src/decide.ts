// Which provisions apply to a subject, which do not, and which wait for what.
import { apply, GIVEN, IMPOSSIBLE, reachableEnds, restrict, support } from "./diagram/table.ts";
import { type Engine, rootOf } from "./engine.ts";
import type { Regime } from "./regime.ts";
import { projectedAxioms, type Subject } from "./subject.ts";

export type Outcome = "applies" | "does-not-apply" | "open";

export interface Finding {
  provision: string;
  outcome: Outcome;
  /** Facts an open outcome still turns on, in the order of the vocabulary; empty where it is not open. */
  openOn: string[];
}

const APPLIES = 2;
const APPLIES_NOT = 1;

/** Decides every provision of a regime, in the regime's order. Exact: open only if both outcomes are still possible. */
export function decide(engine: Engine, regime: Regime, subject: Subject): Finding[] {
  const known = new Map<number, Pick<Finding, "outcome" | "openOn">>();
  return regime.provisions.map((provision) => {
    const root = engine.roots[engine.index.get(provision)!]!;
    let answer = known.get(root);
    if (answer === undefined) {
      const outcome = outcomeOfRoot(engine, root, subject);
      answer = { outcome, openOn: outcome === "open" ? openOn(engine, root, subject) : [] };
      known.set(root, answer);
    }
    return { provision, ...answer };
  });
}

/**
 * Outcome codes alone, for many subjects: 1 does not apply, 2 applies, 3 open. `codes` is written in the order of
 * `roots` (each root once); no facts, no names.
 */
export function decideCodes(engine: Engine, roots: Int32Array, subject: Subject, codes: Uint8Array): void {
  for (let i = 0; i < roots.length; i++) codes[i] = endsOf(engine, roots[i]!, subject);
}

/** The outcome of a provision or definition known by id. */
export function outcomeOf(engine: Engine, id: string, subject: Subject): Outcome {
  const root = rootOf(engine, id);
  return root === undefined ? "open" : outcomeOfRoot(engine, root, subject);
}

export function outcomeOfRoot(engine: Engine, root: number, subject: Subject): Outcome {
  const ends = endsOf(engine, root, subject);
  return ends === APPLIES ? "applies" : ends === APPLIES_NOT ? "does-not-apply" : "open";
}

function endsOf(engine: Engine, root: number, subject: Subject): number {
  const ends = reachableEnds(engine.table, root, subject.state) & 3;
  if (ends !== 3 || subject.active.length === 0) return ends;
  return reachableEnds(engine.table, remaining(engine, root, subject), subject.state) & 3;
}

/** What is left of a diagram for a subject: known facts gone, and what the axioms tie together taken in. */
export function remaining(engine: Engine, root: number, subject: Subject): number {
  const left = restrict(engine.table, root, subject.state, IMPOSSIBLE);
  if (subject.active.length === 0 || left <= IMPOSSIBLE) return left;
  const slots = new Set(support(engine.table, left).map((v) => engine.axioms.slotIndex.get(engine.variables.owner[v]!)!));
  return apply(engine.table, GIVEN, projectedAxioms(engine, subject.state, slots), left);
}

/** Facts the outcome of a diagram still turns on, in the order of the variables. */
export function openOn(engine: Engine, root: number, subject: Subject): string[] {
  return [...new Set(deciding(engine, remaining(engine, root, subject)).map((variable) => engine.variables.owner[variable]!.fact.id))];
}

/** Variables of a diagram with a node whose possible children differ: knowing them says something. Ascending. */
export function deciding({ table }: Engine, root: number): number[] {
  const found = new Set<number>();
  const seen = new Set<number>();
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node <= IMPOSSIBLE || seen.has(node)) continue;
    seen.add(node);
    let possible = 0;
    for (let i = 0, at = table.offset[node]!; i < table.arity[table.variable[node]!]!; i++) {
      const child = table.kids[at + i]!;
      if (child !== IMPOSSIBLE) possible++;
      stack.push(child);
    }
    if (possible > 1) found.add(table.variable[node]!);
  }
  return [...found].sort((a, b) => a - b);
}
