// What the address of the page of tasks may say: whose, of what, in which state.
import { countParameter, flagParameter, oneOf, type PlaceOf, textParameter } from "../../shell/address.ts";
import { TASK_KINDS } from "../register/work-types.ts";

/** What is open where the address says nothing. */
export const SHOWN = ["done", "dropped", "all"] as const;

export const TASKS_PARAMETERS = {
  q: textParameter(String, "everything"),
  mine: flagParameter("everything"),
  owner: textParameter(String, "everything"),
  /** A unit with those below it. */
  unit: textParameter(String, "everything"),
  system: textParameter(String, "everything"),
  kind: oneOf(TASK_KINDS, "everything"),
  state: oneOf(SHOWN, "everything"),
  overdue: flagParameter("everything"),
  page: countParameter("beginning"),
};
export type TasksPlace = PlaceOf<typeof TASKS_PARAMETERS>;

/** What the server is asked for, by the names of the API. */
export function askedOf({ q, mine, owner, unit, system, kind, state = undefined, overdue }: Partial<TasksPlace>) {
  return {
    ...(q !== undefined && q !== "" && { q }),
    ...(mine === true && { mine }),
    ...(overdue === true && { overdue }),
    owner,
    unit,
    subject: system,
    kind,
    state: state === undefined ? "open" : state === "all" ? undefined : state,
  };
}
