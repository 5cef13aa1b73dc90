// Which provisions apply to a subject, which do not, and which wait for what.

import { type Engine, rootOf, tidy } from "../compiled/engine.ts";
import { planOf } from "../compiled/regime-roots.ts";
import { turnsOn } from "../compiled/support.ts";
import { IMPOSSIBLE } from "../diagram/table.ts";
import type { Regime } from "../law/regime.ts";
import type { Subject } from "../subject/subject.ts";
import { codeOfRoot, type Outcome, outcomeOfRoot, standingOf } from "./outcome.ts";

export type { Outcome } from "./outcome.ts";

export interface Finding {
  provision: string;
  outcome: Outcome;
  /** Facts an open outcome still turns on, in the order of the vocabulary; empty where it is not open. Shared by findings. */
  openOn: readonly string[];
}

/** Decides every provision of a regime, in the regime's order. Exact: open only if both outcomes are still possible. */
export function decide(engine: Engine, regime: Regime, subject: Subject): Finding[] {
  tidy(engine);
  const { roots, places } = planOf(engine, regime).inForce;
  const answers: Answer[] = [];
  for (const root of roots) answers.push(answerOf(engine, root, subject));
  return regime.provisions.map((provision, i) => {
    const { outcome, openOn } = answers[places[i]!]!;
    return { provision, outcome, openOn };
  });
}

const NONE: readonly string[] = [];

type Answer = Pick<Finding, "outcome" | "openOn">;

function answerOf(engine: Engine, root: number, subject: Subject): Answer {
  const { outcome, left } = standingOf(engine, root, subject);
  return { outcome, openOn: left <= IMPOSSIBLE ? NONE : turnsOn(engine, left).facts };
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

/** Facts the outcome of a provision or definition still turns on, in the order of the variables; none where it is decided. */
export function openFacts(engine: Engine, id: string, subject: Subject): readonly string[] {
  tidy(engine);
  const root = rootOf(engine, id);
  return root === undefined ? NONE : openOn(engine, root, subject);
}

/** Facts the outcome of a diagram still turns on, in the order of the variables. */
export function openOn(engine: Engine, root: number, subject: Subject): readonly string[] {
  return answerOf(engine, root, subject).openOn;
}
