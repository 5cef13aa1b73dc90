// What the command line has to say in each language: the table every language fills.

export const COMMANDS = [
  "check",
  "ask",
  "explain",
  "law list",
  "law show",
  "law timeline",
  "law diff",
  "law search",
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
  interviewEnd: (count: number) => string;
  noTerminal: string;
  nothingFound: string;
  openOn: string;
  noFlip: string;
  alwaysSo: string;
  clean: (provisions: number) => string;
  failed: (count: number) => string;
  casesRun: (passed: number, failed: number, asked: number) => string;
  built: (args: { file: string; provisions: number; facts: number; kilobytes: number; version: string }) => string;
  came: string;
  went: string;
  changed: string;
  diffTitle: (from: string, to: string) => string;
  noChange: string;
  working: (what: string) => string;
  status: Record<"proposed" | "lapsed" | "enacted" | "in-force" | "partly-in-force" | "ended", string>;
  provisions: (count: number) => string;
  stats: {
    facts: string;
    cases: string;
    instruments: string;
    provisions: string;
    modality: string;
    confidence: string;
  };
}
