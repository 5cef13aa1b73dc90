// Law and facts to findings: load a corpus, choose a regime, read a subject, then decide, explain, ask, compare.

export { type AskOptions, FIRST_INTERVIEW, nextQuestion, type Question } from "./ask/next-question.ts";
export {
  type CompareOptions,
  compare,
  type NamedSubject,
  SEVERITY,
  type Standing,
  type WorstSanction,
} from "./compare/compare.ts";
export {
  EQUAL_WEIGHTS,
  HALF,
  type Sensitivity,
  sensitivity,
  TOUCH_PARTS,
  type Touch,
  type TouchPart,
  touchIndex,
  type Weights,
} from "./compare/touch-index.ts";
export { conditionOf, type Engine, indexOf, type LawIndex, load, provisionOf } from "./compiled/engine.ts";
export { likelihood } from "./compiled/likelihood.ts";
export { evaluate } from "./condition/evaluate.ts";
export { toCel } from "./condition/to-cel.ts";
export { amountFor, type Interval } from "./decide/amount.ts";
export { decide, decideCodes, type Finding, type Outcome, openFacts, outcomeOf } from "./decide/decide.ts";
export { type Entry, GROUPS, type Group, type Report, report } from "./decide/report.ts";
export { type Assertion, type Explanation, explain, reasonsFor, withChanges } from "./explain/explain.ts";
export { type Trace, trace } from "./explain/trace.ts";
export { type Appointment, type CalendarOptions, calendar } from "./law/calendar.ts";
export { type Composition, jurisdictionsNamed, type RegimePart, readComposition } from "./law/composition.ts";
export {
  type CorpusBase,
  type CorpusPart,
  corpusAt,
  federationOf,
  joinCorpus,
  splitCorpus,
} from "./law/corpus-parts.ts";
export { daysOf, isDay, isoOf } from "./law/days.ts";
export type * from "./law/model.ts";
export { LAYERS, MODALITIES } from "./law/model.ts";
export { PROBLEM_CODES, type ProblemCode } from "./law/problems.ts";
export {
  type Clocks,
  type Coming,
  isInForce,
  isWithin,
  type Regime,
  type RegimeChoice,
  regimeAt,
  rowsKnown,
  type Status,
  statusOf,
} from "./law/regime.ts";
export { nearest } from "./law/suggest.ts";
export { type Texts, withoutTexts, withTexts } from "./law/translations.ts";
export { type Difference, diff } from "./relate/condition-diff.ts";
export { factsOf, implies, isConstant, same } from "./relate/implication.ts";
export { type Between, type Change, type Changes, changesBetween, olderConditions } from "./relate/law-diff.ts";
export { type Meetings, meetings } from "./relate/norm-relations.ts";
export { atHome, factsAtHome } from "./subject/relocate.ts";
export { readSubject, type Subject, type SubjectProblem, subjectOf, withFact } from "./subject/subject.ts";
export { answerText, assertionText, conditionText } from "./words/answers.ts";
export { problemLine, WORDS } from "./words/index.ts";
export { LANGUAGES, type Language, type Words } from "./words/words.ts";
