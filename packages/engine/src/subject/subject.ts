// From what somebody says to a state the diagrams can be walked in: checked, typed, with everything the axioms then force.

import { type Engine, tidy } from "../compiled/engine.ts";
import { propagate } from "../diagram/propagate.ts";
import { writeValue } from "../diagram/slot.ts";
import { type State, UNKNOWN } from "../diagram/table.ts";
import { countryAmong } from "../law/country.ts";
import { daysOf } from "../law/days.ts";
import type { LawIndex } from "../law/law-index.ts";
import type { Corpus, Fact, Facts, FactValue } from "../law/model.ts";
import type { ProblemCode } from "../law/problems.ts";
import { readDay } from "../law/read-day.ts";
import { shownValue } from "../law/shown-value.ts";
import { suggest } from "../law/suggest.ts";
import { readWholeNumber } from "./read-number.ts";
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

/** Something wrong with a given fact: where (a path into what was given), and whether the key or the value is meant. */
export interface SubjectProblem {
  code: ProblemCode;
  args: Record<string, string>;
  path: (string | number)[];
  about: "key" | "value";
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
  const problems: SubjectProblem[] = [];
  const facts: Facts = {};
  const paths = new Map<string, (string | number)[]>();
  const said = new Set<string>();
  for (const { id, value, path } of flattened(engine, raw)) {
    const fact = engine.facts.get(id);
    if (fact === undefined) {
      const suggestion = suggest(id, engine.facts.keys());
      problems.push({
        code: "unknown-fact",
        args: { fact: id, ...(suggestion === undefined ? {} : { suggestion }) },
        path,
        about: "key",
      });
    } else if (said.has(id)) problems.push({ code: "fact-twice", args: { fact: id }, path, about: "key" });
    else if (value !== null) {
      paths.set(id, path);
      const read = readValue(engine, fact, value, path);
      if ("problem" in read) problems.push(read.problem);
      else facts[id] = read.value;
    }
    said.add(id);
  }
  const subject = subjectOf(engine, facts);
  if (subject.contradiction !== undefined && problems.length === 0)
    problems.push(contradictionOf(engine, subject, paths));
  return { subject, problems };
}

interface Said {
  id: string;
  value: unknown;
  path: (string | number)[];
}

/** What is said, fact by fact: `{"group.fact": 1}` or `{group: {fact: 1}}`. */
function flattened(engine: Engine, raw: Record<string, unknown>): Said[] {
  const said: Said[] = [];
  for (const [key, value] of Object.entries(raw)) {
    if (!isGroup(engine, key, value)) said.push({ id: key, value, path: [key] });
    else
      for (const [name, inner] of Object.entries(value))
        said.push({ id: `${key}.${name}`, value: inner, path: [key, name] });
  }
  return said;
}

function isGroup(engine: Engine, key: string, value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !key.includes(".") && !engine.facts.has(key);
}

type Read = { value: FactValue } | { problem: SubjectProblem };

function readValue(law: LawIndex, fact: Fact, value: unknown, path: (string | number)[]): Read {
  const wrong = (expected: string): Read => ({
    problem: { code: "wrong-type", args: { fact: fact.id, expected, found: shownValue(value) }, path, about: "value" },
  });
  switch (fact.type) {
    case "boolean":
      return typeof value === "boolean" ? { value } : wrong("true-false");
    case "choice":
      return typeof value === "string"
        ? isChoice(fact, value)
          ? { value }
          : unknownMember(law, fact, value, path)
        : wrong("one-choice");
    case "choices":
      return readChoices(law, fact, value, path) ?? wrong("list-of-choices");
    case "integer":
    case "money":
      return readNumber(fact, value, path) ?? wrong("whole-number");
    case "date":
      return readDate(fact, value, path) ?? wrong("day");
  }
}

/** Nothing where it is no number at all. */
function readNumber(fact: Fact, value: unknown, path: (string | number)[]): Read | undefined {
  const problem = (code: ProblemCode, args: Record<string, string>): Read => ({
    problem: { code, args: { ...args, fact: fact.id }, path, about: "value" },
  });
  if (typeof value === "string") {
    const read = readWholeNumber(value, fact);
    if (typeof read === "number") return { value: read };
    return read.code === "not-a-number" ? undefined : problem(read.code, read.args);
  }
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  const args = { value: String(value) };
  if (value < 0) return problem("number-below-zero", args);
  if (value > Number.MAX_SAFE_INTEGER) return problem("number-too-large", args);
  return Number.isInteger(value) ? { value } : problem("number-not-whole", args);
}

/** Nothing where it is nothing like a day. */
function readDate(fact: Fact, value: unknown, path: (string | number)[]): Read | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const read = readDay(String(value));
  if ("day" in read) return { value: daysOf(read.day)! };
  if (read.problem.code === "not-a-day") return undefined;
  return { problem: { code: read.problem.code, args: { ...read.problem.args, fact: fact.id }, path, about: "value" } };
}

function readChoices(law: LawIndex, fact: Fact, value: unknown, path: (string | number)[]): Read | undefined {
  if (Array.isArray(value)) {
    const members: string[] = [];
    for (let i = 0; i < value.length; i++) {
      const member: unknown = value[i];
      if (typeof member !== "string") return undefined;
      if (!isChoice(fact, member)) return unknownMember(law, fact, member, [...path, i]);
      if (!members.includes(member)) members.push(member);
    }
    return { value: members };
  }
  if (typeof value !== "object" || value === null) return undefined;
  const members: Record<string, boolean> = {};
  for (const [member, holds] of Object.entries(value)) {
    if (!isChoice(fact, member)) return unknownMember(law, fact, member, [...path, member], "key");
    if (holds === null || holds === "unknown") continue;
    if (typeof holds !== "boolean") return undefined;
    members[member] = holds;
  }
  return { value: members };
}

function isChoice({ choices }: Fact, member: string): boolean {
  for (const { id } of choices) if (id === member) return true;
  return false;
}

function unknownMember(
  { corpus }: LawIndex,
  fact: Fact,
  member: string,
  path: (string | number)[],
  about: "key" | "value" = "value",
): Read {
  const ids = fact.choices.map((choice) => choice.id);
  const args = { fact: fact.id, choice: member, choices: ids.join(", "), ...meantBy(corpus, fact, member, ids) };
  return { problem: { code: "unknown-choice", args, path, about } };
}

/** What may be meant by a text that is no answer: of a country whose law it is, of other things by their letters. */
function meantBy(corpus: Corpus, { choices }: Fact, member: string, ids: readonly string[]): Record<string, string> {
  const among = countryAmong(corpus, choices, member);
  if (among === undefined) {
    const suggestion = suggest(member, ids);
    return suggestion === undefined ? {} : { suggestion };
  }
  if (among.meant === undefined) return {};
  const { id, as, country } = among.meant;
  return { suggestion: id, as, ...(country !== undefined && { country }) };
}

function contradictionOf(engine: Engine, subject: Subject, paths: Map<string, (string | number)[]>): SubjectProblem {
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
  const given = new Int16Array(engine.variables.arity.length).fill(UNKNOWN);
  for (const [id, value] of Object.entries(facts)) writeValue(engine.variables.slotOf.get(id)!, value, given);
  return whole(engine, consistentSubject(engine, facts, given));
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
