// Systems through several regimes, and what is behind each figure.

export {
  type Behind,
  type BehindFigure,
  type BehindInstrument,
  type BehindProvision,
  behindFigure,
  type ComparisonRun,
  FIGURES,
  type Figure,
  type Law,
} from "./behind.ts";
export { standingsCsv } from "./compare.csv.ts";
export { type CompareAnswer, comparisonJson, type StandingJson, standingJson, touchesJson } from "./compare.json.ts";
export {
  changeText,
  notComparableText,
  partCells,
  standingsBlocks,
  touchBlocks,
  withoutLawTexts,
  worstText,
} from "./compare.text.ts";
export { compare, compared, lawCompared } from "./compare.ts";
export {
  type ComparedView,
  comparedView,
  type IndexRange,
  type RegimeRow,
  type ShownRegime,
  type ShownSanction,
} from "./compare-view.ts";
export {
  type ComparedSubject,
  type Comparison,
  compareSubjects,
  comparing,
  indexText,
  USUAL_REGIMES,
} from "./comparison.ts";
export { type Figures, figuresOf } from "./figures.ts";
export { contrastOf, middleOf, transplantsOf } from "./finding.ts";
export { type RegimeProblem, readRegimeText, readRegimeTexts, regimeTexts } from "./regimes-asked.ts";
export { claimText, type TouchReason, touchDayText, touchReasons } from "./touch-reasons.ts";
