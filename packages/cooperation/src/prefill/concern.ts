// Whether a request by condition concerns a firm, and which of its systems: true, false, or open with what is missing.
import {
  type Assertion,
  type Engine,
  explain,
  type Facts,
  openFacts,
  outcomeOf,
  type Subject,
  subjectOf,
} from "@yawara/engine";
import type { ConditionEngine } from "../condition/condition-engine.ts";

/** A system of a firm's register. Facts are as the engine keeps them: dates are days since 1970-01-01. */
export interface RegisteredSystem {
  id: string;
  name: string;
  facts: Facts;
  /** The day somebody last confirmed what is said of it, ISO. */
  confirmed?: string;
}

/** What a firm's register says of the firm itself and of its systems. */
export interface RegisteredFirm {
  facts: Facts;
  systems: readonly RegisteredSystem[];
}

export const CONCERN_OUTCOMES = ["concerned", "not-concerned", "open"] as const;
export type ConcernOutcome = (typeof CONCERN_OUTCOMES)[number];

export interface Concern {
  outcome: ConcernOutcome;
  /** Facts of the register that force the outcome, none of which can be left out; none while it is open. */
  because: Assertion[];
  /** Facts an open outcome waits for, in the order of the vocabulary. */
  missing: readonly string[];
  /** What is said of it cannot all be so: it is to be put right before anything can be told. */
  contradictory?: true;
}

export interface FirmConcern extends Pick<Concern, "outcome"> {
  /** The firm by itself, whatever systems it has: decided where the condition turns on nothing else. */
  firm: Concern;
  /** Each system with the firm's facts, by its id, in the order of the register. */
  systems: Record<string, Concern>;
}

/**
 * Which systems of a firm a condition is true of, and why. `known` holds the condition at a place, so that one engine decides on many
 * requests. A firm is concerned where the condition is true of it or of one of its systems, not concerned where it is false of
 * all, and else it is open: a fact that is not said is unknown, never false. Without `why` nothing stands in `because`: a list of many
 * requests to a firm of many systems says for none of them why.
 */
export function concernOf(
  { engine, ids }: ConditionEngine,
  place: number,
  firm: RegisteredFirm,
  { why = true }: { why?: boolean } = {},
): FirmConcern {
  const id = ids[place]!;
  const of = (subject: Subject): Concern => {
    if (subject.contradiction !== undefined) return { outcome: "open", because: [], missing: [], contradictory: true };
    const outcome = OUTCOMES[outcomeOf(engine, id, subject)];
    if (outcome === "open") return { outcome, because: [], missing: openFacts(engine, id, subject) };
    return { outcome, because: why ? explain(engine, id, subject).because : [], missing: [] };
  };
  const subjects = subjectsOf(engine, firm);
  const systems = Object.fromEntries(firm.systems.map(({ id: system }, at) => [system, of(subjects.systems[at]!)]));
  const own = of(subjects.own);
  return { outcome: together(own, Object.values(systems)), firm: own, systems };
}

interface FirmSubjects {
  engine: Engine;
  own: Subject;
  systems: Subject[];
}
const MADE = new WeakMap<RegisteredFirm, FirmSubjects>();

/** A firm and its systems as subjects, made once for all the requests one engine decides on. */
function subjectsOf(engine: Engine, firm: RegisteredFirm): FirmSubjects {
  const made = MADE.get(firm);
  if (made?.engine === engine) return made;
  const anew = {
    engine,
    own: subjectOf(engine, firm.facts),
    systems: firm.systems.map(({ facts }) => subjectOf(engine, { ...firm.facts, ...facts })),
  };
  MADE.set(firm, anew);
  return anew;
}

/**
 * The outcome of `concernOf` alone, without why: for counts over many firms. Whom a count counts is who is `concerned`; what is open is
 * not counted.
 */
export function concernOutcome({ engine, ids }: ConditionEngine, place: number, firm: RegisteredFirm): ConcernOutcome {
  const of = (facts: Facts): Pick<Concern, "outcome"> => {
    const subject = subjectOf(engine, facts);
    const isOpen = subject.contradiction !== undefined;
    return { outcome: isOpen ? "open" : OUTCOMES[outcomeOf(engine, ids[place]!, subject)] };
  };
  const own = of(firm.facts);
  if (own.outcome !== "open") return own.outcome;
  return together(
    own,
    firm.systems.map(({ facts }) => of({ ...firm.facts, ...facts })),
  );
}

const OUTCOMES = { applies: "concerned", "does-not-apply": "not-concerned", open: "open" } as const;

/** What the firm's own facts decide is decided; else its systems decide, if there are any. */
function together(firm: Pick<Concern, "outcome">, systems: readonly Pick<Concern, "outcome">[]): ConcernOutcome {
  if (firm.outcome !== "open" || systems.length === 0) return firm.outcome;
  if (systems.some(({ outcome }) => outcome === "concerned")) return "concerned";
  return systems.every(({ outcome }) => outcome === "not-concerned") ? "not-concerned" : "open";
}
