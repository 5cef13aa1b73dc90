// The plan of a subject: what applies to it made into what to do, with what the firm said of each step.
import { checkedSubject } from "../check/checked.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import type { Asked } from "../request.ts";
import { readStates } from "./states.ts";
import { type Plan, planWith } from "./with-states.ts";

export interface PlanAsked extends Asked {
  /** What the firm said of its plan, as `readStates` reads it; nothing yet where left out. */
  states?: unknown;
}

/** The plan of a subject: `{ facts: { "organisation.uses_ai": true } }` gives what whoever uses AI has to do, or may. */
export function makePlan(store: LawStore, { states, ...asked }: PlanAsked): Plan | Problems {
  const read = readStates(states ?? {});
  if (isProblems(read)) return read;
  const checked = checkedSubject(store, asked);
  return isProblems(checked) ? checked : planWith(checked, read);
}
