// The law as it ships, opened once for the tests of answers, and the examples as their files say them.
import { isProblems, type Problems, type VerbProblem } from "@yawara/answers";
import { openLawStore } from "@yawara/answers/node";

/** The day of every test: answers do not change with the calendar. */
export const TODAY = "2026-11-24";

export const store = openLawStore({ today: () => TODAY });
export const EXAMPLES = await store.shipped("examples");
export const BANK = EXAMPLES.find(({ id }) => id === "bank-loan-screening")!;

/** An answer, or the problems as an error: where a test asks a good question. */
export function answered<Answer extends object>(answer: Answer): Exclude<Answer, Problems> {
  if (isProblems(answer)) throw new Error(JSON.stringify(answer.problems));
  return answer as Exclude<Answer, Problems>;
}

/** The problems of an answer: where a test asks a bad question. */
export function refused(answer: object): VerbProblem[] {
  if (!isProblems(answer)) throw new Error("answered where it should be refused");
  return answer.problems;
}
