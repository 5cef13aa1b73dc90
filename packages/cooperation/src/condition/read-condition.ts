// Reads the condition of a request with the checker the law is read with: every problem has its line and column in the text.
import type { Condition, LawIndex, Problem } from "@yawara/engine";
import { readCondition } from "@yawara/engine/cel";

/**
 * A CEL text as a condition over facts and definitions of the vocabulary. What is wrong comes back as the engine's problems (see
 * `problemLine`), with line and column counted from 1.
 *
 * @example
 * readRequestCondition(law, 'use.area == "hiring"'); // → { condition: { kind: "is", fact: "use.area", member: "hiring" } }
 */
export function readRequestCondition(law: LawIndex, cel: string): { condition: Condition } | { problems: Problem[] } {
  const read = readCondition(cel, {
    facts: law.facts,
    definitions: new Set(law.definitions.keys()),
    parameters: law.corpus.parameters,
  });
  if (!("problems" in read)) return read;
  return { problems: read.problems.map(({ code, args, offset }) => ({ code, args, ...placeOf(cel, offset) })) };
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
