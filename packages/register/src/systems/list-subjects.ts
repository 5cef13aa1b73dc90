// Lists the systems of the ledger: filtered, searched, sorted, a part at a time.
import { type Facts, isDay } from "@yawara/engine";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { CheckedBy } from "../checks/model.ts";
import { type CheckRow, checkColumns, checkLineOf, holds } from "../checks/standing-sql.ts";
import type { Tables } from "../database/tables.ts";
import type { Page } from "../ledger/model.ts";
import { holdsAll, wordsOf } from "../ledger/searched.ts";
import { type Problem, problem } from "../problems.ts";
import { SORTS, type Sort, type SubjectLine, type SubjectsAsked } from "./model.ts";

type Db = Kysely<Tables>;

const USUALLY_LISTED = 100;
const MOST_LISTED = 500;

const FROM = sql`yawara.subject kept
  left join yawara.unit on unit.id = kept.unit_id
  left join yawara.person owner on owner.id = kept.owner_id
  left join yawara.person reviewer on reviewer.id = kept.reviewer_id`;

/** The columns of a line, before names are put in. */
const LINE = sql`kept.id, kept.name, kept.at, kept.regimes, kept.code, kept.note, kept.next_review, kept.confirmed_on,
  kept.source, kept.facts ->> 'lifecycle.stage' as stage, kept.revision, kept.removed,
  kept.created_by, kept.created_at, kept.updated_by, kept.updated_at,
  kept.unit_id, unit.name as unit_name, kept.owner_id, owner.name as owner_name,
  kept.reviewer_id, reviewer.name as reviewer_name`;

const ORDER: Record<Sort, RawBuilder<unknown>> = {
  name: sql`kept.name`,
  code: sql`kept.code`,
  unit: sql`ordering.name`,
  owner: sql`ordering.name`,
  stage: sql`array_position(array['idea_research', 'development', 'real_world_test', 'in_use', 'retired'], kept.facts ->> 'lifecycle.stage')`,
  next_review: sql`kept.next_review`,
  confirmed_on: sql`kept.confirmed_on`,
  updated_at: sql`kept.updated_at`,
  broken: sql`kept_check.broken`,
  open: sql`kept_check.open`,
  changed: sql`kept_check.changed_at`,
};

/** What is said of a system's check needs the check beside it. */
const CHECKED = sql`left join yawara.subject_check kept_check on kept_check.subject_id = kept.id`;
const OF_CHECKS: readonly Sort[] = ["broken", "open", "changed"];

/** Whose names systems are ordered by: read once, not once a system. */
const ORDERING: Partial<Record<Sort, RawBuilder<unknown>>> = {
  unit: sql`left join yawara.unit ordering on ordering.id = kept.unit_id`,
  owner: sql`left join yawara.person ordering on ordering.id = kept.owner_id`,
};

/** What a check found orders only while it holds. */
function orderOf(sort: Sort, checkedBy: CheckedBy | undefined): RawBuilder<unknown> {
  const judged = (sort === "broken" || sort === "open") && checkedBy !== undefined;
  return judged ? sql`case when kept_check.readable and ${holds(checkedBy)} then ${ORDER[sort]} end` : ORDER[sort];
}

/** What is asked for that cannot be. */
export function faultOf({
  limit = 1,
  offset = 0,
  reviewBefore,
  changedSince,
  sort,
}: SubjectsAsked): Problem | undefined {
  if (![limit, offset].every((count) => Number.isSafeInteger(count) && count >= 0))
    return problem("invalid", { field: "limit, offset" });
  if (reviewBefore !== undefined && !isDay(reviewBefore)) return problem("invalid", { field: "review_before" });
  if (changedSince !== undefined && !isDay(changedSince)) return problem("invalid", { field: "changed_since" });
  if (sort !== undefined && !SORTS.includes(sort)) return problem("invalid", { field: "sort" });
  return undefined;
}

/** A part of the systems, with the number of all that fit. Only what is shown is put together, once its place is known. */
export async function listSubjects(db: Db, asked: SubjectsAsked): Promise<Page<SubjectLine & { facts?: Facts }>> {
  const { limit = USUALLY_LISTED, offset = 0, sort = "name", descending = false, withFacts = false, checkedBy } = asked;
  const where = sql.join(wheresOf(asked), sql` and `);
  const by = orderOf(sort, checkedBy);
  const order = descending ? sql`${by} desc nulls last` : by;
  const asksChecks = OF_CHECKS.includes(sort) || checkWheres(asked).length > 0;
  const from = sql`yawara.subject kept ${asksChecks ? CHECKED : sql``}`;
  const columns = [LINE, ...(withFacts ? [sql`kept.facts`] : []), ...(checkedBy ? [checkColumns(checkedBy)] : [])];
  const { rows } = await sql<Row & Partial<CheckRow> & { facts?: Facts }>`
    with shown as materialized (
      select kept.id, row_number() over (order by ${order}, kept.name, kept.id) as place
      from ${from} ${ORDERING[sort] ?? sql``} where ${where}
      order by place limit ${Math.min(limit, MOST_LISTED)} offset ${offset}
    )
    select ${sql.join(columns)} from ${FROM} ${checkedBy ? CHECKED : sql``}
      join shown on shown.id = kept.id order by shown.place`.execute(db);
  const counted = await sql<{ total: number }>`
    select count(*)::integer as total from ${from} where ${where}`.execute(db);
  const lines = rows.map((row) => ({ ...lineOf(row), ...(row.facts !== undefined && { facts: row.facts }) }));
  return { rows: lines, total: counted.rows[0]!.total };
}

/** All systems that fit, by id and name with code and note, whatever part of them was asked for. */
export async function systemsOf(
  db: Db,
  asked: SubjectsAsked,
): Promise<{ id: string; name: string; code?: string; note?: string }[]> {
  const { rows } = await sql<{ id: string; name: string; code: string | null; note: string | null }>`
    select kept.id, kept.name, kept.code, kept.note from yawara.subject kept
    where ${sql.join(wheresOf(asked), sql` and `)} order by kept.name, kept.id`.execute(db);
  return rows.map(({ id, name, code, note }) => ({ id, name, ...(code && { code }), ...(note && { note }) }));
}

/** One system as it is listed. */
export async function lineById(db: Db, id: string): Promise<(SubjectLine & { facts: object }) | undefined> {
  const { rows } = await sql<Row & { facts: object }>`
    select ${LINE}, kept.facts from ${FROM} where kept.id = ${id}`.execute(db);
  const [row] = rows;
  return row === undefined ? undefined : { ...lineOf(row), facts: row.facts };
}

function wheresOf(asked: SubjectsAsked): RawBuilder<unknown>[] {
  const { q = "", removed = false, unit, owner, reviewer, stage, asset, reviewBefore } = asked;
  return [
    sql`kept.removed = ${removed}`,
    ...wordsOf(q).map(nameHolds),
    ...(unit === undefined ? [] : [sql`kept.unit_id in (${unitsBelow(unit)})`]),
    ...(owner === undefined ? [] : [sql`kept.owner_id = ${owner}`]),
    ...(reviewer === undefined ? [] : [sql`kept.reviewer_id = ${reviewer}`]),
    ...(stage === undefined ? [] : [sql`kept.facts ->> 'lifecycle.stage' = ${stage}`]),
    ...(asset === undefined ? [] : [sql`kept.id in (${standingOn(asset)})`]),
    ...(reviewBefore === undefined ? [] : [sql`kept.next_review < ${reviewBefore}::date`]),
    ...checkWheres(asked),
  ];
}

/** What is asked of checks: of those that hold alone, so that no system is listed for what may no longer be so. */
function checkWheres({ checkedBy, force, broken, open, changedSince }: SubjectsAsked): RawBuilder<unknown>[] {
  const wheres = [
    ...(force === undefined ? [] : [sql`${force} = any(kept_check.forces)`]),
    ...(broken === undefined ? [] : [broken ? sql`kept_check.broken > 0` : sql`kept_check.broken = 0`]),
    ...(open === undefined ? [] : [open ? sql`kept_check.open > 0` : sql`kept_check.open = 0`]),
  ];
  const judged = wheres.length === 0 || checkedBy === undefined ? [] : [sql`kept_check.readable`, holds(checkedBy)];
  return [
    ...wheres,
    ...judged,
    ...(changedSince === undefined ? [] : [sql`kept_check.changed_at >= ${changedSince}::date`]),
  ];
}

/** A word stands in what is said of the system, in its unit's name or in its owner's. */
const nameHolds = (word: string) => sql`(
  strpos(kept.searched, ${word}) > 0
  or kept.unit_id in (select unit.id from yawara.unit where ${holdsAll(sql.ref("unit.name"), word)})
  or kept.owner_id in (select person.id from yawara.person where ${holdsAll(sql.ref("person.name"), word)})
)`;

const unitsBelow = (unit: string) => sql`
  with recursive below (id) as (
    select ${unit}::text union select unit.id from yawara.unit join below on unit.parent_id = below.id
  ) select id from below`;

/** The systems that stand on an asset, also by way of another that stands on it. */
const standingOn = (asset: string) => sql`
  with recursive above (id) as (
    select ${asset}::text union select asset_part.asset_id from yawara.asset_part join above on asset_part.part_id = above.id
  ) select subject_asset.subject_id from yawara.subject_asset join above on subject_asset.asset_id = above.id`;

interface Row extends Omit<SubjectLine, "unit" | "owner" | "reviewer"> {
  unitId: string | null;
  unitName: string | null;
  ownerId: string | null;
  ownerName: string | null;
  reviewerId: string | null;
  reviewerName: string | null;
}

function lineOf({
  unitId,
  unitName,
  ownerId,
  ownerName,
  reviewerId,
  reviewerName,
  ...row
}: Row & Partial<CheckRow>): SubjectLine {
  const { facts: _, checkState, checkFigures, checkChangedAt, ...rest } = row as typeof row & { facts?: object };
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)) as typeof rest;
  return {
    ...said,
    ...(unitId !== null && { unit: { id: unitId, name: unitName! } }),
    ...(ownerId !== null && { owner: { id: ownerId, name: ownerName! } }),
    ...(reviewerId !== null && { reviewer: { id: reviewerId, name: reviewerName! } }),
    ...(checkState !== undefined && {
      check: checkLineOf({ checkState, checkFigures: checkFigures ?? null, checkChangedAt: checkChangedAt ?? null }),
    }),
  };
}
