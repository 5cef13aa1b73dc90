// Checks that are kept for each system of a ledger, and what became of them.
export {
  FORCES,
  type Force,
  type KeptCheck,
  type KeptChecks,
  type KeptFigures,
  keptChecks,
  type SystemToCheck,
} from "./kept-check.ts";
export { type EarlierKept, type SinceAnswer, type SinceAsked, sinceKept } from "./since-kept.ts";
export type { SinceLine, SinceSaid } from "./since-said.ts";
