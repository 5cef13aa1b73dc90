// The organisations a person belongs to, and who else belongs to the one being worked in.

import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import { problem } from "../problems.ts";
import { isRole } from "./access.ts";
import type { Identity, Organisations } from "./model.ts";
import type { Role } from "./roles.ts";

/** The organisations of an identity. Inviting, changing roles and removing members is better-auth's, below `/api/auth/organization`. */
export function organisationsOf(database: Database, identity: Identity | undefined): Organisations {
  const refused = async () => problem(identity === undefined ? "not-signed-in" : "no-organisation");
  const denied = async () => problem("not-allowed");
  return {
    list: () =>
      identity === undefined
        ? refused()
        : asIdentity(database, identity, async (db) => {
            const rows = await db
              .selectFrom("organization")
              .innerJoin("member", "member.organizationId", "organization.id")
              .select(["organization.id", "organization.name", "member.role"])
              .where("member.userId", "=", identity.user.id)
              .orderBy("organization.name")
              .orderBy("organization.id")
              .execute();
            return rows.map((row) => ({ ...row, role: roleOf(row.role) }));
          }),
    members: async () => {
      if (identity?.role === undefined) return refused();
      if (identity.role === "authority") return denied();
      if (identity.role === "auditor" && identity.audit?.over !== false) return problem("audit-over");
      return asIdentity(database, identity, async (db) => {
        const rows = await db
          .selectFrom("member")
          .innerJoin("user", "user.id", "member.userId")
          .select(["member.id as membership", "user.id", "user.name", "user.email", "member.role", "member.createdAt"])
          .where("member.organizationId", "=", identity.organisation!.id)
          .orderBy("member.createdAt")
          .orderBy("user.id")
          .execute();
        return rows.map(({ membership, role, createdAt, ...user }) => ({
          id: membership,
          user,
          role: roleOf(role),
          since: createdAt,
        }));
      });
    },
    invitations: () => {
      if (identity?.role === undefined) return refused();
      if (identity.role !== "owner" || identity.by !== "session") return denied();
      return asIdentity(database, identity, async (db) => {
        const rows = await db
          .selectFrom("invitation")
          .select(["id", "email", "role", "expiresAt"])
          .where("organizationId", "=", identity.organisation!.id)
          .where("status", "=", "pending")
          .where("expiresAt", ">", new Date())
          .orderBy("expiresAt")
          .orderBy("id")
          .execute();
        return rows.map(({ expiresAt, role, ...rest }) => ({ ...rest, role: roleOf(role ?? ""), expires: expiresAt }));
      });
    },
  };
}

/** The database allows these names only. */
const roleOf = (text: string): Role => (isRole(text) ? text : "authority");
