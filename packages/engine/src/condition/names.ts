// What a CEL text may name: the facts, definitions and parameters of a vocabulary.
import type { Fact, Parameter } from "../law/model.ts";

export interface Names {
  facts: ReadonlyMap<string, Fact>;
  definitions: ReadonlySet<string>;
  parameters: readonly Parameter[];
}

/** What may be needed in a place of a CEL text. */
export type CelExpected =
  | "amount"
  | "boolean"
  | "choice-id"
  | "condition"
  | "day"
  | "list"
  | "membership"
  | "number"
  | "number-or-date"
  | "number-or-sum"
  | "one-answer"
  | "several"
  | "string"
  | "whole-number";

/** What CEL has and the profile has not; a function or an operator goes by its own name. */
export type CelOutside =
  | "bytes"
  | "constant"
  | "deep"
  | "empty"
  | "has"
  | "large"
  | "macro"
  | "quantified-expression"
  | "quantified-twice"
  | "size-of-expression"
  | "size-of-many"
  | "unsigned";

/** Why a text is no CEL. */
export type CelSyntaxFinding = "behind" | "empty" | "end" | "instead" | "quote" | "reserved" | "stops";

/** Something wrong in a CEL text: a code, the words' arguments, and the character it begins at. */
export interface CelProblem {
  code:
    | "cel-syntax"
    | "cel-unknown-name"
    | "cel-unknown-choice"
    | "cel-type"
    | "cel-unsupported"
    | "cel-fact-with-fact";
  args: Record<string, string>;
  offset: number;
}

/** The newest value of a parameter; `corpusAt` puts in the value of a day. */
export function parameterValue(names: Names, id: string): number | undefined {
  return names.parameters.find((parameter) => parameter.id === id)?.values.reduce((a, b) => (a.from >= b.from ? a : b))
    .value;
}
