// What every use case shares: the law as it is asked for, questions as they are read, problems, texts and words.

export { type InLanguage, inLanguage } from "./in-language.ts";
export type { LawStore } from "./law-store.ts";
export { type Block, GAP, paragraph, plainText, type Span } from "./marked-text.ts";
export { type AskedPage, pageOf } from "./page.ts";
export { isProblems, type Problems, problemText, type VerbProblem } from "./problem.ts";
export {
  type AskedClocks,
  type AskedRegimes,
  largeness,
  type RawFacts,
  type ReadSubject,
  readAsked,
  readFacts,
  readOneDay,
  readRegimes,
  saidOf,
} from "./request.ts";
export { type AnswerChanges, answersOf, sameAnswer } from "./subject-file/answers.ts";
export { cellText, csvFile, textOfCell, visible } from "./visible.ts";
export { ALWAYS, jurisdictionsWith, presumedFor, WHOSE_LAW, whoseLaw, whoseOffers } from "./whose-law.ts";
export type { AnswerWords } from "./words/en.ts";
export { inBoth, WORDS } from "./words/index.ts";
