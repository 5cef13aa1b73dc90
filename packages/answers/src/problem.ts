// What is wrong with a question: values with a code, the words' arguments and the place in what was given.
import {
  WORDS as ENGINE_WORDS,
  type Engine,
  type Language,
  type ProblemCode,
  problemLine,
  type SubjectProblem,
  suggest,
} from "@yawara/engine";
import { axiomWhy } from "./explain/axiom-why.ts";
import type { OwnProblemCode } from "./words/en.ts";
import { WORDS } from "./words/index.ts";

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
  code: Extract<
    VerbProblem["code"],
    `unknown-${"provision" | "instrument" | "fact" | "goal" | "measure" | "risk" | "stage" | "role" | "item" | "clock"}`
  >,
  path: VerbProblem["path"],
  id: string,
  candidates: Iterable<string>,
): Problems {
  const suggestion = suggest(id, candidates);
  return problem(code, path, {
    [code.slice("unknown-".length)]: id.trim(),
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

/** The reason of a broken axiom, as arguments of the words. */
function whyArgs(engine: Engine, { constraint = "" }: Record<string, string>): Record<string, string> {
  const why = axiomWhy(engine, constraint);
  return why === undefined ? {} : { "why.en": why.en, "why.ja": why.ja };
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
