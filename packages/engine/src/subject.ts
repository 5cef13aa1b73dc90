// From what somebody says to a state the diagrams can be walked in: checked, typed, with everything the axioms then force.
import { daysOf } from "./days.ts";
import { isAllowed, type State, UNKNOWN } from "./diagram/table.ts";
import { writeValue } from "./diagram/variables.ts";
import { reachableEnds, support } from "./diagram/walk.ts";
import { type Engine, tidy } from "./engine.ts";
import type { Fact, Facts, FactValue } from "./model.ts";
import { nearest } from "./nearest.ts";
import type { ProblemCode } from "./problems.ts";
import { brokenTie, type Ties, tiesOf } from "./ties.ts";

/** What is known of one organisation and one system. `state` holds what was given and what the axioms force from it. */
export interface Subject {
  facts: Facts;
  /** Only what was given. */
  given: Int16Array;
  state: State;
  /** How facts not known depend on each other because of facts that are; often not at all. */
  ties: Ties | undefined;
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

/** Reads facts given as `{"organisation.employees": 3}` or nested. Unknown names, wrong types and contradictions come back as problems. */
export function readSubject(
  engine: Engine,
  raw: Record<string, unknown>,
): { subject: Subject; problems: SubjectProblem[] } {
  const problems: SubjectProblem[] = [];
  const facts: Facts = {};
  const paths = new Map<string, (string | number)[]>();
  for (const { id, value, path } of flattened(engine, raw, [])) {
    const fact = engine.facts.get(id);
    if (fact === undefined) {
      const suggestion = nearest(id, engine.facts.keys());
      problems.push({
        code: "unknown-fact",
        args: { fact: id, ...(suggestion === undefined ? {} : { suggestion }) },
        path,
        about: "key",
      });
    } else if (paths.has(id)) problems.push({ code: "fact-twice", args: { fact: id }, path, about: "key" });
    else if (value !== null) {
      paths.set(id, path);
      const read = readValue(fact, value, path);
      if ("problem" in read) problems.push(read.problem);
      else facts[id] = read.value;
    }
  }
  const subject = subjectOf(engine, facts);
  if (subject.contradiction !== undefined && problems.length === 0)
    problems.push(contradictionOf(engine, subject, paths));
  return { subject, problems };
}

function* flattened(
  engine: Engine,
  raw: Record<string, unknown>,
  path: (string | number)[],
): Generator<{ id: string; value: unknown; path: (string | number)[] }> {
  for (const [key, value] of Object.entries(raw)) {
    const id = [...path, key].join(".");
    const group =
      typeof value === "object" &&
      value !== null &&
      !Array.isArray(value) &&
      !engine.facts.has(id) &&
      path.length === 0;
    if (group && !id.includes(".")) yield* flattened(engine, value as Record<string, unknown>, [...path, key]);
    else yield { id, value, path: [...path, key] };
  }
}

type Read = { value: FactValue } | { problem: SubjectProblem };

function readValue(fact: Fact, value: unknown, path: (string | number)[]): Read {
  const wrong = (expected: string): Read => ({
    problem: { code: "wrong-type", args: { fact: fact.id, expected, found: shown(value) }, path, about: "value" },
  });
  switch (fact.type) {
    case "boolean":
      return typeof value === "boolean" ? { value } : wrong("true-false");
    case "choice":
      return typeof value === "string" ? (unknownMember(fact, value, path) ?? { value }) : wrong("one-choice");
    case "choices":
      return readChoices(fact, value, path) ?? wrong("list-of-choices");
    case "integer":
    case "money":
      return Number.isSafeInteger(value) && (value as number) >= 0 ? { value: value as number } : wrong("whole-number");
    case "date": {
      const days = typeof value === "string" ? daysOf(value) : undefined;
      return days === undefined ? wrong("day") : { value: days };
    }
  }
}

function readChoices(fact: Fact, value: unknown, path: (string | number)[]): Read | undefined {
  if (Array.isArray(value)) {
    for (const [i, member] of value.entries()) {
      if (typeof member !== "string") return undefined;
      const problem = unknownMember(fact, member, [...path, i]);
      if (problem !== undefined) return problem;
    }
    return { value: [...new Set(value as string[])] };
  }
  if (typeof value !== "object" || value === null) return undefined;
  const members: Record<string, boolean> = {};
  for (const [member, holds] of Object.entries(value)) {
    const problem = unknownMember(fact, member, [...path, member], "key");
    if (problem !== undefined) return problem;
    if (holds === null || holds === "unknown") continue;
    if (typeof holds !== "boolean") return undefined;
    members[member] = holds;
  }
  return { value: members };
}

function unknownMember(
  fact: Fact,
  member: string,
  path: (string | number)[],
  about: "key" | "value" = "value",
): Read | undefined {
  const ids = fact.choices.map((choice) => choice.id);
  if (ids.includes(member)) return undefined;
  const suggestion = nearest(member, ids);
  const args = {
    fact: fact.id,
    choice: member,
    choices: ids.join(", "),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
  return { problem: { code: "unknown-choice", args, path, about } };
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
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

/** A subject of facts that are known to be well typed. */
export function subjectOf(engine: Engine, facts: Facts): Subject {
  tidy(engine);
  return settledSubject(engine, facts);
}

/** The same, from within an answer that still holds nodes. */
export function settledSubject(engine: Engine, facts: Facts): Subject {
  const given = new Int16Array(engine.variables.arity.length).fill(UNKNOWN);
  for (const [id, value] of Object.entries(facts)) writeValue(engine.variables.slotOf.get(id)!, value, given);
  return settle(engine, facts, given);
}

/** A subject with one more fact, or with a fact taken back (`undefined`). */
export function withFact(engine: Engine, subject: Subject, id: string, value: FactValue | undefined): Subject {
  const facts = { ...subject.facts };
  if (value === undefined) delete facts[id];
  else facts[id] = value;
  return subjectOf(engine, facts);
}

/** Follows the axioms from what was given until nothing more is forced. */
export function settle(engine: Engine, facts: Facts, given: Int16Array): Subject {
  const { list, ofSlot, slotIndex } = engine.axioms;
  const { table, variables } = engine;
  const state: State = { cells: engine.baseline.cells.slice(), allowed: engine.baseline.allowed.slice() };
  const queued = new Uint8Array(list.length);
  const queue: number[] = [];
  const touch = (variable: number) => {
    for (const axiom of ofSlot[slotIndex.get(variables.owner[variable]!)!]!)
      if (queued[axiom] === 0) {
        queued[axiom] = 1;
        queue.push(axiom);
      }
  };
  for (let variable = 0; variable < given.length; variable++) {
    if (given[variable] === UNKNOWN) continue;
    state.cells[variable] = given[variable]!;
    touch(variable);
  }
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    queued[i] = 0;
    const ends = reachableEnds(table, list[i]!.node, state);
    if (ends === 1) return { facts, given, state, ties: undefined, contradiction: i };
    if (ends === 2) continue;
    for (const variable of support(table, list[i]!.node, state))
      if (narrow(engine, list[i]!.node, variable, state)) touch(variable);
  }
  const ties = tiesOf(engine, state);
  const broken = ties === undefined ? undefined : brokenTie(engine, state, ties);
  return { facts, given, state, ties, ...(broken === undefined ? {} : { contradiction: broken }) };
}

/** Takes away the cells of a variable with which an axiom cannot hold. Whether anything changed. */
function narrow({ table }: Pick<Engine, "table">, node: number, variable: number, state: State): boolean {
  const arity = table.arity[variable]!;
  if (state.cells[variable] !== UNKNOWN) return false;
  let mask = 0;
  let last = -1;
  let left = 0;
  for (let cell = 0; cell < arity; cell++) {
    if (!isAllowed(state.allowed[variable]!, cell)) continue;
    state.cells[variable] = cell;
    if ((reachableEnds(table, node, state) & 2) !== 0) {
      mask |= 1 << cell;
      last = cell;
      left++;
    }
  }
  state.cells[variable] = UNKNOWN;
  if (left === 1) {
    state.cells[variable] = last;
    return true;
  }
  if (arity > 31 || left === 0) return false;
  const before = state.allowed[variable]!;
  const allBefore = before === -1 ? 2 ** arity - 1 : before;
  if (mask === allBefore) return false;
  state.allowed[variable] = mask;
  return true;
}

/** What the axioms force before anything is known. */
export function baselineOf(engine: Pick<Engine, "variables" | "axioms" | "table">): State {
  const size = engine.variables.arity.length;
  const state: State = { cells: new Int16Array(size).fill(UNKNOWN), allowed: new Int32Array(size).fill(-1) };
  const { list } = engine.axioms;
  for (let changed = true; changed; ) {
    changed = false;
    for (const { node } of list)
      for (const variable of support(engine.table, node, state))
        changed = narrow(engine, node, variable, state) || changed;
  }
  return state;
}
