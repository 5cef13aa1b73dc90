// What is reported to a firm: uses of AI as facts and words; near misses counted, and told to others without names.
export {
  countNearMisses,
  type NearMiss,
  type NearMissCounts,
  nearMissesMarkdown,
  type SharedNearMiss,
  shareNearMisses,
} from "./near-misses.ts";
export { factsOfReportedUse, type ReportedUse, reportedUseText } from "./reported-use.ts";
export {
  USE_DATA,
  USE_OFTEN,
  USE_TOUCHES,
  type UseData,
  type UseOften,
  type UseTouches,
} from "./use-choices.ts";
export { withoutNames } from "./without-names.ts";
export { REPORTED_USE_WORDS } from "./words.ts";
