// Who a request is from: a key or a session, and the role held at this moment.

import { type Database, SCHEMA } from "../database/database.ts";
import { isRole } from "./access.ts";
import { type Auth, KEY_PREFIX } from "./auth.ts";
import type { Identity } from "./model.ts";

type User = Identity["user"];

/** Names the organisation a page works in: all tabs of a browser share a session, and another may have chosen another. */
const WORKING_IN = "yawara-organisation";

/** Reads the identity off a request's headers. A key that does not hold is nobody, whatever cookie stands beside it. */
export async function identify(auth: Auth, database: Database, headers: Headers): Promise<Identity | undefined> {
  const key = keyOf(headers);
  if (key !== undefined) return byKey(auth, database, key);
  return headers.has("cookie") ? bySession(auth, database, headers) : undefined;
}

/** A program of ours at work in an organisation. No request is ever from one. */
export const programIn = (organisation: string): Identity => ({
  user: { id: "", name: "", email: "" },
  organisation: { id: organisation, name: "" },
  by: "program",
  scope: "write",
});

function keyOf(headers: Headers): string | undefined {
  const own = headers.get("x-api-key");
  if (own !== null) return own;
  const bearer = /^bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  return bearer?.startsWith(KEY_PREFIX) ? bearer : undefined;
}

async function bySession(auth: Auth, database: Database, headers: Headers): Promise<Identity | undefined> {
  const found = await auth.api.getSession({
    headers: new Headers({ cookie: headers.get("cookie") ?? "" }),
    // Answering who somebody is writes nothing; the page's own call to get-session prolongs the session.
    query: { disableRefresh: true },
  });
  if (found === null) return undefined;
  const { id, name, email } = found.user;
  const memberships = await membershipsOf(database, id);
  const chosen = headers.get(WORKING_IN) ?? found.session.activeOrganizationId;
  const membership = memberships.find((each) => each.organisation.id === chosen);
  const active = membership && (await withMandate(database, id, membership));
  // Whoever was removed works nowhere until they choose: what their page shows is not to end up somewhere else.
  return { user: { id, name, email }, ...active, by: "session", scope: "write" };
}

async function byKey(auth: Auth, database: Database, key: string): Promise<Identity | undefined> {
  const { valid, key: found } = await auth.api.verifyApiKey({ body: { key } });
  const organisation: unknown = found?.metadata?.organisation;
  if (!valid || found === null || typeof organisation !== "string") return undefined;
  const [membership] = (await membershipsOf(database, found.referenceId)).filter(
    (each) => each.organisation.id === organisation,
  );
  const user = await userOf(database, found.referenceId);
  // Whoever was removed from the organisation left the key without a lock to fit.
  if (membership === undefined || user === undefined) return undefined;
  const scope = found.permissions?.subject?.includes("write") ? "write" : "read";
  return { user, ...(await withMandate(database, user.id, membership)), by: "key", scope };
}

/** The organisations of a person, the oldest membership first. */
async function membershipsOf(
  { auth }: Database,
  userId: string,
): Promise<Required<Pick<Identity, "organisation" | "role">>[]> {
  const rows = await auth
    .withSchema(SCHEMA)
    .selectFrom("member")
    .innerJoin("organization", "organization.id", "member.organizationId")
    .select(["organization.id", "organization.name", "member.role"])
    .where("member.userId", "=", userId)
    .orderBy("member.createdAt")
    .orderBy("member.id")
    .execute();
  return rows.flatMap(({ id, name, role }) => (isRole(role) ? [{ organisation: { id, name }, role }] : []));
}

/** A membership with, for an auditor, what it may see and until when. */
async function withMandate<Membership extends Required<Pick<Identity, "organisation" | "role">>>(
  { auth }: Database,
  userId: string,
  membership: Membership,
): Promise<Membership & Pick<Identity, "audit">> {
  if (membership.role !== "auditor") return membership;
  const mandate = await auth
    .withSchema(SCHEMA)
    .selectFrom("auditMandate")
    .select(["endsOn", "endsAt", "whole"])
    .where("organizationId", "=", membership.organisation.id)
    .where("userId", "=", userId)
    .executeTakeFirst();
  if (mandate === undefined) return membership;
  const { endsOn, endsAt, whole } = mandate;
  return { ...membership, audit: { endsOn, whole, over: endsAt.getTime() <= Date.now() } };
}

const userOf = ({ auth }: Database, id: string): Promise<User | undefined> =>
  auth.withSchema(SCHEMA).selectFrom("user").select(["id", "name", "email"]).where("id", "=", id).executeTakeFirst();
