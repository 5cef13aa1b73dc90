// The next question of the short interview about plans: only what decides an offer one may still apply for is asked.
import { type Engine, LAYERS, nextQuestion, type Question, type Regime, type Subject } from "@yawara/engine";
import { type ComposedQuestion, questionOf } from "../ask/question.ts";
import { benefitsIn } from "./benefits.ts";

export interface PlanQuestion extends ComposedQuestion {
  /** How many questions remain at most, this one counted. */
  remaining_at_most: number;
}

/** All facts but what happened: an event brings nobody an offer. */
const ASKED = LAYERS.filter((layer) => layer !== "event");

/** Regimes of nothing but the offers that are asked about: made once, as what hangs on them is. */
const narrowed = new WeakMap<Regime, Regime>();

/** The fact that decides most of the offers one may apply for, now or later; nothing where none is left to ask. */
export function nextPlanQuestion(
  engine: Engine,
  regime: Regime,
  subject: Subject,
  declined: readonly string[],
): Question | undefined {
  return nextQuestion(engine, offersOnly(engine, regime), subject, { layers: ASKED, declined: new Set(declined) });
}

/** That question as it is put. */
export function planQuestionOf(engine: Engine, { fact, about, remainingAtMost }: Question): PlanQuestion {
  return { ...questionOf(engine, fact, about), remaining_at_most: remainingAtMost };
}

function offersOnly(engine: Engine, regime: Regime): Regime {
  const known = narrowed.get(regime);
  if (known !== undefined) return known;
  const offers = benefitsIn(engine, regime).filter(
    ({ provision, call }) => provision.worth?.as !== undefined && call.state !== "closed" && call.state !== "held",
  );
  const only = { ...regime, provisions: offers.map(({ provision }) => provision.id), coming: [] };
  narrowed.set(regime, only);
  return only;
}
