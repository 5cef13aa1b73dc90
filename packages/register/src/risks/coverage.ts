// What is unmitigated, for the whole ledger at once: how many systems stand how in each subdomain, the matrix, and the risks behind a cell.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { Listed, Page } from "../ledger/model.ts";
import { wordsOf } from "../ledger/searched.ts";
import { staleMeasuresOf } from "./evidence-of-measures.ts";
import { type Coverage, type Matrix, RISK_STANDINGS, type Risk, type RisksAsked, type SystemsAsked } from "./model.ts";
import { IMPACT, LIKELIHOOD, limitsOf, listedOf, RISKS, rankOn, systemsAsked } from "./standing.ts";

type Db = Kysely<Tables>;

const USUALLY_LISTED = 100;
const MOST_LISTED = 500;
const every = (conditions: Parameters<typeof sql.join>[0]) => sql.join(conditions, sql` and `);

/** How many systems there are, and of how many the worst risk of a subdomain stands how. */
export async function coverageOf(db: Db, asked: SystemsAsked, day: string): Promise<Coverage> {
  const rank = rankOn(day, await limitsOf(db));
  const { rows } = await sql<{ subdomain: string; rank: number; systems: number; firm: boolean }>`
    with cell as (
      select kept.subdomain, kept.subject_id, min(${rank}) as rank from ${RISKS}
      where ${every(listedOf(asked))} group by kept.subdomain, kept.subject_id
    )
    select subdomain, rank, count(subject_id)::integer as systems, count(*) > count(subject_id) as firm
    from cell group by subdomain, rank order by subdomain, rank`.execute(db);
  const counted = await sql<{ systems: number }>`
    select count(*)::integer as systems from yawara.subject system
    where ${every([sql`not system.removed`, ...systemsAsked(asked)])}`.execute(db);
  return {
    systems: counted.rows[0]!.systems,
    cells: rows.map(({ rank, ...cell }) => ({ ...cell, standing: RISK_STANDINGS[rank]! })),
  };
}

/** Systems with no risk of a subdomain, by name. */
export async function notLookedAtOf(
  db: Db,
  asked: SystemsAsked & { subdomain: string } & Listed,
): Promise<Page<{ id: string; name: string }>> {
  const { limit = USUALLY_LISTED, offset = 0 } = asked;
  const where = every([
    sql`not system.removed`,
    ...systemsAsked(asked),
    sql`not exists (
      select from yawara.risk where risk.subject_id = system.id and risk.subdomain = ${asked.subdomain} and not risk.removed
    )`,
  ]);
  const { rows } = await sql<{ id: string; name: string }>`
    select system.id, system.name from yawara.subject system where ${where}
    order by system.name, system.id limit ${Math.min(limit, MOST_LISTED)} offset ${offset}`.execute(db);
  const counted = await sql<{ total: number }>`
    select count(*)::integer as total from yawara.subject system where ${where}`.execute(db);
  return { rows, total: counted.rows[0]!.total };
}

/** Open risks by likelihood and impact: as they stand now, or before measures. */
export async function matrixOf(
  db: Db,
  { subdomain, level, ...asked }: SystemsAsked & { subdomain?: string; level?: "before" | "now" },
): Promise<Matrix> {
  const [likelihood, impact] = levelOf(level);
  const { rows } = await sql<{ likelihood: number | null; impact: number | null; risks: number }>`
    select ${likelihood}::integer as likelihood, ${impact}::integer as impact, count(*)::integer as risks
    from yawara.risk kept left join yawara.subject system on system.id = kept.subject_id
    where ${every([
      ...listedOf(asked),
      sql`kept.state = 'open'`,
      ...(subdomain === undefined ? [] : [sql`kept.subdomain = ${subdomain}`]),
    ])}
    group by 1, 2 order by 1, 2`.execute(db);
  return {
    cells: rows.flatMap(({ likelihood, impact, risks }) =>
      likelihood === null || impact === null ? [] : [{ likelihood, impact, risks }],
    ),
    unplaced: rows.find((row) => row.likelihood === null)?.risks ?? 0,
  };
}

const levelOf = (level: RisksAsked["level"]) =>
  level === "before" ? [sql`kept.likelihood_before`, sql`kept.impact_before`] : [LIKELIHOOD, IMPACT];

/** A part of the risks, the worst first, with the number of all that fit. */
export async function listRisks(db: Db, asked: RisksAsked, day: string): Promise<Page<Risk>> {
  const { limit = USUALLY_LISTED, offset = 0 } = asked;
  const rank = rankOn(day, await limitsOf(db));
  const { rows } = await sql<RiskRow>`
    with standing as (
      select kept.id, kept.state, ${rank} as rank, ${LIKELIHOOD} as likelihood, ${IMPACT} as impact, ${worst(asked, rank)} as worst
      from ${RISKS} where ${every(wheresOf(asked))}
    ), fitting as (
      select standing.*, count(*) over ()::integer as total from standing where ${every(standsSo(asked))}
    ), shown as (
      select * from fitting order by rank, likelihood desc nulls last, impact desc nulls last, id
      limit ${Math.min(limit, MOST_LISTED)} offset ${offset}
    )
    ${rowOn(day)} from shown join yawara.risk kept on kept.id = shown.id ${NAMES}
    order by shown.rank, shown.likelihood desc nulls last, shown.impact desc nulls last, shown.id`.execute(db);
  return { rows: rows.map(riskOf), total: rows[0]?.total ?? (offset === 0 ? 0 : await totalOf(db, asked, day)) };
}

/** Past the last page there is no row to tell how many fit. */
async function totalOf(db: Db, asked: RisksAsked, day: string): Promise<number> {
  return (await listRisks(db, { ...asked, limit: 1, offset: 0 }, day)).total;
}

/** One risk by its id, removed or not. */
export async function riskById(db: Db, id: string, day: string): Promise<Risk | undefined> {
  const { rows } = await sql<RiskRow>`
    with shown as (
      select kept.id, ${rankOn(day, await limitsOf(db))} as rank, 1 as total
      from ${RISKS} where kept.id = ${id}
    ) ${rowOn(day)} from shown join yawara.risk kept on kept.id = shown.id ${NAMES}`.execute(db);
  return rows[0] && riskOf(rows[0]);
}

/** The worst standing of a risk's cell, looked for only where it is asked for. */
const worst = ({ cell }: RisksAsked, rank: RawBuilder<number>) =>
  cell === undefined ? sql`null` : sql`min(${rank}) over (partition by kept.subdomain, kept.subject_id)`;

function standsSo({ standing, cell, state }: RisksAsked) {
  return [
    sql`true`,
    ...(state === undefined ? [] : [sql`state = ${state}`]),
    ...(standing === undefined ? [] : [sql`rank = ${RISK_STANDINGS.indexOf(standing)}`]),
    ...(cell === undefined ? [] : [sql`worst = ${RISK_STANDINGS.indexOf(cell)}`]),
  ];
}

function wheresOf(asked: RisksAsked) {
  const { q = "", subdomain, likelihood, impact, level, removed = false } = asked;
  const [ofLikelihood, ofImpact] = levelOf(level);
  return [
    ...(removed ? [sql`kept.removed`, ...systemsAsked(asked)] : listedOf(asked)),
    ...wordsOf(q).map((word) => sql`(strpos(kept.searched, ${word}) > 0 or strpos(system.searched, ${word}) > 0)`),
    ...(subdomain === undefined ? [] : [sql`kept.subdomain = ${subdomain}`]),
    // A cell of the matrix holds open risks.
    ...(likelihood === undefined ? [] : [sql`${ofLikelihood} = ${likelihood} and kept.state = 'open'`]),
    ...(impact === undefined ? [] : [sql`${ofImpact} = ${impact}`]),
  ];
}

const rowOn = (
  day: string,
) => sql`select kept.id, kept.revision, kept.removed, kept.created_by, kept.created_at, kept.updated_by, kept.updated_at,
  kept.subject_id as subject, system.name as subject_name, kept.subdomain, kept.description, kept.likelihood_before,
  kept.impact_before, kept.likelihood_after, kept.impact_after, kept.owner_id as owner, owner.name as owner_name, kept.state,
  kept.next_review, shown.rank, kept.measures_in_place, kept.measures_planned, kept.accepted_until, shown.total,
  ${staleMeasuresOf(sql`kept.id`, day)} as measures_stale`;
const NAMES = sql`left join yawara.subject system on system.id = kept.subject_id
  left join yawara.person owner on owner.id = kept.owner_id`;

type RiskRow = Omit<Risk, "standing"> & { rank: number; total: number };

function riskOf({ rank, total: _, ...row }: RiskRow): Risk {
  const said = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as typeof row;
  return { ...said, standing: RISK_STANDINGS[rank]! };
}
