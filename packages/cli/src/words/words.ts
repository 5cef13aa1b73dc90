// What the command line has to say in each language: the table every language fills.
import type { TouchPart } from "@yawara/engine";

export const COMMANDS = [
  "check",
  "ask",
  "explain",
  "compare",
  "law list",
  "law show",
  "law timeline",
  "law diff",
  "law search",
  "law calendar",
  "law relations",
  "law stats",
  "law lint",
  "law test",
  "law build",
] as const;
export type Command = (typeof COMMANDS)[number];

export interface VerdictCounts {
  forbidden: number;
  duties: number;
  cooperate: number;
  should: number;
  offers: number;
  open: number;
}

export interface CliWords {
  usage: string;
  help: Record<Command, string>;
  unknownCommand: (given: string, suggestion: string | undefined) => string;
  missing: (what: string, command: Command) => string;
  unknownRegime: (name: string, known: readonly string[]) => string;
  unknownId: (id: string, suggestion: string | undefined) => string;
  day: (given: string) => string;
  verdict: (counts: VerdictCounts) => string;
  gauge: (counts: { sanctioned: number; unsanctioned: number; voluntary: number }) => string;
  asOf: (args: { at: string; known: string; version: string }) => string;
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
  assumptions: string;
  assumption: {
    unknown: (count: number) => string;
    firstInterview: string;
    noAdvice: string;
    secondary: (count: number) => string;
  };
  unknowns: string;
  items: (count: number) => string;
  legend: string;
  more: (command: string) => string;
  shown: (count: number) => string;
  opens: (count: number) => string;
  progress: (args: { settled: number; total: number; most: number }) => string;
  hint: { boolean: string; choice: string; choices: string; number: string; date: string };
  hintKeys: string;
  whyAsked: string;
  badAnswer: (given: string) => string;
  saved: (file: string) => string;
  presumed: (what: string) => string;
  interviewEnd: (count: number) => string;
  noTerminal: string;
  nothingFound: string;
  openOn: string;
  /** Of a definition. */
  holds: Record<"applies" | "does-not-apply" | "open", string>;
  noFlip: string;
  alwaysSo: string;
  clean: (provisions: number) => string;
  failed: (count: number) => string;
  casesRun: (passed: number, failed: number, asked: number) => string;
  built: (args: { file: string; provisions: number; facts: number; kilobytes: number; version: string }) => string;
  came: string;
  went: string;
  changed: string;
  when: string;
  moreAlternatives: (count: number) => string;
  wrongOrder: (from: string, to: string) => string;
  diffTitle: (from: string, to: string) => string;
  noChange: string;
  working: (what: string) => string;
  status: Record<"proposed" | "lapsed" | "enacted" | "in-force" | "partly-in-force" | "ended", string>;
  provisions: (count: number) => string;
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
  relations: {
    equal: string;
    within: string;
    collide: string;
    none: string;
    impliedBy: (a: string, b: string) => string;
    both: (args: { a: string; b: string; certain: boolean }) => string;
  };
  stats: {
    facts: string;
    cases: string;
    instruments: string;
    provisions: string;
    modality: string;
    confidence: string;
  };
}
