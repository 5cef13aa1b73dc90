// What is said of the steps of a plan, kept with the draft: ticked in the report or in the plan, it is the same.
import { NO_STATES, type PlanStates, type StepState } from "@yawara/answers/plan";

/** A draft, as far as it holds what was said of its plan. */
interface WithPlan {
  plan?: PlanStates;
}

/** What a draft says of its plan; nothing yet where it says nothing. */
export function statesOf({ plan }: WithPlan): PlanStates {
  return plan ?? NO_STATES;
}

/** What is said of a step. */
export function stateOf(draft: WithPlan, id: string): StepState {
  return statesOf(draft).items[id] ?? {};
}

/** What a change leaves of a step: a part given as `undefined` is taken away. */
export type StepChange = { [Part in keyof StepState]?: StepState[Part] | undefined };

/** A draft in which the same was said of several steps. What is left of a step when nothing is said of it is nothing. */
export function withSteps<Of extends WithPlan>(
  draft: Of,
  ids: readonly string[],
  change: (state: StepState) => StepChange,
): Of {
  const states = statesOf(draft);
  const items = { ...states.items };
  for (const id of ids) {
    const before = items[id] ?? {};
    const after = Object.entries({ ...before, ...change(before) }).filter(([, value]) => !isNothing(value));
    if (after.length === 0) delete items[id];
    else items[id] = Object.fromEntries(after) as StepState;
  }
  return { ...draft, plan: { ...states, items } };
}

/** A draft whose plan was looked at with these steps: what comes later is new. */
export function withSeen<Of extends WithPlan>(draft: Of, seen: readonly string[]): Of {
  return { ...draft, plan: { ...statesOf(draft), seen: [...seen] } };
}

/** Turns a step round between done, on a day, and what it was before it was done. */
export function turned({ state }: StepState, day: string): StepChange {
  return state === "done" ? { state: undefined, on: undefined } : { state: "done", on: day };
}

function isNothing(value: StepState[keyof StepState] | undefined): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/**
 * What the browser kept of a plan, as far as it has the form of one. `done` is how steps were ticked before there were plans: each
 * `<provision>#<number of the step>`.
 */
export function keptPlan(plan: unknown, done: unknown): PlanStates | undefined {
  const kept = isRecord(plan) && isRecord(plan.items) ? plan.items : {};
  const items: Record<string, StepState> = {};
  for (const id of Array.isArray(done) ? done : []) if (typeof id === "string") items[id] = { state: "done" };
  for (const [id, state] of Object.entries(kept)) if (isRecord(state)) items[id] = state as StepState;
  const seen =
    isRecord(plan) && Array.isArray(plan.seen) ? plan.seen.filter((one) => typeof one === "string") : undefined;
  return seen === undefined && Object.keys(items).length === 0 ? undefined : { ...(seen && { seen }), items };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
