// What changed in the law between two days, as JSON: every condition in CEL.
import { type Condition, type ConditionDiff, type Engine, type LawDiff, provisionOf, toCel } from "@yawara/engine";
import type { LawBetween } from "./law-between.ts";

export interface DiffAnswer extends ReturnType<typeof changesJson> {
  corpus: string;
  from: string;
  to: string;
  jurisdictions: string[];
  counts: { came: number; went: number; changed: number };
}

export function diffJson({ engine, from, to, jurisdictions }: LawBetween, changes: LawDiff): DiffAnswer {
  const said = changesJson(engine, changes);
  return { corpus: engine.corpus.version, from, to, jurisdictions, counts: countsOf(said), ...said };
}

/** The differences of several jurisdictions between the same days as one. */
export function joinDiffs(all: readonly DiffAnswer[], days: { from: string; to: string }): DiffAnswer {
  const said = {
    came: all.flatMap(({ came }) => came),
    went: all.flatMap(({ went }) => went),
    changed: all.flatMap(({ changed }) => changed),
  };
  const { from, to } = days;
  const jurisdictions = all.flatMap((one) => one.jurisdictions);
  return { corpus: all[0]?.corpus ?? "", from, to, jurisdictions, counts: countsOf(said), ...said };
}

function countsOf({ came, went, changed }: ReturnType<typeof changesJson>): DiffAnswer["counts"] {
  return { came: came.length, went: went.length, changed: changed.length };
}

/** Provisions that came and went with their conditions, and those whose condition changed with what was gained and lost. */
function changesJson(engine: Engine, { came, went, changed }: LawDiff) {
  const cel = (condition: Condition) => toCel(condition, (fact) => engine.facts.get(fact)?.type === "date");
  const inCel = ({ gained, lost }: ConditionDiff) => ({ gained: gained.map(cel), lost: lost.map(cel) });
  const conditions = changed.map((change) => ({
    provision: change.provision,
    replaces: change.replaces,
    ...inCel(change),
    ...(change.breach && { breach: inCel(change.breach) }),
  }));
  const when = (id: string) => ({ provision: id, when: provisionOf(engine, id).cel });
  return { came: came.map(when), went: went.map(when), changed: conditions };
}
