// Saved AI systems: list, read, save, remove, restore, and what each was before.
import { type Facts, isDay } from "@yawara/engine";
import { type Kysely, type Selectable, sql } from "kysely";
import { mayRead, mayWrite } from "../accounts/access.ts";
import type { Identity } from "../accounts/model.ts";
import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { fitName, LONGEST_NAME } from "../names.ts";
import { type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import type { SavedSubject, SubjectLine, SubjectRevision, Subjects, SubjectToSave } from "./model.ts";

type Row = Selectable<Tables["subject"]>;
type Line = Omit<Row, "facts" | "organizationId">;

const LINE = [
  "id",
  "name",
  "at",
  "regimes",
  "removed",
  "revision",
  "createdBy",
  "createdAt",
  "updatedBy",
  "updatedAt",
] as const;
const MOST_LISTED = 500;
const MOST_REGIMES = 100;

/** The subjects of the organisation an identity works in. */
export function subjectsOf(database: Database, identity: Identity | undefined, quotas: Quotas): Subjects {
  const reading = <T>(work: (db: Kysely<Tables>) => Promise<T>) => allowed(identity, "read", work);
  const writing = <T>(work: (db: Kysely<Tables>) => Promise<T>) => allowed(identity, "write", work);

  async function allowed<T>(
    who: Identity | undefined,
    what: "read" | "write",
    work: (db: Kysely<Tables>) => Promise<T>,
  ): Promise<T | Problem> {
    const refused = permission(who, what);
    if (refused !== undefined) return refused;
    if (what === "write" && !(await database.space.isLeft())) return problem("disk-full");
    return asIdentity(database, who, work);
  }

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
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? whyNot(db, id, revision, !removed) : savedOf(row);
    });

  return {
    list: ({ removed = false, limit = 100, offset = 0 } = {}) => {
      const wrong = [limit, offset].find((count) => !Number.isSafeInteger(count) || count < 0);
      if (wrong !== undefined) return Promise.resolve(problem("invalid", { field: "limit, offset" }));
      return reading(async (db) => {
        const rows = await db
          .selectFrom("subject")
          .select(LINE)
          .where("removed", "=", removed)
          .orderBy("name")
          .orderBy("id")
          .limit(Math.min(limit, MOST_LISTED))
          .offset(offset)
          .execute();
        return rows.map(lineOf);
      });
    },
    read: (id) =>
      reading(async (db) => {
        const row = await db.selectFrom("subject").selectAll().where("id", "=", id).executeTakeFirst();
        return row === undefined ? problem("not-found") : savedOf(row);
      }),
    save: (subject) => {
      const name = fitName(subject.name, LONGEST_NAME.system);
      if (name === undefined) return Promise.resolve(problem("name-unfit", { most: String(LONGEST_NAME.system) }));
      const wrong = fault(subject);
      if (wrong !== undefined) return Promise.resolve(problem("invalid", { field: wrong }));
      const named = { ...subject, name };
      return writing((db) =>
        subject.id === undefined ? insert(db, named, quotas) : update(db, subject.id, named, quotas),
      );
    },
    remove: (id, revision) => setRemoved(id, revision, true),
    restore: (id, revision) => setRemoved(id, revision, false),
    history: (id) =>
      reading(async (db) => {
        const rows = await db
          .selectFrom("subjectRevision")
          .selectAll()
          .where("subjectId", "=", id)
          .orderBy("revision", "desc")
          .execute();
        return rows.length === 0 ? problem("not-found") : rows.map(revisionOf);
      }),
  };
}

/** Said here for a clear answer; row-level security decides the same by itself. */
function permission(identity: Identity | undefined, what: "read" | "write"): Problem | undefined {
  if (identity === undefined) return problem("not-signed-in");
  if (identity.organisation === undefined || identity.role === undefined) return problem("no-organisation");
  if (what === "write" && identity.scope !== "write") return problem("not-allowed");
  const may = what === "read" ? mayRead(identity.role) : mayWrite(identity.role);
  return may ? undefined : problem("not-allowed");
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
});

async function insert(
  db: Kysely<Tables>,
  subject: SubjectToSave,
  { systems }: Quotas,
): Promise<SavedSubject | Problem> {
  // One after the other in an organisation: of two that come together, both would find the last place free.
  await sql`select pg_advisory_xact_lock(hashtext('system of ' || yawara.acting_organisation()))`.execute(db);
  const { count } = await db
    .selectFrom("subject")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  if (Number(count) >= systems) return problem("too-many-systems", { most: String(systems) });
  const row = await db
    .insertInto("subject")
    .values({ ...valuesOf(subject), organizationId: sql<string>`yawara.acting_organisation()` })
    .returningAll()
    .executeTakeFirstOrThrow();
  return savedOf(row);
}

async function update(
  db: Kysely<Tables>,
  id: string,
  subject: SubjectToSave,
  quotas: Quotas,
): Promise<SavedSubject | Problem> {
  if (subject.revision! >= quotas.revisions) return tooManyRevisions(quotas);
  const row = await db
    .updateTable("subject")
    .set(valuesOf(subject))
    .where("id", "=", id)
    .where("revision", "=", subject.revision!)
    .where("removed", "=", false)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? whyNot(db, id, subject.revision!, false) : savedOf(row);
}

const tooManyRevisions = ({ revisions }: Quotas): Problem => problem("too-many-revisions", { most: String(revisions) });

/** Why no row was changed: it is not there for this person, somebody was faster, or the role does not allow it. */
async function whyNot(db: Kysely<Tables>, id: string, revision: number, removed: boolean): Promise<Problem> {
  const row = await db.selectFrom("subject").select(["revision", "removed"]).where("id", "=", id).executeTakeFirst();
  if (row === undefined) return problem("not-found");
  if (row.revision !== revision) return problem("conflict", { revision: String(row.revision) });
  return row.removed === removed ? problem("not-allowed") : problem("not-found");
}

const lineOf = ({ at, regimes, ...rest }: Line): SubjectLine => ({
  ...rest,
  ...(at !== null && { at }),
  ...(regimes !== null && { regimes }),
});

function savedOf({ organizationId: _, facts, ...line }: Row): SavedSubject {
  return { ...lineOf(line), facts: facts as Facts };
}

function revisionOf(row: Selectable<Tables["subjectRevision"]>): SubjectRevision {
  return {
    revision: row.revision,
    name: row.name,
    facts: row.facts as Facts,
    ...(row.at !== null && { at: row.at }),
    ...(row.regimes !== null && { regimes: row.regimes }),
    removed: row.removed,
    by: row.savedBy,
    on: row.savedAt,
  };
}
