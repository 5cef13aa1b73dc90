// The figures of a comparison: what binds, what is voluntary, what is offered, of one system or as means of many.
import { BINDING, bound, isComparable, type Modality, OFFERS, type Score, VOLUNTARY } from "@yawara/engine";

interface Hours {
  once: number;
  yearly: number;
}

/** What is counted of one system in one regime, or the means of several. */
export interface Figures {
  counts: Record<Modality, number>;
  /** Bans that bind and are not broken; they stand beside `binding`. */
  bans: number;
  /** Bans that bind, broken or not: on a use itself, on conduct. */
  uses: number;
  conduct: number;
  binding: number;
  voluntary: number;
  offers: number;
  beforeMarket: number;
  hours: Hours;
  voluntaryHours: Hours;
  open: number;
  /** Of the open ones those that would bind. */
  openBinding: number;
  /** Whether no more than half of what could bind is open; else nothing is claimed of it. */
  comparable: boolean;
}

type Counted = Omit<Score, "worst" | "counted">;

/** Provisions of some forces together. */
export function sumOf(counts: Record<Modality, number>, modalities: readonly Modality[]): number {
  return modalities.reduce((sum, one) => sum + counts[one], 0);
}

/** The figures of some systems in one regime: those of one as they are, those of many as their means. */
export function figuresOf(standings: readonly Counted[]): Figures {
  const mean = (figure: (one: Counted) => number) =>
    standings.reduce((sum, one) => sum + figure(one), 0) / standings.length;
  const hours = (figure: (one: Counted) => Hours) => ({
    once: mean((one) => figure(one).once),
    yearly: mean((one) => figure(one).yearly),
  });
  const modalities = Object.keys(standings[0]?.counts ?? {}) as Modality[];
  const counts = Object.fromEntries(modalities.map((one) => [one, mean(({ counts: of }) => of[one])])) as Record<
    Modality,
    number
  >;
  return {
    counts,
    bans: mean(({ bans }) => bans),
    uses: mean(({ forbids }) => forbids.uses.binds),
    conduct: mean(({ forbids }) => forbids.conduct.binds),
    binding: sumOf(counts, BINDING),
    voluntary: sumOf(counts, VOLUNTARY),
    offers: sumOf(counts, OFFERS),
    beforeMarket: mean(({ beforeMarket }) => beforeMarket),
    hours: hours((one) => one.hours),
    voluntaryHours: hours((one) => one.voluntaryHours),
    open: mean(({ open }) => open),
    openBinding: mean(({ openBinding }) => openBinding),
    comparable: isComparable({ bound: mean(bound), openBinding: mean(({ openBinding }) => openBinding) }),
  };
}
