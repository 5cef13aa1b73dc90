// What the server tells of work on the register: the shapes of its answers, as the OpenAPI document has them.
import type { Named } from "../../api/types.ts";

export const TASK_STATES = ["open", "done", "dropped"] as const;
export type TaskState = (typeof TASK_STATES)[number];
export const TASK_KINDS = ["system", "plan_item", "risk", "evidence", "incident", "disclosure", "question"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
export const PLAN_STATES = ["open", "doing", "done", "left", "not_applicable"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export interface SignOff {
  id: string;
  revision: number;
  /** Whether the object still is as it was signed. */
  current: boolean;
  note?: string;
  by: string;
  on: string;
}

/** What is kept of a step of a plan. */
export interface PlanItem {
  id: string;
  revision: number;
  updated_by: string;
  updated_at: string;
  step: string;
  state: PlanState;
  reason?: string;
  owner?: Named;
  due?: string;
  note?: string;
  done_on?: string;
  sign_offs: SignOff[];
}

/** A task, or a step of a plan that has an owner or a day of its own. */
export interface Task {
  id: string;
  revision: number;
  is: "task" | "step";
  title: string;
  where?: string;
  /** With its name; of a risk that is the id of its subdomain. */
  about?: { kind: TaskKind; id: string; name?: string; subject?: string };
  subject?: Named;
  owner?: Named;
  due?: string;
  state: TaskState | PlanState;
  reason?: string;
}

export interface Tasks {
  tasks: Task[];
  total: number;
  overdue: number;
}

export interface Comment {
  id: string;
  /** Absent where its author took it back. */
  text?: string;
  removed: boolean;
  by: string;
  on: string;
}
