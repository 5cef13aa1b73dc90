// Risks of a system and of the firm: how each stands, what is worst, why, and which measures are offered.

export {
  type Acceptable,
  cellOf,
  type FirmCell,
  firmCell,
  isAbove,
  type Level,
  levelNow,
  type RiskSaid,
  STANDINGS,
  STEPS,
  type Standing,
  type Step,
  standingOf,
  worstOf,
} from "./standing.ts";
export { type OfferSaid, suggestedFor } from "./suggested.ts";
export { type ReasonSaid, RISK_WORDS, type RiskWords } from "./words.ts";
