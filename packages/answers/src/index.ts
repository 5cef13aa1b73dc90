// What is said of a check, a question, an explanation, a comparison, a difference, a piece of law: composed once, whoever asks.
export { type DescribedFact, describeFacts, type FactsAnswer } from "./ask/describe-facts.ts";
export {
  type AnswerView,
  type AskedForLine,
  answerLines,
  type ConflictView,
  type InterviewView,
  interviewView,
  type QuestionView,
  questionView,
  type Unanswered,
} from "./ask/interview.ts";
export { type NextAnswer, type NextAsked, type NextQuestion, nextQuestion } from "./ask/next-question.ts";
export { questionText, whyText } from "./ask/question.text.ts";
export { openWithout } from "./ask/question.ts";
export { leanFindings } from "./check/check.json.ts";
export { type LedgerCell, type LedgerSheet, ledgerSheets } from "./check/check.ledger.ts";
export { reportMarkdown } from "./check/check.markdown.ts";
export { checkText } from "./check/check.text.ts";
export {
  aboutFindings,
  type CheckAnswer,
  type CheckAsked,
  type CheckFinding,
  check,
  checkAnswer,
  EXPANSIONS,
  type Expansion,
} from "./check/check.ts";
export { dagger, MARK, sanctionText, titleOf, whereFrom } from "./check/check-lines.ts";
export { type FindingLine, type GroupView, type ReportView, reportView, type StepView } from "./check/check-view.ts";
export { type Checked, checkedSubject, checkSubject } from "./check/checked.ts";
export { REPORT_GROUPS, type ReportGroup } from "./check/figures.ts";
export { type Sum, sumText } from "./check/sanction-sums.ts";
export {
  type ChangeableFact,
  type Clash,
  changeableFacts,
  changedSubject,
  clashOf,
  difference,
  type MovedLine,
  type WhatIfView,
} from "./check/what-if.ts";
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
  withoutLawTexts,
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
export { explanationText, reasonLists } from "./explain/explain.text.ts";
export {
  type ExplainAnswer,
  type ExplainedDefinition,
  type ExplainedProvision,
  explain,
  explanationOf,
  notThere,
  type OutcomeOf,
} from "./explain/explain.ts";
export { type FindingView, findingView, type SaidView } from "./explain/finding-view.ts";
export { isThere } from "./explain/subject-matter.ts";
export { type InLanguage, inLanguage } from "./in-language.ts";
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
export { type Block, GAP, paragraph, plainText, type Span } from "./marked-text.ts";
export { type AskedPage, type Page, pageOf } from "./page.ts";
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
  type ReadSubject,
  readAsked,
  readClocks,
  readDays,
  readFacts,
  readOneDay,
  readRegimes,
  type SubjectLaw,
  saidOf,
} from "./request.ts";
export { type AnswerChanges, answersOf, sameAnswer } from "./subject-file/answers.ts";
export type { ShippedSubject } from "./subject-file/shipped-subject.ts";
export { cellText, csvFile, visible } from "./visible.ts";
export { inBoth, WORDS } from "./words/index.ts";
export type { AnswerWords } from "./words/words.ts";
