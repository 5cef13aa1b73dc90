// Reporting without an account: what a link opens, a report made by it, and the same report read, corrected and made unreachable again by its secret.
import { type Kysely, type RawBuilder, sql } from "kysely";
import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { fitLine, fitNamed } from "../ledger/fit-text.ts";
import { isKeepable, LONGEST_NAME, withoutUnfit } from "../names.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import type { OwnReport, Reporting, ReportPlace, ReportToMake } from "./model.ts";
import { hashOf, newToken } from "./report-links.ts";

/** Bytes of one report. */
const LONGEST_REPORT = 30_000;
const LONGEST_CONTACT = 200;
/** Corrections of one report. */
const MOST_REVISIONS = 50;

export function reportingOver(database: Database, { openReports, reports }: Quotas): Reporting {
  const own = async (secret: string): Promise<OwnReport | Problem> =>
    answerOf<OwnReport>(database, sql`yawara.own_report(${hashOf(secret)})`);
  return {
    place: (token) => answerOf<ReportPlace>(database, sql`yawara.report_place(${hashOf(token)})`),
    make: async (token, report) => {
      const fit = fitReport(report);
      if (isProblem(fit)) return fit;
      const full = await fullDisk(database);
      if (full !== undefined) return full;
      const secret = newToken();
      const event = report.event === undefined ? null : JSON.stringify(report.event);
      const made = await answerOf<string>(
        database,
        sql`to_jsonb(yawara.make_report(${hashOf(token)}, ${hashOf(secret)}, ${fit.name}, ${fit.said}::text::jsonb, ${fit.contact},
          ${event}::text::jsonb, ${report.corpus}, ${openReports}, ${reports}))`,
      );
      if (isProblem(made)) return made;
      return made === "made" ? { secret } : refusalOf(made, openReports);
    },
    own,
    correct: async (secret, revision, report) => {
      const fit = fitReport(report);
      if (isProblem(fit)) return fit;
      const full = await fullDisk(database);
      if (full !== undefined) return full;
      const done = await answerOf<string>(
        database,
        sql`to_jsonb(yawara.correct_report(${hashOf(secret)}, ${revision}, ${fit.name}, ${fit.said}::text::jsonb, ${fit.contact}, ${MOST_REVISIONS}))`,
      );
      if (isProblem(done)) return done;
      return done === "changed" ? own(secret) : refusalOf(done, MOST_REVISIONS);
    },
    eraseContact: async (secret) => {
      const done = await answerOf<boolean>(database, sql`to_jsonb(yawara.erase_own_contact(${hashOf(secret)}))`);
      return isProblem(done) ? done : own(secret);
    },
  };
}

/** What a function of the database says to a stranger; nothing is not found. */
async function answerOf<Answer>(database: Database, call: RawBuilder<unknown>): Promise<Answer | Problem> {
  const said = await asIdentity(database, undefined, async (db: Kysely<Tables>) => {
    const { rows } = await sql<{ answer: Answer | null }>`select ${call} as answer`.execute(db);
    return { answer: rows[0]!.answer };
  });
  if (isProblem(said)) return said;
  return said.answer ?? problem("not-found");
}

async function fullDisk({ space }: Database): Promise<Problem | undefined> {
  return (await space.isLeft()) ? undefined : problem("disk-full");
}

function refusalOf(code: string, most: number): Problem {
  if (code === "too-many") return problem("too-many-reports", { most: String(most) });
  if (code === "closed") return problem("report-closed");
  // What stands now is told by reading it again.
  return code === "conflict" ? problem("conflict", { revision: "?" }) : problem("not-found");
}

/** A reporter gives a report no name: one is made of what they wrote, whatever they pasted into it. */
function fitReport({ name: given, said, contact: text }: Pick<ReportToMake, "name" | "said" | "contact">) {
  const name = fitNamed(withoutUnfit(given), LONGEST_NAME.incident);
  if (isProblem(name)) return name;
  const contact = fitLine("contact", text ?? null, LONGEST_CONTACT);
  if (isProblem(contact)) return contact;
  const written = JSON.stringify(said);
  if (written.length > LONGEST_REPORT || !isKeepable(written))
    return problem("text-unfit", { field: "said", most: String(LONGEST_REPORT) });
  return { name, contact, said: written };
}
