// What is to be done with the answers to a request on a day: from its schedule and what has happened, and nothing else.
import type { RequestDocument, RetentionEnd } from "../request/request.ts";

/**
 * What can happen to answers that are kept; every `day` is ISO.
 * `extended`: kept longer, while they are kept anyway (Public Records Act, Article 5(4)). `consulted`, `consented`, `refused`: the Prime
 * Minister's consent to destroying (8(2)); refused, a new last day is set in the same breath. `held`, `released`: the Prime
 * Minister asks that they are not destroyed (8(4)), and no longer does. `handed-over`: taken by the archive. `destroyed`: the keys
 * are gone.
 */
export type RetentionStep =
  | { step: "extended" | "refused"; day: string; until: string }
  | { step: "consented"; day: string; reference: string }
  | { step: "consulted" | "held" | "released" | "handed-over" | "destroyed"; day: string };

export type RetentionStepName = RetentionStep["step"];

export const RETENTION_STATES = [
  "kept",
  "ask-consent",
  "consent-pending",
  "held",
  "to-hand-over",
  "to-destroy",
  "handed-over",
  "destroyed",
] as const;
export type RetentionState = (typeof RETENTION_STATES)[number];

export interface RetentionStanding {
  state: RetentionState;
  /** The last day they are kept, whatever moved it. */
  until: string;
  /** Where the consent is written down. */
  consent?: string;
}

type Schedule = RequestDocument["retention"];

interface Facts {
  until: string;
  consulted: boolean;
  consent: string | undefined;
  held: boolean;
  last: "handed-over" | "destroyed" | undefined;
}

/**
 * Where the answers stand on a day. Until and on their last day they are kept; from the next on what is due is due. Consent may be
 * asked for, and given, before that day; it lapses where the last day moves.
 *
 * @example
 * retentionStanding({ until: "2028-03-31", end: "delete" }, [], "2028-03-31"); // → { state: "kept", until: "2028-03-31" }
 * retentionStanding({ until: "2028-03-31", end: "delete" }, [], "2028-04-01"); // → { state: "to-destroy", until: "2028-03-31" }
 */
export function retentionStanding(
  schedule: Schedule,
  steps: readonly RetentionStep[],
  today: string,
): RetentionStanding {
  const facts = steps.filter(({ day }) => day <= today).reduce(after, begun(schedule));
  const { until, consent } = facts;
  return { state: stateOf(schedule.end, facts, today), until, ...(consent !== undefined && { consent }) };
}

function begun({ until }: Schedule): Facts {
  return { until, consulted: false, consent: undefined, held: false, last: undefined };
}

function after(facts: Facts, step: RetentionStep): Facts {
  switch (step.step) {
    case "extended":
    case "refused":
      return { ...facts, until: step.until, consulted: false, consent: undefined };
    case "consulted":
      return { ...facts, consulted: true };
    case "consented":
      return { ...facts, consent: step.reference };
    case "held":
    case "released":
      return { ...facts, held: step.step === "held" };
    case "handed-over":
    case "destroyed":
      return { ...facts, last: step.step };
  }
}

function stateOf(end: RetentionEnd, { until, consulted, consent, held, last }: Facts, today: string): RetentionState {
  if (last !== undefined) return last;
  if (today <= until) return "kept";
  if (end === "archive") return "to-hand-over";
  if (held) return "held";
  if (end === "delete" || consent !== undefined) return "to-destroy";
  return consulted ? "consent-pending" : "ask-consent";
}

export const STEP_PROBLEMS = [
  "before-an-earlier",
  "already-over",
  "not-due",
  "no-consent-needed",
  "not-consulted",
  "already-consulted",
  "no-later-day",
  "not-held",
  "held",
  "no-archive",
] as const;
export type StepProblem = (typeof STEP_PROBLEMS)[number];

/** Why a step cannot be taken after those that were, in their order; `undefined` where it can. */
export function stepProblem(
  schedule: Schedule,
  steps: readonly RetentionStep[],
  step: RetentionStep,
): StepProblem | undefined {
  const facts = steps.reduce(after, begun(schedule));
  const { until, consulted, held, last } = facts;
  // The key is gone after a handing over too: what stands at the archive is no longer here.
  if (last === "destroyed" || (last === "handed-over" && step.step !== "destroyed")) return "already-over";
  if (step.day < (steps.at(-1)?.day ?? "")) return "before-an-earlier";
  const due = stateOf(schedule.end, facts, step.day);
  const needsConsent = schedule.end === "consent";
  switch (step.step) {
    case "extended":
      return step.day > until ? "already-over" : step.until <= until ? "no-later-day" : undefined;
    case "consulted":
      return needsConsent ? (consulted ? "already-consulted" : undefined) : "no-consent-needed";
    case "consented":
      return needsConsent ? (consulted ? undefined : "not-consulted") : "no-consent-needed";
    case "refused":
      if (!needsConsent) return "no-consent-needed";
      if (!consulted) return "not-consulted";
      return step.until <= until || step.until <= step.day ? "no-later-day" : undefined;
    case "held":
      return held ? "held" : undefined;
    case "released":
      return held ? undefined : "not-held";
    case "handed-over":
      if (schedule.end !== "archive") return "no-archive";
      return due === "to-hand-over" ? undefined : "not-due";
    case "destroyed":
      if (held) return "held";
      return due === "to-destroy" || due === "handed-over" ? undefined : "not-due";
  }
}
