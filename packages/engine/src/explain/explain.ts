// Why an outcome holds and what would change it: the least of the given facts that force it, the fewest changes that flip it.

import { type Engine, rootOf, tidy } from "../compiled/engine.ts";
import { conditionNamed } from "../condition/build.ts";
import { testsThrough } from "../condition/fold.ts";
import { type Outcome, outcomeOfRoot } from "../decide/outcome.ts";
import { conductOf } from "../law/breach-id.ts";
import type { Subject } from "../subject/subject.ts";
import type { Assertion } from "./assertion.ts";
import { counterfactual, withChanges } from "./counterfactual.ts";
import { reasonOfRoot } from "./sufficient-reason.ts";

export type { Assertion } from "./assertion.ts";

export interface Explanation {
  outcome: Outcome;
  /** Enough to force the outcome, and nothing in it can be left out. Empty while the outcome is open, or if it always holds. */
  because: Assertion[];
  /** The fewest facts to say otherwise so that the outcome is the opposite for sure; empty if there is no such way. */
  counterfactual: Assertion[];
}

/**
 * Why a provision, its breach (see `breachId`) or a definition, which must exist, has its outcome for a subject: the fewest
 * given facts that force it, none of which can be left out, and the fewest to say otherwise so that it is the opposite for
 * sure: of a breach the fewest of what is done, where that turns it. Both empty while it is open.
 *
 * @example
 * const { outcome, because, counterfactual } = explain(engine, "eu.demo/inform", subject);
 * outcome; // → "does-not-apply"
 * because; // → [ { fact: "market.countries", member: "EU", value: false } ]
 * counterfactual; // → [ { fact: "market.countries", member: "EU", value: true } ]
 */
export function explain(engine: Engine, id: string, subject: Subject): Explanation {
  tidy(engine);
  const root = rootOf(engine, id)!;
  const outcome = outcomeOfRoot(engine, root, subject);
  if (outcome === "open") return { outcome, because: [], counterfactual: [] };
  return {
    outcome,
    because: reasonOfRoot(engine, root, subject),
    counterfactual: otherConduct(engine, id, outcome, subject) ?? counterfactual(engine, id, outcome, subject),
  };
}

/**
 * Of a breach the fewest changes of conduct that turn it, whomever the norm binds: to be out of its reach is no way to keep it, nor
 * is to be somebody of whom that conduct is not asked.
 */
function otherConduct(engine: Engine, id: string, outcome: Outcome, subject: Subject): Assertion[] | undefined {
  const conduct = conductOf(id);
  if (conduct === undefined || outcomeOfRoot(engine, rootOf(engine, conduct)!, subject) !== outcome) return undefined;
  const named = new Set(testsThrough(conditionNamed(engine, conduct)!, engine.definitions).map(({ fact }) => fact));
  const changes = counterfactual(engine, conduct, outcome, subject, named);
  const after = changes.length === 0 ? undefined : withChanges(engine, subject, changes);
  if (after === undefined || outcomeOfRoot(engine, rootOf(engine, id)!, after) !== OPPOSITE[outcome]) return undefined;
  return changes;
}

const OPPOSITE = { applies: "does-not-apply", "does-not-apply": "applies", open: undefined } as const;

/**
 * Given facts that force the outcome of a provision or a definition, which must exist, and none of which can be left out; empty
 * while it is open, or if it always holds.
 *
 * @example
 * sufficientReason(engine, "jp.demo/inform", subject); // → [ { fact: "use.area", value: "hiring" } ]
 */
export function sufficientReason(engine: Engine, id: string, subject: Subject): Assertion[] {
  tidy(engine);
  const root = rootOf(engine, id)!;
  const outcome = outcomeOfRoot(engine, root, subject);
  return outcome === "open" ? [] : reasonOfRoot(engine, root, subject);
}
