// Why an outcome holds and what would change it: the least of the given facts that force it, the fewest changes that flip it.

import { type Engine, rootOf, tidy } from "../compiled/engine.ts";
import { type Outcome, outcomeOfRoot } from "../decide/outcome.ts";
import type { Subject } from "../subject/subject.ts";
import type { Assertion } from "./assertion.ts";
import { whatIf } from "./counterfactual.ts";
import { reasons } from "./sufficient-reason.ts";

export type { Assertion } from "./assertion.ts";
export { withChanges } from "./counterfactual.ts";

export interface Explanation {
  outcome: Outcome;
  /** Enough to force the outcome, and nothing in it can be left out. Empty while the outcome is open, or if it always holds. */
  because: Assertion[];
  /** The fewest facts to say otherwise so that the outcome is the opposite for sure; empty if there is no such way. */
  whatIf: Assertion[];
}

/** Explains a provision or a definition for a subject. */
export function explain(engine: Engine, id: string, subject: Subject): Explanation {
  tidy(engine);
  const root = rootOf(engine, id)!;
  const outcome = outcomeOfRoot(engine, root, subject);
  if (outcome === "open") return { outcome, because: [], whatIf: [] };
  return { outcome, because: reasons(engine, root, subject), whatIf: whatIf(engine, id, outcome, subject) };
}

/** Why a provision or definition has the outcome it has; empty while it is open. */
export function reasonsFor(engine: Engine, id: string, subject: Subject): Assertion[] {
  tidy(engine);
  const root = rootOf(engine, id)!;
  const outcome = outcomeOfRoot(engine, root, subject);
  return outcome === "open" ? [] : reasons(engine, root, subject);
}
