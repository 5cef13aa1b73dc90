// What a CEL text may name: the facts, definitions and parameters of a vocabulary.
import type { Fact, Parameter } from "../law/model.ts";

export interface Names {
  facts: ReadonlyMap<string, Fact>;
  definitions: ReadonlySet<string>;
  parameters: readonly Parameter[];
}

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
