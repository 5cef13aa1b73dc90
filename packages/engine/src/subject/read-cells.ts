// Reads what somebody says: checked, typed, each fact in the cell of its diagram variable; nothing that follows from it.

import type { Engine } from "../compiled/engine.ts";
import { writeValue } from "../diagram/slot.ts";
import { UNKNOWN } from "../diagram/table.ts";
import { countryAmong } from "../law/country.ts";
import { daysOf } from "../law/days.ts";
import type { LawIndex } from "../law/law-index.ts";
import type { Corpus, Fact, Facts, FactValue } from "../law/model.ts";
import type { ProblemCode } from "../law/problems.ts";
import { readDay } from "../law/read-day.ts";
import { shownValue } from "../law/shown-value.ts";
import { suggest } from "../law/suggest.ts";
import { readWholeNumber } from "./read-number.ts";

/** Something wrong with a given fact: where (a path into what was given), and whether the key or the value is meant. */
export interface SubjectProblem {
  code: ProblemCode;
  args: Record<string, string>;
  path: (string | number)[];
  about: "key" | "value";
}

/** What somebody says, as far as it could be read: typed, each fact in its cell, nothing followed yet. */
export interface SaidCells {
  facts: Facts;
  /** Systems with the same are the same subject but for the values within cells. */
  given: Int16Array;
  problems: SubjectProblem[];
  /** Where each fact was said. */
  paths: ReadonlyMap<string, (string | number)[]>;
}

/**
 * Reads as `readSubject` does, without following what was read through the axioms: what that costs is left to whoever finds
 * that nothing is known of these cells yet.
 *
 * @example
 * `${readCells(engine, { "firm.employees": 3 }).given}` === `${readCells(engine, { "firm.employees": 4 }).given}`; // → true
 */
export function readCells(engine: Engine, raw: Record<string, unknown>): SaidCells {
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
  return { facts, given: cellsOf(engine, facts), problems, paths };
}

/**
 * Cells as a text to find what is kept of them by, each that is known as two letters: its place and its value. Two texts of one
 * engine are the same where all cells are.
 *
 * @example
 * cellsInShort(readCells(engine, { "firm.employees": 3 })) === cellsInShort(readCells(engine, { "firm.employees": 4 })); // → true
 * cellsInShort(readCells(engine, {})); // → ""
 */
export function cellsInShort({ given }: Pick<SaidCells, "given">): string {
  let letters = "";
  for (let place = 0; place < given.length; place++)
    if (given[place] !== UNKNOWN) letters += String.fromCharCode(place, given[place]!);
  return letters;
}

/** The cells of facts known to be well typed. */
export function cellsOf({ variables }: Engine, facts: Facts): Int16Array {
  const given = new Int16Array(variables.arity.length).fill(UNKNOWN);
  for (const [id, value] of Object.entries(facts)) writeValue(variables.slotOf.get(id)!, value, given);
  return given;
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
