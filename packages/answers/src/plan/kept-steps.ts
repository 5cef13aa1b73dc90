// What a register keeps of the steps of a plan, as what is joined to the plan: the same states, by the plan's own names.
import { NO_STATES, type PlanStates, type StepProgress, type StepState } from "./states.ts";

/** What a register says of a step. Days are ISO. */
export interface KeptStep {
  step: string;
  state: "open" | "doing" | "done" | "left" | "not_applicable";
  reason?: string | undefined;
  owner?: { name: string } | undefined;
  due?: string | undefined;
  note?: string | undefined;
  /** The day it was done. */
  on?: string | undefined;
}

const STATE: Record<KeptStep["state"], StepProgress | undefined> = {
  open: undefined,
  doing: "doing",
  done: "done",
  left: "leave",
  not_applicable: "not-applicable",
};

/** The states of a plan that a register keeps: each step once, with all that was said of it. */
export function statesKept(kept: readonly KeptStep[]): PlanStates {
  const items = kept.map(({ step, state, owner, ...said }): [string, StepState] => {
    const { reason, due, note, on } = said;
    const given = { state: STATE[state], reason, owner: owner?.name, due, on, note };
    return [step, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))];
  });
  return { ...NO_STATES, items: Object.fromEntries(items) };
}
