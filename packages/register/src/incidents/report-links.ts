// Links by which somebody without an account reports an incident or a use of AI: made, listed, revoked. The token is kept nowhere.
import { createHash, randomBytes } from "node:crypto";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { fitLines, fitNamed } from "../ledger/fit-text.ts";
import { LONGEST_NAME } from "../names.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { REPORT_PURPOSES, type ReportLink, type ReportLinks } from "./model.ts";

type Db = Kysely<Tables>;

const MOST_DAYS = 365;
const DAY = 24 * 60 * 60 * 1000;

/** A text nobody can guess: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of one. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

export function reportLinksOf({ reading, writing }: Permitted, { links }: Quotas): ReportLinks {
  return {
    list: (purpose) => reading((db) => rowsOf(db, purpose === undefined ? sql`true` : sql`link.purpose = ${purpose}`)),
    make: async ({ purpose, name: given, subject, notice: text, days }) => {
      const name = fitNamed(given, LONGEST_NAME.incident);
      const notice = fitLines("notice", text ?? null, LONGEST_NAME.note);
      if (isProblem(name)) return name;
      if (isProblem(notice)) return notice;
      if (!REPORT_PURPOSES.includes(purpose)) return problem("invalid", { field: "purpose" });
      if (!(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS)) return problem("invalid", { field: "days" });
      const token = newToken();
      const values = {
        purpose,
        name,
        notice,
        token_hash: hashOf(token),
        expires_at: new Date(Date.now() + days * DAY),
      };
      const made = await writing(async (db) => {
        const { rows: counted } = await sql<{ count: number }>`
          select count(*)::integer as count from yawara.report_link where not removed`.execute(db);
        if (counted[0]!.count >= links) return problem("too-many-listed", { most: String(links) });
        if (subject !== undefined && !(await isSystem(db, subject))) return problem("invalid", { field: "subject" });
        const all = { ...values, subject_id: subject ?? null };
        const { rows } = await sql<{ id: string }>`
          insert into yawara.report_link (organization_id, ${sql.join(Object.keys(all).map((column) => sql.ref(column)))})
          values (yawara.acting_organisation(), ${sql.join(Object.values(all))}) returning id`.execute(db);
        return one(db, rows[0]!.id);
      });
      return isProblem(made) ? made : { ...made, token };
    },
    revoke: (id, revision) =>
      writing(async (db) => {
        const there = await one(db, id);
        if (isProblem(there)) return there;
        if (there.revision !== revision) return problem("conflict", { revision: String(there.revision) });
        await sql`update yawara.report_link set removed = true where id = ${id}`.execute(db);
        return { ...there, removed: true, revision: revision + 1 };
      }),
  };
}

async function isSystem(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`select from yawara.subject where id = ${id} and not removed`.execute(db);
  return rows.length > 0;
}

async function one(db: Db, id: string): Promise<ReportLink | Problem> {
  const [row] = await rowsOf(db, sql`link.id = ${id}`);
  return row ?? problem("not-found");
}

async function rowsOf(db: Db, where: RawBuilder<unknown>): Promise<ReportLink[]> {
  const { rows } = await sql<ReportLink & Record<string, unknown>>`
    select link.id, link.revision, link.removed, link.created_by, link.created_at, link.updated_by, link.updated_at,
      link.purpose, link.name, link.subject_id as subject, link.notice, link.expires_at as expires,
      (select count(*) from yawara.report left join yawara.incident on incident.report_id = report.id
        where report.link_id = link.id and report.state = 'open'
          and coalesce(incident.state, 'possible') = 'possible')::integer as open
    from yawara.report_link link where not link.removed and ${where} order by link.created_at desc, link.id`.execute(
    db,
  );
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as never);
}
