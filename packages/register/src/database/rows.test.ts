// The test of tests: every table, by every kind of person, past all of our own code. What is not listed as seen is refused.
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { EMPTY_DRAFT, PERSONAS, populate, REQUEST_DOCUMENT } from "../../test/population.ts";
import { ROLES } from "../accounts/roles.ts";
import type { Identity } from "../index.ts";
import { asIdentity } from "./as-identity.ts";
import { APP_ROLE, AUTH_ROLE, type Database, SCHEMA } from "./database.ts";
import type { Tables } from "./tables.ts";

const ACTIONS = ["select", "insert", "update", "delete"] as const;
type Action = (typeof ACTIONS)[number];

/** The rows reached, by name; `refused` where the database does not even let one try. */
type Result = string[] | "refused";

const INSIDE = [
  "owner",
  "editor",
  "reviewer",
  "viewer",
  "auditor",
  "owner's key",
  "owner's reading key",
  "viewer's key",
  "viewer forged as owner",
];
const WRITERS = ["owner", "editor", "owner's key"];
const THEIRS = ["their owner", "their viewer", "their program"];

/** For whom which rows: an entry for each persona that reaches any; the others may try and reach none. */
type Reach = Record<string, string[]>;
const each = (personas: string[], rows: string[]): Reach => Object.fromEntries(personas.map((name) => [name, rows]));

/** An auditor of one system: what hangs on none is not seen. */
const PART = "auditor of a part";
const OVER = "auditor whose time is over";
const OURS = [...ROLES, PART, OVER].sort();
const OWN_MEMBERSHIP: Reach = {
  authority: ["authority"],
  [OVER]: [OVER],
  "authority forged as owner": ["authority"],
  "their owner forged into ours": ["their owner"],
};

/** The ledger's tables hold a row of each organisation, named by it. */
const SEEN: Reach = { ...each([...INSIDE, PART], ["ours"]), ...each(THEIRS, ["theirs"]) };
const SEEN_WHOLE: Reach = { ...each(INSIDE, ["ours"]), ...each(THEIRS, ["theirs"]) };
const WRITTEN: Reach = { ...each(WRITERS, ["ours"]), "their owner": ["theirs"] };
const BOTH: Reach = { ...each(INSIDE, ["other of ours", "ours"]), ...each(THEIRS, ["other of theirs", "theirs"]) };
const WRITTEN_BY_OWNERS: Reach = { ...each(["owner", "owner's key"], ["ours"]), "their owner": ["theirs"] };
/** What the server finds out by itself no person writes. */
const PROGRAM: Reach = { "their program": ["theirs"] };
const LEDGER_LIST = { select: SEEN, insert: WRITTEN, update: WRITTEN };
const WHOLE_LIST = { ...LEDGER_LIST, select: SEEN_WHOLE };
const LEDGER_LINK = { select: SEEN, insert: WRITTEN, delete: WRITTEN };

/** What is a member's own: that of `owner`, `viewer` and `their owner` is there already, `editor` and `their viewer` may begin it. */
const OWN_CHANGED: Reach = {
  ...each(["owner", "owner's key"], ["owner"]),
  ...each(["viewer", "viewer's key", "viewer forged as owner"], ["viewer"]),
  "their owner": ["their owner"],
};
const OWN_AND_PROGRAM: Reach = {
  ...OWN_CHANGED,
  "owner's reading key": ["owner"],
  "their program": ["their owner"],
};
const OWN_MADE: Reach = { editor: ["ours"], "their viewer": ["theirs"] };
const beginnerIn = (organisation: string): string => (organisation === "theirs" ? "their viewer" : "editor");

/** What may be done at all, and who reaches what by it. A table that is not here, and an action that is not, is refused to all. */
const MATRIX: Record<string, { [A in Action]?: Reach }> = {
  member: {
    select: { ...each([...INSIDE, PART], OURS), ...OWN_MEMBERSHIP, ...each(THEIRS, ["their owner", "their viewer"]) },
  },
  organization: {
    select: {
      ...each([...INSIDE, PART, OVER, "authority", "authority forged as owner"], ["ours"]),
      ...each([...THEIRS, "their owner forged into ours"], ["theirs"]),
    },
    update: { ...each(["owner", "owner's key"], ["ours"]), "their owner": ["theirs"] },
  },
  user: {
    select: {
      ...each([...INSIDE, PART], OURS),
      ...OWN_MEMBERSHIP,
      ...each(THEIRS, ["their owner", "their viewer"]),
      alone: ["alone"],
      "alone forged into ours": ["alone"],
      "program forged with a person": ["alone"],
    },
  },
  invitation: { select: { owner: ["ours"], "their owner": ["theirs"] } },
  apikey: {
    select: {
      owner: ["owner"],
      viewer: ["viewer"],
      "viewer forged as owner": ["viewer"],
      "their owner": ["their owner"],
      "their owner forged into ours": ["their owner"],
    },
    delete: {
      owner: ["owner"],
      viewer: ["viewer"],
      "viewer forged as owner": ["viewer"],
      "their owner": ["their owner"],
      "their owner forged into ours": ["their owner"],
    },
  },
  subject: {
    select: { ...each(INSIDE, ["ours", "ours removed"]), [PART]: ["ours"], ...each(THEIRS, ["theirs"]) },
    insert: { ...each(WRITERS, ["ours"]), "their owner": ["theirs"] },
    update: { ...each(WRITERS, ["ours", "ours removed"]), "their owner": ["theirs"] },
  },
  subject_revision: {
    select: { ...each(INSIDE, ["ours", "ours removed"]), [PART]: ["ours"], ...each(THEIRS, ["theirs"]) },
  },
  unit: LEDGER_LIST,
  person: LEDGER_LIST,
  proposal: WHOLE_LIST,
  asset: {
    select: { ...BOTH, [PART]: BOTH.owner! },
    insert: WRITTEN,
    update: { ...each(WRITERS, BOTH.owner!), "their owner": BOTH["their owner"]! },
  },
  subject_asset: LEDGER_LINK,
  asset_part: LEDGER_LINK,
  snapshot: { select: SEEN, insert: WRITTEN },
  plan_item: LEDGER_LIST,
  task: WHOLE_LIST,
  comment: { select: SEEN, insert: { ...WRITTEN, reviewer: ["ours"] } },
  // Both steps were last changed by their owners, who sign nothing of their own.
  sign_off: { select: SEEN, insert: each(["editor", "reviewer"], ["ours"]) },
  evidence: LEDGER_LIST,
  evidence_content: { select: SEEN, insert: WRITTEN },
  evidence_file: { select: SEEN, insert: WRITTEN },
  evidence_link: LEDGER_LINK,
  risk: WHOLE_LIST,
  measure_use: {
    select: BOTH,
    insert: WRITTEN,
    update: { ...each(WRITERS, BOTH.owner!), "their owner": BOTH["their owner"]! },
  },
  disclosure: {
    select: BOTH,
    insert: WRITTEN,
    update: { ...each(WRITERS, BOTH.owner!), "their owner": BOTH["their owner"]! },
  },
  risk_measure: { ...LEDGER_LINK, select: SEEN_WHOLE },
  risk_appetite: LEDGER_LIST,
  risk_acceptance: WHOLE_LIST,
  check_line: { select: SEEN, insert: PROGRAM },
  subject_check: { select: SEEN, insert: {}, update: PROGRAM },
  check_run: { select: SEEN, insert: {}, update: PROGRAM },
  notice: {
    select: OWN_AND_PROGRAM,
    insert: { ...each(["owner", "owner's key"], ["ours"]), ...each(["their owner", "their program"], ["theirs"]) },
    update: { ...OWN_CHANGED, "their program": ["their owner"] },
  },
  notice_wish: {
    select: { ...each([...INSIDE, PART], ["owner", "viewer"]), ...each(THEIRS, ["their owner"]) },
    insert: OWN_MADE,
    update: OWN_CHANGED,
  },
  // Nobody changes what was told; those who write and programs say it and let it go.
  told_once: {
    select: { ...WRITTEN, "their program": ["theirs"] },
    insert: { ...WRITTEN, "their program": ["theirs"] },
    delete: { ...WRITTEN, "their program": ["theirs"] },
  },
  notice_feed: { select: OWN_AND_PROGRAM, insert: OWN_MADE, update: OWN_CHANGED, delete: OWN_CHANGED },
  disclosure_draft: { select: SEEN_WHOLE, insert: WRITTEN },
  disclosure_version: WHOLE_LIST,
  disclosure_list: LEDGER_LIST,
  report_link: WHOLE_LIST,
  report: { select: SEEN_WHOLE, update: WRITTEN },
  report_contact: { select: WRITTEN, delete: WRITTEN },
  incident: WHOLE_LIST,
  audit_mandate: {
    select: {
      ...each(["owner", "owner's key", "owner's reading key"], ["auditor", PART, OVER].sort()),
      ...Object.fromEntries(["auditor", PART, OVER, "their viewer"].map((name) => [name, [name]])),
      "their owner": ["their viewer"],
    },
    insert: WRITTEN_BY_OWNERS,
    update: {
      ...each(["owner", "owner's key"], ["auditor", PART, OVER].sort()),
      "their owner": ["their viewer"],
    },
  },
  audit_read: {
    select: {
      ...each(["owner", "owner's key", "owner's reading key", "auditor"], ["auditor"]),
      ...each(["their owner", "their viewer"], ["their viewer"]),
    },
    insert: { auditor: ["ours"] },
  },
  chain_entry: { select: SEEN },
  log_checkpoint: { select: SEEN_WHOLE, insert: PROGRAM },
  log_subtree: { select: SEEN_WHOLE, insert: PROGRAM },
  change: { select: SEEN },
  // Both organisations are authorities: their writers are its officers. Who is one is a setting, and nobody's to say here.
  authority: { select: SEEN_WHOLE },
  count_consent: { select: SEEN_WHOLE, insert: {}, update: WRITTEN_BY_OWNERS },
  request: WHOLE_LIST,
  request_version: WHOLE_LIST,
  // Answers come in and go by functions that say whose nobody is; a sealed one is seen by whoever has just written that they read it.
  answer: { select: SEEN_WHOLE },
  answer_box: { select: {} },
  answer_read: { select: SEEN_WHOLE, insert: WRITTEN },
  request_count: { select: SEEN_WHOLE, insert: WRITTEN },
  request_edition: { select: SEEN_WHOLE, insert: WRITTEN },
  request_disposal: { select: SEEN_WHOLE },
};

/** The column that names a row of a table, where it is not `id`. */
const NAMED_BY: Record<string, string> = {
  member: "user_id",
  apikey: "reference_id",
  subject_revision: "subject_id",
  migration: "name",
  asset: "name",
  disclosure: "name",
  measure_use: "name",
  audit_mandate: "user_id",
  audit_read: "user_id",
  notice: "user_id",
  notice_wish: "user_id",
  notice_feed: "user_id",
  ...Object.fromEntries(
    [
      ...["unit", "person", "subject_asset", "asset_part", "snapshot", "chain_entry", "change", "chain_lock"],
      ...["log_checkpoint", "log_subtree"],
      ...["authority", "count_consent", "request", "request_version", "request_count", "request_edition"],
      ...["request_disposal", "answer", "answer_box", "answer_read", "ended_key"],
      ...["plan_item", "task", "comment", "sign_off"],
      ...["proposal"],
      ...["evidence", "evidence_content", "evidence_file", "evidence_link"],
      ...["risk", "risk_measure", "risk_appetite", "risk_acceptance"],
      ...["check_line", "subject_check", "check_run", "told_once"],
      ...["disclosure_draft", "disclosure_version", "disclosure_list"],
      ...["report_link", "report", "report_contact", "incident"],
    ].map((table) => [table, "organization_id"]),
  ),
};
const nameOf = (table: string): string => NAMED_BY[table] ?? "id";

/** A change that a person with the right could make; elsewhere any column will do, for the right is asked for first. */
const SETS: Record<string, string> = {
  subject: "name",
  unit: "name",
  person: "name",
  asset: "name",
  proposal: "name",
  organization: "corporate_number",
  plan_item: "note",
  task: "title",
  evidence: "name",
  ...{ risk: "description", measure_use: "shown", risk_appetite: "acceptable", risk_acceptance: "why" },
  notice: "read_at",
  notice_wish: "language",
  notice_feed: "made_at",
  disclosure: "name",
  disclosure_version: "edits",
  disclosure_list: "shown",
  report_link: "name",
  report: "reason",
  incident: "name",
  audit_mandate: "whole",
  count_consent: "counted",
  request: "name",
  request_version: "minutes",
};

const ofRequest = (organisation: string) => ({ organization_id: organisation, request_id: organisation });

/** A row that a person with the right could make; elsewhere an empty one will do, for the right is asked for first. */
const MADE: Record<string, (organisation: string) => Record<string, string>> = {
  evidence: (organisation) => ({ organization_id: organisation, name: "new", kind: "record", file: "1" }),
  evidence_content: (organisation) => ({ organization_id: organisation, sha256: "b".repeat(64), size: "1" }),
  evidence_file: (organisation) => ({
    organization_id: organisation,
    evidence_id: organisation,
    number: "2",
    sha256: "a".repeat(64),
    name: "new",
    as_named: "true",
  }),
  evidence_link: (organisation) => ({
    organization_id: organisation,
    evidence_id: organisation,
    object_kind: "risk",
    object_id: "new",
  }),
  log_checkpoint: (organisation) => ({ organization_id: organisation, size: "99", root: "b".repeat(64), note: "new" }),
  log_subtree: (organisation) => ({ organization_id: organisation, height: "8", number: "99", hash: "b".repeat(64) }),
  subject: (organisation) => ({ organization_id: organisation, name: "new", facts: "{}" }),
  unit: (organisation) => ({ organization_id: organisation, name: "new" }),
  person: (organisation) => ({ organization_id: organisation, name: "new" }),
  asset: (organisation) => ({ organization_id: organisation, kind: "tool", name: "new" }),
  proposal: (organisation) => ({ organization_id: organisation, key: "new", name: "new" }),
  check_line: (organisation) => ({ organization_id: organisation, number: "99", line: "new" }),
  snapshot: (organisation) => ({ organization_id: organisation, name: "new" }),
  plan_item: (organisation) => ({
    organization_id: organisation,
    subject_id: organisation,
    step: "jp.appi/art-22#1",
  }),
  task: (organisation) => ({ organization_id: organisation, title: "new" }),
  comment: (organisation) => ({ organization_id: organisation, subject_id: organisation, text: "new" }),
  sign_off: (organisation) => ({
    organization_id: organisation,
    object_kind: "plan_item",
    object_id: organisation,
    revision: "2",
  }),
  risk: (organisation) => ({ organization_id: organisation, subdomain: "privacy.leak" }),
  measure_use: (organisation) => ({ organization_id: organisation, name: "new" }),
  risk_measure: (organisation) => ({
    organization_id: organisation,
    risk_id: organisation,
    measure_use_id: `other of ${organisation}`,
  }),
  risk_appetite: (organisation) => ({ organization_id: organisation, subdomain: "privacy.leak", acceptable: "{1-1}" }),
  risk_acceptance: (organisation) => ({
    organization_id: organisation,
    risk_id: organisation,
    accepted_by_id: organisation,
    why: "new",
    until: "2027-01-01",
  }),
  disclosure: (organisation) => ({ organization_id: organisation, kind: "system-card", name: "new" }),
  disclosure_draft: (organisation) => ({ organization_id: organisation, document: `{"new":1}` }),
  disclosure_version: (organisation) => ({
    organization_id: organisation,
    disclosure_id: `other of ${organisation}`,
    draft_hash: EMPTY_DRAFT,
    facts: "{}",
    corpus: "c",
    rests_on: "{}",
    gaps: "0",
    unconfirmed: "0",
  }),
  disclosure_list: (organisation) => ({ organization_id: organisation, slug: "new" }),
  report_link: (organisation) => ({
    ...{ organization_id: organisation, purpose: "use", name: "new", token_hash: "f".repeat(64) },
    expires_at: "2199-01-01",
  }),
  incident: (organisation) => ({ organization_id: organisation, name: "new", received: "2026-11-30", corpus: "any" }),
  audit_mandate: (organisation) => ({
    ...{ organization_id: organisation, user_id: organisation === "theirs" ? "their owner" : "editor" },
    ...{ ends_on: "2199-01-01", ends_at: "2199-01-02T00:00:00Z", whole: "true" },
  }),
  audit_read: (organisation) => ({
    ...{ organization_id: organisation, user_id: "auditor", at: "2026-11-30T00:00:00Z", what: "subjects.list" },
  }),
  request: (organisation) => ({ organization_id: organisation, kind: "condition", name: "new" }),
  request_version: (organisation) => ({ ...ofRequest(organisation), document: REQUEST_DOCUMENT, minutes: "5" }),
  request_count: (organisation) => ({ ...ofRequest(organisation), condition: "true", outcome: "counted" }),
  request_edition: (organisation) => ({ ...ofRequest(organisation), document: "{}" }),
  answer_read: (organisation) => ({
    ...{ ...ofRequest(organisation), answers: `{${organisation}}`, fields: "{q}" },
    ...{ purpose: "to learn", means: "screen" },
  }),
  subject_asset: (organisation) => ({
    organization_id: organisation,
    subject_id: organisation,
    asset_id: `other of ${organisation}`,
  }),
  notice: (organisation) => ({
    organization_id: organisation,
    user_id: organisation === "theirs" ? "their owner" : "owner",
    kind: "task",
    object_kind: "task",
    object_id: "another",
  }),
  told_once: (organisation) => ({
    organization_id: organisation,
    kind: "review-due",
    object_kind: "subject",
    object_id: "another",
    mark: "2026-11-30",
  }),
  notice_wish: (organisation) => ({ organization_id: organisation, user_id: beginnerIn(organisation) }),
  notice_feed: (organisation) => ({
    organization_id: organisation,
    user_id: beginnerIn(organisation),
    token_hash: "0".repeat(64),
  }),
  asset_part: (organisation) => ({
    organization_id: organisation,
    asset_id: `other of ${organisation}`,
    part_id: organisation,
  }),
};

describe.each(DATABASES)("rows, database %s", (kind) => {
  let place: Place;
  let database: Database;
  let tables: string[];

  beforeAll(async () => {
    place = await placeFor(kind);
    ({ database } = await place.openBoth());
    await populate(database);
    tables = await tablesOf(database);
  });
  afterAll(async () => {
    await database?.close();
    await place?.stop();
  });

  it("has row-level security on every table, for the tables' owner too, and no view beside them", async () => {
    expect(tables.length).toBeGreaterThan(10);
    const bare = await database.asOwner((owner) =>
      owner.query(
        `select c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'yawara_jobs')
         and (c.relkind in ('v', 'm', 'f', 'S') or c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity))`,
      ),
    );
    expect(bare).toEqual([]);
  });

  it("keeps both roles below row-level security and owner of nothing but the one lookup", async () => {
    const { roles, owned } = await database.asOwner(async (owner) => ({
      roles: await owner.query(
        "select rolname, rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb as more from pg_roles where rolname in ($1, $2) order by 1",
        [APP_ROLE, AUTH_ROLE],
      ),
      owned: await owner.query(
        `select relname as name from pg_class where pg_get_userbyid(relowner) in ($1, $2)
         union all select proname from pg_proc where pg_get_userbyid(proowner) in ($1, $2)`,
        [APP_ROLE, AUTH_ROLE],
      ),
    }));
    expect(roles).toEqual([
      { rolname: APP_ROLE, more: false },
      { rolname: AUTH_ROLE, more: false },
    ]);
    expect(owned).toEqual([{ name: "acting_role" }]);
  });

  it("lets nobody else at the schema, its tables and its functions", async () => {
    const open = await database.asOwner((owner) =>
      owner.query(
        `select relname as name from pg_class c, aclexplode(relacl) a where relnamespace = '${SCHEMA}'::regnamespace and a.grantee = 0
         union all select nspname from pg_namespace n, aclexplode(nspacl) a where nspname = '${SCHEMA}' and a.grantee = 0
         union all select proname from pg_proc p, aclexplode(coalesce(proacl, acldefault('f', proowner))) a
           where pronamespace = '${SCHEMA}'::regnamespace and a.grantee = 0`,
      ),
    );
    expect(open).toEqual([]);
  });

  it("expects only of tables that are there", () => {
    expect(Object.keys(MATRIX).filter((table) => !tables.includes(table))).toEqual([]);
  });

  describe.each(Object.keys(PERSONAS))("%s", (persona) => {
    it.each(ACTIONS)("%s", async (action) => {
      const expected = tables.map((table): [string, Result] => {
        const reach = MATRIX[table]?.[action];
        return [table, reach === undefined ? "refused" : (reach[persona] ?? [])];
      });
      expect(await attempts(database, PERSONAS[persona], action, tables)).toEqual(Object.fromEntries(expected));
    });
  });

  it("lets better-auth at its own tables and at no subject", async () => {
    const refused: string[] = [];
    for (const table of tables) {
      const seen = await asAuth(database, `select count(*) from ${SCHEMA}."${table}"`);
      if (seen === "refused") refused.push(table);
    }
    expect(new Set(refused)).toEqual(
      new Set([
        "answer",
        "answer_box",
        "answer_read",
        "asset",
        "asset_part",
        "audit_read",
        "authority",
        "chain_entry",
        "chain_lock",
        "change",
        "check_line",
        "check_run",
        "comment",
        "count_consent",
        "disclosure",
        "disclosure_draft",
        "disclosure_list",
        "disclosure_version",
        "ended_key",
        "evidence",
        "evidence_content",
        "evidence_file",
        "evidence_link",
        "incident",
        "log_checkpoint",
        "log_subtree",
        "measure_use",
        "migration",
        "notice",
        "notice_feed",
        "notice_wish",
        "person",
        "plan_item",
        "proposal",
        "report",
        "report_contact",
        "report_link",
        "request",
        "request_count",
        "request_disposal",
        "request_edition",
        "request_version",
        "risk",
        "risk_acceptance",
        "risk_appetite",
        "risk_measure",
        "sign_off",
        "snapshot",
        "subject",
        "subject_asset",
        "subject_check",
        "subject_revision",
        "task",
        "told_once",
        "unit",
      ]),
    );
    for (const statement of [
      `create table ${SCHEMA}.more (id text)`,
      `alter table ${SCHEMA}.session disable row level security`,
      `truncate ${SCHEMA}.session`,
    ])
      expect([statement, await asAuth(database, statement)]).toEqual([statement, "refused"]);
  });

  it("leaves no trace of an identity for the next transaction", async () => {
    await asIdentity(database, PERSONAS.owner, async (db) => db.selectFrom("subject").select("id").execute());
    const { rows } = await sql<Record<string, string>>`select
      coalesce(current_setting('yawara.user', true), '') as "user",
      coalesce(current_setting('yawara.organisation', true), '') as organisation,
      current_setting('role') as role`.execute(database.app);
    expect(rows).toEqual([{ user: "", organisation: "", role: kind === "on a server" ? "none" : AUTH_ROLE }]);
  });

  it("says who saved, when and which revision by itself, whatever the statement says", async () => {
    const tried = await asIdentity(database, PERSONAS.editor, (db) =>
      sql`update ${sql.table(`${SCHEMA}.subject`)} set created_by = 'owner', revision = 99 where id = 'ours'`.execute(
        db,
      ),
    );
    expect(tried).toEqual({ problem: "not-allowed", args: {} });
    const [kept] = await undone(database, PERSONAS.editor, (db) =>
      db.updateTable("subject").set({ name: "again" }).where("id", "=", "ours").returningAll().execute(),
    );
    expect(kept).toMatchObject({ revision: 2, createdBy: "owner", updatedBy: "editor", organizationId: "ours" });
  });

  it("saves into the organisation being worked in and no other, though the person may belong to it", async () => {
    const elsewhere = await asIdentity(database, PERSONAS.owner, (db) =>
      db.insertInto("subject").values({ organizationId: "theirs", name: "planted", facts: "{}" }).execute(),
    );
    expect(elsewhere).toEqual({ problem: "not-allowed", args: {} });
  });

  it("shows no subject to code that forgets to say who is acting", async () => {
    const forgotten = sql`select * from ${sql.table(`${SCHEMA}.subject`)}`.execute(database.app);
    // On a server that is the tables' owner, whom the policies hold too; in this process better-auth's role.
    if (kind === "on a server") expect((await forgotten).rows).toEqual([]);
    else await expect(forgotten).rejects.toMatchObject({ code: "42501" });
  });
});

const UNDO = new Error("undone");

/** Runs work as somebody and takes back what it did. */
async function undone<T>(database: Database, identity: Identity | undefined, work: (db: Kysely<Tables>) => Promise<T>) {
  let result: T | undefined;
  try {
    const refused = await asIdentity(database, identity, async (db) => {
      result = await work(db);
      throw UNDO;
    });
    return refused as unknown as T;
  } catch (error) {
    if (error !== UNDO) throw error;
    return result as T;
  }
}

/** What comes of an action of somebody on each table; each attempt is taken back before the next. */
async function attempts(
  database: Database,
  identity: Identity | undefined,
  action: Action,
  tables: string[],
): Promise<Record<string, Result>> {
  const found: Record<string, Result> = {};
  await undone(database, identity, async (db) => {
    await sql`savepoint untouched`.execute(db);
    for (const table of tables) {
      found[table] = await attempt(db, identity, action, table);
      await sql`rollback to savepoint untouched`.execute(db);
    }
  });
  return found;
}

async function attempt(
  db: Kysely<Tables>,
  identity: Identity | undefined,
  action: Action,
  table: string,
): Promise<Result> {
  const name = sql.ref(nameOf(table));
  const at = sql.table(`${SCHEMA}.${table}`);
  const organisation = identity?.organisation?.id ?? "ours";
  const changed = sql.ref(SETS[table] ?? nameOf(table));
  const statement = {
    select: sql<{ name: string }>`select distinct ${name} as name from ${at}`,
    insert: insertion(table, MADE[table]?.(organisation)),
    update: sql<{ name: string }>`update ${at} set ${changed} = ${changed} returning ${name} as name`,
    delete: sql<{ name: string }>`delete from ${at} returning ${name} as name`,
  }[action];
  try {
    const { rows } = await statement.execute(db);
    return rows.map((row) => row.name).sort();
  } catch (error) {
    expect(error).toMatchObject({ code: "42501" });
    // A row that may not be made is refused as the whole table is; the right to try is what tells them apart.
    return action === "insert" && MATRIX[table]?.insert !== undefined ? [] : "refused";
  }
}

function insertion(table: string, made?: Record<string, string>) {
  const at = sql.table(`${SCHEMA}.${table}`);
  if (made === undefined) return sql<{ name: string }>`insert into ${at} default values returning 'made' as name`;
  const names = sql.join(Object.keys(made).map((name) => sql.ref(name)));
  return sql<{ name: string }>`
    insert into ${at} (${names}) values (${sql.join(Object.values(made))}) returning organization_id as name`;
}

async function asAuth(database: Database, statement: string): Promise<"done" | "refused"> {
  try {
    await sql.raw(statement).execute(database.auth);
    return "done";
  } catch (error) {
    expect((error as { code: string }).code).toBe("42501");
    return "refused";
  }
}

const tablesOf = async (database: Database): Promise<string[]> =>
  (
    await database.asOwner((owner) =>
      owner.query<{ name: string }>(
        `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'yawara_jobs') order by 1`,
      ),
    )
  ).map(({ name }) => name);
