// A member's own notices: listed, marked as read, how they are wanted, and the feed behind a secret address.
import { createHash, randomBytes } from "node:crypto";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { programIn } from "../accounts/identify.ts";
import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Feed, Notice, Notices, Wishes } from "./model.ts";

type Db = Kysely<Tables>;

/** Most notices given at once. */
const MOST = 100;
const FEED_LENGTH = 50;
/** What begins a secret address, so that one that has got out is known for what it is. */
const TOKEN = /^yf_[\w-]{43}$/;

/** Whose they are the database knows: a member reaches no other's. Their own wishes need no right to change the ledger. */
export function noticesOf({ reading, keepingOwn }: Permitted): Notices {
  return {
    list: ({ unread = false, limit = 50, offset = 0 } = {}) =>
      reading(async (db) => {
        const where = unread ? sql`and notice.read_at is null` : sql``;
        const rows = await selected(db, sql`${OWN} ${where}`, Math.min(limit, MOST), offset);
        const counted = await sql<{ total: number; unread: number }>`
          select count(*) filter (where true ${where})::integer as total, count(*) filter (where read_at is null)::integer as unread
          from yawara.notice where ${OWN}`.execute(db);
        const feed = await sql<{ madeAt: Date }>`select made_at from yawara.notice_feed where ${OWN_ROW}`.execute(db);
        return {
          rows,
          ...counted.rows[0]!,
          wishes: await wishesIn(db),
          ...(feed.rows[0] !== undefined && { feed: feed.rows[0].madeAt }),
        };
      }),
    markRead: (ids) =>
      keepingOwn(async (db) => {
        const named = ids === "all" ? sql`true` : sql`id = any (${[...ids]}::text[])`;
        const { rows } = await sql`
          update yawara.notice set read_at = clock_timestamp(), mail_due = false
          where ${OWN} and read_at is null and ${named} returning id`.execute(db);
        return { marked: rows.length };
      }),
    wish: ({ language, neverByMail }) =>
      keepingOwn(async (db) => {
        const never = [...new Set(neverByMail)].sort();
        await sql`
          insert into yawara.notice_wish (organization_id, user_id, language, never_by_mail)
          values (yawara.acting_organisation(), yawara.acting_user(), ${language ?? null}, ${never}::text[])
          on conflict (organization_id, user_id) do update set language = excluded.language, never_by_mail = excluded.never_by_mail`.execute(
          db,
        );
        return wishesIn(db);
      }),
    makeFeed: () =>
      keepingOwn(async (db) => {
        const token = `yf_${randomBytes(32).toString("base64url")}`;
        await sql`
          insert into yawara.notice_feed (organization_id, user_id, token_hash)
          values (yawara.acting_organisation(), yawara.acting_user(), ${hashOf(token)})
          on conflict (organization_id, user_id) do update set token_hash = excluded.token_hash, made_at = clock_timestamp()`.execute(
          db,
        );
        return { token };
      }),
    endFeed: () =>
      keepingOwn(async (db) => {
        const { rows } = await sql`delete from yawara.notice_feed where ${OWN_ROW} returning user_id`.execute(db);
        return { ended: rows.length > 0 };
      }),
  };
}

const OWN_ROW = sql`organization_id = yawara.acting_organisation() and user_id = yawara.acting_user()`;
const OWN = sql`notice.organization_id = yawara.acting_organisation() and notice.user_id = yawara.acting_user()`;

/** The notices behind a secret address, as long as it holds and whose it is reads in the organisation. */
export async function feedBehind(database: Database, token: string): Promise<Feed | Problem> {
  if (!TOKEN.test(token)) return problem("not-found");
  const whose = await asIdentity(database, undefined, async (db) => {
    const { rows } = await sql<{ organizationId: string; userId: string }>`
      select organization_id, user_id from yawara.feed_of(${hashOf(token)})`.execute(db);
    return rows[0];
  });
  if (whose === undefined) return problem("not-found");
  if (isProblem(whose)) return whose;
  return asIdentity(database, programIn(whose.organizationId), async (db) => {
    const { rows } = await sql<{ id: string; name: string }>`
      select organization.id, organization.name from yawara.organization
        join yawara.member on member.organization_id = organization.id
      where organization.id = ${whose.organizationId} and member.user_id = ${whose.userId} and member.role <> 'authority'`.execute(
      db,
    );
    const organisation = rows[0];
    if (organisation === undefined) return problem("not-found");
    return { organisation, notices: await selected(db, sql`notice.user_id = ${whose.userId}`, FEED_LENGTH, 0) };
  });
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

interface NoticeRow {
  id: string;
  kind: string;
  subjectId: string | null;
  name: string | null;
  objectKind: string;
  objectId: string;
  said: Record<string, unknown>;
  at: Date;
  readAt: Date | null;
}

/** Notices the newest first, with the names of their systems. */
export async function selected(db: Db, where: RawBuilder<unknown>, limit: number, offset: number): Promise<Notice[]> {
  const { rows } = await sql<NoticeRow>`
    select notice.id, notice.kind, notice.subject_id, subject.name, notice.object_kind, notice.object_id, notice.said, notice.at, notice.read_at
    from yawara.notice left join yawara.subject on subject.organization_id = notice.organization_id and subject.id = notice.subject_id
    where ${where} order by notice.at desc, notice.id limit ${limit} offset ${offset}`.execute(db);
  return rows.map(({ id, kind, subjectId, name, objectKind, objectId, said, at, readAt }) => ({
    id,
    kind,
    ...(subjectId !== null && name !== null && { subject: { id: subjectId, name } }),
    object: { kind: objectKind, id: objectId },
    said,
    at,
    ...(readAt !== null && { read: readAt }),
  }));
}

async function wishesIn(db: Db): Promise<Wishes> {
  const { rows } = await sql<{ language: Wishes["language"] | null; neverByMail: string[] }>`
    select language, never_by_mail from yawara.notice_wish where ${OWN_ROW}`.execute(db);
  const [found] = rows;
  return {
    ...(found?.language != null && { language: found.language }),
    neverByMail: found?.neverByMail ?? [],
  };
}
