// What is said of a check, a question, an explanation, a comparison, a difference, a piece of law: composed once, whoever asks.
export { type DescribedFact, describedFact, describeFacts, type FactsAnswer } from "./ask/describe-facts.ts";
export { type NextAnswer, type NextAsked, nextQuestion } from "./ask/next-question.ts";
export { reportJson } from "./check/check.json.ts";
export { reportMarkdown } from "./check/check.markdown.ts";
export {
  aboutFindings,
  type CheckAnswer,
  type CheckFinding,
  check,
  checkedSubject,
  EXPANSIONS,
  type Expansion,
} from "./check/check.ts";
export {
  assumptions,
  because,
  byPrinciple,
  dagger,
  MARK,
  sanctionText,
  titleOf,
  verdict,
  waitingFor,
  whereFrom,
} from "./check/check-lines.ts";
export { type Checked, checkSubject } from "./check/checked.ts";
export {
  type Behind,
  type BehindInstrument,
  type BehindProvision,
  behindFigure,
  type ComparisonRun,
  FIGURES,
  type Figure,
  type Law,
  openThatBinds,
} from "./compare/behind.ts";
export { standingsCsv } from "./compare/compare.csv.ts";
export { type CompareAnswer, comparisonJson } from "./compare/compare.json.ts";
export {
  changeText,
  partCells,
  standingsBlocks,
  touchBlocks,
  withoutLawLines,
  worstText,
} from "./compare/compare.text.ts";
export { type CompareAsked, compare, compared, type LawCompared, lawCompared } from "./compare/compare.ts";
export {
  type ComparedSubject,
  type Comparison,
  compareSubjects,
  comparing,
  USUAL_REGIMES,
} from "./compare/comparison.ts";
export { type Figures, figuresOf, sumOf } from "./compare/figures.ts";
export { type DiffAnswer, diffJson, joinDiffs } from "./diff/diff.json.ts";
export { diffLines } from "./diff/diff.text.ts";
export { lawDiff } from "./diff/diff.ts";
export { changesIn, type DiffAsked, type LawBetween, lawBetween } from "./diff/law-between.ts";
export { axiomWhy } from "./explain/axiom-why.ts";
export { type ExplainAnswer, explain } from "./explain/explain.ts";
export { type Reason, reasonOf } from "./explain/reason.ts";
export { instrumentLines, lawListLines, provisionLines, stateText, timelineRows } from "./law/law.text.ts";
export {
  type InstrumentAnswer,
  instrument,
  type LawLine,
  type LawListAnswer,
  lawLine,
  lawList,
  type ProvisionAnswer,
  type ProvisionLine,
  provision,
  provisionLine,
} from "./law/law.ts";
export { type ProvisionText, provisionText } from "./law/provision-text.ts";
export { lawStats, type StatsAnswer } from "./law/stats.ts";
export { type TimelineAnswer, timeline } from "./law/timeline.ts";
export { ALWAYS, jurisdictionsWith, presumedFor, whoseLaw } from "./law/whose-law.ts";
export type { LawStore } from "./law-store.ts";
export {
  isProblems,
  type Problems,
  problem,
  problemText,
  subjectProblems,
  unknown,
  type VerbProblem,
} from "./problem.ts";
export {
  type Asked,
  type AskedClocks,
  type AskedRegimes,
  largeness,
  type RawFacts,
  readAsked,
  readClocks,
  readDays,
  readFacts,
  readRegimes,
  type SubjectLaw,
  saidOf,
} from "./request.ts";
export type { ShippedSubject } from "./subject-file/shipped-subject.ts";
export { type Block, type Line, plainText, type Table } from "./text-lines.ts";
export { cellText, csvFile, visible } from "./visible.ts";
export { WORDS } from "./words/index.ts";
export type { AnswerWords, OwnProblemCode, VerdictCounts } from "./words/words.ts";
