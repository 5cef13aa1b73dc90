// Saved AI systems: list, read, save, remove, restore, and what each was before.
import { type Facts, isDay } from "@yawara/engine";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { fitLine } from "../ledger/fit-text.ts";
import { fitName, LONGEST_NAME } from "../names.ts";
import { tellTouched } from "../notices/touched-statements.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { factsSaid } from "./facts-said.ts";
import { fitLedgerFields, ledgerValues, unknownIn } from "./ledger-fields.ts";
import { faultOf, lineById, listSubjects } from "./list-subjects.ts";
import type { SavedSubject, SubjectRevision, Subjects, SubjectToSave } from "./model.ts";
import { glanceAt } from "./system-glance.ts";

type Db = Kysely<Tables>;

const MOST_REGIMES = 100;

/** The subjects of the organisation an identity works in. */
export function subjectsOf({ reading, writing }: Permitted, quotas: Quotas): Subjects {
  const setRemoved = (id: string, revision: number, removed: boolean) =>
    writing(async (db) => {
      // Taking one out of the list is always possible, and is kept as one revision more.
      if (!removed && revision >= quotas.revisions) return tooManyRevisions(quotas);
      const row = await db
        .updateTable("subject")
        .set({ removed })
        .where("id", "=", id)
        .where("revision", "=", revision)
        .where("removed", "=", !removed)
        .returning("id")
        .executeTakeFirst();
      return row === undefined ? whyNot(db, id, revision, !removed) : savedById(db, id);
    });

  return {
    list: async (asked = {}) => faultOf(asked) ?? reading((db) => listSubjects(db, asked)),
    read: (id) => reading((db) => savedById(db, id)),
    save: async (subject) => {
      const fit = fitSubject(subject);
      if (isProblem(fit)) return fit;
      return writing((db) => (fit.id === undefined ? insertSubject(db, fit, quotas) : update(db, fit.id, fit, quotas)));
    },
    remove: (id, revision) => setRemoved(id, revision, true),
    restore: (id, revision) => setRemoved(id, revision, false),
    history: (id) => reading((db) => revisionsOf(db, id)),
    facts: (id, fact) =>
      reading(async (db) => {
        const revisions = await revisionsOf(db, id);
        return isProblem(revisions) ? revisions : factsSaid(revisions, fact);
      }),
    glance: (id, day) => reading((db) => glanceAt(db, id, day)),
    asOf: async (id, day, zone) => {
      if (!isDay(day)) return problem("invalid", { field: "day" });
      return reading(async (db) => {
        const row = await db
          .selectFrom("subjectRevision")
          .selectAll()
          .where("subjectId", "=", id)
          .where(sql<boolean>`saved_at < ((${day}::date + 1)::timestamp at time zone ${zone})`)
          .orderBy("revision", "desc")
          .executeTakeFirst();
        return row === undefined || row.removed ? problem("not-found") : revisionOf(row);
      });
    },
  };
}

/** What is saved as it is kept, or why it cannot be. */
function fitSubject(subject: SubjectToSave): SubjectToSave | Problem {
  const name = fitName(subject.name, LONGEST_NAME.system);
  if (name === undefined) return problem("name-unfit", { most: String(LONGEST_NAME.system) });
  const wrong = fault(subject);
  if (wrong !== undefined) return problem("invalid", { field: wrong });
  const { code, note, unit, owner, reviewer, nextReview, confirmedOn } = subject;
  const fields = fitLedgerFields({ code, note, unit, owner, reviewer, nextReview, confirmedOn });
  if (isProblem(fields)) return fields;
  const source = fitLine("source", subject.source ?? null, LONGEST_NAME.source);
  if (isProblem(source)) return source;
  const { source: _, ...rest } = subject;
  return { ...rest, name, ...fields, ...(source !== null && { source }) };
}

/** The field that cannot be saved as given. */
function fault(subject: SubjectToSave): string | undefined {
  const { id, revision, facts, at, regimes } = subject;
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) return "facts";
  if (at !== undefined && !isDay(at)) return "at";
  if (regimes !== undefined && regimes.length > MOST_REGIMES) return "regimes";
  if (id !== undefined && !isRevision(revision)) return "revision";
  return undefined;
}

const isRevision = (value: number | undefined): boolean =>
  value !== undefined && Number.isInteger(value) && value > 0 && value < 2 ** 31;

const valuesOf = (subject: SubjectToSave) => ({
  name: subject.name,
  facts: JSON.stringify(subject.facts),
  at: subject.at ?? null,
  regimes: subject.regimes ?? null,
  source: subject.source ?? null,
  ...ledgerValues(subject),
});

/** Adds a system, within the quota, in the transaction of whoever calls. */
export async function insertSubject(
  db: Db,
  subject: SubjectToSave,
  { systems }: Quotas,
): Promise<SavedSubject | Problem> {
  const { count } = await db
    .selectFrom("subject")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  if (Number(count) >= systems) return problem("too-many-systems", { most: String(systems) });
  const lost = await unknownIn(db, subject);
  if (lost !== undefined) return lost;
  const { id } = await db
    .insertInto("subject")
    .values({ ...valuesOf(subject), organizationId: sql<string>`yawara.acting_organisation()` })
    .returning("id")
    .executeTakeFirstOrThrow();
  return savedById(db, id);
}

async function update(db: Db, id: string, subject: SubjectToSave, quotas: Quotas): Promise<SavedSubject | Problem> {
  if (subject.revision! >= quotas.revisions) return tooManyRevisions(quotas);
  const lost = await unknownIn(db, subject);
  if (lost !== undefined) return lost;
  const row = await db
    .updateTable("subject")
    .set(valuesOf(subject))
    .where("id", "=", id)
    .where("revision", "=", subject.revision!)
    .where("removed", "=", false)
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) return whyNot(db, id, subject.revision!, false);
  await tellTouched(db, [id]);
  return savedById(db, id);
}

const tooManyRevisions = ({ revisions }: Quotas): Problem => problem("too-many-revisions", { most: String(revisions) });

/** Why no row was changed: it is not there for this person, somebody was faster, or the role does not allow it. */
async function whyNot(db: Db, id: string, revision: number, removed: boolean): Promise<Problem> {
  const row = await db.selectFrom("subject").select(["revision", "removed"]).where("id", "=", id).executeTakeFirst();
  if (row === undefined) return problem("not-found");
  if (row.revision !== revision) return problem("conflict", { revision: String(row.revision) });
  return row.removed === removed ? problem("not-allowed") : problem("not-found");
}

async function savedById(db: Db, id: string): Promise<SavedSubject | Problem> {
  const found = await lineById(db, id);
  return found === undefined ? problem("not-found") : (found as SavedSubject);
}

async function revisionsOf(db: Db, id: string): Promise<SubjectRevision[] | Problem> {
  const rows = await db
    .selectFrom("subjectRevision")
    .selectAll()
    .where("subjectId", "=", id)
    .orderBy("revision", "desc")
    .execute();
  return rows.length === 0 ? problem("not-found") : rows.map(revisionOf);
}

function revisionOf(row: Selectable<Tables["subjectRevision"]>): SubjectRevision {
  return {
    revision: row.revision,
    name: row.name,
    facts: row.facts as Facts,
    ...(row.at !== null && { at: row.at }),
    ...(row.regimes !== null && { regimes: row.regimes }),
    removed: row.removed,
    ...(row.source !== null && { source: row.source }),
    by: row.savedBy,
    on: row.savedAt,
  };
}
