// Systems through several regimes: standings, the touch index with its sensitivity, and all of it as JSON.
import {
  type Clocks,
  type Composition,
  compare,
  type Engine,
  HALF,
  type NamedSubject,
  type RegimeScore,
  type Sensitivity,
  sensitivity,
  type Text,
  TOUCH_PARTS,
  type Touch,
  touchIndex,
} from "@yawara/engine";

export interface Comparison {
  engine: Engine;
  at: string;
  known: string;
  /** By all law, subjects first, regimes in the order of `regimes`. */
  standings: RegimeScore[];
  /** The same with only the instruments made for AI: what the index is made of. */
  forAi: RegimeScore[];
  regimes: Composition[];
  subjects: { id: string; name: Text }[];
  touches: Touch[];
  sensitivity: Sensitivity[];
}

/** Regimes that are compared where none are named. */
export const USUAL_REGIMES: readonly string[] = ["JP", "EU", "US", "KR"];

/** Puts every subject through every regime; unless `asIs`, each at home there. */
export function compareSubjects(
  engine: Engine,
  regimes: Composition[],
  subjects: readonly (NamedSubject & { name: Text })[],
  { asIs = false, ...clocks }: Clocks & { asIs?: boolean },
): Comparison {
  const { all, forAi } = compare(engine, regimes, subjects, { ...clocks, asIs });
  return {
    engine,
    ...clocks,
    regimes,
    subjects: subjects.map(({ id, name }) => ({ id, name })),
    standings: all,
    forAi,
    touches: touchIndex(forAi),
    sensitivity: sensitivity(forAi),
  };
}

/** Everything behind the tables. A sum that turns on a fact not given has no ceiling: JSON writes it as null. */
export function comparisonJson({
  engine,
  at,
  known,
  standings,
  forAi,
  touches,
  sensitivity: changes,
}: Comparison): unknown {
  return {
    corpus: engine.corpus.version,
    at,
    known,
    standings,
    for_ai: forAi,
    touch: { parts: TOUCH_PARTS, half: HALF, regimes: touches, sensitivity: changes },
  };
}
