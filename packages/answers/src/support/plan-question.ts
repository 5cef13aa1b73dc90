// The next question of the short interview about plans: only what decides an offer one may still apply for is asked.
import { type Engine, LAYERS, nextQuestion, type Regime, type Subject } from "@yawara/engine";
import { type ComposedQuestion, questionOf } from "../ask/question.ts";

export interface PlanQuestion extends ComposedQuestion {
  /** How many questions remain at most, this one counted. */
  remaining_at_most: number;
}

/** All facts but what happened: an event brings nobody an offer. */
const ASKED = LAYERS.filter((layer) => layer !== "event");

/** A regime of nothing but some provisions, one for each that is asked about: what hangs on a regime is made once. */
const narrowed = new WeakMap<Regime, Regime>();

/** The question that decides most of some offers; nothing where none is left. */
export function nextPlanQuestion(
  engine: Engine,
  regime: Regime,
  offers: readonly string[],
  subject: Subject,
  declined: readonly string[],
): PlanQuestion | null {
  const only = narrowed.get(regime) ?? { ...regime, provisions: [...offers], coming: [] };
  narrowed.set(regime, only);
  const question = nextQuestion(engine, only, subject, { layers: ASKED, declined: new Set(declined) });
  if (question === undefined) return null;
  return { ...questionOf(engine, question.fact, question.about), remaining_at_most: question.remainingAtMost };
}
