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
  /** Joins the members of a list. */
  list: (items: string[]) => string;
  /** A sum of yen, rounded for reading. */
  yen: (sum: number) => string;
  /** A number with its unit. */
  number: (value: number, unit?: Text) => string;
  /** A day, given as YYYY-MM-DD. */
  day: (iso: string) => string;
  problem: Record<ProblemCode, (args: Record<string, string>) => string>;
}
