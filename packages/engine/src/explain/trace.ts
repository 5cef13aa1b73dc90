// The public trace of a decision: provision → conditions → facts, each with its outcome and where it is written.

import { type Engine, rootOfCondition, tidy } from "../compiled/engine.ts";
import { fold, type Test } from "../condition/fold.ts";
import { outcomeOf } from "../decide/decide.ts";
import { type Outcome, outcomeOfRoot } from "../decide/outcome.ts";
import { breachId, provisionBroken } from "../law/breach-id.ts";
import { provisionOf } from "../law/law-index.ts";
import type { Condition, FactValue, Provision } from "../law/model.ts";
import type { Subject } from "../subject/subject.ts";

/** A node of the trace. `kind` is the condition's; `at` is file and line in the law folder, where the node has one. */
export interface Trace {
  kind:
    | "provision"
    | "breach"
    | "unless"
    | "definition"
    | "and"
    | "or"
    | "not"
    | "const"
    | "fact"
    | "has"
    | "is"
    | "compare";
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

/**
 * The public trace of a provision, its breach or a definition, which must exist: provision → conditions → facts, each with its outcome, the value given where
 * one is, and the place it is written at. Definitions are opened once each, where they first occur.
 *
 * @example
 * trace(engine, "jp.demo/inform", subject).of?.[0]?.of; // → [ { kind: "is", fact: "use.area", test: "hiring", value: "hiring", outcome: "applies" } ]
 */
export function trace(engine: Engine, id: string, subject: Subject): Trace {
  tidy(engine);
  const opened = new Set<string>();
  const broken = provisionBroken(id);
  if (broken !== undefined) return breachTrace(engine, provisionOf(engine, broken), subject, opened);
  if (!engine.index.has(id)) return traceOf(engine, { kind: "definition", id }, subject, opened);
  return provisionTrace(engine, provisionOf(engine, id), subject, opened);
}

/** Whom it binds, then what breaks it. */
function breachTrace(engine: Engine, provision: Provision, subject: Subject, opened: Set<string>): Trace {
  const { id, at, breach } = provision;
  const head: Trace = {
    kind: "breach",
    id: breachId(id),
    at,
    outcome: outcomeOf(engine, breachId(id), subject),
    of: [provisionTrace(engine, provision, subject, opened)],
  };
  if (typeof breach !== "object") return head;
  return { ...head, cel: breach.cel, of: [...head.of!, traceOf(engine, breach.when, subject, opened)] };
}

function provisionTrace(engine: Engine, provision: Provision, subject: Subject, opened: Set<string>): Trace {
  return {
    kind: "provision",
    id: provision.id,
    at: provision.at,
    cel: provision.cel,
    outcome: outcomeOf(engine, provision.id, subject),
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
  const outcome = (at: Condition) => outcomeOfRoot(engine, rootOfCondition(engine, at), subject);
  return fold<Trace>(condition, {
    constant: (value) => ({ kind: "const", outcome: outcome({ kind: "const", value }) }),
    test: (at) => ({ ...testTrace(at, subject), outcome: outcome(at) }),
    definition: (at) => {
      const { id, at: place, cel, when } = engine.definitions.get(at.id)!;
      const head = { kind: at.kind, id, at: place, cel, outcome: outcome(at) };
      if (opened.has(id)) return head;
      opened.add(id);
      return { ...head, of: [traceOf(engine, when, subject, opened)] };
    },
    not: (of, at) => ({ kind: at.kind, outcome: outcome(at), of: [of] }),
    and: (of, at) => ({ kind: at.kind, outcome: outcome(at), of }),
    or: (of, at) => ({ kind: at.kind, outcome: outcome(at), of }),
  });
}

function testTrace(at: Test, { facts }: Subject): Omit<Trace, "outcome"> {
  const value = facts[at.fact];
  const known = value === undefined ? {} : { value };
  if (at.kind === "fact") return { kind: "fact", fact: at.fact, ...known };
  const test = at.kind === "compare" ? `${at.op} ${at.value}` : at.member;
  return { kind: at.kind, fact: at.fact, test, ...known };
}
