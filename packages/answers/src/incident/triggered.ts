// Which provisions bind, or may bind, because of what happened: those that would not if nothing had.
import {
  decide,
  type Engine,
  type Fact,
  type Facts,
  type Finding,
  factsOf,
  isBinding,
  isVoluntary,
  provisionOf,
  type Subject,
  subjectOf,
} from "@yawara/engine";
import type { SubjectLaw } from "../request.ts";

/** Whether a fact is of what happened. */
export const isOfEvent = (id: string) => id.startsWith("event.");

/** The questions of what happened that follow from no other: whether there was an incident, a request, a case. */
export function eventQuestions(engine: Engine): Fact[] {
  return engine.corpus.facts.filter(
    ({ id, type, onlyIf }) =>
      isOfEvent(id) && type === "choices" && (onlyIf === undefined || !factsOf(engine, onlyIf).some(isOfEvent)),
  );
}

/** Whether anything is said of what happened. */
export function isEventSaid({ facts }: Subject): boolean {
  return Object.entries(facts).some(([id, value]) => isOfEvent(id) && isSome(value));
}

function isSome(value: Facts[string]): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== "object" || Object.values(value).includes(true);
}

/** The subject with nothing else having happened than what is said: an incident is told, so no request is supposed besides. */
export function asDescribed(engine: Engine, subject: Subject): Subject {
  const none = eventQuestions(engine).filter(({ id }) => subject.facts[id] === undefined);
  return subjectOf(engine, { ...subject.facts, ...noneOf(none) });
}

/** The subject as it would be had nothing happened. */
function asIfNothing(engine: Engine, { facts }: Subject): Subject {
  const rest = Object.entries(facts).filter(([id]) => !isOfEvent(id));
  return subjectOf(engine, { ...Object.fromEntries(rest), ...noneOf(eventQuestions(engine)) });
}

function noneOf(facts: readonly Fact[]): Facts {
  return Object.fromEntries(facts.map(({ id }) => [id, []]));
}

/**
 * The findings in force that are due to what happened and have clocks, in the regime's order: they apply or are open as described,
 * and would not apply had nothing happened. Offers, rights and powers ask nothing of the firm and are left out.
 */
export function triggered({ engine, regime, subject }: SubjectLaw): Finding[] {
  const before = new Map(
    decide(engine, regime, asIfNothing(engine, subject)).map(({ provision, outcome }) => [provision, outcome]),
  );
  return decide(engine, regime, asDescribed(engine, subject)).filter(({ provision, outcome }) => {
    const { clocks, modality } = provisionOf(engine, provision);
    if (clocks === undefined || !(isBinding(modality) || isVoluntary(modality))) return false;
    return outcome !== "does-not-apply" && before.get(provision) === "does-not-apply";
  });
}
