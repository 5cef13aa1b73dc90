// Puts an organisation and its system at home in a jurisdiction: the same system, as it would stand there.

import type { Engine } from "../compiled/engine.ts";
import { evaluator } from "../condition/evaluate.ts";
import { federationOf } from "../law/corpus-parts.ts";
import type { LawIndex } from "../law/law-index.ts";
import type { Facts } from "../law/model.ts";
import { type Subject, subjectOf } from "./subject.ts";

/**
 * The facts as they read at home in a jurisdiction of the corpus's `homes`: its market facts replace the given ones, and facts
 * that for certain are not asked there lapse.
 *
 * @example
 * relocatedFacts(engine, subject.facts, "EU"); // → { "use.area": "hiring", "market.countries": [ "EU" ] }
 */
export function relocatedFacts(law: LawIndex, facts: Facts, jurisdiction: string): Facts {
  const moved: Facts = { ...facts, ...law.corpus.homes[jurisdiction] };
  const holds = evaluator(law, moved);
  return Object.fromEntries(
    Object.entries(moved).filter(([id]) => {
      const { onlyIf } = law.facts.get(id)!;
      return onlyIf === undefined || holds(onlyIf) !== false;
    }),
  );
}

/**
 * The subject at home in a jurisdiction of the corpus's `homes`, or in a state of one; for any other the subject as it is.
 *
 * @example
 * relocate(engine, subject, "EU").facts["market.countries"]; // → [ "EU" ]
 * relocate(engine, subject, "KR") === subject; // → true
 */
export function relocate(engine: Engine, subject: Subject, jurisdiction: string): Subject {
  const home = federationOf(jurisdiction);
  if (engine.corpus.homes[home] === undefined) return subject;
  return subjectOf(engine, relocatedFacts(engine, subject.facts, home));
}
