// What one instrument asks of one system, as the figures the touch index is made of: what adds up, and what only the worst of counts.
import { BINDING } from "../law/modality.ts";
import { bound, type Score, SEVERITY } from "./score.ts";

/** Figures of some law for one system. */
export interface BurdenFigures {
  /** Bans that bind and forbid a use itself, and how many of them forbid this one as described. */
  uses: number;
  usesBroken: number;
  /** Bans that bind and forbid conduct, and how many of them are broken as described. */
  conduct: number;
  conductBroken: number;
  /** Duties, duties to cooperate and broken bans. */
  binding: number;
  /** Place of the worst sanction from 0, none, to 1, criminal. */
  severity: number;
  beforeMarket: number;
  /** Binding hours in the first year. */
  hours: number;
  /** Provisions that bind, those that wait for facts, and of these the ones that would bind. */
  bound: number;
  open: number;
  openBinding: number;
}

/** What one instrument made for AI asks of one system in one regime. */
export interface Burden extends BurdenFigures {
  subject: string;
  regime: string;
  instrument: string;
  /** Whose law it is, where that is a state of the regime's federation. */
  state?: string;
}

export function burdenOf(score: Score): BurdenFigures {
  const { counts, forbids, worst, beforeMarket, hours, open, openBinding } = score;
  return {
    uses: forbids.uses.binds,
    usesBroken: forbids.uses.broken,
    conduct: forbids.conduct.binds,
    conductBroken: forbids.conduct.broken,
    binding: BINDING.reduce((sum, modality) => sum + counts[modality], 0),
    severity: SEVERITY.indexOf(worst?.kind ?? "none") / (SEVERITY.length - 1),
    beforeMarket,
    hours: hours.once + hours.yearly,
    bound: bound(score),
    open,
    openBinding,
  };
}

export const NO_BURDEN: Readonly<BurdenFigures> = {
  uses: 0,
  usesBroken: 0,
  conduct: 0,
  conductBroken: 0,
  binding: 0,
  severity: 0,
  beforeMarket: 0,
  hours: 0,
  bound: 0,
  open: 0,
  openBinding: 0,
};

/** The burdens of several instruments together: of sanctions the worst, of everything else the sum. */
export function together(a: Readonly<BurdenFigures>, b: Readonly<BurdenFigures>): BurdenFigures {
  return {
    uses: a.uses + b.uses,
    usesBroken: a.usesBroken + b.usesBroken,
    conduct: a.conduct + b.conduct,
    conductBroken: a.conductBroken + b.conductBroken,
    binding: a.binding + b.binding,
    severity: Math.max(a.severity, b.severity),
    beforeMarket: a.beforeMarket + b.beforeMarket,
    hours: a.hours + b.hours,
    bound: a.bound + b.bound,
    open: a.open + b.open,
    openBinding: a.openBinding + b.openBinding,
  };
}
