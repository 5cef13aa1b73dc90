// Two organisations and everybody around them, put into the tables past the register: what rows.test.ts looks at.
import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { ROLES, type Role, type Scope } from "../src/accounts/roles.ts";
import { logsOf } from "../src/audit/checkpoints.ts";
import { passingLogKey } from "../src/audit/log-key.ts";
import { checkKeepingOf } from "../src/checks/keeping.ts";
import { asIdentity } from "../src/database/as-identity.ts";
import { type Database, SCHEMA } from "../src/database/database.ts";
import type { Tables } from "../src/database/tables.ts";
import type { Identity } from "../src/index.ts";

/** Two organisations: `ours`, with a member for each role, and `theirs`, with an owner and a reader. */
const PEOPLE = [...ROLES, "auditor of a part", "auditor whose time is over", "their owner", "their viewer", "alone"];

const who = (
  user: string,
  organisation?: string,
  role?: Role,
  by: Identity["by"] = "session",
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
  "auditor of a part": who("auditor of a part", "ours", "auditor"),
  "auditor whose time is over": who("auditor whose time is over", "ours", "auditor"),
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
  "their program": { ...who("", "theirs"), by: "program" },
  "program forged with a person": { ...who("alone", "ours"), by: "program" },
  "program of no organisation": { ...who(""), by: "program" },
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
  for (const auditor of ["auditor of a part", "auditor whose time is over"]) await join(auditor, "ours", "auditor");
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
  await saveDisclosures(database);
  await saveWork(database);
  await keepChecks(database);
  await tellMembers(database);
  await saveRisks(database);
  await saveAudits(database);
  await saveCooperation(database);
  await keepCheckpoints(database);
}

/** What a request asks, as far as the tables look into it. */
export const REQUEST_DOCUMENT = JSON.stringify({
  ...{ kind: "condition", title: { ja: "依頼", en: "Request" }, deadline: "2199-01-01", expires: "2199-01-02" },
  retention: { until: "2199-01-03", end: "delete" },
});

const OWNER = "case o when 'ours' then 'owner' else 'their owner' end";

const COOPERATING = [
  ...["authority", "count_consent", "request", "request_version", "answer", "answer_box", "ended_key"],
  ...["answer_read", "request_count", "request_edition", "request_disposal"],
];

/** Both organisations as authorities, each with a published request, an answer to it, and what became of it. */
async function saveCooperation(database: Database): Promise<void> {
  const tables = (how: string) => COOPERATING.map((table) => `alter table ${SCHEMA}.${table} ${how};`).join("\n");
  const both = (into: string, values: string) =>
    `insert into ${SCHEMA}.${into} select ${values} from unnest(array['ours', 'theirs']) o;`;
  await database.asOwner((owner) =>
    owner.run(`begin;
      ${tables("no force row level security, disable trigger user")}
      ${both("authority (organization_id)", "o")}
      ${both("count_consent (organization_id, counted, updated_by)", `o, true, ${OWNER}`)}
      ${both("request (id, organization_id, kind, name, state, created_by, updated_by)", `o, o, 'condition', o, 'published', ${OWNER}, ${OWNER}`)}
      ${both(
        "request_version (organization_id, request_id, name, state, document, minutes, deadline, expires, retain_until, published_at, created_by, updated_by)",
        `o, o, o, 'published', '${REQUEST_DOCUMENT}', 5, current_date, current_date + 30, current_date + 60, now(), ${OWNER}, ${OWNER}`,
      )}
      ${both(
        "answer (id, organization_id, request_id, version, pseudonym, sha256, key_id, given_on)",
        "o, o, o, 1, repeat('a', 64), repeat('b', 64), repeat('c', 64), current_date",
      )}
      ${both("answer_box (answer_id, organization_id, sealed)", "o, o, 'c2VhbGVk'")}
      ${both("ended_key (key_id, organization_id)", "encode(sha256(o::bytea), 'hex'), o")}
      ${both(
        "answer_read (organization_id, request_id, answers, purpose, fields, means, read_by)",
        `o, o, array[o], 'to learn', array['q'], 'screen', ${OWNER}`,
      )}
      ${both("request_count (organization_id, request_id, condition, outcome, counted_by)", `o, o, 'true', 'counted', ${OWNER}`)}
      ${both("request_edition (organization_id, request_id, number, document, published_by)", `o, o, 1, '{}', ${OWNER}`)}
      ${both("request_disposal (organization_id, request_id, version, state)", "o, o, 1, 'archive-pending'")}
      ${tables("force row level security, enable trigger user")}
      commit`),
  );
}

/** A checkpoint of each organisation's log, and a hash of its tree as if it were long. */
async function keepCheckpoints(database: Database): Promise<void> {
  const logs = logsOf(database, passingLogKey());
  for (const id of ["ours", "theirs"]) {
    const made = await logs.checkpoint(id);
    const kept = await asIdentity(database, { ...PERSONAS["their program"]!, organisation: { id, name: id } }, (db) =>
      db
        .insertInto("logSubtree")
        .values({ organizationId: id, height: 8, number: "0", hash: "a".repeat(64) })
        .execute()
        .then(() => ({})),
    );
    for (const done of [made, kept]) if ("problem" in done) throw new Error(String(done.problem));
  }
}

/** Auditors of everything, of one system, and of a time that is over; and what was read. Theirs is for a member who is none. */
async function saveAudits(database: Database): Promise<void> {
  await database.asOwner((owner) =>
    owner.run(`begin;
      alter table ${SCHEMA}.audit_mandate no force row level security, disable trigger user;
      alter table ${SCHEMA}.audit_read no force row level security;
      insert into ${SCHEMA}.audit_mandate
        (organization_id, user_id, ends_on, ends_at, whole, systems, created_by, updated_by) values
        ('ours', 'auditor', '2199-01-01', '2199-01-02', true, '{}', 'owner', 'owner'),
        ('ours', 'auditor of a part', '2199-01-01', '2199-01-02', false, '{ours}', 'owner', 'owner'),
        ('ours', 'auditor whose time is over', '2020-01-01', '2020-01-02', true, '{}', 'owner', 'owner'),
        ('theirs', 'their viewer', '2199-01-01', '2199-01-02', true, '{}', 'their owner', 'their owner');
      insert into ${SCHEMA}.audit_read (organization_id, user_id, at, what) values
        ('ours', 'auditor', now(), 'subjects.list'), ('theirs', 'their viewer', now(), 'subjects.list');
      alter table ${SCHEMA}.audit_read force row level security;
      alter table ${SCHEMA}.audit_mandate force row level security, enable trigger user;
      commit`),
  );
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

/** A notice, a wish and a feed for some members of each organisation. */
async function tellMembers(database: Database): Promise<void> {
  for (const userId of ["owner", "viewer", "their owner"]) {
    const organizationId = userId === "their owner" ? "theirs" : "ours";
    const done = await asIdentity(database, PERSONAS[userId], async (db) => {
      await db
        .insertInto("notice")
        .values({ organizationId, userId, kind: "task", objectKind: "task", objectId: "one" })
        .execute();
      await db.insertInto("noticeWish").values({ organizationId, userId, neverByMail: [] }).execute();
      const tokenHash = createHash("sha256").update(userId).digest("hex");
      await db.insertInto("noticeFeed").values({ organizationId, userId, tokenHash }).execute();
      const told = { organizationId, kind: "review-due", objectKind: "subject", objectId: "one", mark: "2026-11-30" };
      if (userId !== "viewer") await db.insertInto("toldOnce").values(told).execute();
      return {};
    });
    if ("problem" in done) throw new Error(String(done.problem));
  }
}

/** A row of each table of work for each organisation. Sign-offs are put in by the owner: their organisation has nobody beside the one who wrote. */
async function saveWork(database: Database): Promise<void> {
  const both = [
    [PERSONAS.owner, "ours"],
    [PERSONAS["their owner"], "theirs"],
  ] as const;
  const said = async (identity: Identity, work: Parameters<typeof asIdentity<object>>[2]) => {
    const done = await asIdentity(database, identity, work);
    if ("problem" in done) throw new Error(String(done.problem));
  };
  for (const [identity, organizationId] of both)
    await said(identity!, async (db) => {
      const of = { organizationId, subjectId: organizationId };
      await db
        .insertInto("planItem")
        .values({ ...of, step: "jp.appi/art-22#0" })
        .execute();
      await db.insertInto("task").values({ organizationId, title: organizationId }).execute();
      await db
        .insertInto("comment")
        .values({ ...of, text: organizationId })
        .execute();
      return {};
    });
  await database.asOwner((owner) =>
    owner.run(`begin;
      alter table ${SCHEMA}.plan_item no force row level security, disable trigger user;
      update ${SCHEMA}.plan_item set id = organization_id;
      alter table ${SCHEMA}.plan_item force row level security, enable trigger user;
      commit`),
  );
  for (const [identity] of both)
    await said(identity!, (db) =>
      db
        .updateTable("planItem")
        .set({ note: "looked at" })
        .execute()
        .then(() => ({})),
    );
  await database.asOwner((owner) =>
    owner.run(`begin;
      alter table ${SCHEMA}.sign_off no force row level security, disable trigger user;
      insert into ${SCHEMA}.sign_off (organization_id, object_kind, object_id, revision, commitment, signed_by)
        values ('ours', 'plan_item', 'ours', 2, 'commitment', 'viewer'), ('theirs', 'plan_item', 'theirs', 2, 'commitment', 'their viewer');
      alter table ${SCHEMA}.sign_off force row level security, enable trigger user;
      commit`),
  );
}

async function saveRisks(database: Database): Promise<void> {
  const organisations = [
    [PERSONAS.owner, "ours"],
    [PERSONAS["their owner"], "theirs"],
  ] as const;
  const each = async (work: (db: Kysely<Tables>, organizationId: string) => Promise<unknown>) => {
    for (const [identity, organizationId] of organisations) {
      const done = await asIdentity(database, identity, async (db) => ({ done: await work(db, organizationId) }));
      if ("problem" in done) throw new Error(String(done.problem));
    }
  };
  await each(async (db, organizationId) => {
    await db
      .insertInto("risk")
      .values({ organizationId, subdomain: "misuse.fraud", description: organizationId })
      .execute();
    for (const name of [organizationId, `other of ${organizationId}`])
      await db.insertInto("measureUse").values({ organizationId, name }).execute();
    await db.insertInto("riskAppetite").values({ organizationId, acceptable: sql`'{1-1}'` }).execute();
  });
  await database.asOwner((owner) =>
    owner.run(`begin;
      ${plainIds("risk", "description")} ${plainIds("measure_use", "name")} ${plainIds("person", "name")}
      commit`),
  );
  await each(async (db, organizationId) => {
    await db
      .insertInto("riskMeasure")
      .values({ organizationId, riskId: organizationId, measureUseId: organizationId })
      .execute();
    await db
      .insertInto("riskAcceptance")
      .values({
        organizationId,
        riskId: organizationId,
        acceptedById: organizationId,
        why: "small",
        until: "2027-01-01",
      })
      .execute();
  });
}

/** Gives rows the ids a column says, with triggers off for that moment. */
const plainIds = (table: string, column: string) => `
  alter table ${SCHEMA}.${table} no force row level security, disable trigger user;
  update ${SCHEMA}.${table} set id = ${column};
  alter table ${SCHEMA}.${table} force row level security, enable trigger user;`;

/** A check of a system of each organisation, as the server keeps it. */
async function keepChecks(database: Database): Promise<void> {
  const keeping = checkKeepingOf(database);
  const by = { corpus: "law", engine: "1", today: "2026-11-24" };
  const none = { applying: { must: 1 }, possible: {}, broken: 0, unmet: 0, open: 0 };
  for (const id of ["ours", "theirs"]) {
    const begun = await keeping.begin(id, by, []);
    const check = { at: by.today, jurisdictions: ["JP"], figures: none, lines: [`${id} applies duty must - - -`] };
    const kept = await keeping.keep(id, by, [{ systems: [{ id, revision: 1 }], check }]);
    for (const done of [begun, kept]) if ("problem" in done) throw new Error(done.problem);
  }
}

/** Two disclosures of each organisation, one with a draft of its first version, and a public list. */
async function saveDisclosures(database: Database): Promise<void> {
  for (const [identity, organizationId] of [
    [PERSONAS.owner, "ours"],
    [PERSONAS["their owner"], "theirs"],
  ] as const) {
    const done = await asIdentity(database, identity, async (db) => {
      await db.insertInto("disclosureDraft").values({ organizationId, document: "{}" }).execute();
      for (const name of [organizationId, `other of ${organizationId}`])
        await db.insertInto("disclosure").values({ organizationId, kind: "public-notice", name }).execute();
      await db.insertInto("disclosureList").values({ organizationId, slug: organizationId }).execute();
      return {};
    });
    if ("problem" in done) throw new Error(String(done.problem));
  }
  await database.asOwner((owner) =>
    owner.run(`begin;
      alter table ${SCHEMA}.disclosure no force row level security, disable trigger user;
      update ${SCHEMA}.disclosure set id = name;
      alter table ${SCHEMA}.disclosure force row level security, enable trigger user;
      commit`),
  );
  for (const [identity, organizationId] of [
    [PERSONAS.owner, "ours"],
    [PERSONAS["their owner"], "theirs"],
  ] as const) {
    const done = await asIdentity(database, identity, async (db) => {
      await db.insertInto("disclosureVersion").values(firstVersion(organizationId)).execute();
      return {};
    });
    if ("problem" in done) throw new Error(String(done.problem));
  }
}

/** The hash of an empty draft. */
export const EMPTY_DRAFT = createHash("sha256").update("{}").digest("hex");

export const firstVersion = (organizationId: string) => ({
  organizationId,
  disclosureId: organizationId,
  draftHash: EMPTY_DRAFT,
  facts: "{}",
  corpus: "c",
  restsOn: [],
  gaps: 0,
  unconfirmed: 0,
});

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
      await db
        .insertInto("proposal")
        .values({ ...named, key: organizationId })
        .execute();
      await db
        .insertInto("evidence")
        .values({ ...named, kind: "record", file: 1 })
        .execute();
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
      alter table ${SCHEMA}.evidence no force row level security, disable trigger user;
      update ${SCHEMA}.evidence set id = name;
      alter table ${SCHEMA}.evidence force row level security, enable trigger user;
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
      await saveFile(db, organizationId);
      return {};
    });
    if ("problem" in done) throw new Error(String(done.problem));
  }
}

/** A file of the organisation's evidence, on which a system rests. */
async function saveFile(db: Kysely<Tables>, organizationId: string): Promise<void> {
  const of = { organizationId, evidenceId: organizationId };
  const sha256 = "a".repeat(64);
  await db.insertInto("evidenceContent").values({ organizationId, sha256, size: "1" }).execute();
  await db
    .insertInto("evidenceFile")
    .values({ ...of, number: 1, sha256, name: "report.pdf", asNamed: true })
    .execute();
  await db
    .insertInto("evidenceLink")
    .values({ ...of, objectKind: "subject", objectId: organizationId })
    .execute();
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
