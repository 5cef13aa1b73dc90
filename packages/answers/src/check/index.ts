// What applies to a subject: the check itself, and its ways to be written and looked at.

export { leanFindings } from "./check.json.ts";
export { type LedgerCell, type LedgerSheet, ledgerSheets } from "./check.ledger.ts";
export { reportMarkdown } from "./check.markdown.ts";
export { checkText } from "./check.text.ts";
export {
  aboutFindings,
  type CheckAnswer,
  type CheckAsked,
  check,
  checkAnswer,
  EXPANSIONS,
  type Expansion,
} from "./check.ts";
export { breachText, MARK, titleOf, whereFrom } from "./check-lines.ts";
export { type ReportView, reportView, type StepView } from "./check-view.ts";
export { type Checked, checkedSubject, checkSubject } from "./checked.ts";
export type { ClassesView, ClassLine } from "./classes.ts";
export { AT_WORK, audienceAtWork, CUSTOMER, customerFacts, customersNorms, OFFERING, VENDORS } from "./customers.ts";
export type { CustomersAnswer, CustomersLine, CustomersView } from "./customers-told.ts";
export { REPORT_GROUPS, type ReportGroup, verdictCounts } from "./figures.ts";
export type { FindingLine } from "./finding-line.ts";
export { isFiltering, type ReportFilter, type Shelf, shelvesOf } from "./report-filter.ts";
export {
  type ChangeableFact,
  type Clash,
  changeableFact,
  changeableFacts,
  changedSubject,
  clashOf,
  difference,
  type MovedLine,
  type WhatIfView,
} from "./what-if.ts";
