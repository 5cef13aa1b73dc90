// Reads disclosures and their versions from the tables into the shapes that are given out.
import type { Facts } from "@yawara/engine";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { holdsAll } from "../ledger/searched.ts";
import { type Problem, problem } from "../problems.ts";
import { evidenceOf, expiredOn } from "../risks/evidence-of-measures.ts";
import type {
  DisclosureLine,
  DisclosureState,
  DisclosuresAsked,
  Done,
  KeptEdits,
  Sources,
  Version,
  VersionLine,
} from "./model.ts";

type Db = Kysely<Tables>;

interface VersionRow {
  number: number;
  state: DisclosureState;
  versionRevision: number;
  gaps: number;
  unconfirmed: number;
  corpus: string;
  subjectRevision: number | null;
  editedBy: string;
  editedAt: Date;
  submittedBy: string | null;
  submittedAt: Date | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  publishedBy: string | null;
  publishedAt: Date | null;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  reason: string | null;
}

const VERSION = sql`v.number, v.state, v.revision as version_revision, v.gaps, v.unconfirmed, v.corpus, v.subject_revision,
  v.edited_by, v.edited_at, v.submitted_by, v.submitted_at, v.approved_by, v.approved_at, v.published_by, v.published_at,
  v.withdrawn_by, v.withdrawn_at, v.reason`;

/** What some systems say of the firm, a row a fact: where all of them say the same (`=`), or where they do not (`<>`). */
const saidOf = (systems: RawBuilder<unknown>, compared: "=" | "<>") => sql`
  select said.key, min(said.value::text)::jsonb as value from ${systems} one, jsonb_each(one.firm) said
  group by said.key having min(said.value::text) ${sql.raw(compared)} max(said.value::text)`;

/**
 * What all systems of the firm say alike of it: looked for only where a disclosure of the firm is in the list.
 * What a few of them already say unlike is left out before they are made few by what is left, for that one fact may be what tells them apart.
 */
export const FIRM = sql`select coalesce(jsonb_object_agg(alike.key, alike.value), '{}') as facts from (${saidOf(
  sql`(select distinct kept.firm - array(select unlike.key from (${saidOf(
    sql`(select few.firm from yawara.subject few where not few.removed limit 200)`,
    "<>",
  )}) unlike) as firm from yawara.subject kept where not kept.removed)`,
  "=",
)}) alike`;

/** Disclosures with their latest version `v` and their system. */
export const WITH_VERSION = sql`yawara.disclosure kept
  join lateral (select * from yawara.disclosure_version one where one.disclosure_id = kept.id order by number desc limit 1) v on true
  left join yawara.subject on subject.id = kept.subject_id`;

/** What is answered now; read beside `firm`. */
export const NOW = sql`case when kept.subject_id is null then (select facts from firm) else subject.facts end`;

/** An answer a statement of the latest version rests on differs from what it was drawn from; most versions are told by the digests. */
export const TOUCHED = sql<boolean>`(v.state <> 'withdrawn' and v.facts_digest is distinct from subject.facts_digest and exists (
  select from unnest(v.rests_on) fact where v.facts -> fact is distinct from ${NOW} -> fact))`;

const LINE = sql`kept.id, kept.name, kept.kind, kept.languages, kept.address, kept.listed, kept.revision, kept.removed,
  kept.created_by, kept.created_at, kept.updated_by, kept.updated_at, kept.subject_id, subject.name as subject_name, ${VERSION},
  (select last.number from yawara.disclosure_version last where last.disclosure_id = kept.id and last.state in ('published', 'withdrawn')
    and not exists (select from yawara.disclosure_version after where after.disclosure_id = kept.id
      and after.number > last.number and after.state in ('published', 'withdrawn')) and last.state = 'published') as public_version,
  ${TOUCHED} as touched`;

type LineRow = VersionRow &
  Omit<DisclosureLine, "system" | "version" | "publicVersion"> & {
    subjectId: string | null;
    subjectName: string | null;
    publicVersion: number | null;
  };

const done = (name: string, by: string | null, on: Date | null): Record<string, Done> =>
  by === null || on === null ? {} : { [name]: { by, on } };

export function versionOf(row: VersionRow): VersionLine {
  const { number, state, versionRevision, gaps, unconfirmed, corpus, subjectRevision, reason } = row;
  return {
    ...{ number, state, revision: versionRevision, gaps, unconfirmed, corpus },
    ...(subjectRevision !== null && { subjectRevision }),
    edited: { by: row.editedBy, on: row.editedAt },
    ...done("submitted", row.submittedBy, row.submittedAt),
    ...done("approved", row.approvedBy, row.approvedAt),
    ...done("published", row.publishedBy, row.publishedAt),
    ...done("withdrawn", row.withdrawnBy, row.withdrawnAt),
    ...(reason !== null && { reason }),
  };
}

function lineOf(row: LineRow): DisclosureLine {
  const { id, name, kind, languages, address, listed, revision, removed, touched } = row;
  const { createdBy, createdAt, updatedBy, updatedAt, subjectId, subjectName, publicVersion } = row;
  return {
    ...{ id, name, kind, languages, address, listed, revision, removed, touched },
    ...{ createdBy, createdAt, updatedBy, updatedAt },
    ...(subjectId !== null && { system: { id: subjectId, name: subjectName ?? "" } }),
    ...(publicVersion !== null && { publicVersion }),
    version: versionOf(row),
  };
}

const USUALLY_LISTED = 100;
const MOST_LISTED = 500;

/** A part of the disclosures, with the number of all that fit. Only what is shown is put together, once its place is known. */
export async function listDisclosures(db: Db, asked: DisclosuresAsked) {
  const { limit = USUALLY_LISTED, offset = 0 } = asked;
  const where = sql.join(wheresOf(asked), sql` and `);
  const firm = sql`firm as materialized (${FIRM}), fitting as materialized (select kept.id, kept.name from ${WITH_VERSION} where ${where})`;
  const { rows } = await sql<LineRow & { total: number }>`with ${firm}, shown as materialized (
      select id from fitting order by name, id limit ${Math.min(limit, MOST_LISTED)} offset ${offset}
    )
    select ${LINE}, (select count(*)::integer from fitting) as total
    from ${WITH_VERSION} join shown on shown.id = kept.id order by kept.name, kept.id`.execute(db);
  if (rows.length > 0 || offset === 0) return { rows: rows.map(lineOf), total: rows[0]?.total ?? 0 };
  // Past the last page there is no row to tell how many fit.
  const counted = await sql<{ total: number }>`with ${firm} select count(*)::integer as total from fitting`.execute(db);
  return { rows: [], total: counted.rows[0]!.total };
}

function wheresOf({
  q = "",
  removed = false,
  subject,
  kind,
  state,
  touched,
  firm,
}: DisclosuresAsked): RawBuilder<unknown>[] {
  return [
    sql`kept.removed = ${removed}`,
    holdsAll(sql`concat_ws(' ', kept.name, subject.name)`, q),
    ...(subject === undefined ? [] : [sql`kept.subject_id = ${subject}`]),
    ...(kind === undefined ? [] : [sql`kept.kind = ${kind}`]),
    ...(state === undefined ? [] : [sql`v.state = ${state}`]),
    ...(touched === true ? [TOUCHED] : []),
    ...(firm === true ? [sql`kept.subject_id is null`] : []),
  ];
}

export async function disclosureById(db: Db, id: string): Promise<DisclosureLine | Problem> {
  const { rows } =
    await sql<LineRow>`with firm as (${FIRM}) select ${LINE} from ${WITH_VERSION} where kept.id = ${id}`.execute(db);
  return rows[0] === undefined ? problem("not-found") : lineOf(rows[0]);
}

/** Every version, the newest first. */
export async function versionsOf(db: Db, id: string): Promise<VersionLine[]> {
  const { rows } = await sql<VersionRow>`
    select ${VERSION} from yawara.disclosure_version v where v.disclosure_id = ${id} order by v.number desc`.execute(
    db,
  );
  return rows.map(versionOf);
}

export async function versionByNumber(db: Db, id: string, number: number): Promise<Version | Problem> {
  const { rows } = await sql<VersionRow & { document: string; edits: KeptEdits; tiers: Record<string, string> }>`
    select ${VERSION}, v.edits, v.tiers, drawn.document from yawara.disclosure_version v
    join yawara.disclosure_draft drawn on drawn.organization_id = v.organization_id and drawn.hash = v.draft_hash
    where v.disclosure_id = ${id} and v.number = ${number}`.execute(db);
  const [row] = rows;
  if (row === undefined) return problem("not-found");
  return { ...versionOf(row), draft: JSON.parse(row.document) as object, edits: row.edits, tiers: row.tiers };
}

/** What a draft is drawn from: a system as it is kept now, or what all systems say alike of the firm. */
export async function sourcesOf(db: Db, subject: string | undefined, today: string): Promise<Sources | Problem> {
  const { rows: named } = await sql<{ name: string; corporateNumber: string | null }>`
    select name, corporate_number from yawara.organization where id = yawara.acting_organisation()`.execute(db);
  const number = named[0]?.corporateNumber ?? undefined;
  const always = {
    organisation: named[0]?.name ?? "",
    ...(number !== undefined && { corporateNumber: number }),
    measures: await measuresInPlace(db, subject, today),
  };
  if (subject === undefined) {
    const { rows } = await sql<{ facts: Facts }>`${FIRM}`.execute(db);
    return { facts: rows[0]!.facts, ...always };
  }
  const row = await db
    .selectFrom("subject")
    .select(["name", "facts", "at", "regimes", "revision"])
    .where("id", "=", subject)
    .executeTakeFirst();
  if (row === undefined) return problem("not-found");
  return {
    facts: row.facts as Facts,
    ...(row.at !== null && { at: row.at }),
    ...(row.regimes !== null && { regimes: row.regimes }),
    revision: row.revision,
    system: row.name,
    ...always,
  };
}

/** Of the library alone: what a firm calls its own the crosswalk does not know. */
async function measuresInPlace(db: Db, subject: string | undefined, today: string): Promise<Sources["measures"]> {
  const { rows } = await sql<Sources["measures"][number]>`
    select kept.id, kept.measure, coalesce((
      select jsonb_agg(jsonb_build_object('id', file.id, 'name', file.name) order by file.name, file.id)
      from ${evidenceOf(sql`kept.id`)} and not coalesce(${expiredOn(today)}, false)), '[]') as files
    from yawara.measure_use kept
    where not kept.removed and kept.state = 'in_place' and kept.measure is not null
      and (kept.subject_id is null or kept.subject_id = ${subject ?? null}::text)
    order by kept.measure, kept.id`.execute(db);
  return rows;
}
