// What every part of a shown plan needs: the draft that holds what was said of its steps, and the way to say more.
import type { StepState } from "@yawara/answers/plan";
import { createContext, useContext } from "react";
import type { Draft } from "../../draft/draft.ts";
import { type StepChange, stateOf, withSteps } from "../../draft/plan-states.ts";

export interface PlanContextValue {
  draft: Draft;
  /** Whether it is the person's own, of whose steps something can be said. */
  mine: boolean;
  /** The day of the plan. */
  at: string;
  change: (next: Draft) => void;
}

export const PlanContext = createContext<PlanContextValue | undefined>(undefined);

/** The shown plan this component stands in. */
export function usePlanContext(): PlanContextValue {
  const shown = useContext(PlanContext);
  if (shown === undefined) throw new Error("outside a plan");
  return shown;
}

/** What was said of some steps, the first of them standing for all, and the way to say the same of each. */
export function useSteps(ids: readonly string[]): [StepState, (change: (state: StepState) => StepChange) => void] {
  const { draft, change } = usePlanContext();
  return [stateOf(draft, ids[0]!), (said) => change(withSteps(draft, ids, said))];
}
