// Work on the register: states of plans, tasks, comments, sign-offs.
import { z } from "@hono/zod-openapi";
import { PLAN_STATES, TASK_KINDS, TASK_STATES } from "@yawara/register/closed-lists";
import { ASKED_DAY, LANG_QUERY, TEXT } from "./common.ts";

const ID = z.string().max(100);
const MOMENT = z.string().openapi({ format: "date-time" });
const REVISION = z
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const NAMED = z.strictObject({ id: z.string(), name: z.string() });
const STAMPS = {
  id: z.string(),
  revision: z.int(),
  created_by: z.string(),
  created_at: MOMENT,
  updated_by: z.string(),
  updated_at: MOMENT,
};
const REASON = z.string().max(8_000);
const OWNER = ID.nullable()
  .optional()
  .openapi({ description: "A person of the list of people; null takes the owner away." });
const DUE = ASKED_DAY.nullable().optional().openapi({ description: "The firm's own day; null takes it away." });

export const SIGN_OFF = z
  .strictObject({
    id: z.string(),
    revision: z.int(),
    current: z.boolean().openapi({ description: "Whether the object still is as it was signed." }),
    note: z.string().optional(),
    commitment: z.string().openapi({ description: "That of the log's entry about the object as it was signed." }),
    by: z.string(),
    on: MOMENT,
  })
  .openapi("SignOff");

export const PLAN_ITEM_BODY = z
  .strictObject({
    step: z
      .string()
      .max(200)
      .openapi({ description: "Provision and number of the step.", example: "jp.appi/art-32-1#0" }),
    revision: z
      .int()
      .min(0)
      .max(2 ** 31 - 1)
      .openapi({ description: "That which the change begins from; 0 where nothing was said of the step yet." }),
    state: z.enum(PLAN_STATES).optional().openapi({
      description:
        "left: something voluntary is left out; not_applicable: something binding does not apply. Both for a reason.",
    }),
    reason: REASON.nullable().optional(),
    owner: OWNER,
    due: DUE,
    note: z.string().max(16_000).nullable().optional(),
    done_on: ASKED_DAY.nullable().optional(),
  })
  .openapi("PlanItemToSay");
export const PLAN_ITEM_ANSWER = z
  .strictObject({
    ...STAMPS,
    subject: z.string(),
    step: z.string(),
    state: z.enum(PLAN_STATES),
    reason: z.string().optional(),
    owner: NAMED.optional(),
    due: z.string().optional(),
    note: z.string().optional(),
    done_on: z.string().optional(),
    sign_offs: z.array(SIGN_OFF).openapi({ description: "The last first." }),
  })
  .openapi("PlanItem");
export const PLAN_ITEMS_ANSWER = z.strictObject({ items: z.array(PLAN_ITEM_ANSWER) }).openapi("PlanItems");

export const TASKS_QUERY = LANG_QUERY.extend({
  mine: z
    .enum(["true", "false"])
    .optional()
    .openapi({ description: "Owned by the person of the list with your address." }),
  owner: ID.optional(),
  unit: ID.optional().openapi({ description: "With the units below it." }),
  subject: ID.optional(),
  kind: z.enum(TASK_KINDS).optional(),
  state: z.enum(TASK_STATES).optional().openapi({ description: "Steps of plans by what their state comes to." }),
  overdue: z.enum(["true", "false"]).optional(),
  q: z.string().max(200).optional(),
});
export const TASKS_PAGE_QUERY = TASKS_QUERY.extend({
  limit: z.coerce.number().int().min(1).max(500).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
});
const ABOUT = z.strictObject({ kind: z.enum(TASK_KINDS), id: z.string().max(200) });
export const TASK_BODY = z
  .strictObject({
    title: z.string().max(800),
    about: ABOUT.optional(),
    subject: ID.optional().openapi({ description: "The system it belongs to; of a task about a system it is that." }),
    owner: OWNER,
    due: DUE,
  })
  .openapi("TaskToAdd");
export const TASK_CHANGE = z
  .strictObject({
    revision: REVISION,
    title: z.string().max(800).optional(),
    owner: OWNER,
    due: DUE,
    state: z.enum(TASK_STATES).optional(),
    reason: REASON.nullable().optional().openapi({ description: "Why it is dropped." }),
  })
  .openapi("TaskToChange");
export const TASK_ANSWER = z
  .strictObject({
    ...STAMPS,
    is: z.enum(["task", "step"]).openapi({ description: "step: of a plan, with an owner or a day of its own." }),
    title: TEXT,
    where: TEXT.optional().openapi({ description: "Of a step: the instrument and article." }),
    about: ABOUT.extend({
      name: z
        .string()
        .optional()
        .openapi({ description: "Of a risk the id of its subdomain; absent of a step of a plan and of a question." }),
      subject: z.string().optional().openapi({ description: "The system it belongs to." }),
    }).optional(),
    subject: NAMED.optional(),
    owner: NAMED.optional(),
    due: z.string().optional(),
    state: z.enum([...TASK_STATES, ...PLAN_STATES.filter((one) => one !== "open" && one !== "done")]),
    reason: z.string().optional(),
  })
  .openapi("Task");
export const TASKS_ANSWER = z
  .strictObject({
    tasks: z.array(TASK_ANSWER),
    total: z.int().openapi({ description: "All that fit, whatever part was asked for." }),
    overdue: z.int().openapi({ description: "Of them, open and due before today." }),
  })
  .openapi("Tasks");
export const TASKS_BULK_BODY = z
  .strictObject({
    ids: z.array(ID).min(1).max(5_000).openapi({ description: "Of tasks and of steps." }),
    set: z.strictObject({ owner: OWNER, due: DUE }),
  })
  .openapi("TasksToChange");
export const TASKS_BULK_ANSWER = z
  .strictObject({
    batch: z.string().openapi({ description: "Names what was done, for undoing it." }),
    rows: z.array(z.strictObject({ id: z.string(), outcome: z.enum(["change", "unchanged", "not-found"]) })),
  })
  .openapi("ChangedTasks");

export const COMMENT_BODY = z.strictObject({ text: z.string().max(16_000) }).openapi("CommentToAdd");
export const COMMENT_ANSWER = z
  .strictObject({
    id: z.string(),
    text: z.string().optional().openapi({ description: "Absent where its author took it back." }),
    removed: z.boolean(),
    by: z.string(),
    on: MOMENT,
  })
  .openapi("Comment");
export const COMMENTS_ANSWER = z.strictObject({ comments: z.array(COMMENT_ANSWER) }).openapi("Comments");
export const COMMENT_REMOVED_ANSWER = z.strictObject({ removed: z.string() }).openapi("CommentRemoved");

export const SIGN_OFF_WITHDRAWN = z.strictObject({ withdrawn: z.string() }).openapi("SignOffWithdrawn");

const KIND = z
  .string()
  .max(63)
  .openapi({ description: "What is signed: subject, plan_item, task, …", example: "subject" });
export const SIGN_OFFS_QUERY = LANG_QUERY.extend({ kind: KIND, object: ID });
export const SIGN_OFF_BODY = z
  .strictObject({ kind: KIND, object: ID, revision: REVISION, note: REASON.optional() })
  .openapi("SignOffToGive");
export const SIGN_OFFS_ANSWER = z.strictObject({ sign_offs: z.array(SIGN_OFF) }).openapi("SignOffs");
