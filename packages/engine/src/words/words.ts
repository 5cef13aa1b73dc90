// What has to be said in each language: the table every language fills, so that the compiler finds a gap.
import type { Confidence, InstrumentKind, Layer, Modality, SanctionKind, Text } from "../law/model.ts";
import type { ProblemCode } from "../law/problems.ts";

export interface Words {
  modality: Record<Modality, string>;
  /** Names of the groups a report has, hard to soft. */
  group: Record<"must" | "cooperate" | "should" | "get" | "watch" | "if" | "power", string>;
  groupNote: Record<"must" | "cooperate" | "should" | "get" | "watch" | "if" | "power", string>;
  outcome: Record<"applies" | "does-not-apply" | "open", string>;
  kind: Record<InstrumentKind, string>;
  sanction: Record<SanctionKind, string>;
  confidence: Record<Confidence, string>;
  layer: Record<Layer, string>;
  yes: string;
  no: string;
  none: string;
  unknown: string;
  /** "not …", of an answer. */
  not: (answer: string) => string;
  /** A fact has no value here, because its question makes no sense. */
  noValue: string;
  /** A range of whole numbers; at least one end is given. */
  range: (low: string | undefined, high: string | undefined) => string;
  /** Between a name and what is said of it. */
  colon: string;
  /** Join conditions. */
  and: string;
  or: string;
  /** Joins the members of a list. */
  list: (items: readonly string[]) => string;
  /** Joins what one thing has: a kind, a sum, a place. */
  parts: (parts: readonly string[]) => string;
  /** Joins names that may have commas of their own. */
  names: (names: readonly string[]) => string;
  /** A fact whose answer is one of some choices, or none of them. */
  oneOf: (fact: string, choices: readonly string[], holds: boolean) => string;
  /** A sum of yen, rounded for reading. */
  yen: (sum: number) => string;
  /** A number with its unit. */
  number: (value: number, unit?: Text) => string;
  /** A year, or a month of it. */
  month: (year: number, month?: number) => string;
  /** A day, given as YYYY-MM-DD. */
  day: (iso: string) => string;
  problem: Record<ProblemCode, (args: Record<string, string>) => string>;
}
