// How findings go out: reports, comparisons, changes, and the words they share. What pulls in a library has its own entry.
export { axiomWhy } from "./axiom-why.ts";
export { changesJson } from "./changes-json.ts";
export { type Checked, checkSubject } from "./check.ts";
export { standingsCsv } from "./compare-csv.ts";
export { type Comparison, compareSubjects, comparisonJson, USUAL_REGIMES } from "./comparison.ts";
export { reportJson } from "./report-json.ts";
export { reportMarkdown } from "./report-markdown.ts";
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
} from "./report-view.ts";
export { ALWAYS, jurisdictionsWith, presumedFor, whoseLaw } from "./whose-law.ts";
export { WORDS } from "./words/index.ts";
export type { ExchangeWords, VerdictCounts } from "./words/words.ts";
