// Why some answers cannot stand together, in words.
import { conditionText, type LawIndex, type Text } from "@yawara/engine";

/** What a broken axiom says: the constraint's reason, or when the fact is asked at all; nothing where there is no such axiom. */
export function axiomWhy(law: LawIndex, axiom: string): Text | undefined {
  const constraint = law.corpus.constraints.find((one) => one.id === axiom);
  if (constraint !== undefined) return constraint.why;
  const onlyIf = law.facts.get(axiom)?.onlyIf;
  return onlyIf === undefined
    ? undefined
    : { en: conditionText(law, onlyIf, "en"), ja: conditionText(law, onlyIf, "ja") };
}
