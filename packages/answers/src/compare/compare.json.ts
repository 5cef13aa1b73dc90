// A comparison as JSON: one shape, whoever asks.
import {
  bound,
  type ComparableTouch,
  HALF,
  isComparable,
  type RegimeScore,
  type Sensitivity,
  type Text,
  TOUCH_PARTS,
  type Touch,
  type TouchPart,
  WEIGHTS,
  type Weighing,
} from "@yawara/engine";
import type { Comparison } from "./comparison.ts";

/** What more than half of is open of what could bind: nothing is claimed. */
interface NotComparable {
  regime: string;
  comparable: false;
  /** Provisions that wait for facts, and of these the ones that would bind; of the index as means over the systems. */
  open: number;
  openBinding: number;
}

/** How one system stands in one regime. A sum that turns on a fact not given has no ceiling: JSON writes it as null. */
export type StandingJson = (RegimeScore & { comparable: true }) | (NotComparable & Pick<RegimeScore, "subject">);

export type TouchJson = ({ comparable: true } & Omit<ComparableTouch, "isComparable">) | NotComparable;

/** Everything behind the tables. */
export interface CompareAnswer {
  corpus: string;
  at: string;
  known: string;
  subjects: { id: string; name: Text }[];
  regimes: string[];
  /** Regimes with no law in force on the day: they have no standings. */
  without_law: string[];
  standings: StandingJson[];
  for_ai: StandingJson[];
  touch: {
    parts: readonly TouchPart[];
    /** How much each part counts; one that counts nothing stands beside the index. */
    weights: Record<TouchPart, number>;
    half: Record<string, number>;
    /** `weighs`: the points the index would lose without each instrument, heaviest first. */
    regimes: (TouchJson & { weighs?: Weighing[] })[];
    sensitivity: { change: Sensitivity["change"]; touches: TouchJson[] }[];
    /** Days to come on which an index changes, as known; null where none is claimed. */
    coming: { day: string; changes: { regime: string; before: number | null; index: number | null }[] }[];
  };
}

export function comparisonJson(comparison: Comparison): CompareAnswer {
  const { engine, at, known, subjects, regimes, withoutLaw, standings, forAi } = comparison;
  return {
    corpus: engine.corpus.version,
    at,
    known,
    subjects,
    regimes: regimes.map(({ text }) => text),
    without_law: withoutLaw,
    standings: standings.map(standingJson),
    for_ai: forAi.map(standingJson),
    touch: touchesJson(comparison),
  };
}

export function standingJson(score: RegimeScore): StandingJson {
  const { subject, regime, open, openBinding } = score;
  return isComparable({ bound: bound(score), openBinding })
    ? { comparable: true, ...score }
    : { comparable: false, subject, regime, open, openBinding };
}

/** The index with everything it rests on. */
export function touchesJson({
  touches,
  sensitivity,
  weighings,
  coming,
}: Pick<Comparison, "touches" | "sensitivity" | "weighings" | "coming">): CompareAnswer["touch"] {
  const indexOf = (touch: Touch | undefined) => (touch?.isComparable ? touch.index : null);
  return {
    parts: TOUCH_PARTS,
    weights: WEIGHTS,
    half: HALF,
    regimes: touches.map((touch) => ({
      ...touchJson(touch),
      ...(touch.isComparable && { weighs: weighings.get(touch.regime)! }),
    })),
    sensitivity: sensitivity.map(({ change, touches: under }) => ({ change, touches: under.map(touchJson) })),
    coming: coming.map(({ day, changes }) => ({
      day,
      changes: changes.map(({ regime, before, touch }) => ({
        regime,
        before: indexOf(before),
        index: indexOf(touch),
      })),
    })),
  };
}

function touchJson(touch: Touch): TouchJson {
  const { isComparable: comparable, ...rest } = touch;
  return { comparable, ...rest } as TouchJson;
}
