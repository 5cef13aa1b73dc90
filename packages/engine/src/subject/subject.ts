// From what somebody says to a state the diagrams can be walked in: everything the axioms force from it followed.

import { type Engine, tidy } from "../compiled/engine.ts";
import { propagate } from "../diagram/propagate.ts";
import { writeValue } from "../diagram/slot.ts";
import type { State } from "../diagram/table.ts";
import type { Facts, FactValue } from "../law/model.ts";
import { cellsOf, readCells, type SaidCells, type SubjectProblem } from "./read-cells.ts";
import { brokenGroup, type Residual, residualOf } from "./residual.ts";

/** What is known of one organisation and one system. `state` holds what was given and what the axioms force from it. */
export interface Subject {
  facts: Facts;
  /** Only what was given. */
  given: Int16Array;
  state: State;
  /** How facts not known depend on each other because of facts that are; often not at all. */
  residual: Residual | undefined;
  /** Axiom that what was given breaks, if any. */
  contradiction?: number;
}

/**
 * Reads what somebody says of an organisation and a system: `{"firm.employees": 3}` or nested by group; choices as ids, several
 * as a list or as a map of those known one by one, dates as ISO days, sums in yen. What is left out, or null, is unknown, never
 * false. Unknown names, wrong types and facts that contradict each other come back as problems, each with its path; the subject
 * holds what could be read. Nothing is thrown, whatever is given.
 *
 * @example
 * readSubject(engine, { use: { area: "hiring" }, "firm.employees": 3 }).subject.facts; // → { "use.area": "hiring", "firm.employees": 3 }
 * readSubject(engine, { "use.area": "hirring" }).problems.map(({ code, args, path }) => [code, args.suggestion, ...path]); // → [ [ "unknown-choice", "hiring", "use.area" ] ]
 */
export function readSubject(
  engine: Engine,
  raw: Record<string, unknown>,
): { subject: Subject; problems: SubjectProblem[] } {
  return followed(engine, readCells(engine, raw));
}

/**
 * The subject that was said, with everything the axioms force from it, and what is wrong with it.
 *
 * @example
 * followed(engine, readCells(engine, { "use.area": "hiring" })).subject.facts; // → { "use.area": "hiring" }
 */
export function followed(
  engine: Engine,
  { facts, given, problems, paths }: SaidCells,
): { subject: Subject; problems: SubjectProblem[] } {
  tidy(engine);
  const subject = whole(engine, consistentSubject(engine, facts, given));
  if (subject.contradiction === undefined || problems.length > 0) return { subject, problems };
  return { subject, problems: [contradictionOf(engine, subject, paths)] };
}

function contradictionOf(engine: Engine, subject: Subject, paths: SaidCells["paths"]): SubjectProblem {
  const axiom = engine.axioms.list[subject.contradiction!]!;
  const child = axiom.child >= 0 ? engine.variables.slots[axiom.child]!.fact.id : undefined;
  const involved = axiom.slots.map((slot) => engine.variables.slots[slot]!.fact.id).filter((id) => paths.has(id));
  const about = child !== undefined && paths.has(child) ? child : (involved[0] ?? [...paths.keys()][0]!);
  const others = involved.filter((id) => id !== about).join(", ");
  const code = child === undefined ? "contradiction" : "not-askable";
  return { code, args: { fact: about, others, constraint: axiom.id }, path: paths.get(about) ?? [], about: "key" };
}

/**
 * A subject of facts known to be well typed (dates are days since 1970): they are followed through everything the vocabulary
 * rules out. `contradiction` is set where they cannot all hold; what is not there is unknown.
 *
 * @example
 * subjectOf(engine, { "use.area": "credit" }).contradiction; // → undefined
 */
export function subjectOf(engine: Engine, facts: Facts): Subject {
  tidy(engine);
  return propagatedSubject(engine, facts);
}

/** The same, from within an answer that still holds nodes. */
export function propagatedSubject(engine: Engine, facts: Facts): Subject {
  return whole(engine, consistentSubject(engine, facts, cellsOf(engine, facts)));
}

/** A subject with a look at whether what stays undecided can hold together. */
function whole(engine: Engine, subject: Subject): Subject {
  const { state, residual, contradiction } = subject;
  if (residual === undefined || contradiction !== undefined) return subject;
  const broken = brokenGroup(engine, state, residual);
  return broken === undefined ? subject : { ...subject, contradiction: broken };
}

/** A subject of given cells, without a look at whether what stays undecided can hold together: enough for a part of what can. */
export function consistentSubject(engine: Engine, facts: Facts, given: Int16Array): Subject {
  const { state, touched, contradiction } = propagate(engine, engine.baseline, given);
  if (contradiction !== undefined) return { facts, given, state, residual: undefined, contradiction };
  return { facts, given, state, residual: residualOf(engine, state, touched) };
}

/**
 * The subject with facts of which nothing was said: the same as of all of them, without following again what was followed.
 *
 * @example
 * withFacts(engine, subject, { "firm.employees": 600 }).facts; // → { "use.area": "hiring", "market.countries": [ "JP" ], "firm.employees": 600 }
 */
export function withFacts(engine: Engine, subject: Subject, more: Facts): Subject {
  tidy(engine);
  const facts = { ...subject.facts, ...more };
  if (subject.contradiction !== undefined) return propagatedSubject(engine, facts);
  const given = subject.given.slice();
  for (const [id, value] of Object.entries(more)) writeValue(engine.variables.slotOf.get(id)!, value, given);
  const { state, touched, contradiction } = propagate(engine, engine.baseline, given, subject.state);
  // Which of the axioms is told as broken depends on the order they are followed in.
  if (contradiction !== undefined) return propagatedSubject(engine, facts);
  return whole(engine, { facts, given, state, residual: residualOf(engine, state, touched) });
}

/**
 * The subject with one more fact, or with a fact taken back (`undefined`): it is unknown again.
 *
 * @example
 * withFact(engine, subject, "firm.employees", 600).facts; // → { "use.area": "hiring", "market.countries": [ "JP" ], "firm.employees": 600 }
 */
export function withFact(engine: Engine, subject: Subject, id: string, value: FactValue | undefined): Subject {
  if (value !== undefined && subject.facts[id] === undefined) return withFacts(engine, subject, { [id]: value });
  const facts = { ...subject.facts };
  if (value === undefined) delete facts[id];
  else facts[id] = value;
  return subjectOf(engine, facts);
}
