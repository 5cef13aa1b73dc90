// What the command line has to say in each language: the table every language fills.
import type { AnswerWords } from "@yawara/answers";

export const COMMANDS = [
  "check",
  "ask",
  "explain",
  "compare",
  "mcp",
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

/** The words only the command line needs. */
export interface OwnWords {
  usage: string;
  help: Record<Command, string>;
  unknownCommand: (given: string, suggestion: string | undefined) => string;
  /** An option that is another command's. */
  notTaken: (option: string, command: Command) => string;
  unknownOption: (given: string, suggestion: string | undefined) => string;
  valueMissing: (option: string) => string;
  takesNoValue: (option: string) => string;
  givenTwice: (option: string) => string;
  unknownLanguage: (given: string) => string;
  /** What an environment variable says that is no day or no zone. */
  wrongClock: Record<"YAWARA_TODAY" | "YAWARA_ZONE", (given: string) => string>;
  tooMany: (command: Command, most: number, given: string) => string;
  notBoth: (one: string, other: string) => string;
  oneFile: (command: string) => string;
  emptyOperand: (command: Command) => string;
  standardInputTwice: string;
  /** The line of the day, where today was taken in a zone. */
  todayIn: (asOf: string, zone: string) => string;
  missing: (what: string, command: Command) => string;
  unknownRegime: (name: string, known: readonly string[], suggestion: string | undefined) => string;
  unknownId: (id: string, suggestion: string | undefined) => string;
  legend: string;
  more: (command: string) => string;
  shown: (count: number) => string;
  progress: (args: { settled: number; total: number; most: number }) => string;
  hint: { boolean: string; choice: string; choices: string; number: string; date: string };
  hintKeys: string;
  badAnswer: (given: string) => string;
  saved: (file: string) => string;
  /** `cause` is the system's code. */
  notSaved: (file: string, cause: string) => string;
  presumed: (what: string) => string;
  interviewEnd: (count: number) => string;
  noTerminal: string;
  nothingFound: string;
  clean: (provisions: number) => string;
  failed: (count: number) => string;
  casesRun: (passed: number, failed: number, asked: number) => string;
  built: (args: { file: string; provisions: number; facts: number; kilobytes: number; version: string }) => string;
  namedTwice: (path: string) => string;
  /** How to narrow a search, and how to open what was found. */
  narrow: string;
  working: (what: string) => string;
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

/** With the words every way of writing findings down shares. */
export type CliWords = AnswerWords & OwnWords;
