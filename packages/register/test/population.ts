// Two organisations and everybody around them, put into the tables past the register: what rows.test.ts looks at.
import { createHash } from "node:crypto";
import { sql } from "kysely";
import { ROLES, type Role, type Scope } from "../src/accounts/roles.ts";
import { asIdentity } from "../src/database/as-identity.ts";
import { type Database, SCHEMA } from "../src/database/database.ts";
import type { Identity } from "../src/index.ts";

/** Two organisations: `ours`, with a member for each role, and `theirs`, with an owner and a reader. */
const PEOPLE = [...ROLES, "their owner", "their viewer", "alone"];

const who = (
  user: string,
  organisation?: string,
  role?: Role,
  by: "session" | "key" = "session",
  scope: Scope = "write",
) =>
  ({
    user: { id: user, name: user, email: `${user}@example.org` },
    ...(organisation !== undefined && { organisation: { id: organisation, name: organisation } }),
    ...(role !== undefined && { role }),
    by,
    scope,
  }) satisfies Identity;

/** Everybody who may come. The forged ones claim an organisation or a role they do not have: code went wrong before them. */
export const PERSONAS: Record<string, Identity | undefined> = {
  ...Object.fromEntries(ROLES.map((role) => [role, who(role, "ours", role)])),
  "owner's key": who("owner", "ours", "owner", "key"),
  "owner's reading key": who("owner", "ours", "owner", "key", "read"),
  "viewer's key": who("viewer", "ours", "viewer", "key"),
  "viewer forged as owner": who("viewer", "ours", "owner"),
  "authority forged as owner": who("authority", "ours", "owner"),
  "their owner": who("their owner", "theirs", "owner"),
  "their owner forged into ours": who("their owner", "ours", "owner"),
  "their viewer": who("their viewer", "theirs", "viewer"),
  alone: who("alone"),
  "alone forged into ours": who("alone", "ours", "owner"),
  stranger: undefined,
};

/** Fills every table but for the migrations, which are there: an empty one would hide a leak. */
export async function populate(database: Database): Promise<void> {
  const db = database.auth.withSchema(SCHEMA);
  const now = new Date();
  const later = new Date(now.getTime() + 3_600_000);
  for (const id of PEOPLE) {
    await db
      .insertInto("user")
      .values({ id, name: id, email: `${id}@example.org`, emailVerified: true })
      .execute();
    await db.insertInto("session").values({ id, token: id, userId: id, expiresAt: later, updatedAt: now }).execute();
    await db
      .insertInto("account")
      .values({ id, accountId: id, providerId: "credential", userId: id, password: "hash", updatedAt: now })
      .execute();
  }
  for (const id of ["ours", "theirs"]) {
    await db.insertInto("organization").values({ id, name: id, slug: id, createdAt: now }).execute();
    const inviterId = id === "ours" ? "owner" : "their owner";
    await db
      .insertInto("invitation")
      .values({
        id,
        organizationId: id,
        email: "new@example.org",
        role: "viewer",
        status: "pending",
        expiresAt: later,
        inviterId,
      })
      .execute();
  }
  const join = (userId: string, organizationId: string, role: string) =>
    db.insertInto("member").values({ id: userId, userId, organizationId, role, createdAt: now }).execute();
  for (const role of ROLES) await join(role, "ours", role);
  await join("their owner", "theirs", "owner");
  await join("their viewer", "theirs", "viewer");
  for (const id of ["owner", "viewer", "their owner"])
    await db
      .insertInto("apikey")
      .values({ id, configId: "default", referenceId: id, key: `hash of ${id}'s`, createdAt: now, updatedAt: now })
      .execute();
  await db
    .insertInto("verification")
    .values({ id: "one", identifier: "one", value: "one", expiresAt: later })
    .execute();
  await db.insertInto("rateLimit").values({ id: "one", key: "one", count: 1, lastRequest: "1" }).execute();
  await saveSubjects(database);
  await saveLedger(database);
  await saveReports(database);
}

/** A link of each organisation, and an incident reported by it, with how the reporter can be reached. */
async function saveReports(database: Database): Promise<void> {
  const hash = (text: string) => createHash("sha256").update(text).digest("hex");
  for (const [identity, organizationId] of [
    [PERSONAS.owner, "ours"],
    [PERSONAS["their owner"], "theirs"],
  ] as const) {
    const linked = await asIdentity(database, identity, async (db) => {
      const link = { organizationId, purpose: "incident", name: organizationId, tokenHash: hash(organizationId) };
      await db
        .insertInto("reportLink")
        .values({ ...link, expiresAt: "2199-01-01" })
        .execute();
      return {};
    });
    if ("problem" in linked) throw new Error(String(linked.problem));
    const made = await asIdentity(database, undefined, (db) =>
      sql<{
        made: string;
      }>`select yawara.make_report(${hash(organizationId)}, ${hash(`of ${organizationId}`)}, 'A leak',
        '{}', 'reporter', '{"said": "A leak", "facts": {}}', 'corpus', 9, 9) as made`.execute(db),
    );
    if ("problem" in made || made.rows[0]?.made !== "made") throw new Error(JSON.stringify(made));
  }
}

/** A row of each list of the ledger for each organisation, and a second asset; ids made plain as those of subjects are. */
async function saveLedger(database: Database): Promise<void> {
  for (const [identity, organizationId] of [
    [PERSONAS.owner, "ours"],
    [PERSONAS["their owner"], "theirs"],
  ] as const) {
    const done = await asIdentity(database, identity, async (db) => {
      const named = { organizationId, name: organizationId };
      await db.insertInto("unit").values(named).execute();
      await db.insertInto("person").values(named).execute();
      await db.insertInto("snapshot").values(named).execute();
      for (const name of [organizationId, `other of ${organizationId}`])
        await db.insertInto("asset").values({ organizationId, kind: "tool", name }).execute();
      return {};
    });
    if ("problem" in done) throw new Error(String(done.problem));
  }
  await database.asOwner((owner) =>
    owner.run(`begin;
      alter table ${SCHEMA}.asset no force row level security, disable trigger user;
      update ${SCHEMA}.asset set id = name;
      alter table ${SCHEMA}.asset force row level security, enable trigger user;
      commit`),
  );
  for (const [identity, organizationId] of [
    [PERSONAS.owner, "ours"],
    [PERSONAS["their owner"], "theirs"],
  ] as const) {
    const done = await asIdentity(database, identity, async (db) => {
      const link = { organizationId, assetId: organizationId };
      await db
        .insertInto("subjectAsset")
        .values({ ...link, subjectId: organizationId })
        .execute();
      await db
        .insertInto("assetPart")
        .values({ ...link, partId: `other of ${organizationId}` })
        .execute();
      return {};
    });
    if ("problem" in done) throw new Error(String(done.problem));
  }
}

/** Saved as their writers would; renamed to plain ids by the owner, with triggers off for that moment. */
async function saveSubjects(database: Database): Promise<void> {
  const save = (identity: Identity | undefined, organizationId: string, name: string) =>
    asIdentity(database, identity, (db) =>
      db.insertInto("subject").values({ organizationId, name, facts: "{}" }).returning("id").executeTakeFirstOrThrow(),
    );
  for (const [identity, organisation, name] of [
    [PERSONAS.owner, "ours", "ours"],
    [PERSONAS.owner, "ours", "ours removed"],
    [PERSONAS["their owner"], "theirs", "theirs"],
  ] as const) {
    const made = await save(identity, organisation, name);
    if ("problem" in made) throw new Error(made.problem);
  }
  await database.asOwner((owner) =>
    owner.run(`begin;
      alter table ${SCHEMA}.subject no force row level security, disable trigger user;
      alter table ${SCHEMA}.subject_revision no force row level security;
      alter table ${SCHEMA}.subject_revision drop constraint subject_revision_subject_id_fkey;
      update ${SCHEMA}.subject_revision set subject_id = name;
      update ${SCHEMA}.subject set id = name, removed = name = 'ours removed';
      alter table ${SCHEMA}.subject_revision add foreign key (subject_id) references ${SCHEMA}.subject;
      alter table ${SCHEMA}.subject_revision force row level security;
      alter table ${SCHEMA}.subject force row level security, enable trigger user;
      commit`),
  );
}
