// Whether the condition of a draft can be read, concerns anybody, and names nobody by its shape.
import { type Condition, isConstant, type LawIndex, problemLine, toCel } from "@yawara/engine";
import { testsThrough } from "@yawara/engine/condition";
import { breadthOf } from "../condition/breadth.ts";
import { conditionEngine } from "../condition/condition-engine.ts";
import { readRequestCondition } from "../condition/read-condition.ts";
import type { RequestDocument } from "../request/request.ts";
import { finding, type LintFinding } from "./finding.ts";

const PATH = ["condition"];

export function conditionFindings({ condition: cel }: RequestDocument, law: LawIndex): LintFinding[] {
  if (cel === undefined) return [];
  const read = readRequestCondition(law, cel);
  if ("problems" in read)
    return read.problems.map((problem) =>
      finding("condition-wrong", "must", PATH, {
        "what.en": problemLine(problem, "en"),
        "what.ja": problemLine(problem, "ja"),
      }),
    );
  return [...conductFindings(read.condition, law), ...shapeFindings(read.condition, law)];
}

function conductFindings(condition: Condition, law: LawIndex): LintFinding[] {
  const facts = testsThrough(condition, law.definitions).map(({ fact }) => law.facts.get(fact)!);
  const conduct = [...new Set(facts)].filter((fact) => fact.conduct === true);
  if (conduct.length === 0) return [];
  return [finding("condition-of-conduct", "ask", PATH, namesOf(conduct))];
}

/** Names of facts for both languages. */
export function namesOf(facts: readonly { name: { en: string; ja: string } }[]): Record<string, string> {
  return {
    "facts.en": facts.map(({ name }) => name.en).join(", "),
    "facts.ja": facts.map(({ name }) => name.ja).join("、"),
  };
}

function shapeFindings(condition: Condition, law: LawIndex): LintFinding[] {
  const { engine, ids } = conditionEngine(law.corpus, [condition]);
  const always = isConstant(engine, ids[0]!);
  if (always === false) return [finding("condition-never", "must", PATH)];
  if (always === true) return [finding("condition-everybody", "ask", PATH)];
  const { verdict, alternatives } = breadthOf(engine, condition);
  if (verdict === "unclear") return [finding("condition-unclear", "ask", PATH)];
  if (verdict === "wide") return [];
  const isDate = (fact: string) => law.facts.get(fact)?.type === "date";
  return [finding("condition-narrow", "must", PATH, { narrow: toCel(alternatives[0]!.condition, isDate) })];
}
