// Requests as their authority keeps them: drafted, published for good, followed by a next version, closed.
import { type RequestDocument, requestDocument } from "@yawara/cooperation";
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { fitLine, fitLines } from "../ledger/fit-text.ts";
import { isKeepable } from "../names.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import type { Requests } from "./model.ts";
import { asOfficer } from "./officer.ts";
import { keptRequest, listRequests } from "./request-rows.ts";

type Db = Kysely<Tables>;
type Drafting = Pick<Requests, "list" | "read" | "add" | "save" | "publish" | "close" | "remove">;

const LONGEST_REASON = 2_000;
/** Years for which a request may ask, from its publication. */
const LONGEST_YEARS = 3;

/** The requests of the organisation an identity works in; `today` is the day by which deadlines are judged. */
export function requestsOf(may: Permitted, quotas: Quotas, today: () => string): Drafting {
  return {
    list: (asked = {}) => may.reading((db) => listRequests(db, asked)),
    read: (id) => may.reading((db) => keptRequest(db, id)),
    add: async (document, minutes, addressee) => {
      const wrong = faultOf(document) ?? addresseeFault(document, addressee);
      if (wrong !== undefined) return wrong;
      return asOfficer(may, (db) => added(db, { document, minutes }, addressee, quotas));
    },
    save: async (id, revision, document, minutes) =>
      faultOf(document) ?? asOfficer(may, (db) => saved(db, id, revision, { document, minutes }, quotas)),
    publish: (id, revision) =>
      asOfficer(may, async (db) => {
        const wrong = await standsOtherwise(db, id, revision, ["draft", "published"]);
        if (wrong !== undefined) return wrong;
        const draft = await draftOf(db, id);
        const late = draft === undefined ? problem("wrong-state") : lateFault(draft, today());
        if (late !== undefined) return late;
        await db.updateTable("request").set({ state: "published" }).where("id", "=", id).execute();
        await sql`update yawara.request_version set state = 'published' where request_id = ${id} and state = 'draft'`.execute(
          db,
        );
        return keptRequest(db, id);
      }),
    close: async (id, revision, given) => {
      const reason = fitLines("reason", given, LONGEST_REASON);
      if (isProblem(reason)) return reason;
      if (reason === null) return problem("reason-missing");
      return asOfficer(
        may,
        async (db) =>
          (await changed(db, id, revision, { state: "closed", reason }, ["published"])) ?? keptRequest(db, id),
      );
    },
    remove: (id, revision) =>
      asOfficer(
        may,
        async (db) => (await changed(db, id, revision, { removed: true }, ["draft"])) ?? keptRequest(db, id),
      ),
  };
}

/** What is wrong with a document whoever drafts it: its shape, and that a condition and an addressee are never mixed. */
function faultOf(document: RequestDocument): Problem | undefined {
  const read = requestDocument.safeParse(document);
  if (!read.success) return problem("invalid", { field: `document.${read.error.issues[0]!.path.join(".")}` });
  if (!isKeepable(JSON.stringify(document))) return problem("unkeepable");
  if ((document.kind === "condition") !== (document.condition !== undefined))
    return problem("invalid", { field: "document.condition" });
  const ids = document.questions.map(({ id }) => id);
  const twice = ids.findIndex((id, place) => ids.indexOf(id) !== place);
  if (twice >= 0) return problem("invalid", { field: `document.questions.${twice}.id` });
  if (document.deadline > document.expires) return problem("invalid", { field: "document.expires" });
  if (document.retention.until < document.deadline) return problem("invalid", { field: "document.retention.until" });
  return undefined;
}

const addresseeFault = ({ kind }: RequestDocument, addressee: string | undefined): Problem | undefined =>
  (kind === "inquiry") === (addressee !== undefined) ? undefined : problem("invalid", { field: "addressee" });

/** What is too late, or asks for too long, on the day of publication. */
function lateFault({ deadline, expires }: RequestDocument, today: string): Problem | undefined {
  if (deadline < today) return problem("invalid", { field: "document.deadline" });
  const last = `${Number(today.slice(0, 4)) + LONGEST_YEARS}${today.slice(4)}`;
  return expires > last ? problem("invalid", { field: "document.expires" }) : undefined;
}

async function added(db: Db, { document, minutes }: Drafted, named: string | undefined, quotas: Quotas) {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from yawara.request`.execute(db);
  if (rows[0]!.count >= quotas.requests) return problem("too-many-listed", { most: String(quotas.requests) });
  const addressee = named === undefined ? undefined : await organisationNamed(db, named);
  if (isProblem(addressee)) return addressee;
  const { id } = await db
    .insertInto("request")
    .values({
      organizationId: OURS,
      kind: document.kind,
      name: document.title.ja,
      ...(addressee !== undefined && { addresseeId: addressee.id, addressee: addressee.name }),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await addVersion(db, id, { document, minutes });
  return keptRequest(db, id);
}

/** A document with the minutes an answer to it is thought to take. */
interface Drafted {
  document: RequestDocument;
  minutes: number;
}

const OURS = sql<string>`yawara.acting_organisation()`;

async function organisationNamed(db: Db, named: string): Promise<{ id: string; name: string } | Problem> {
  const text = fitLine("addressee", named, 100);
  if (text === null || isProblem(text)) return problem("invalid", { field: "addressee" });
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select id, name from yawara.organisation_named(${text})`.execute(db);
  return rows[0] ?? problem("invalid", { field: "addressee" });
}

async function addVersion(db: Db, id: string, { document, minutes }: Drafted): Promise<void> {
  await db
    .insertInto("requestVersion")
    .values({ organizationId: OURS, requestId: id, document: JSON.stringify(document), minutes })
    .execute();
}

async function saved(db: Db, id: string, revision: number, { document, minutes }: Drafted, quotas: Quotas) {
  const there = await keptRequest(db, id);
  if (isProblem(there)) return there;
  if (there.kind !== document.kind) return problem("invalid", { field: "document.kind" });
  if (there.revision >= quotas.revisions) return problem("too-many-revisions", { most: String(quotas.revisions) });
  const wrong = await changed(db, id, revision, { name: document.title.ja }, ["draft", "published"]);
  if (wrong !== undefined) return wrong;
  if (there.drafting)
    await db
      .updateTable("requestVersion")
      .set({ document: JSON.stringify(document), minutes })
      .where("requestId", "=", id)
      .where("state", "=", "draft")
      .execute();
  else await addVersion(db, id, { document, minutes });
  return keptRequest(db, id);
}

async function draftOf(db: Db, id: string): Promise<RequestDocument | undefined> {
  const row = await db
    .selectFrom("requestVersion")
    .select("document")
    .where("requestId", "=", id)
    .where("state", "=", "draft")
    .executeTakeFirst();
  return row?.document as RequestDocument | undefined;
}

/** Changes a request from a revision and some states; what is wrong where it is at another. */
async function changed(
  db: Db,
  id: string,
  revision: number,
  fields: object,
  from: readonly string[],
): Promise<Problem | undefined> {
  const wrong = await standsOtherwise(db, id, revision, from);
  if (wrong !== undefined) return wrong;
  await db.updateTable("request").set(fields).where("id", "=", id).execute();
  return undefined;
}

/** What is wrong where a request is not there, or at another revision or in another state. */
async function standsOtherwise(
  db: Db,
  id: string,
  revision: number,
  states: readonly string[],
): Promise<Problem | undefined> {
  const there = await keptRequest(db, id);
  if (isProblem(there)) return there;
  if (there.removed) return problem("not-found");
  if (there.revision !== revision) return problem("conflict", { revision: String(there.revision) });
  return states.includes(there.state) ? undefined : problem("wrong-state");
}
