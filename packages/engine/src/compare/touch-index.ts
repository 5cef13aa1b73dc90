// The touch index: how light a regime is on a basket of AI systems, in one figure that is never shown without its parts.

import { BINDING } from "../law/modality.ts";
import { type RegimeScore, SEVERITY } from "./compare.ts";

export const TOUCH_PARTS = ["bans", "binding", "sanction", "before-market", "effort"] as const;
export type TouchPart = (typeof TOUCH_PARTS)[number];

/**
 * Figures at which a part reads one half; the parts that are counts rise along x / (x + half), so that no choice of a
 * largest country sets the scale. Ours, and open to dispute: the sensitivity table shows what they do.
 */
export const HALF = { binding: 10, "before-market": 2, effort: 200 } as const;

export interface Touch {
  regime: string;
  /** 0 nothing binds, 100 everything is forbidden, sanctioned and checked beforehand. */
  index: number;
  /** Each part from 0 to 1, and the plain figure behind it. */
  parts: Record<TouchPart, { value: number; figure: number }>;
}

export type Weights = Record<TouchPart, number>;
export const EQUAL_WEIGHTS: Weights = { bans: 1, binding: 1, sanction: 1, "before-market": 1, effort: 1 };

/**
 * The index of every regime in the scores of one basket, lightest first: 0 nothing binds, 100 everything is forbidden, sanctioned
 * and checked beforehand, with its parts. `scale` multiplies the figures at which a part reads one half. Scores with open
 * provisions count what is certain only.
 *
 * @example
 * const eu = compare(engine, [readComposition(engine, "EU") as Composition], [{ id: "mine", subject }], { at: "2026-06-01", known: "2026-06-01" });
 * touchIndex(eu.all).map(({ regime, index, parts }) => [regime, Math.round(index), parts.bans.value]); // → [ [ "EU", 38, 1 ] ]
 */
export function touchIndex(scores: readonly RegimeScore[], weights: Weights = EQUAL_WEIGHTS, scale = 1): Touch[] {
  const regimes = [...new Set(scores.map(({ regime }) => regime))];
  return regimes
    .map((regime) =>
      touchOf(
        regime,
        scores.filter((score) => score.regime === regime),
        weights,
        scale,
      ),
    )
    .sort((a, b) => a.index - b.index || (a.regime < b.regime ? -1 : 1));
}

function touchOf(regime: string, scores: readonly RegimeScore[], weights: Weights, scale: number): Touch {
  const mean = (figure: (score: RegimeScore) => number) =>
    scores.reduce((sum, score) => sum + figure(score), 0) / scores.length;
  const rising = (figure: number, half: number) => ({ figure, value: figure / (figure + half * scale) });
  const plain = (figure: number) => ({ figure, value: figure });
  const parts: Touch["parts"] = {
    bans: plain(mean(({ counts }) => Number(counts.prohibition > 0))),
    binding: rising(
      mean(({ counts }) => BINDING.reduce((sum, modality) => sum + counts[modality], 0)),
      HALF.binding,
    ),
    sanction: plain(mean(({ worst }) => SEVERITY.indexOf(worst?.kind ?? "none") / (SEVERITY.length - 1))),
    "before-market": rising(
      mean(({ beforeMarket }) => beforeMarket),
      HALF["before-market"],
    ),
    effort: rising(
      mean(({ hours }) => hours.once + hours.yearly),
      HALF.effort,
    ),
  };
  const total = TOUCH_PARTS.reduce((sum, part) => sum + weights[part], 0);
  const index = (100 * TOUCH_PARTS.reduce((sum, part) => sum + weights[part] * parts[part].value, 0)) / total;
  return { regime, index, parts };
}

export interface Sensitivity {
  /** What was done differently: a part left out or doubled, the halves halved or doubled. */
  change: { part: TouchPart; weight: 0 | 2 } | { scale: 0.5 | 2 };
  touches: Touch[];
}

/**
 * The index under every other choice of weight and scale that a critic would try first: each part left out and doubled, the scale
 * halved and doubled.
 *
 * @example
 * const { all } = compare(engine, [readComposition(engine, "EU") as Composition], [{ id: "mine", subject }], { at: "2026-06-01", known: "2026-06-01" });
 * sensitivity(all).map(({ touches }) => Math.round(touches[0]!.index)); // → [22, 48, 45, 33, 27, 45, 47, 32, 47, 32, 39, 37]
 */
export function sensitivity(scores: readonly RegimeScore[]): Sensitivity[] {
  const weighted = TOUCH_PARTS.flatMap((part) =>
    ([0, 2] as const).map((weight) => ({
      change: { part, weight },
      touches: touchIndex(scores, { ...EQUAL_WEIGHTS, [part]: weight }),
    })),
  );
  const scaled = ([0.5, 2] as const).map((scale) => ({
    change: { scale },
    touches: touchIndex(scores, EQUAL_WEIGHTS, scale),
  }));
  return [...weighted, ...scaled];
}
