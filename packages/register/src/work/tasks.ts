// Tasks of an organisation: added, changed, given to others and moved in time, many at once too.
import { isDay } from "@yawara/engine";
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { fitLine, fitLines, fitNamed } from "../ledger/fit-text.ts";
import { firstLost } from "../ledger/named-objects.ts";
import { LONGEST_NAME } from "../names.ts";
import { notifyPeople } from "../notices/notify.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { listWork, taskById, workFault } from "./list-work.ts";
import { lostPerson } from "./lost-person.ts";
import type { TaskChange, TaskFields, Tasks, WorkRow } from "./model.ts";

type Db = Kysely<Tables>;

const LONGEST_REASON = 2_000;
const MOST_AT_ONCE = 5_000;

export function tasksOf({ reading, writing }: Permitted, { tasks }: Pick<Quotas, "tasks">): Tasks {
  return {
    list: async (asked = {}) => workFault(asked) ?? reading((db) => listWork(db, asked)),
    add: async (given) => {
      const fields = fitTask(given);
      if (isProblem(fields)) return fields;
      return writing(
        async (db) =>
          (await lostPerson(db, fields.owner)) ??
          (await lostSubject(db, fields.subject)) ??
          (await lostObject(db, fields.about)) ??
          (await full(db, tasks)) ??
          (await taskById(db, await inserted(db, fields)))!,
      );
    },
    change: async (id, revision, given) => {
      const fields = fitChange(given);
      if (isProblem(fields)) return fields;
      return writing(async (db) => {
        const wrong = (await lostPerson(db, fields.owner)) ?? (await changed(db, { id, revision }, fields));
        return wrong ?? (await taskById(db, id))!;
      });
    },
    changeMany: async (given, set) => {
      const ids = [...new Set(given)];
      if (ids.length === 0 || ids.length > MOST_AT_ONCE)
        return problem("invalid", { field: `ids (1–${MOST_AT_ONCE})` });
      const wrong = wrongDay(set.due);
      if (wrong !== undefined) return wrong;
      if (set.owner === undefined && set.due === undefined) return problem("invalid", { field: "set" });
      const batch = crypto.randomUUID();
      return writing(async (db) => {
        const lost = await lostPerson(db, set.owner);
        return lost ?? { batch, rows: await changedMany(db, ids, set) };
      }, batch);
    },
  };
}

const wrongDay = (due: string | null | undefined): Problem | undefined =>
  due === undefined || due === null || isDay(due) ? undefined : problem("invalid", { field: "due" });

function fitTask({ title, about, subject, owner, due }: TaskFields): TaskFields | Problem {
  const named = fitNamed(title, LONGEST_NAME.system);
  const of = fitLine("about", about?.id ?? null, 200);
  for (const fit of [named, of, wrongDay(due)]) if (isProblem(fit)) return fit;
  if (about !== undefined && of === null) return problem("invalid", { field: "about" });
  const belongs = about?.kind === "system" ? about.id : subject;
  if (about?.kind === "plan_item" && belongs === undefined) return problem("invalid", { field: "subject" });
  return {
    title: named as string,
    ...(about && { about: { kind: about.kind, id: of as string } }),
    ...(belongs !== undefined && { subject: belongs }),
    owner: owner ?? null,
    due: due ?? null,
  };
}

function fitChange({ title, owner, due, state, reason }: TaskChange): TaskChange | Problem {
  const named = title === undefined ? undefined : fitNamed(title, LONGEST_NAME.system);
  const why = reason === undefined ? undefined : fitLines("reason", reason, LONGEST_REASON);
  for (const fit of [named, why, wrongDay(due)]) if (isProblem(fit)) return fit;
  const fields = { title: named, owner, due, state, reason: why };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as TaskChange;
  return Object.keys(given).length === 0 ? problem("invalid", { field: "title, owner, due, state" }) : given;
}

async function inserted(db: Db, { title, about, subject, owner, due }: TaskFields): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into yawara.task (organization_id, title, about_kind, about_id, subject_id, owner_id, due)
    values (yawara.acting_organisation(), ${title}, ${about?.kind ?? null}, ${about?.id ?? null}, ${subject ?? null},
      ${owner ?? null}, ${due ?? null}::date) returning id`.execute(db);
  const { id } = rows[0]!;
  await tellOwners(db, "task", [id]);
  return id;
}

/** Tells whoever has been given work, or whose work was moved. */
async function tellOwners(db: Db, table: "task" | "plan_item", ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ person: string; object: string; subject: string | null }>`
    select owner_id as person, id as object, subject_id as subject from ${sql.table(`yawara.${table}`)}
    where id = any(${ids}::text[]) and owner_id is not null`.execute(db);
  await notifyPeople(db, "task", table, rows);
}

/** Changes a task that still is at its revision; why not, where it was not changed. */
async function changed(
  db: Db,
  { id, revision }: { id: string; revision: number },
  { title, owner, due, state, reason }: TaskChange,
): Promise<Problem | undefined> {
  const there = await db
    .selectFrom("task")
    .select(["revision", "reason", "state", "ownerId", "due"])
    .where("id", "=", id)
    .where("removed", "=", false)
    .executeTakeFirst();
  if (there === undefined) return problem("not-found");
  if (there.revision !== revision) return problem("conflict", { revision: String(there.revision) });
  if ((state ?? there.state) === "dropped" && (reason === undefined ? there.reason : reason) === null)
    return problem("reason-missing");
  await db
    .updateTable("task")
    .set({
      ...(title !== undefined && { title }),
      ...(owner !== undefined && { ownerId: owner }),
      ...(due !== undefined && { due }),
      ...(state !== undefined && { state }),
      ...(reason !== undefined && { reason }),
    })
    .where("id", "=", id)
    .execute();
  const isGiven = owner !== undefined && owner !== there.ownerId;
  const isMoved = due !== undefined && due !== there.due;
  if (isGiven || isMoved) await tellOwners(db, "task", [id]);
  return undefined;
}

/** Changes tasks and steps of plans alike; what is so already stays untouched. */
async function changedMany(
  db: Db,
  ids: string[],
  { owner, due }: { owner?: string | null; due?: string | null },
): Promise<WorkRow[]> {
  const found = new Map<string, WorkRow["outcome"]>();
  for (const table of ["task", "plan_item"] as const) {
    const { rows: there } = await sql<{ id: string; same: boolean }>`
      select id, ${owner === undefined ? sql`true` : sql`owner_id is not distinct from ${owner}`}
        and ${due === undefined ? sql`true` : sql`due is not distinct from ${due}::date`} as same
      from ${sql.table(`yawara.${table}`)} where id = any(${ids}::text[]) and not removed`.execute(db);
    for (const { id, same } of there) found.set(id, same ? "unchanged" : "change");
    const differing = there.filter(({ same }) => !same).map(({ id }) => id);
    const sets = sql.join([
      ...(owner === undefined ? [] : [sql`owner_id = ${owner}`]),
      ...(due === undefined ? [] : [sql`due = ${due}::date`]),
    ]);
    if (differing.length === 0) continue;
    await sql`update ${sql.table(`yawara.${table}`)} set ${sets} where id = any(${differing}::text[])`.execute(db);
    await tellOwners(db, table, differing);
  }
  return ids.map((id) => ({ id, outcome: found.get(id) ?? "not-found" }));
}

async function lostSubject(db: Db, id: string | undefined): Promise<Problem | undefined> {
  if (id === undefined) return undefined;
  const { rows } = await sql`select from yawara.subject where id = ${id}`.execute(db);
  return rows.length === 0 ? problem("invalid", { field: "subject" }) : undefined;
}

/** A task may be about what the register has; a step of a plan and a question stand for themselves. */
async function lostObject(db: Db, about: TaskFields["about"]): Promise<Problem | undefined> {
  if (about === undefined || about.kind === "system" || about.kind === "plan_item") return undefined;
  return (await firstLost(db, [about])) === undefined ? undefined : problem("invalid", { field: "about" });
}

async function full(db: Db, most: number): Promise<Problem | undefined> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from yawara.task`.execute(db);
  return rows[0]!.count < most ? undefined : problem("too-many-listed", { most: String(most) });
}
