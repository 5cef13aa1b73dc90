// Kept checks as whoever may read the ledger sees them: of all systems in figures, of one with the check before it.
import type { Facts } from "@yawara/engine";
import { isDay } from "@yawara/engine";
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { type Problem, problem } from "../problems.ts";
import { readNumbers } from "./line-numbers.ts";
import type { ByForce, CheckedBy, CheckProgress, Checks, ChecksSummary, EarlierCheck, SystemCheck } from "./model.ts";
import { type CheckRow, checkColumns, checkLineOf, holds, WITH_CHECK } from "./standing-sql.ts";

type Db = Kysely<Tables>;

/** The checks of the organisation an identity works in. */
export function checksOf({ reading }: Permitted): Checks {
  return {
    summary: async (by, changedSince) => {
      if (changedSince !== undefined && !isDay(changedSince)) return problem("invalid", { field: "changed_since" });
      return reading((db) => summaryOf(db, by, changedSince));
    },
    of: (id, by) => reading((db) => checkOf(db, id, by)),
  };
}

async function summaryOf(db: Db, by: CheckedBy, changedSince: string | undefined): Promise<ChecksSummary> {
  const counted = await sql<Omit<ChecksSummary, "forces" | "run"> & { forces: ByForce }>`
    with system as materialized (
      select kept_check.subject_id is null as never, ${holds(by)} as holds, kept_check.readable, kept_check.forces,
        kept_check.broken, kept_check.open, kept_check.changed_at
      from ${WITH_CHECK} where not kept.removed
    )
    select count(*)::integer as systems,
      count(*) filter (where holds and readable)::integer as current,
      count(*) filter (where not holds and not never)::integer as again,
      count(*) filter (where never)::integer as never,
      count(*) filter (where holds and not readable)::integer as unreadable,
      count(*) filter (where holds and readable and broken > 0)::integer as broken,
      count(*) filter (where holds and readable and open > 0)::integer as open,
      count(*) filter (where changed_at >= ${changedSince ?? by.today}::date)::integer as changed,
      coalesce((
        select jsonb_object_agg(force, systems) from (
          select force, count(*) as systems from system, unnest(forces) force where holds and readable group by force
        ) counted
      ), '{}') as forces
    from system`.execute(db);
  const run = await db.selectFrom("checkRun").select(["total", "done", "startedAt", "finishedAt"]).executeTakeFirst();
  return {
    ...counted.rows[0]!,
    ...(run !== undefined && {
      run: progressOf(run),
    }),
  };
}

const progressOf = ({ finishedAt, ...run }: Omit<CheckProgress, "finishedAt"> & { finishedAt: Date | null }) => ({
  ...run,
  ...(finishedAt !== null && { finishedAt }),
});

interface Row extends CheckRow {
  corpus: string | null;
  known: string;
  at: string;
  jurisdictions: string[];
  until: string | null;
  checkedAt: Date;
  earlier: EarlierRow | null;
}

/** The check before, as `keep` writes it. */
interface EarlierRow extends Omit<EarlierCheck, "facts" | "lines"> {
  revision: number;
  lines: string;
}

async function checkOf(db: Db, id: string, by: CheckedBy): Promise<SystemCheck | Problem> {
  const { rows } = await sql<Row>`
    select ${checkColumns(by)}, kept_check.corpus, kept_check.known, kept_check.at, kept_check.jurisdictions, kept_check.until,
      kept_check.checked_at, kept_check.earlier
    from ${WITH_CHECK} where kept.id = ${id}`.execute(db);
  const [row] = rows;
  if (row === undefined) return problem("not-found");
  const { corpus, known, at, jurisdictions, until, checkedAt, earlier } = row;
  const line = checkLineOf(row);
  if (corpus === null) return line;
  return {
    ...line,
    ...{ corpus, known, at, jurisdictions, checkedAt },
    ...(until !== null && { until }),
    ...(earlier !== null && { earlier: await earlierOf(db, id, earlier) }),
  };
}

async function earlierOf(db: Db, id: string, { revision, lines, ...rest }: EarlierRow): Promise<EarlierCheck> {
  const said = await db
    .selectFrom("subjectRevision")
    .select("facts")
    .where("subjectId", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  const { rows } = await sql<{ line: string }>`
    select line from yawara.check_line where number = any(${readNumbers(lines)}::integer[]) order by number`.execute(
    db,
  );
  return { ...rest, facts: (said?.facts ?? {}) as Facts, lines: rows.map(({ line }) => line) };
}
