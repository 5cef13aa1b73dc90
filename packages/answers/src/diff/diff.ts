// What came, went or changed its condition between two days: of all law, of some jurisdictions, or for a subject.
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import { largeness, readFacts } from "../request.ts";
import { type DiffAnswer, diffJson } from "./diff.json.ts";
import { changesIn, type DiffAsked, lawBetween } from "./law-between.ts";

/** Each day reads as it was known on itself. Conditions are CEL. */
export function lawDiff(store: LawStore, asked: DiffAsked): DiffAnswer | Problems {
  const { facts } = asked;
  const large = facts && largeness(facts, ["facts"]);
  if (large !== undefined) return large;
  const law = lawBetween(store, asked);
  if (isProblems(law)) return law;
  const subject = facts && readFacts(law.engine, facts, ["facts"]);
  if (subject !== undefined && isProblems(subject)) return subject;
  return diffJson(law, changesIn(law, subject));
}
