// What is wrong with a question: values with a code, the words' arguments and the place in what was given.
import {
  conditionText,
  WORDS as ENGINE_WORDS,
  type Engine,
  type Language,
  nearest,
  type ProblemCode,
  problemLine,
  type SubjectProblem,
} from "@yawara/engine";
import { WORDS } from "../words/index.ts";
import type { OwnProblemCode } from "../words/words.ts";

/** Something wrong with what was asked. `path` leads into the question: `["facts", "use.areas", 0]`. */
export interface VerbProblem {
  code: ProblemCode | OwnProblemCode;
  args: Record<string, string>;
  path: (string | number)[];
}

export interface Problems {
  problems: VerbProblem[];
}

/** Whether a verb gave problems instead of an answer. */
export function isProblems(answer: object): answer is Problems {
  return "problems" in answer;
}

/** A single problem. */
export function problem(
  code: VerbProblem["code"],
  path: VerbProblem["path"],
  args: Record<string, string> = {},
): Problems {
  return { problems: [{ code, args, path }] };
}

/** An id there is nothing of, with the nearest that there is. */
export function unknown(
  code: "unknown-provision" | "unknown-instrument" | "unknown-regime" | "unknown-fact" | "unknown-goal",
  path: VerbProblem["path"],
  id: string,
  candidates: Iterable<string>,
): Problems {
  const suggestion = nearest(id, candidates);
  return problem(code, path, {
    [code.slice("unknown-".length)]: id,
    ...(suggestion !== undefined && { suggestion }),
  });
}

/** The problems of a subject, placed below `path`, with the reason of a broken axiom in both languages. */
export function subjectProblems(
  engine: Engine,
  found: readonly SubjectProblem[],
  path: readonly (string | number)[],
): Problems {
  return {
    problems: found.map(({ code, args, path: inner }) => ({
      code,
      args: { ...args, ...whyArgs(engine, args) },
      path: [...path, ...inner],
    })),
  };
}

/** What a broken axiom says: the constraint's reason, or when the fact is asked at all. */
function whyArgs(engine: Engine, { constraint: id = "" }: Record<string, string>): Record<string, string> {
  const constraint = engine.corpus.constraints.find((one) => one.id === id);
  if (constraint !== undefined) return { "why.en": constraint.why.en, "why.ja": constraint.why.ja };
  const onlyIf = engine.facts.get(id)?.onlyIf;
  if (onlyIf === undefined) return {};
  return { "why.en": conditionText(engine, onlyIf, "en"), "why.ja": conditionText(engine, onlyIf, "ja") };
}

/** A problem in words, one line. */
export function problemText({ code, args }: VerbProblem, language: Language): string {
  const why = args[`why.${language}`];
  const said = why === undefined ? args : { ...args, why };
  const own = WORDS[language].problem;
  if (code in own) return own[code as OwnProblemCode](said);
  return code in ENGINE_WORDS[language].problem
    ? problemLine({ code: code as ProblemCode, args: said }, language)
    : code;
}
