// How one diagram stands for one subject: its outcome, and what is left of it.

import type { Engine } from "../compiled/engine.ts";
import { turnsOn } from "../compiled/support.ts";
import { apply, GIVEN } from "../diagram/apply.ts";
import { FALSE, IMPOSSIBLE, TRUE } from "../diagram/table.ts";
import { jointEnds, reachableEnds, restrict } from "../diagram/walk.ts";
import { isTied, tieOn } from "../subject/residual.ts";
import type { Subject } from "../subject/subject.ts";

/** `open`: both outcomes are still possible for what is known. */
export type Outcome = "applies" | "does-not-apply" | "open";

export const DOES_NOT_APPLY = 1;
export const APPLIES = 2;
export const OPEN = 3;
export type OutcomeCode = typeof DOES_NOT_APPLY | typeof APPLIES | typeof OPEN;

interface Standing {
  outcome: Outcome;
  left: number;
}

const ALWAYS: Standing = { outcome: "applies", left: TRUE };
const NEVER: Standing = { outcome: "does-not-apply", left: FALSE };

/** The outcome of a diagram. What the axioms forbid altogether is left to the subject's contradiction, and reads as open. */
export function outcomeOfRoot(engine: Engine, root: number, subject: Subject): Outcome {
  const code = codeOfRoot(engine, root, subject);
  return code === APPLIES ? "applies" : code === DOES_NOT_APPLY ? "does-not-apply" : "open";
}

/** The code of a diagram's outcome. */
export function codeOfRoot(engine: Engine, root: number, { state, ties }: Subject): OutcomeCode {
  const { table } = engine;
  const ends = reachableEnds(table, root, state) & 3;
  if (ends !== OPEN || ties === undefined) return toCode(ends);
  const { variables } = turnsOn(engine, root);
  if (!isTied(variables, ties)) return OPEN;
  return toCode(jointEnds(table, tieOn(engine, state, ties, variables), root, state));
}

/** How a diagram stands, and what is left of it: an end where the outcome is decided. */
export function standingOf(engine: Engine, root: number, subject: Subject): Standing {
  const left = remaining(engine, root, subject);
  const code = toCode(engine.table.ends[left]! & 3);
  return code === OPEN ? { outcome: "open", left } : code === APPLIES ? ALWAYS : NEVER;
}

function toCode(ends: number): OutcomeCode {
  return ends === APPLIES || ends === DOES_NOT_APPLY ? ends : OPEN;
}

/** What is left of a diagram for a subject: known facts gone, and what the axioms tie together taken in. */
export function remaining(engine: Engine, root: number, { state, ties }: Subject): number {
  const left = restrict(engine.table, root, state, IMPOSSIBLE);
  if (left <= IMPOSSIBLE || ties === undefined) return left;
  const { variables } = turnsOn(engine, left);
  return isTied(variables, ties) ? apply(engine.table, GIVEN, tieOn(engine, state, ties, variables), left) : left;
}
