// A person's keys: each acts as that person in one organisation, for reading or for writing too.

import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import { fitName, LONGEST_NAME } from "../names.ts";
import { type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import type { Auth } from "./auth.ts";
import type { Identity, Key, Keys } from "./model.ts";
import type { Scope } from "./roles.ts";

const MOST_DAYS = 365;
const DAY = 24 * 60 * 60;

const COLUMNS = ["id", "name", "start", "createdAt", "expiresAt", "lastRequest", "permissions", "metadata"] as const;

/** The keys of an identity, managed from a session only: a key makes no further keys. */
export function keysOf(auth: Auth, database: Database, identity: Identity | undefined, { keys: most }: Quotas): Keys {
  const refused = (): Problem | undefined => {
    if (identity === undefined) return problem("not-signed-in");
    return identity.by === "session" ? undefined : problem("not-allowed");
  };
  const list = async (): Promise<Key[] | Problem> =>
    refused() ??
    asIdentity(database, identity, async (db) => {
      const rows = await db.selectFrom("apikey").select(COLUMNS).orderBy("createdAt").orderBy("id").execute();
      return rows.map(keyOf);
    });
  return {
    list,
    async create({ name: given, scope, days }) {
      const wrong = refused();
      if (wrong !== undefined) return wrong;
      if (!(await database.space.isLeft())) return problem("disk-full");
      if (identity?.organisation === undefined) return problem("no-organisation");
      const name = fitName(given, LONGEST_NAME.key);
      if (name === undefined) return problem("name-unfit", { most: String(LONGEST_NAME.key) });
      if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS))
        return problem("invalid", { field: "days" });
      const there = await list();
      if ("problem" in there) return there;
      if (there.length >= most) return problem("too-many-keys", { most: String(most) });
      const body = {
        userId: identity.user.id,
        name,
        ...(days !== undefined && { expiresIn: days * DAY }),
        metadata: { organisation: identity.organisation.id },
        permissions: { subject: scope === "write" ? ["read", "write"] : ["read"] },
      };
      try {
        const made = await auth.api.createApiKey({ body });
        const [permissions, metadata] = [JSON.stringify(made.permissions), JSON.stringify(made.metadata)];
        return { ...keyOf({ ...made, permissions, metadata }), key: made.key };
      } catch (error) {
        if (database.space.ranOut(error)) return problem("disk-full");
        throw error;
      }
    },
    remove: async (id) =>
      refused() ??
      asIdentity(database, identity, async (db) => {
        const row = await db.deleteFrom("apikey").where("id", "=", id).returning(COLUMNS).executeTakeFirst();
        return row === undefined ? problem("not-found") : keyOf(row);
      }),
  };
}

interface Row {
  id: string;
  name: string | null;
  start: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  lastRequest: Date | null;
  permissions: string | null;
  metadata: string | null;
}

function keyOf(row: Row): Key {
  const permissions = JSON.parse(row.permissions ?? "null") as { subject?: Scope[] } | null;
  const metadata = JSON.parse(row.metadata ?? "null") as { organisation?: string } | null;
  return {
    id: row.id,
    name: row.name ?? "",
    start: row.start ?? "",
    scope: permissions?.subject?.includes("write") ? "write" : "read",
    organisation: metadata?.organisation ?? "",
    created: row.createdAt,
    ...(row.expiresAt !== null && { expires: row.expiresAt }),
    ...(row.lastRequest !== null && { lastUsed: row.lastRequest }),
  };
}
