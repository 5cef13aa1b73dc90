// Law and facts to findings: load a corpus, choose a regime, read a subject, then decide, explain, ask, compare.
export { amountFor, type Interval } from "./amount.ts";
export { type AskOptions, FIRST_INTERVIEW, nextQuestion, type Question } from "./ask.ts";
export { type Appointment, type CalendarOptions, calendar } from "./calendar.ts";
export { type Between, type Change, type Changes, changesBetween, olderConditions } from "./changes.ts";
export {
  type CompareOptions,
  compare,
  type NamedSubject,
  SEVERITY,
  type Standing,
  type WorstSanction,
} from "./compare.ts";
export { type Composition, jurisdictionsNamed, type RegimePart, readComposition } from "./composed.ts";
export { toCel } from "./condition/to-cel.ts";
export {
  type CorpusBase,
  type CorpusPart,
  corpusAt,
  federationOf,
  joinCorpus,
  splitCorpus,
} from "./corpus.ts";
export { nearestPlace } from "./country.ts";
export { daysOf, isDay, isoOf } from "./days.ts";
export { decide, decideCodes, type Finding, type Outcome, outcomeOf } from "./decide.ts";
export { type Difference, diff } from "./diff.ts";
export { conditionOf, type Engine, indexOf, type LawIndex, load, provisionOf } from "./engine.ts";
export { evaluate } from "./evaluate.ts";
export { eventText, hasReached, stageOf } from "./event-types.ts";
export { type Assertion, type Explanation, explain, reasonsFor, withChanges } from "./explain.ts";
export { atHome, factsAtHome } from "./home.ts";
export { likelihood } from "./likelihood.ts";
export { type Meetings, meetings } from "./meetings.ts";
export { BINDING, isBinding, isOffer, isVoluntary, OFFERS, VOLUNTARY } from "./modality.ts";
export type * from "./model.ts";
export { LAYERS, MODALITIES } from "./model.ts";
export { nearest } from "./nearest.ts";
export { PROBLEM_CODES, type ProblemCode } from "./problems.ts";
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
} from "./regime.ts";
export { factsOf, implies, isConstant, same } from "./relations.ts";
export { type Entry, GROUPS, type Group, type Report, report } from "./report.ts";
export { readSubject, type Subject, type SubjectProblem, subjectOf, withFact } from "./subject.ts";
export { type Texts, withoutTexts, withTexts } from "./texts.ts";
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
} from "./touch-index.ts";
export { type Trace, trace } from "./trace.ts";
export { answerText, assertionText, conditionText } from "./words/answers.ts";
export { problemLine, WORDS } from "./words/index.ts";
export { LANGUAGES, type Language, type Words } from "./words/words.ts";
