// The server's own work on checks: finds the systems whose check no longer holds, and keeps what became of them, a batch at a time.
import { type Kysely, sql } from "kysely";
import { programIn } from "../accounts/identify.ts";
import { asIdentity } from "../database/as-identity.ts";
import { type Database, SCHEMA } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { notify } from "../notices/notify.ts";
import { isProblem } from "../problems.ts";
import { writeNumbers } from "./line-numbers.ts";
import type { CheckedBy, CheckKeeping, CheckToKeep, ToCheck } from "./model.ts";
import { holds, WITH_CHECK } from "./standing-sql.ts";

type Db = Kysely<Tables>;
type Group = Pick<ToCheck, "systems">;

export function checkKeepingOf(database: Database): CheckKeeping {
  /** The lines of an organisation by their text, once they were read: they never change. */
  const known = new Map<string, Map<string, number>>();
  const as = <T>(organisation: string, work: (db: Db) => Promise<T>) =>
    asIdentity(database, programIn(organisation), work);
  return {
    organisations: async () => {
      const found = await database.auth.withSchema(SCHEMA).selectFrom("organization").select("id").execute();
      return found.map(({ id }) => id);
    },
    begin: (organisation, by, together) => as(organisation, (db) => begun(db, organisation, { by, together })),
    read: (organisation, groups) => as(organisation, (db) => said(db, groups)),
    keep: async (organisation, by, checks) => {
      const lines = new Map(known.get(organisation));
      const changed = await as(organisation, (db) => kept(db, { by, lines }, checks));
      // Numbers given in a transaction that was taken back are nobody's.
      if (!isProblem(changed)) known.set(organisation, lines);
      return changed;
    },
    end: async (organisation, by) => {
      const ended = await as(organisation, (db) => told(db, by));
      return isProblem(ended) ? ended : undefined;
    },
  };
}

/** What there is to do; one that was stopped half-way is gone on with, what it had done counted. */
async function begun(
  db: Db,
  organisation: string,
  { by, together }: { by: CheckedBy; together: readonly string[] },
): Promise<Group[]> {
  const places = sql.join([sql`kept.regimes`, ...together.map((fact) => sql`said.facts -> ${fact}::text`)]);
  // Facts are unpacked once a row, and sorting by the letters' own order is left to this process: the database has a language's.
  const { rows } = await sql<{ id: string; revision: number; asked: string; law: string }>`
    select kept.id, kept.asked_revision as revision, kept.asked, md5(jsonb_build_array(${places})::text) as law
    from ${WITH_CHECK}, lateral (select kept.facts #- '{}' as facts offset 0) said
    where not kept.removed and not ${holds(by)}`.execute(db);
  if (rows.length > 0)
    await sql`
      insert into yawara.check_run (organization_id, total, done) values (${organisation}, ${rows.length}, 0)
      on conflict (organization_id) do update set
        total = case when check_run.finished_at is null then check_run.done else 0 end + excluded.total,
        done = case when check_run.finished_at is null then check_run.done else 0 end,
        started_at = case when check_run.finished_at is null then check_run.started_at else now() end,
        finished_at = null`.execute(db);
  const inOrder = rows
    .map((row) => ({ ...row, place: `${row.law} ${row.asked} ${row.id}` }))
    .sort((one, other) => (one.place < other.place ? -1 : 1));
  const groups = Map.groupBy(inOrder, ({ asked }) => asked);
  return [...groups.values()].map((systems) => ({ systems: systems.map(({ id, revision }) => ({ id, revision })) }));
}

async function said(db: Db, groups: readonly Group[]): Promise<ToCheck[]> {
  const ids = groups.map(({ systems }) => systems[0]!.id);
  const { rows } = await sql<{ id: string; facts: string; at: string | null; regimes: string[] | null }>`
    select id, facts::text as facts, at, regimes from yawara.subject where id = any(${ids}::text[])`.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return groups.flatMap(({ systems }) => {
    const row = byId.get(systems[0]!.id);
    if (row === undefined) return [];
    const { facts, at, regimes } = row;
    return [{ systems, facts, ...(at !== null && { at }), ...(regimes !== null && { regimes }) }];
  });
}

interface Keeping {
  by: CheckedBy;
  lines: Map<string, number>;
}

async function kept(db: Db, keeping: Keeping, checks: readonly CheckToKeep[]): Promise<string[]> {
  await sql`select from yawara.check_run for update`.execute(db);
  await numberLines(db, keeping, checks);
  const rows = checks.flatMap((one, outcome) => one.systems.map((system) => ({ ...system, outcome })));
  const { rows: written } = await sql<{ id: string; changed: boolean }>`
    insert into yawara.subject_check as was (
      organization_id, subject_id, revision, corpus, engine, known, at, jurisdictions, until, readable, figures, forces,
      broken, open, lines)
    select yawara.acting_organisation(), system.id, system.revision, ${keeping.by.corpus}, ${keeping.by.engine},
      ${keeping.by.today}::date, one.at, one.jurisdictions, one.until, one.readable, one.figures, one.forces, one.broken,
      one.open, one.lines
    from unnest(${rows.map(({ id }) => id)}::text[], ${rows.map(({ revision }) => revision)}::integer[],
        ${rows.map(({ outcome }) => outcome)}::integer[]) system (id, revision, outcome)
      join jsonb_to_recordset(${JSON.stringify(checks.map((one, n) => outcomeOf(keeping, one, n)))}::jsonb) one (
        outcome integer, at date, jurisdictions text[], until date, readable boolean, figures jsonb, forces text[],
        broken integer, open integer, lines text)
      on one.outcome = system.outcome
    on conflict (subject_id) do update set
      ${CHANGED_FIRST}, revision = excluded.revision, corpus = excluded.corpus, engine = excluded.engine,
      known = excluded.known, at = excluded.at, jurisdictions = excluded.jurisdictions, until = excluded.until,
      readable = excluded.readable, figures = excluded.figures, forces = excluded.forces, broken = excluded.broken,
      open = excluded.open, lines = excluded.lines, checked_at = now()
    returning subject_id as id, coalesce(changed_at = statement_timestamp(), false) as changed`.execute(db);
  await sql`update yawara.check_run set done = least(total, done + ${rows.length})`.execute(db);
  return written.filter((one) => one.changed).map(({ id }) => id);
}

/**
 * Ends a run: whom it concerns is told of all that came to be otherwise since it was last told, also of what was kept before a
 * stop half-way. The lock on the run keeps whoever keeps checks meanwhile behind that moment.
 */
async function told(db: Db, { corpus }: CheckedBy): Promise<void> {
  await sql`select from yawara.check_run for update`.execute(db);
  const { rows } = await sql<{ id: string; saved: boolean }>`
    select kept.subject_id as id, coalesce((kept.earlier ->> 'revision')::integer <> kept.revision, false) as saved
    from yawara.subject_check kept, yawara.check_run run where kept.changed_at > run.told_until
    order by kept.changed_at, kept.subject_id`.execute(db);
  if (rows.length > 0)
    await notify(db, {
      kind: "check-changed",
      subjects: rows.map(({ id }) => id),
      said: { corpus },
      saved: rows.filter(({ saved }) => saved).map(({ id }) => id),
    });
  await sql`
    update yawara.check_run set finished_at = coalesce(finished_at, statement_timestamp()), told_until = statement_timestamp()
    where finished_at is null or ${rows.length > 0}`.execute(db);
}

/** What stood there goes where it says otherwise; of one that could not be read nothing is known. */
const CHANGED_FIRST = sql`
  earlier = case when was.lines <> excluded.lines and was.readable and excluded.readable then jsonb_build_object(
      'revision', was.revision, 'corpus', was.corpus, 'engine', was.engine, 'known', was.known, 'at', was.at,
      'jurisdictions', was.jurisdictions, 'lines', was.lines)
    else was.earlier end,
  changed_at = case when was.lines <> excluded.lines and was.readable and excluded.readable then statement_timestamp()
    else was.changed_at end`;

function outcomeOf({ by, lines }: Keeping, { check }: CheckToKeep, outcome: number): object {
  if (check === undefined)
    return {
      outcome,
      at: by.today,
      jurisdictions: [],
      readable: false,
      figures: {},
      forces: [],
      broken: 0,
      open: 0,
      lines: "",
    };
  const { figures, lines: held, ...rest } = check;
  return {
    ...rest,
    outcome,
    readable: true,
    figures,
    forces: Object.entries(figures.applying).flatMap(([force, count]) => (count > 0 ? [force] : [])),
    broken: figures.broken,
    open: figures.open,
    lines: writeNumbers(held.map((line) => lines.get(line)!)),
  };
}

/** Gives lines that have no number yet the next ones; the lock on the run keeps two servers from giving the same. */
async function numberLines(db: Db, { lines }: Keeping, checks: readonly CheckToKeep[]): Promise<void> {
  const missing = () => {
    const found = new Set<string>();
    for (const { check } of checks) for (const line of check?.lines ?? []) if (!lines.has(line)) found.add(line);
    return found;
  };
  if (missing().size === 0) return;
  const learn = (rows: readonly { number: number; line: string }[]) => {
    for (const { number, line } of rows) lines.set(line, number);
  };
  learn(await db.selectFrom("checkLine").select(["number", "line"]).execute());
  const { rows } = await sql<{ number: number; line: string }>`
    insert into yawara.check_line (organization_id, number, line)
    select yawara.acting_organisation(), (select coalesce(max(number), 0) from yawara.check_line) + place, line
    from unnest(${[...missing()]}::text[]) with ordinality as new (line, place)
    returning number, line`.execute(db);
  learn(rows);
}
