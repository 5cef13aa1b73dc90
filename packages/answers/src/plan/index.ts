// From what applies to a subject to a plan: what to do by when, with what the firm said of each step.

export type { BanLine, BanSaid, LookAt } from "./bans.ts";
export { DUE_KINDS, type DueKind } from "./due.ts";
export { type KeptStep, statesKept } from "./kept-steps.ts";
export { GONE_REASONS, type GoneReason, SECTIONS, type Section } from "./parts.ts";
export { planSheets } from "./plan.ledger.ts";
export { planMarkdown } from "./plan.markdown.ts";
export { planText } from "./plan.text.ts";
export { makePlan, type PlanAsked } from "./plan.ts";
export {
  NO_STATES,
  type PlanStates,
  readStates,
  STEP_STATES,
  type StepProgress,
  type StepState,
  stepId,
  stepOf,
} from "./states.ts";
export { type StepInLaw, type StepText, stepInLaw, stepTexts } from "./step-in-law.ts";
export { isTicked, progressText } from "./step-said.ts";
export type { DueSaid, PlanBasis, PlanStep, PlanTask } from "./task.ts";
export { type GoneStep, type Plan, planWith } from "./with-states.ts";
export { PLAN_WORDS } from "./words.ts";
