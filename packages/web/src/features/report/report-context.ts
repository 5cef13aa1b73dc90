// What every part of a shown report needs: the question it answers, the draft, and the ways to change or try things.

import type { AnswerChanges } from "@yawara/answers";
import { stepId } from "@yawara/answers/plan";
import { createContext, useContext } from "react";
import type { Draft } from "../../draft/draft.ts";
import { stateOf, turned, withSteps } from "../../draft/plan-states.ts";
import { today } from "../../ui/today.ts";
import type { Asked } from "../../worker/request.ts";

export interface ReportContextValue {
  asked: Asked;
  draft: Draft;
  /** Whether it is the person's own, whose steps can be ticked off. */
  mine: boolean;
  change: (next: Draft) => void;
  /** Opens "what would change if", with a fact to change or changes to begin from. */
  tryOut: (begin: { fact?: string; changes?: AnswerChanges }) => void;
}

export const ReportContext = createContext<ReportContextValue | undefined>(undefined);

/** The shown report this component stands in. */
export function useReportContext(): ReportContextValue {
  const shown = useContext(ReportContext);
  if (shown === undefined) throw new Error("outside a report");
  return shown;
}

/** Whether a step is ticked off, and the way to turn that round: in its plan it is the same. */
export function useTick(provision: string, action: number): [boolean, () => void] {
  const { draft, change } = useReportContext();
  const step = stepId(provision, action);
  const ticked = stateOf(draft, step).state === "done";
  return [ticked, () => change(withSteps(draft, [step], (state) => turned(state, today())))];
}
