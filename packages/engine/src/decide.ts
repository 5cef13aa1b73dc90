// Which provisions apply to a subject, which do not, and which wait for what.
import { type Engine, rootOf, tidy } from "./engine.ts";
import { codeOfRoot, type Outcome, outcomeOfRoot } from "./outcome.ts";
import type { Regime } from "./regime.ts";
import type { Subject } from "./subject.ts";
import { worthOf } from "./worth.ts";

export type { Outcome } from "./outcome.ts";

export interface Finding {
  provision: string;
  outcome: Outcome;
  /** Facts an open outcome still turns on, in the order of the vocabulary; empty where it is not open. */
  openOn: string[];
}

/** Decides every provision of a regime, in the regime's order. Exact: open only if both outcomes are still possible. */
export function decide(engine: Engine, regime: Regime, subject: Subject): Finding[] {
  tidy(engine);
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
  for (let i = 0; i < roots.length; i++) codes[i] = codeOfRoot(engine, roots[i]!, subject);
}

/** The outcome of a provision or definition known by id. */
export function outcomeOf(engine: Engine, id: string, subject: Subject): Outcome {
  tidy(engine);
  const root = rootOf(engine, id);
  return root === undefined ? "open" : outcomeOfRoot(engine, root, subject);
}

/** Facts the outcome of a diagram still turns on, in the order of the variables. */
export function openOn(engine: Engine, root: number, subject: Subject): string[] {
  return worthOf(engine, root, subject).slots.map((slot) => engine.variables.slots[slot]!.fact.id);
}
