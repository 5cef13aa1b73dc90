// What a firm says of the steps of a system's plan. Rows keep states only: which steps there are, facts and law say at each reading.
import { isDay } from "@yawara/engine";
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { fitLine, fitLines } from "../ledger/fit-text.ts";
import { LONGEST_NAME } from "../names.ts";
import { notify, notifyPeople } from "../notices/notify.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { lostPerson } from "./lost-person.ts";
import type { PlanItem, PlanItemFields, PlanItems, PlanState, StepInLaw } from "./model.ts";
import { signedOf } from "./sign-offs.ts";

type Db = Kysely<Tables>;

const LONGEST_REASON = 2_000;
const STEP = /^[^#\s]{1,190}#\d{1,3}$/;

export function planItemsOf({ reading, writing }: Permitted, { planItems }: Pick<Quotas, "planItems">): PlanItems {
  return {
    ofSubject: (subject) =>
      reading(
        async (db) =>
          (await lostSubject(db, subject)) ?? rowsOf(db, sql`kept.subject_id = ${subject} and not kept.removed`),
      ),
    say: async ({ subject, step, revision }, given, law) => {
      if (!STEP.test(step)) return problem("invalid", { field: "step" });
      const fields = fitFields(given);
      if (isProblem(fields)) return fields;
      return writing(async (db) => {
        const lost = (await lostSubject(db, subject)) ?? (await lostPerson(db, fields.owner));
        if (lost !== undefined) return lost;
        const [there] = await rowsOf(db, sql`kept.subject_id = ${subject} and kept.step = ${step}`);
        const standing = there === undefined || there.removed ? 0 : there.revision;
        if (standing !== revision) return problem("conflict", { revision: String(standing) });
        if (standing === 0 && !law.asked) return problem("not-found");
        if (there === undefined && (await isFull(db, subject, planItems)))
          return problem("too-many-listed", { most: String(planItems) });
        const next = after(there?.removed === false ? there : undefined, fields, law);
        if (isProblem(next)) return next;
        await keep(db, { subject, step, there: there !== undefined }, next);
        const [item] = await rowsOf(db, sql`kept.subject_id = ${subject} and kept.step = ${step}`);
        await tell(db, there, item!);
        return item!;
      });
    },
  };
}

function fitFields({ state, reason, owner, due, note, doneOn }: PlanItemFields): PlanItemFields | Problem {
  const fits = {
    reason: reason === undefined ? undefined : fitLines("reason", reason, LONGEST_REASON),
    owner: owner === undefined ? undefined : fitLine("owner", owner, 100),
    note: note === undefined ? undefined : fitLines("note", note, LONGEST_NAME.note),
  };
  for (const fit of Object.values(fits)) if (isProblem(fit)) return fit;
  for (const [field, day] of Object.entries({ due, done_on: doneOn }))
    if (day !== undefined && day !== null && !isDay(day)) return problem("invalid", { field });
  const fitted = { ...fits, state, due, doneOn };
  return Object.fromEntries(Object.entries(fitted).filter(([, value]) => value !== undefined)) as PlanItemFields;
}

interface Kept {
  state: PlanState;
  reason: string | null;
  owner: string | null;
  due: string | null;
  note: string | null;
  doneOn: string | null;
}

/** What is kept after a change, or why it cannot be: what binds is not left out, and nothing is closed without its reason. */
function after(
  was: PlanItem | undefined,
  fields: PlanItemFields,
  { binding, due: lawDue, today }: StepInLaw,
): Kept | Problem {
  const kept: Kept = {
    state: was?.state ?? "open",
    reason: was?.reason ?? null,
    owner: was?.owner?.id ?? null,
    due: was?.due ?? null,
    note: was?.note ?? null,
    doneOn: was?.doneOn ?? null,
    ...fields,
  };
  const turns = fields.state !== undefined && fields.state !== was?.state;
  if (turns && kept.state === "left" && binding) return problem("binding-left");
  if (turns && kept.state === "not_applicable" && !binding) return problem("invalid", { field: "state" });
  if ((kept.state === "left" || kept.state === "not_applicable") && kept.reason === null)
    return problem("reason-missing");
  const getsOwner = kept.owner !== null && was?.owner === undefined;
  return {
    ...kept,
    doneOn: kept.state === "done" ? (kept.doneOn ?? today) : null,
    // Whoever takes a step up is given the law's day, until the firm says its own.
    due: kept.due ?? (getsOwner && fields.due === undefined ? (lawDue ?? null) : null),
  };
}

async function keep(db: Db, of: { subject: string; step: string; there: boolean }, kept: Kept): Promise<void> {
  const { state, reason, owner, due, note, doneOn } = kept;
  if (of.there)
    await sql`
      update yawara.plan_item set state = ${state}, reason = ${reason}, owner_id = ${owner}, due = ${due}::date,
        note = ${note}, done_on = ${doneOn}::date, removed = false
      where subject_id = ${of.subject} and step = ${of.step}`.execute(db);
  else
    await sql`
      insert into yawara.plan_item (organization_id, subject_id, step, state, reason, owner_id, due, note, done_on)
      values (yawara.acting_organisation(), ${of.subject}, ${of.step}, ${state}, ${reason}, ${owner}, ${due}::date, ${note},
        ${doneOn}::date)`.execute(db);
}

/** Whoever has been given the step, or whose day was moved; and of what is said not to apply, who answers for the system and has to sign it. */
async function tell(db: Db, was: PlanItem | undefined, { id, subject, owner, due, state }: PlanItem): Promise<void> {
  if (owner !== undefined && (owner.id !== was?.owner?.id || due !== was?.due))
    await notifyPeople(db, "task", "plan_item", [{ person: owner.id, object: id, subject }]);
  if (state === "not_applicable" && was?.state !== state)
    await notify(db, { kind: "sign-off", subjects: [subject], object: { kind: "plan_item", id } });
}

type Row = Omit<PlanItem, "owner"> & { ownerId: string | null; ownerName: string | null };

async function rowsOf(db: Db, where: ReturnType<typeof sql>): Promise<PlanItem[]> {
  const { rows } = await sql<Row>`
    select kept.id, kept.revision, kept.removed, kept.created_by, kept.created_at, kept.updated_by, kept.updated_at,
      kept.subject_id as subject, kept.step, kept.state, kept.reason, kept.due, kept.note, kept.done_on,
      kept.owner_id, person.name as owner_name
    from yawara.plan_item kept left join yawara.person on person.id = kept.owner_id
    where ${where} order by kept.step`.execute(db);
  const signed = rows.length === 0 ? [] : await signedOf(db, "plan_item", rows);
  return rows.map(({ ownerId, ownerName, ...row }) => ({
    ...(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as typeof row),
    ...(ownerId !== null && { owner: { id: ownerId, name: ownerName! } }),
    signOffs: signed.filter(({ object }) => object === row.id).map(({ object: _, mine: __, ...one }) => one),
  }));
}

async function lostSubject(db: Db, id: string): Promise<Problem | undefined> {
  const { rows } = await sql`select from yawara.subject where id = ${id} and not removed`.execute(db);
  return rows.length === 0 ? problem("not-found") : undefined;
}

async function isFull(db: Db, subject: string, most: number): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from yawara.plan_item where subject_id = ${subject}`.execute(db);
  return rows[0]!.count >= most;
}
