// What changed in the law between two days, as JSON: every condition in CEL.
import { type Condition, type Engine, type LawDiff, provisionOf, toCel } from "@yawara/engine";

/** Provisions that came and went with their conditions, and those whose condition changed with what was gained and lost. */
export function changesJson(engine: Engine, { came, went, changed }: LawDiff) {
  const cel = (condition: Condition) => toCel(condition, (fact) => engine.facts.get(fact)?.type === "date");
  const conditions = changed.map((change) => ({
    ...change,
    gained: change.gained.map(cel),
    lost: change.lost.map(cel),
  }));
  const when = (id: string) => ({ provision: id, when: provisionOf(engine, id).cel });
  return { came: came.map(when), went: went.map(when), changed: conditions };
}
