// Tasks of an organisation, with the steps of plans that have an owner or a day: listed, changed, many at once, saved as files.
import type { z } from "@hono/zod-openapi";
import { isProblems, type Problems, readOneDay } from "@yawara/answers";
import type { TaskLine } from "@yawara/answers/tasks";
import type { Language } from "@yawara/engine";
import type { Acting, Page, Problem, Work as Task, WorkAsked } from "@yawara/register";
import type { AnswerOf } from "../../law-workers/questions.ts";
import type { AppContext } from "../app-context.ts";
import { languageFor } from "../language.ts";
import { type Operation, operation, type TextAnswer } from "../operation.ts";
import type { Work } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import * as schema from "../schemas/work.ts";
import { identityOver, isDenied } from "../with-identity.ts";

const COMMON = { tag: "Ledger", budget: "changes", signedIn: true } as const;

export function tasks(context: AppContext): Operation[] {
  return [...listing(context), ...changing(context), ...files(context)];
}

function listing(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...COMMON,
      id: "tasks",
      method: "get",
      budget: "reads",
      path: "/tasks",
      summary: "Tasks, and steps of plans with an owner or a day: what is open by day, the most overdue first",
      query: schema.TASKS_PAGE_QUERY,
      gives: schema.TASKS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, query: { limit, offset, ...query }, work }) =>
        withIdentity(c, async ({ tasks }) => {
          const asked = { ...askedOf(context, query), ...(limit && { limit }), ...(offset && { offset }) };
          const page = await tasks.list(asked);
          if (isDenied(page)) return page;
          const late = await tasks.list({ ...asked, dueBefore: context.store.today(), limit: 1, offset: 0 });
          if (isDenied(late)) return late;
          return { tasks: await taskRows(work, page.rows), total: page.total, overdue: late.total };
        }),
    }),
  ];
}

function changing(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const one = async (work: Work, task: Task | Problem) => (isDenied(task) ? task : (await taskRows(work, [task]))[0]!);
  return [
    operation({
      ...COMMON,
      id: "addTask",
      method: "post",
      path: "/tasks",
      summary: "Add a task, about something of the register or about none",
      query: LANG_QUERY,
      body: schema.TASK_BODY,
      gives: schema.TASK_ANSWER,
      status: 201,
      refuses: ["not-allowed"],
      answer: ({ c, body, work }) =>
        withIdentity(c, async ({ tasks }) => {
          const fields = withDay(body);
          return isProblems(fields) ? fields : one(work, await tasks.add(fields));
        }),
    }),
    operation({
      ...COMMON,
      id: "changeTask",
      method: "put",
      path: "/tasks/{id}",
      summary: "Change a task, from the revision it was read at; fields left out stay as they are",
      params: ID_PARAMS,
      query: LANG_QUERY,
      body: schema.TASK_CHANGE,
      gives: schema.TASK_ANSWER,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body: { revision, ...body }, work }) =>
        withIdentity(c, async ({ tasks }) => {
          const fields = withDay(body);
          return isProblems(fields) ? fields : one(work, await tasks.change(params.id, revision, fields));
        }),
    }),
    operation({
      ...COMMON,
      id: "changeTasks",
      method: "post",
      path: "/tasks/bulk",
      summary: "Give many tasks and steps another owner or day, as one change that is undone as one",
      query: LANG_QUERY,
      body: schema.TASKS_BULK_BODY,
      gives: schema.TASKS_BULK_ANSWER,
      cost: 5,
      refuses: ["not-allowed"],
      answer: ({ c, body: { ids, set } }) =>
        withIdentity(c, async ({ tasks }) => {
          const fields = withDay(set);
          return isProblems(fields) ? fields : tasks.changeMany(ids, fields);
        }),
    }),
  ];
}

const FILES = {
  ics: { media: "text/calendar", description: "iCalendar, RFC 5545: a VTODO each, of those that have a day" },
  csv: { media: "text/csv", description: "CSV, RFC 4180, in UTF-8 with its mark" },
};

function files(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return (["ics", "csv"] as const).map((form) =>
    operation({
      ...COMMON,
      id: form === "ics" ? "tasksIcs" : "tasksCsv",
      method: "get",
      budget: "reads",
      cost: 5,
      path: `/tasks.${form}`,
      summary: form === "ics" ? "What is due, for a calendar" : "The tasks as a table",
      query: schema.TASKS_QUERY,
      gives: FILES[form],
      refuses: ["not-allowed"],
      answer: ({ c, query, work }) =>
        withIdentity(c, async ({ tasks }) => {
          const language = languageFor(c);
          const all = await everyTask(tasks, askedOf(context, query));
          if (isDenied(all)) return all;
          const lines = await taskLines(work, all.rows, language);
          return { text: await fileOf(form, lines, language) } satisfies TextAnswer;
        }),
    }),
  );
}

/** Most rows of a file, and of one reading. */
const MOST_IN_FILE = 5_000;
const AT_ONCE = 500;

async function everyTask(tasks: Acting["tasks"], asked: WorkAsked): Promise<Page<Task> | Problem> {
  const rows: Task[] = [];
  for (let total = 1; rows.length < Math.min(total, MOST_IN_FILE); ) {
    const page = await tasks.list({ ...asked, limit: AT_ONCE, offset: rows.length });
    if (isDenied(page)) return page;
    rows.push(...page.rows);
    total = page.rows.length === 0 ? 0 : page.total;
  }
  return { rows, total: rows.length };
}

async function fileOf(form: keyof typeof FILES, lines: TaskLine[], language: Language): Promise<string> {
  if (form === "csv") return (await import("@yawara/answers/tasks")).tasksCsv(lines, language);
  return (await import("@yawara/answers/tasks-calendar")).tasksCalendar(lines, language);
}

/** Which tasks are asked for. */
function askedOf({ store }: AppContext, query: z.output<typeof schema.TASKS_QUERY>): WorkAsked {
  const { lang: _, mine, overdue, ...rest } = query;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...(given as WorkAsked), mine: mine === "true", ...(overdue === "true" && { dueBefore: store.today() }) };
}

type Given<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

/** What is said of a task, its day as days are written everywhere. */
function withDay<T extends { due?: string | null | undefined }>(said: T): Given<T> | Problems {
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Given<T>;
  if (typeof said.due !== "string") return given;
  const day = readOneDay(said.due, "due");
  return typeof day === "object" ? day : { ...given, due: day };
}

/** The steps among tasks, in words. */
async function textsOf(work: Work, rows: readonly Task[]): Promise<AnswerOf<"stepTexts">["texts"]> {
  const steps = rows.flatMap(({ is, title }) => (is === "step" ? [title] : []));
  if (steps.length === 0) return {};
  return ((await work.ask({ name: "stepTexts", asked: { steps } }, "value")) as AnswerOf<"stepTexts">).texts;
}

/** Tasks as the API writes them. */
/** Tasks as the API writes them, steps of plans by the name the law's data gives them. */
export async function taskRows(work: Work, rows: readonly Task[]): Promise<object[]> {
  const texts = await textsOf(work, rows);
  return rows.map(({ createdBy, createdAt, updatedBy, updatedAt, removed: _, title, ...row }) => {
    const text = row.is === "step" ? texts[title] : undefined;
    return {
      ...row,
      title: text?.do ?? title,
      ...(text && { where: text.where }),
      created_by: createdBy,
      created_at: createdAt,
      updated_by: updatedBy,
      updated_at: updatedAt,
    };
  });
}

async function taskLines(work: Work, rows: readonly Task[], language: Language): Promise<TaskLine[]> {
  const texts = await textsOf(work, rows);
  return rows.map(({ id, is, title, about, subject, owner, due, state, reason, updatedAt }) => ({
    id,
    title: (is === "step" ? texts[title]?.do[language] : undefined) ?? title,
    where: is === "step" ? texts[title]?.where[language] : undefined,
    about: about?.kind,
    system: subject?.name,
    owner: owner?.name,
    due,
    state,
    reason,
    changed: updatedAt.toISOString().slice(0, 10),
  }));
}
