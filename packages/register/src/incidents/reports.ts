// Reported uses of AI, for those who decide on them: each becomes a system, is found to be one that is there, or is declined.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { fitLines, fitNamed } from "../ledger/fit-text.ts";
import { LONGEST_NAME } from "../names.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { insertSubject } from "../systems/subjects.ts";
import type { Report, ReportDecision, Reports } from "./model.ts";

type Db = Kysely<Tables>;

const USUALLY_LISTED = 50;
const MOST_LISTED = 200;
const MOST_SIMILAR = 5;

export function reportsOf({ reading, writing }: Permitted, quotas: Quotas): Reports {
  return {
    uses: async ({ state, limit = USUALLY_LISTED, offset = 0 } = {}) => {
      if (![limit, offset].every((count) => Number.isSafeInteger(count) && count >= 0))
        return problem("invalid", { field: "limit, offset" });
      const where =
        state === undefined ? sql`kept.purpose = 'use'` : sql`kept.purpose = 'use' and kept.state = ${state}`;
      return reading(async (db) => {
        const rows = await rowsOf(db, where, sql`limit ${Math.min(limit, MOST_LISTED)} offset ${offset}`);
        const { rows: counted } = await sql<{ total: number }>`
          select count(*)::integer as total from yawara.report kept where ${where}`.execute(db);
        return { rows, total: counted[0]!.total };
      });
    },
    read: (id) => reading((db) => one(db, id)),
    decide: (id, revision, decision) =>
      writing(async (db) => {
        const there = await one(db, id);
        if (isProblem(there)) return there;
        if (there.purpose !== "use") return problem("not-found");
        if (there.revision !== revision || there.state !== "open")
          return problem("conflict", { revision: String(there.revision) });
        const decided = await decidedBy(db, decision, quotas);
        if (isProblem(decided)) return decided;
        const { state, reason, subject } = decided;
        await sql`
          update yawara.report set state = ${state}, reason = ${reason ?? null}, subject_id = ${subject ?? null}
          where id = ${id}`.execute(db);
        return one(db, id);
      }),
    eraseContact: (id) =>
      writing(async (db) => {
        await sql`delete from yawara.report_contact where report_id = ${id}`.execute(db);
        return one(db, id);
      }),
  };
}

async function decidedBy(db: Db, decision: ReportDecision, quotas: Quotas) {
  if ("take" in decision) {
    const { name: given, facts, note: text, source } = decision.take;
    const name = fitNamed(given, LONGEST_NAME.system);
    const note = fitLines("note", text ?? null, LONGEST_NAME.note);
    if (isProblem(name)) return name;
    if (isProblem(note)) return note;
    const made = await insertSubject(db, { name, facts, source, note: note as string | null }, quotas);
    return isProblem(made) ? made : { state: "taken" as const, subject: made.id };
  }
  if ("merge" in decision) {
    const { subject } = decision.merge;
    const { rows } = await sql`select from yawara.subject where id = ${subject} and not removed`.execute(db);
    return rows.length === 0 ? problem("invalid", { field: "subject" }) : { state: "merged" as const, subject };
  }
  const reason = fitLines("reason", decision.decline.reason, LONGEST_NAME.note);
  if (isProblem(reason)) return reason;
  return reason === null ? problem("invalid", { field: "reason" }) : { state: "declined" as const, reason };
}

async function one(db: Db, id: string): Promise<Report | Problem> {
  const [row] = await rowsOf(db, sql`kept.id = ${id}`);
  return row ?? problem("not-found");
}

/** A name without what people write otherwise: width, case, blanks, hyphens, dots. */
const plainly = (text: RawBuilder<unknown>) =>
  sql<string>`translate(lower(normalize(${text}, NFKC)), ' -_.,・/()', '')`;

/** Every name of the ledger as it is compared, made once however many reports are read: names without width and signs are dear. */
const NAMED = sql.join(
  (["subject", "asset"] as const).map(
    (table) => sql`
      select ${sql.lit(table === "subject" ? "system" : "asset")} as kind, id, name, ${plainly(sql`name`)} as plain
      from ${sql.table(`yawara.${table}`)} where not removed`,
  ),
  sql` union all `,
);

/** What may be the same: one name holds the other, of two letters or more. */
const SIMILAR = sql`
  select kind, id, name, case when strpos(named.plain, kept.plain) > 0 then 0 else 1 end as held,
    abs(length(named.plain) - length(kept.plain)) as apart
  from named
  where length(named.plain) > 1 and length(kept.plain) > 1
    and (strpos(named.plain, kept.plain) > 0 or strpos(kept.plain, named.plain) > 0)
  order by held, apart, name limit ${MOST_SIMILAR}`;

async function rowsOf(db: Db, where: RawBuilder<unknown>, part: RawBuilder<unknown> = sql``): Promise<Report[]> {
  const order = sql`order by kept.state <> 'open', kept.received desc, kept.id`;
  const { rows } = await sql<Report & Record<string, unknown>>`
    with named as materialized (${NAMED}),
      kept as materialized (select kept.*, ${plainly(sql`kept.name`)} as plain from (
        select id, revision, removed, created_at, updated_at, purpose, name, said, state, reason, subject_id, received
        from yawara.report kept where ${where} ${order} ${part}) kept)
    select kept.id, kept.revision, kept.removed, kept.created_at, kept.updated_at, kept.purpose, kept.name, kept.said,
      kept.state, kept.reason, kept.subject_id as subject, kept.received, report_contact.contact,
      case when kept.state = 'open' then coalesce((
        select jsonb_agg(jsonb_build_object('kind', found.kind, 'id', found.id, 'name', found.name) order by found.held, found.apart, found.name)
        from (${SIMILAR}) found
      ), '[]') else '[]' end as similar
    from kept left join yawara.report_contact on report_contact.report_id = kept.id
    ${order}`.execute(db);
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as never);
}
