// Incidents of an organisation over their table: listed, recorded, changed; what their systems said when they were recorded.
import type { Facts } from "@yawara/engine";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { holdsAll } from "../ledger/searched.ts";
import { notify } from "../notices/notify.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { fitIncident, fitSteps } from "./fit-incident.ts";
import type {
  FactsThen,
  Incident,
  IncidentChange,
  IncidentState,
  Incidents,
  IncidentsAsked,
  IncidentToAdd,
} from "./model.ts";

type Db = Kysely<Tables>;

const USUALLY_LISTED = 50;
const MOST_LISTED = 500;

export function incidentsOf({ reading, writing }: Permitted, quotas: Quotas): Incidents {
  return {
    list: async (asked = {}) => {
      const { limit = USUALLY_LISTED, offset = 0 } = asked;
      if (![limit, offset].every((count) => Number.isSafeInteger(count) && count >= 0))
        return problem("invalid", { field: "limit, offset" });
      return reading((db) => pageOf(db, asked));
    },
    read: (id) => reading((db) => one(db, id)),
    add: async (given) => {
      const fit = fitIncident(given);
      return isProblem(fit) ? fit : writing((db) => added(db, fit, given, quotas));
    },
    change: async (id, revision, given) => {
      const fit = fitIncident(given);
      if (isProblem(fit)) return fit;
      return writing(async (db) => changed(db, id, revision, fit, given, quotas));
    },
    factsThen: (incidents) => reading((db) => factsThen(db, incidents)),
    names: () => reading(namesOf),
  };
}

async function one(db: Db, id: string): Promise<Incident | Problem> {
  const [row] = await rowsOf(db, sql`kept.id = ${id}`);
  return row ?? problem("not-found");
}

const RANK = sql`case when kept.summary is not null then 2 when kept.state = 'confirmed' then 0
  when kept.state = 'possible' then 1 else 2 end`;

async function pageOf(db: Db, { q = "", state, open, subject, limit = USUALLY_LISTED, offset = 0 }: IncidentsAsked) {
  const where = sql.join(
    [
      holdsAll(sql<string>`concat_ws(' ', kept.name, kept.said)`, q),
      ...(state === undefined ? [] : [sql`kept.state = ${state}`]),
      ...(open === true ? [sql`kept.state in ('possible', 'confirmed') and kept.summary is null`] : []),
      ...(subject === undefined ? [] : [sql`kept.subject_id = ${subject}`]),
    ],
    sql` and `,
  );
  const rows = await rowsOf(db, where, sql`limit ${Math.min(limit, MOST_LISTED)} offset ${offset}`);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::integer as total from yawara.incident kept where ${where}`.execute(db);
  return { rows, total: counted[0]!.total };
}

/** `report` is put together here: the reporter's words, and how they can be reached where the policies show it. */
async function rowsOf(db: Db, where: RawBuilder<unknown>, part: RawBuilder<unknown> = sql``): Promise<Incident[]> {
  const { rows } = await sql<Incident & { reportId: string | null; reportSaid: object | null; contact: string | null }>`
    select kept.id, kept.revision, kept.removed, kept.created_by, kept.created_at, kept.updated_by, kept.updated_at,
      kept.name, kept.said, kept.subject_id as subject, kept.facts, kept.occurred, kept.received, kept.aware, kept.since,
      kept.zone, kept.state, kept.reason, kept.done, kept.summary, kept.corpus, kept.frozen,
      subject.name as system, unit.name as unit, kept.report_id, report.said as report_said, report_contact.contact
    from yawara.incident kept
    left join yawara.subject on subject.id = kept.subject_id
    left join yawara.unit on unit.id = subject.unit_id
    left join yawara.report on report.id = kept.report_id
    left join yawara.report_contact on report_contact.report_id = kept.report_id
    where ${where} order by ${RANK}, kept.created_at desc, kept.id ${part}`.execute(db);
  return rows.map(({ reportId, reportSaid, contact, ...row }) => ({
    ...(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Incident),
    ...(reportId !== null && {
      report: { id: reportId, said: reportSaid as Record<string, unknown>, ...(contact !== null && { contact }) },
    }),
  }));
}

type Values = Record<string, string | null>;

async function added(
  db: Db,
  values: Values,
  { corpus, received }: IncidentToAdd,
  { incidents, revisions: _ }: Quotas,
): Promise<Incident | Problem> {
  const { rows: counted } = await sql<{ count: number }>`
    select count(*)::integer as count from yawara.incident`.execute(db);
  if (counted[0]!.count >= incidents) return problem("too-many-listed", { most: String(incidents) });
  const lost = await lostSystem(db, values);
  if (lost !== undefined) return lost;
  const all: Values = { ...values, corpus, received: received ?? new Date().toISOString().slice(0, 16).concat("Z") };
  const { rows } = await sql<{ id: string }>`
    insert into yawara.incident (organization_id, ${sql.join(Object.keys(all).map((name) => sql.ref(name)))})
    values (yawara.acting_organisation(), ${sql.join(Object.entries(all).map(writtenAs))}) returning id`.execute(db);
  const made = await one(db, rows[0]!.id);
  if (!isProblem(made)) await tell(db, undefined, made);
  return made;
}

/** Of a possible incident once it is recorded, and once it is confirmed; of what is none nobody is told. */
async function tell(db: Db, was: IncidentState | undefined, { id, state, subject }: Incident): Promise<void> {
  const kind = state === "confirmed" ? "incident-confirmed" : state === "possible" ? "incident" : undefined;
  if (kind === undefined || state === was || (was !== undefined && state === "possible")) return;
  await notify(db, {
    kind,
    subjects: subject === undefined ? [] : [subject],
    object: { kind: "incident", id },
  });
}

const JSON_COLUMNS = ["facts", "since", "done"];
const writtenAs = ([name, value]: [string, string | null]) =>
  JSON_COLUMNS.includes(name) ? sql`${value}::text::jsonb` : sql`${value}`;

async function changed(
  db: Db,
  id: string,
  revision: number,
  values: Values,
  { done, corpus }: IncidentChange,
  { revisions }: Quotas,
): Promise<Incident | Problem> {
  const { rows: there } = await sql<{ revision: number; done: Incident["done"]; state: IncidentState }>`
    select revision, done, state from yawara.incident where id = ${id}`.execute(db);
  if (there[0] === undefined) return problem("not-found");
  if (there[0].revision !== revision) return problem("conflict", { revision: String(there[0].revision) });
  if (revision >= revisions) return problem("too-many-revisions", { most: String(revisions) });
  const lost = await lostSystem(db, values);
  if (lost !== undefined) return lost;
  const { rows: acting } = await sql<{ by: string }>`select yawara.acting_user() as by`.execute(db);
  const steps = done === undefined ? undefined : fitSteps(there[0].done, done, acting[0]!.by);
  if (isProblem(steps)) return steps;
  const all: Values = { ...values, corpus, ...(steps !== undefined && { done: JSON.stringify(steps) }) };
  const sets = Object.entries(all).map((entry) => sql`${sql.ref(entry[0])} = ${writtenAs(entry)}`);
  await sql`update yawara.incident set ${sql.join(sets)} where id = ${id} and revision = ${revision}`.execute(db);
  const made = await one(db, id);
  if (!isProblem(made)) await tell(db, there[0].state, made);
  return made;
}

async function lostSystem(db: Db, { subject_id: subject }: Values): Promise<Problem | undefined> {
  if (subject === undefined || subject === null) return undefined;
  const { rows } = await sql`select from yawara.subject where id = ${subject}`.execute(db);
  return rows.length === 0 ? problem("invalid", { field: "subject" }) : undefined;
}

async function factsThen(db: Db, incidents: readonly Pick<Incident, "id" | "frozen">[]) {
  const asked = incidents.flatMap(({ id, frozen }) =>
    frozen === undefined ? [] : [{ id, subject: frozen.subject, revision: frozen.revision }],
  );
  const { rows } = await sql<{ id: string; facts: Facts; regimes: string[] | null }>`
    select given.id, kept.facts, kept.regimes
    from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as given (id text, subject text, revision integer)
    join yawara.subject_revision kept on kept.subject_id = given.subject and kept.revision = given.revision`.execute(
    db,
  );
  return new Map<string, FactsThen>(
    rows.map(({ id, facts, regimes }) => [id, { facts, ...(regimes !== null && { regimes }) }]),
  );
}

/** Names systems had once are among them, and those of removed rows. */
async function namesOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from yawara.organization where id = yawara.acting_organisation()
    union select name from yawara.subject_revision
    union select code from yawara.subject where code is not null
    union select name from yawara.asset union select code from yawara.asset where code is not null
    union select name from yawara.unit union select code from yawara.unit where code is not null
    union select name from yawara.person union select email from yawara.person where email is not null
    union select "user".name from yawara."user" union select "user".email from yawara."user"`.execute(db);
  return rows.map(({ name }) => name);
}
