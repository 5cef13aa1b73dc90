// What was wrong with a question, a line each: the place, what is wrong, the nearest name.

import { problemText, type VerbProblem } from "@yawara/answers";
import type { Language } from "@yawara/engine";
import { WORDS } from "./words/index.ts";

/** Problems that are told; after these the count of the rest. */
const MOST = 20;

/** One line a problem. */
export function problemLines(problems: readonly VerbProblem[], language: Language): string[] {
  const lines = problems.slice(0, MOST).map((one) => problemLineOf(one, language));
  return problems.length > MOST ? [...lines, `… ${problems.length - MOST}`] : lines;
}

function problemLineOf(problem: VerbProblem, language: Language): string {
  const text = problemText(problem, language);
  const { suggestion } = problem.args;
  const named = suggestion === undefined || text.includes(suggestion);
  const meant = named ? "" : WORDS[language].didYouMean(suggestion);
  return `${placeOf(problem)}${text}${meant}`;
}

/** The argument that is meant; of facts the text names the fact itself. */
function placeOf({ path }: VerbProblem): string {
  return path.length === 0 || path.includes("facts") ? "" : `${path.join(".")}: `;
}
