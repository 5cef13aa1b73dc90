// A comparison as JSON: one shape, whoever asks.
import { HALF, type Text, TOUCH_PARTS } from "@yawara/engine";
import type { Comparison } from "./comparison.ts";

/** Everything behind the tables. A sum that turns on a fact not given has no ceiling: JSON writes it as null. */
export interface CompareAnswer {
  corpus: string;
  at: string;
  known: string;
  subjects: { id: string; name: Text }[];
  regimes: string[];
  /** Regimes with no law in force on the day: they have no standings. */
  without_law: string[];
  standings: Comparison["standings"];
  for_ai: Comparison["standings"];
  touch: {
    parts: readonly string[];
    half: Record<string, number>;
    regimes: Comparison["touches"];
    sensitivity: Comparison["sensitivity"];
  };
}

export function comparisonJson(comparison: Comparison): CompareAnswer {
  const { engine, at, known, subjects, regimes, withoutLaw, standings, forAi, touches, sensitivity } = comparison;
  return {
    corpus: engine.corpus.version,
    at,
    known,
    subjects,
    regimes: regimes.map(({ text }) => text),
    without_law: withoutLaw,
    standings,
    for_ai: forAi,
    touch: { parts: TOUCH_PARTS, half: HALF, regimes: touches, sensitivity },
  };
}
