// Which of the changed facts made a provision come out otherwise.
import {
  breachId,
  breachOutcomeOf,
  type Engine,
  isWithin,
  openFacts,
  outcomeOf,
  provisionOf,
  type Subject,
  subjectOf,
  sufficientReason,
} from "@yawara/engine";
import type { Checked } from "../check/checked.ts";
import { WHOSE_LAW } from "../whose-law.ts";
import type { Rechecked } from "./rechecked.ts";

/** Finds for a provision, among the facts that were changed, those it came by. */
export function changedBy(compared: Rechecked): (provision: string) => string[] {
  const { facts, now } = compared;
  const took = facts.map((fact) => ({ fact, without: subjectWithout(compared, fact) }));
  return (provision) => {
    const places = facts.filter((fact) => WHOSE_LAW.includes(fact));
    if (places.length > 0 && isOfOtherLaw(compared, provision)) return places;
    const outcome = outcomesOf(now.engine, provision, now.read.subject);
    const alone = took.filter(
      ({ without }) => without !== undefined && outcomesOf(now.engine, provision, without) !== outcome,
    );
    if (alone.length > 0) return alone.map(({ fact }) => fact);
    const bearing = [...bearingOn(compared.unchanged, provision), ...bearingOn(now, provision)];
    const together = facts.filter((fact) => bearing.includes(fact));
    return together.length > 0 ? together : [...facts];
  };
}

/** The subject of today with one fact as it was; nothing where that cannot be. */
function subjectWithout({ now, unchanged }: Rechecked, fact: string): Subject | undefined {
  const { [fact]: _, ...others } = now.read.subject.facts;
  const before = unchanged.read.subject.facts[fact];
  const subject = subjectOf(now.engine, { ...others, ...(before !== undefined && { [fact]: before }) });
  return subject.contradiction === undefined ? subject : undefined;
}

/** Whether a provision is looked at by one of the two checks only, because it is law of another place. */
function isOfOtherLaw({ now, unchanged }: Rechecked, provision: string): boolean {
  const law = [now, unchanged].find(({ engine }) => engine.index.has(provision))?.engine;
  if (law === undefined) return false;
  const { jurisdiction } = law.instruments.get(provisionOf(law, provision).instrument)!;
  const looksAt = ({ jurisdictions }: Checked) => jurisdictions.some((one) => isWithin(jurisdiction, one));
  return looksAt(now) !== looksAt(unchanged);
}

/** Whether a provision binds and whether it is broken, in one word. */
function outcomesOf(engine: Engine, provision: string, subject: Subject): string {
  if (!engine.index.has(provision)) return "";
  return `${outcomeOf(engine, provision, subject)} ${breachOutcomeOf(engine, provision, subject)}`;
}

/** The facts that an outcome rests on or waits for. */
function bearingOn({ engine, read }: Checked, provision: string): string[] {
  if (!engine.index.has(provision)) return [];
  return [provision, breachId(provision)].flatMap((id) => [
    ...sufficientReason(engine, id, read.subject).map(({ fact }) => fact),
    ...openFacts(engine, id, read.subject),
  ]);
}
