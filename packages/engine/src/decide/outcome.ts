// How one diagram stands for one subject: its outcome, and what is left of it.

import type { Engine } from "../compiled/engine.ts";
import { supportIn } from "../compiled/support.ts";
import { apply, GIVEN } from "../diagram/apply.ts";
import { FALSE, IMPOSSIBLE, TRUE } from "../diagram/table.ts";
import { jointEnds, reachableEnds, restrict } from "../diagram/walk.ts";
import { bearsOn, residualOn } from "../subject/residual.ts";
import type { Subject } from "../subject/subject.ts";

/** `open`: both outcomes are still possible for what is known. */
export const OUTCOMES = ["applies", "does-not-apply", "open"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const DOES_NOT_APPLY = 1;
export const APPLIES = 2;
export const OPEN = 3;
export type OutcomeCode = typeof DOES_NOT_APPLY | typeof APPLIES | typeof OPEN;

interface Verdict {
  outcome: Outcome;
  left: number;
}

const ALWAYS: Verdict = { outcome: "applies", left: TRUE };
const NEVER: Verdict = { outcome: "does-not-apply", left: FALSE };

/** The outcome of a diagram. What the axioms forbid altogether is left to the subject's contradiction, and reads as open. */
export function outcomeOfRoot(engine: Engine, root: number, subject: Subject): Outcome {
  const code = codeOfRoot(engine, root, subject);
  return code === APPLIES ? "applies" : code === DOES_NOT_APPLY ? "does-not-apply" : "open";
}

/** The code of a diagram's outcome. */
export function codeOfRoot(engine: Engine, root: number, { state, residual }: Subject): OutcomeCode {
  const { table } = engine;
  const ends = reachableEnds(table, root, state) & 3;
  if (ends !== OPEN || residual === undefined) return toCode(ends);
  const { variables } = supportIn(residual.supports, root);
  if (!bearsOn(variables, residual)) return OPEN;
  return toCode(jointEnds(table, residualOn(engine, state, residual, variables), root, state));
}

/** How a diagram stands, and what is left of it: an end where the outcome is decided. */
export function verdictOf(engine: Engine, root: number, subject: Subject): Verdict {
  const left = remaining(engine, root, subject);
  const code = toCode(engine.table.ends[left]! & 3);
  return code === OPEN ? { outcome: "open", left } : code === APPLIES ? ALWAYS : NEVER;
}

function toCode(ends: number): OutcomeCode {
  return ends === APPLIES || ends === DOES_NOT_APPLY ? ends : OPEN;
}

/** What is left of a diagram for a subject: known facts gone, and what the axioms tie together taken in. */
export function remaining(engine: Engine, root: number, { state, residual }: Subject): number {
  const left = restrict(engine.table, root, state, IMPOSSIBLE);
  if (left <= IMPOSSIBLE || residual === undefined) return left;
  const { variables } = supportIn(residual.supports, left);
  return bearsOn(variables, residual)
    ? apply(engine.table, GIVEN, residualOn(engine, state, residual, variables), left)
    : left;
}
