// A task of a register in one language, as lists and files of tasks say it.

export const TASK_STATES_SAID = ["open", "doing", "done", "dropped", "left", "not_applicable"] as const;
export type TaskStateSaid = (typeof TASK_STATES_SAID)[number];

export const TASK_ABOUT = ["system", "plan_item", "risk", "evidence", "incident", "disclosure", "question"] as const;
export type TaskAbout = (typeof TASK_ABOUT)[number];

export interface TaskLine {
  id: string;
  title: string;
  about?: TaskAbout | undefined;
  /** Of a step: the instrument and article. */
  where?: string | undefined;
  system?: string | undefined;
  owner?: string | undefined;
  /** ISO. */
  due?: string | undefined;
  state: TaskStateSaid;
  reason?: string | undefined;
  /** The day it was last changed, ISO. */
  changed: string;
}
