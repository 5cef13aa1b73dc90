// What the MCP server's answers say in each language: the table every language fills.
import type { Outcome } from "@yawara/engine";

export interface McpWords {
  /** After what is wrong. */
  didYouMean: (suggestion: string) => string;
  onlyOne: (names: readonly string[]) => string;
  noTool: (name: string, tools: readonly string[]) => string;
  unknownFactGroup: (name: string, known: readonly string[]) => string;
  nothingToCompare: string;
  todayIn: (day: string, zone: string) => string;
  internal: string;
  /** How much of a list is shown, and how to have more. */
  shown: (count: number, total: number, cursor: string | undefined) => string;
  choices: string;
  onlyIf: string;
  open: string;
  openNote: string;
  askNext: string;
  noQuestion: string;
  canChange: (provisions: number) => string;
  unlessKnown: string;
  atMostLeft: (count: number) => string;
  standing: (id: string, outcome: Outcome) => string;
  presumed: string;
  inForceOn: (day: string) => string;
  notInForceOn: (day: string) => string;
  ownSystem: { en: string; ja: string };
  atHome: string;
  compareBasis: string;
  binding: (counts: { prohibitions: number; duties: number; cooperate: number }) => string;
  voluntary: (count: number) => string;
  beforeMarket: (count: number) => string;
  hours: (once: number, yearly: number) => string;
  rightsAndOffers: (count: number) => string;
  openPoints: (count: number) => string;
  /** Of the resource with all facts. */
  vocabulary: string;
  /** What the prompt tells an assistant; `described` is what the person said, if anything yet. */
  prompt: (described: string | undefined) => string;
}
