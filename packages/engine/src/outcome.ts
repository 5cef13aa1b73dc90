// How one diagram stands for one subject: its outcome, and what is left of it.
import { IMPOSSIBLE } from "./diagram/table.ts";
import { reachableEnds, restrict, support } from "./diagram/walk.ts";
import type { Engine } from "./engine.ts";
import type { Subject } from "./subject.ts";
import { isTied, withTies } from "./ties.ts";

/** `open`: both outcomes are still possible for what is known. */
export type Outcome = "applies" | "does-not-apply" | "open";

export const DOES_NOT_APPLY = 1;
export const APPLIES = 2;
export const OPEN = 3;
export type OutcomeCode = typeof DOES_NOT_APPLY | typeof APPLIES | typeof OPEN;

/** The outcome of a diagram. What the axioms forbid altogether is left to the subject's contradiction, and reads as open. */
export function outcomeOfRoot(engine: Engine, root: number, subject: Subject): Outcome {
  const code = codeOfRoot(engine, root, subject);
  return code === APPLIES ? "applies" : code === DOES_NOT_APPLY ? "does-not-apply" : "open";
}

export function codeOfRoot(engine: Engine, root: number, subject: Subject): OutcomeCode {
  const ends = reachableEnds(engine.table, root, subject.state) & 3;
  if (ends !== OPEN || subject.ties === undefined) return toCode(ends);
  if (!isTied(support(engine.table, root, subject.state), subject.ties)) return OPEN;
  return toCode(reachableEnds(engine.table, remaining(engine, root, subject), subject.state) & 3);
}

function toCode(ends: number): OutcomeCode {
  return ends === APPLIES || ends === DOES_NOT_APPLY ? ends : OPEN;
}

/** What is left of a diagram for a subject: known facts gone, and what the axioms tie together taken in. */
export function remaining(engine: Engine, root: number, { state, ties }: Subject): number {
  const left = restrict(engine.table, root, state, IMPOSSIBLE);
  return ties === undefined ? left : withTies(engine, state, ties, left);
}
