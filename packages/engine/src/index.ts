// Law and facts to findings: load a corpus, choose a regime, read a subject, then decide, explain, ask, compare.
export { amountFor, type Interval } from "./amount.ts";
export { type AskOptions, FIRST_INTERVIEW, nextQuestion, type Question } from "./ask.ts";
export { toCel } from "./condition/to-cel.ts";
export { daysOf, isoOf } from "./days.ts";
export { decide, decideCodes, type Finding, type Outcome, outcomeOf } from "./decide.ts";
export { type Difference, diff } from "./diff.ts";
export { conditionOf, type Engine, load, provisionOf } from "./engine.ts";
export { type Assertion, type Explanation, explain, reasonsFor, withChanges } from "./explain.ts";
export { likelihood } from "./likelihood.ts";
export type * from "./model.ts";
export { MODALITIES } from "./model.ts";
export { nearest } from "./nearest.ts";
export { PROBLEM_CODES, type ProblemCode } from "./problems.ts";
export {
  type Clocks,
  type Coming,
  isInForce,
  type Regime,
  type RegimeChoice,
  regimeAt,
  rowsKnown,
  type Status,
  statusOf,
} from "./regime.ts";
export { factsOf, implies, isConstant, same } from "./relations.ts";
export { type Entry, GROUPS, type Group, type Report, report } from "./report.ts";
export { readSubject, type Subject, type SubjectProblem, subjectOf, withFact } from "./subject.ts";
export { type Trace, trace } from "./trace.ts";
export { answerText, assertionText, conditionText } from "./words/answers.ts";
export { problemLine, WORDS } from "./words/index.ts";
export type { Language, Words } from "./words/words.ts";
