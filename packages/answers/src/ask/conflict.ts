// Answers that cannot be true together: the fewest of them, and why; and those whose question fell away.
import { type Engine, type Facts, type Language, type Subject, subjectOf, withChanges } from "@yawara/engine";
import { axiomWhy } from "../explain/axiom-why.ts";

export interface Conflict {
  /** Facts that cannot be so together: without any one of them the rest can. */
  facts: string[];
  why: string;
}

/**
 * The subject without the answers whose question makes no sense any more, and which those are.
 * As it is where nothing contradicts, or where taking such answers away does not help.
 */
export function withoutLapsed(engine: Engine, subject: Subject): { subject: Subject; lapsed: string[] } {
  if (subject.contradiction === undefined) return { subject, lapsed: [] };
  const after = withChanges(engine, subject, []);
  if (after === undefined) return { subject, lapsed: [] };
  return { subject: after, lapsed: Object.keys(subject.facts).filter((fact) => after.facts[fact] === undefined) };
}

/** What contradicts in a subject, if anything does. */
export function conflictOf(engine: Engine, subject: Subject, language: Language): Conflict | undefined {
  if (subject.contradiction === undefined) return undefined;
  let least = subject;
  for (const fact of Object.keys(subject.facts)) {
    const fewer = subjectOf(engine, without(least.facts, fact));
    if (fewer.contradiction !== undefined) least = fewer;
  }
  const axiom = engine.axioms.list[least.contradiction!]!.id;
  return { facts: Object.keys(least.facts), why: axiomWhy(engine, axiom)?.[language] ?? "" };
}

function without(facts: Facts, fact: string): Facts {
  const { [fact]: _, ...rest } = facts;
  return rest;
}
