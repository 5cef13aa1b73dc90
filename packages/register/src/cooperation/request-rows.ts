// Reads requests out of the tables: a list of lines, and one with its versions, counts, editions and what became of its answers.
import type { RequestDocument } from "@yawara/cooperation";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { type Problem, problem } from "../problems.ts";
import type { Disposal, KeptRequest, RequestCount, RequestLine, Requests, RequestVersion } from "./model.ts";

type Db = Kysely<Tables>;
type Asked = NonNullable<Parameters<Requests["list"]>[0]>;

const USUALLY_LISTED = 100;
const MOST_LISTED = 500;

/** Nulls are not there. */
type Row<Shape> = { [Name in keyof Shape]: Shape[Name] | null };

const LINE = sql`request.id, request.kind, request.name, request.state, request.addressee_id, request.addressee, request.reason, request.removed,
  request.revision, request.created_by, request.created_at, request.updated_by, request.updated_at,
  newest.number as version, newest.deadline, newest.expires,
  exists (select from yawara.request_version draft where draft.request_id = request.id and draft.state = 'draft') as drafting,
  (select count(*)::integer from yawara.answer where answer.request_id = request.id and answer.state = 'given') as answers
  from yawara.request left join lateral (
    select version.number, version.deadline, version.expires from yawara.request_version version
    where version.request_id = request.id and version.state = 'published' order by version.number desc limit 1
  ) newest on true`;

type LineRow = Row<Omit<RequestLine, "addressee">> & { addresseeId: string | null; addressee: string | null };

/** The organisation's requests, the last changed first. */
export async function listRequests(db: Db, { state, removed = false, limit, offset = 0 }: Asked) {
  if (![limit ?? 1, offset].every((count) => Number.isSafeInteger(count) && count >= 0))
    return problem("invalid", { field: "limit, offset" });
  const where = sql`request.removed = ${removed} and ${state === undefined ? sql`true` : sql`request.state = ${state}`}`;
  const { rows } = await sql<LineRow & { total: number }>`
    select count(*) over ()::integer as total, ${LINE} where ${where}
    order by request.updated_at desc, request.id limit ${Math.min(limit ?? USUALLY_LISTED, MOST_LISTED)} offset ${offset}`.execute(
    db,
  );
  return { rows: rows.map(({ total: _, ...row }) => lineOf(row)), total: rows[0]?.total ?? (await totalOf(db, where)) };
}

async function totalOf(db: Db, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{
    total: number;
  }>`select count(*)::integer as total from yawara.request where ${where}`.execute(db);
  return rows[0]!.total;
}

function lineOf({ addresseeId, addressee, ...row }: LineRow): RequestLine {
  return {
    ...withoutNulls<RequestLine>(row),
    ...(addresseeId !== null && { addressee: { id: addresseeId, name: addressee! } }),
  };
}

/** One request, whole. */
export async function keptRequest(db: Db, id: string): Promise<KeptRequest | Problem> {
  const { rows } = await sql<LineRow>`select ${LINE} where request.id = ${id}`.execute(db);
  if (rows[0] === undefined) return problem("not-found");
  return {
    ...lineOf(rows[0]),
    versions: await versionsOf(db, id),
    counts: await countsOf(db, id),
    disposals: await disposalsOf(db, id),
    editions: await editionsOf(db, id),
  };
}

async function versionsOf(db: Db, id: string): Promise<RequestVersion[]> {
  const { rows } = await sql<Row<RequestVersion> & { document: RequestDocument }>`
    select number, state, document, minutes, revision, created_by, created_at, updated_by, updated_at, published_by, published_at
    from yawara.request_version where request_id = ${id} order by number desc`.execute(db);
  return rows.map((row) => withoutNulls<RequestVersion>(row));
}

/** The counts of a request, the first first. */
export async function countsOf(db: Db, id: string): Promise<RequestCount[]> {
  const { rows } = await sql<Row<RequestCount>>`
    select condition, outcome, shown, reason, counted_at as at from yawara.request_count
    where request_id = ${id} order by counted_at, id`.execute(db);
  return rows.map((row) => withoutNulls<RequestCount>(row));
}

async function disposalsOf(db: Db, id: string): Promise<Disposal[]> {
  const { rows } = await sql<Row<Disposal>>`
    select version, state, reference, ended_at, answers, revision from yawara.request_disposal
    where request_id = ${id} order by version`.execute(db);
  return rows.map((row) => withoutNulls<Disposal>(row));
}

async function editionsOf(db: Db, id: string): Promise<KeptRequest["editions"]> {
  const { rows } = await sql<KeptRequest["editions"][number]>`
    select number, published_at, document from yawara.request_edition where request_id = ${id} order by number`.execute(
    db,
  );
  return rows;
}

/** A row with what is absent left out. */
export const withoutNulls = <Shape>(row: object): Shape =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Shape;
