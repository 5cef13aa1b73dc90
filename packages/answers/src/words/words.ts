// What every way of writing findings down has to say in each language: the table every language fills.
import type { TouchPart } from "@yawara/engine";

export interface VerdictCounts {
  forbidden: number;
  duties: number;
  cooperate: number;
  should: number;
  offers: number;
  open: number;
}

export const OWN_PROBLEM_CODES = [
  "about-and-support",
  "bad-cursor",
  "no-subject",
  "no-words",
  "not-a-regime",
  "too-deep",
  "too-many",
  "twice",
  "unknown-goal",
  "unknown-instrument",
  "unknown-regime",
  "wrong-order",
] as const;
export type OwnProblemCode = (typeof OWN_PROBLEM_CODES)[number];

export interface AnswerWords {
  /** What may be wrong with a question besides what the engine finds. */
  problem: Record<OwnProblemCode, (args: Record<string, string>) => string>;
  verdict: (counts: VerdictCounts) => string;
  /** In place of a verdict where no provision was looked at. */
  nothingLookedAt: (args: { whose: string; at: string; known: string }) => string;
  /** Instrument and reference. */
  where: (instrument: string, ref: string) => string;
  /** Voluntary items that stand under no principle. */
  noPrinciple: string;
  /** What a subject without a name is called. */
  thisSystem: string;
  gauge: (counts: { sanctioned: number; unsanctioned: number; voluntary: number }) => string;
  asOf: (args: { at: string; known: string; version: string }) => string;
  /** With the zone of a day that was taken from the clock. */
  todayIn: (asOf: string, zone: string) => string;
  nextSteps: string;
  because: string;
  notIf: string;
  evidence: string;
  steps: string;
  source: string;
  checked: (day: string) => string;
  sanction: string;
  upTo: (sum: string) => string;
  atMostPerson: (sum: string) => string;
  confinement: (years: number) => string;
  from: (day: string) => string;
  pending: string;
  inForceOn: (day: string) => string;
  notInForceOn: (day: string) => string;
  never: string;
  /** Follows the day something is in force from. */
  until: (day: string) => string;
  knownFrom: (day: string) => string;
  exception: string;
  moreAlternatives: (count: number) => string;
  assumptions: string;
  assumption: {
    /** Of some whose law was asked for nothing is in force. */
    notLookedAt: (whose: string, at: string) => string;
    unknown: (count: number) => string;
    firstInterview: string;
    noAdvice: string;
    secondary: (count: number) => string;
  };
  unknowns: string;
  items: (count: number) => string;
  opens: (count: number) => string;
  whyAsked: string;
  openOn: string;
  /** On a day that is given. */
  inForce: Record<"yes" | "no", (day: string) => string>;
  moreShownBy: (count: number, command: string) => string;
  /** Of a sum in words. */
  ofPerson: (sum: string) => string;
  legend: string;
  /** Of a definition. */
  holds: Record<"applies" | "does-not-apply" | "open", string>;
  noFlip: string;
  alwaysSo: string;
  came: string;
  went: string;
  changed: string;
  when: string;
  diffTitle: (from: string, to: string) => string;
  noChange: string;
  status: Record<"proposed" | "lapsed" | "enacted" | "in-force" | "partly-in-force" | "ended", string>;
  provisions: (count: number) => string;
  search: {
    found: (instruments: number, provisions: number) => string;
    loose: string;
    nothing: string;
    /** What to try instead. */
    tries: string[];
    notInForce: string;
  };
  compare: {
    /** Heads of the columns: regime, prohibitions, duties, cooperation, voluntary, before market, hours once, hours yearly, rights and offers, open. */
    columns: string[];
    atHome: string;
    means: (systems: number) => string;
    basis: string;
    worst: string;
    openSum: string;
    touch: string;
    touchBasis: (binding: number, before: number, effort: number) => string;
    regime: string;
    index: string;
    parts: Record<TouchPart, string>;
    sensitivity: string;
    /** Of a regime with nothing in force on a day. */
    noLaw: (regime: string, day: string) => string;
    change: string;
    weighted: (part: string, weight: number) => string;
    scaled: (scale: number) => string;
  };
  calendar: {
    title: string;
    begins: (what: string) => string;
    ends: (what: string) => string;
    review: (what: string) => string;
    step: (what: string) => string;
    bill: (text: string) => string;
  };
}
