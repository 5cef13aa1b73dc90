// The public trace of a decision: provision → conditions → facts, each with its outcome and where it is written.

import { type Engine, provisionOf, rootOfCondition, tidy } from "../compiled/engine.ts";
import { type Outcome, outcomeOfRoot } from "../decide/outcome.ts";
import type { Condition, FactValue } from "../law/model.ts";
import type { Subject } from "../subject/subject.ts";

/** A node of the trace. `kind` is the condition's; `at` is file and line in the law folder, where the node has one. */
export interface Trace {
  kind: "provision" | "unless" | "definition" | "and" | "or" | "not" | "const" | "fact" | "has" | "is" | "compare";
  outcome: Outcome;
  id?: string;
  at?: string;
  cel?: string;
  fact?: string;
  /** What is compared with: a member, a choice or a number with its operator. */
  test?: string;
  /** The value given for the fact; absent while unknown. */
  value?: FactValue;
  of?: Trace[];
}

/** Traces a provision or a definition for a subject. Definitions are opened once each, where they first occur. */
export function trace(engine: Engine, id: string, subject: Subject): Trace {
  tidy(engine);
  const opened = new Set<string>();
  const index = engine.index.get(id);
  if (index === undefined) return traceOf(engine, { kind: "definition", id }, subject, opened);
  const provision = provisionOf(engine, id);
  const whole = engine.roots[index]!;
  return {
    kind: "provision",
    id: provision.id,
    at: provision.at,
    cel: provision.cel,
    outcome: outcomeOfRoot(engine, whole, subject),
    of: [
      traceOf(engine, provision.when, subject, opened),
      ...provision.unless.map(
        (exception): Trace => ({
          kind: "unless",
          id: exception.ref.en,
          cel: exception.cel,
          outcome: outcomeOfRoot(engine, rootOfCondition(engine, exception.when), subject),
          of: [traceOf(engine, exception.when, subject, opened)],
        }),
      ),
    ],
  };
}

function traceOf(engine: Engine, condition: Condition, subject: Subject, opened: Set<string>): Trace {
  const outcome = outcomeOfRoot(engine, rootOfCondition(engine, condition), subject);
  switch (condition.kind) {
    case "const":
      return { kind: "const", outcome };
    case "not":
      return { kind: "not", outcome, of: [traceOf(engine, condition.of, subject, opened)] };
    case "and":
    case "or":
      return { kind: condition.kind, outcome, of: condition.of.map((part) => traceOf(engine, part, subject, opened)) };
    case "definition": {
      const definition = engine.definitions.get(condition.id)!;
      const first = !opened.has(condition.id);
      opened.add(condition.id);
      const head = { kind: "definition" as const, id: condition.id, at: definition.at, cel: definition.cel, outcome };
      return first ? { ...head, of: [traceOf(engine, definition.when, subject, opened)] } : head;
    }
    default:
      return { ...factTrace(condition, subject), outcome };
  }
}

function factTrace(
  condition: Exclude<Condition, { kind: "const" | "not" | "and" | "or" | "definition" }>,
  subject: Subject,
): Omit<Trace, "outcome"> {
  const value = subject.facts[condition.fact];
  const known = value === undefined ? {} : { value };
  if (condition.kind === "fact") return { kind: "fact", fact: condition.fact, ...known };
  const test = condition.kind === "compare" ? `${condition.op} ${condition.value}` : condition.member;
  return { kind: condition.kind, fact: condition.fact, test, ...known };
}
