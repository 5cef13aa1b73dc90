// The library of risk measures: lists, one whole, what is for a system, the crosswalk as SSSOM.

export { DUES, type Due } from "./fit.ts";
export {
  type BindingRule,
  type CarriedRisk,
  type MeasuresForSubject,
  type MeasuresForSubjectAsked,
  measuresForSubject,
  measuresOf,
  type OfferedMeasure,
} from "./for-subject.ts";
export type { ItemAnswer, MappedItem } from "./items.ts";
export type { MeasureLine, RiskAnswer, WholeMeasure } from "./measure-answer.ts";
export { measuresForSubjectMarkdown, measuresMarkdown } from "./measures.markdown.ts";
export { measuresForSubjectText, measuresText, measureText } from "./measures.text.ts";
export { type MeasureAnswer, type MeasuresAnswer, type MeasuresAsked, measure, measures } from "./measures.ts";
export { sssom } from "./sssom.ts";
export { MEASURE_WORDS } from "./words.ts";
