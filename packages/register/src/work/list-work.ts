// Lists work: tasks, and steps of plans that have an owner or a day of their own; filtered, the most overdue first.
import { isDay } from "@yawara/engine";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { Page } from "../ledger/model.ts";
import { namedObjects } from "../ledger/named-objects.ts";
import { wordsOf } from "../ledger/searched.ts";
import { type Problem, problem } from "../problems.ts";
import type { TaskKind, Work, WorkAsked } from "./model.ts";

type Db = Kysely<Tables>;

const USUALLY_LISTED = 100;
const MOST_LISTED = 500;

/** Tasks and steps in one form; `closed` is what the state comes to for whoever looks for what is open. */
export const WORK = workWith(sql`true`);
/** The same of those that are shown alone. */
const SHOWN_WORK = workWith(sql`id = any (array(select id from shown))`);

function workWith(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
  select 'task' as is, id, title, searched, about_kind, about_id, subject_id, owner_id, due, state, reason, state as closed,
    revision, removed, created_by, created_at, updated_by, updated_at
  from yawara.task where not removed and ${condition}
  union all
  select 'step', id, step, lower(step), 'plan_item', step, subject_id, owner_id, due, state, reason,
    case state when 'done' then 'done' when 'left' then 'dropped' when 'not_applicable' then 'dropped' else 'open' end,
    revision, removed, created_by, created_at, updated_by, updated_at
  from yawara.plan_item where not removed and (owner_id is not null or due is not null) and ${condition}
)`;
}

const ORDER = sql`kept.closed <> 'open', kept.due nulls last, kept.title, kept.id`;

/** What is asked for that cannot be. */
export function workFault({ limit = 1, offset = 0, dueBefore }: WorkAsked): Problem | undefined {
  if (![limit, offset].every((count) => Number.isSafeInteger(count) && count >= 0))
    return problem("invalid", { field: "limit, offset" });
  return dueBefore === undefined || isDay(dueBefore) ? undefined : problem("invalid", { field: "due_before" });
}

/** A part of the work, with the number of all that fits. */
export async function listWork(db: Db, asked: WorkAsked): Promise<Page<Work>> {
  const { limit = USUALLY_LISTED, offset = 0 } = asked;
  const where = sql.join(wheresOf(asked), sql` and `);
  const rows = await withNames(
    db,
    await workRows(db, where, sql`limit ${Math.min(limit, MOST_LISTED)} offset ${offset}`),
  );
  const counted = await sql<{ total: number }>`
    select count(*)::integer as total from ${WORK} kept left join yawara.subject on subject.id = kept.subject_id
    where ${where}`.execute(db);
  return { rows, total: counted.rows[0]!.total };
}

/** One task as it is listed. */
export async function taskById(db: Db, id: string): Promise<Work | undefined> {
  return (await withNames(db, await workRows(db, sql`kept.id = ${id} and kept.is = 'task'`, sql``)))[0];
}

/** Each with the name of what it is about: a system stands with its own already, and a step is its own. */
async function withNames(db: Db, rows: Work[]): Promise<Work[]> {
  const pointed = rows.flatMap(({ about }) => (about === undefined || about.kind === "plan_item" ? [] : [about]));
  const named = new Map((await namedObjects(db, pointed)).map((one) => [`${one.kind} ${one.id}`, one]));
  return rows.map((row) => {
    const found = row.about && named.get(`${row.about.kind} ${row.about.id}`);
    if (found === undefined) return row;
    const { name, subject } = found;
    return { ...row, about: { ...row.about!, name, ...(subject !== undefined && { subject }) } };
  });
}

type Row = Omit<Work, "about" | "subject" | "owner"> & {
  aboutKind: TaskKind | null;
  aboutId: string | null;
  subjectId: string | null;
  subjectName: string | null;
  ownerId: string | null;
  ownerName: string | null;
};

/** Only what is shown is put together, once its place is known. */
async function workRows(db: Db, where: ReturnType<typeof sql>, part: ReturnType<typeof sql>): Promise<Work[]> {
  const { rows } = await sql<Row>`
    with shown as materialized (
      select kept.is, kept.id from ${WORK} kept left join yawara.subject on subject.id = kept.subject_id
      where ${where} order by ${ORDER} ${part}
    )
    select kept.is, kept.id, kept.title, kept.about_kind, kept.about_id, kept.subject_id, subject.name as subject_name,
      kept.owner_id, person.name as owner_name, kept.due, kept.state, kept.reason, kept.revision, kept.removed,
      kept.created_by, kept.created_at, kept.updated_by, kept.updated_at
    from shown join ${SHOWN_WORK} kept on kept.id = shown.id and kept.is = shown.is
    left join yawara.subject on subject.id = kept.subject_id
    left join yawara.person on person.id = kept.owner_id
    order by ${ORDER}`.execute(db);
  return rows.map(workOf);
}

function workOf({ aboutKind, aboutId, subjectId, subjectName, ownerId, ownerName, ...row }: Row): Work {
  return {
    ...(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as typeof row),
    ...(aboutKind !== null && { about: { kind: aboutKind, id: aboutId! } }),
    ...(subjectId !== null && { subject: { id: subjectId, name: subjectName! } }),
    ...(ownerId !== null && { owner: { id: ownerId, name: ownerName! } }),
  };
}

function wheresOf({ mine, owner, unit, subject, kind, state, q = "", dueBefore }: WorkAsked) {
  return [
    sql`true`,
    ...wordsOf(q).map((word) => sql`(strpos(kept.searched, ${word}) > 0 or strpos(subject.searched, ${word}) > 0)`),
    ...(mine === true ? [sql`kept.owner_id in (${me})`] : []),
    ...(owner === undefined ? [] : [sql`kept.owner_id = ${owner}`]),
    ...(unit === undefined ? [] : [sql`subject.unit_id in (${unitsBelow(unit)})`]),
    ...(subject === undefined ? [] : [sql`kept.subject_id = ${subject}`]),
    ...(kind === undefined ? [] : [sql`kept.about_kind = ${kind}`]),
    ...(state === undefined ? [] : [sql`kept.closed = ${state}`]),
    ...(dueBefore === undefined ? [] : [sql`kept.due < ${dueBefore}::date and kept.closed = 'open'`]),
  ];
}

/** The people of the list who are whoever asks: by the address of the account. */
const me = sql`
  select person.id from yawara.person join yawara."user" on lower("user".email) = person.email
  where "user".id = yawara.acting_user()`;

const unitsBelow = (unit: string) => sql`
  with recursive below (id) as (
    select ${unit}::text union select unit.id from yawara.unit join below on unit.parent_id = below.id
  ) select id from below`;
