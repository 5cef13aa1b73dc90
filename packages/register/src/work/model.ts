// The shapes of work on the register: states of a plan's steps, tasks, comments, sign-offs.
// Their tables and what each person may do with them: migrations/0010-tasks.sql.
import type { Frame, Page } from "../ledger/model.ts";
import type { Problem } from "../problems.ts";
import type { Named } from "../systems/model.ts";

/** `left`: something voluntary is left out; `not_applicable`: something binding does not apply, which has to be signed off. Both have a reason. */
export const PLAN_STATES = ["open", "doing", "done", "left", "not_applicable"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const TASK_STATES = ["open", "done", "dropped"] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What a task may be about. */
export const TASK_KINDS = ["system", "plan_item", "risk", "evidence", "incident", "disclosure", "question"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What is kept of a step of a system's plan. Days are ISO. */
export interface PlanItemFields {
  state?: PlanState;
  reason?: string | null;
  /** Id of a person in the list of people. */
  owner?: string | null;
  /** The firm's own day. */
  due?: string | null;
  note?: string | null;
  doneOn?: string | null;
}

export interface PlanItem extends Frame {
  subject: string;
  /** `<provision>#<number>`. */
  step: string;
  state: PlanState;
  reason?: string;
  owner?: Named;
  due?: string;
  note?: string;
  doneOn?: string;
  /** Who signed it off, the last first; each says whether it is of the revision that stands. */
  signOffs: SignOff[];
}

/** What the law says of a step whose state is changed, as of `today`. */
export interface StepInLaw {
  /** Whether the plan has it now; one that it has not is begun by nobody, and keeps what was said of it. */
  asked: boolean;
  /** Whether it binds: then it cannot be left out, only not apply. */
  binding: boolean;
  /** The law's day for it. */
  due?: string;
  today: string;
}

export interface PlanItems {
  /** By step; those taken back are not among them. */
  ofSubject(subject: string): Promise<PlanItem[] | Problem>;
  /** Says something of a step, from the revision it was read at: 0 where nothing was said of it yet. */
  say(
    of: { subject: string; step: string; revision: number },
    fields: PlanItemFields,
    law: StepInLaw,
  ): Promise<PlanItem | Problem>;
}

export interface TaskFields {
  title: string;
  about?: { kind: TaskKind; id: string };
  /** The system it belongs to; of a task about a system it is that. */
  subject?: string;
  owner?: string | null;
  due?: string | null;
}

export type TaskChange = Partial<Pick<TaskFields, "title" | "owner" | "due">> & {
  state?: TaskState;
  /** Why it is dropped. */
  reason?: string | null;
};

/** A task, or a step of a plan that has an owner or a day of its own. */
export interface Work extends Frame {
  is: "task" | "step";
  /** Of a step it is the step's id. */
  title: string;
  /** With its name (of a risk the id of its subdomain) and the system it belongs to, where it is there. */
  about?: { kind: TaskKind; id: string; name?: string; subject?: string };
  subject?: Named;
  owner?: Named;
  due?: string;
  state: TaskState | PlanState;
  reason?: string;
}

export interface WorkAsked {
  /** What is owned by the person of the list whose address is that of whoever asks. */
  mine?: boolean;
  owner?: string;
  /** With the units below it. */
  unit?: string;
  subject?: string;
  kind?: TaskKind;
  /** `open` with what is begun, `done`, or `dropped` with what is left out or does not apply. */
  state?: TaskState;
  q?: string;
  /** Only what was due before this day. */
  dueBefore?: string;
  /** At most 500; 100 where it says nothing. */
  limit?: number;
  offset?: number;
}

export interface WorkRow {
  id: string;
  outcome: "change" | "unchanged" | "not-found";
}

export interface Tasks {
  /** What is open by day, the most overdue first, then what has no day, then what is closed. */
  list(asked?: WorkAsked): Promise<Page<Work> | Problem>;
  add(fields: TaskFields): Promise<Work | Problem>;
  change(id: string, revision: number, fields: TaskChange): Promise<Work | Problem>;
  /** Gives many tasks and steps another owner or day: one transaction, one batch, by which it is undone. */
  changeMany(
    ids: readonly string[],
    set: { owner?: string | null; due?: string | null },
  ): Promise<{ batch: string; rows: WorkRow[] } | Problem>;
}

/** What is commented on. */
export type CommentOf = { subject: string } | { task: string };

export interface Comment {
  id: string;
  /** Absent where its author took it back. */
  text?: string;
  removed: boolean;
  by: string;
  on: Date;
}

export interface Comments {
  /** The oldest first. */
  list(of: CommentOf): Promise<Comment[] | Problem>;
  add(of: CommentOf, text: string): Promise<Comment | Problem>;
  /** Asked by its author: the words go, also from the log; the place stays. */
  remove(id: string): Promise<{ removed: string } | Problem>;
}

/** What is signed off: the kind is the name of its table. */
export interface Signed {
  kind: string;
  id: string;
}

export interface SignOff {
  id: string;
  revision: number;
  /** Whether the object still is as it was signed. */
  current: boolean;
  note?: string;
  /** That of the log's entry about the object as it was signed. */
  commitment: string;
  by: string;
  on: Date;
}

export interface SignOffs {
  /** The last first. */
  list(of: Signed): Promise<SignOff[] | Problem>;
  /** Signs what stands at a revision; not by whoever changed it last. */
  sign(of: Signed & { revision: number; note?: string }): Promise<SignOff | Problem>;
  /** Takes one's own sign-off back: it stands in the log, and counts no longer. */
  withdraw(id: string): Promise<{ withdrawn: string } | Problem>;
}
