// Disclosures of an organisation: listed, drawn, written in, approved by a second person, published and withdrawn.
import { isDeepStrictEqual } from "node:util";
import { type Kysely, sql } from "kysely";
import type { Identity } from "../accounts/model.ts";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { fitLines, fitNamed } from "../ledger/fit-text.ts";
import { isKeepable, LONGEST_NAME } from "../names.ts";
import { notify } from "../notices/notify.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import type { DisclosureStep, Disclosures, Drawn, KeptEdits, PublicList, Version, Written } from "./model.ts";
import { disclosureById, listDisclosures, sourcesOf, versionByNumber, versionsOf } from "./rows.ts";

type Db = Kysely<Tables>;

const LONGEST_REASON = 2_000;
const SLUG = /^[a-z0-9][a-z0-9-]{1,62}$/;

/** The disclosures of the organisation an identity works in; `today` is the day by which files that expired are left out of drafts. */
export function disclosuresOf(
  may: Permitted,
  identity: Identity | undefined,
  quotas: Quotas,
  today: () => string,
): Disclosures {
  const { reading, writing } = may;
  const me = identity?.user.id ?? "";
  return {
    list: async (asked = {}) => {
      const { limit = 1, offset = 0 } = asked;
      if (![limit, offset].every((count) => Number.isSafeInteger(count) && count >= 0))
        return problem("invalid", { field: "limit, offset" });
      return reading((db) => listDisclosures(db, asked));
    },
    read: (id) =>
      reading(async (db) => {
        const line = await disclosureById(db, id);
        return isProblem(line) ? line : { ...line, versions: await versionsOf(db, id) };
      }),
    version: (id, number) => reading((db) => versionByNumber(db, id, number)),
    sources: (subject) => reading((db) => sourcesOf(db, subject, today())),
    add: async ({ subject, kind, name: given, languages }, drawn, written) => {
      const name = fitNamed(given, LONGEST_NAME.system);
      if (isProblem(name)) return name;
      return writing(async (db) => {
        const full = await tooMany(db, sql`yawara.disclosure`, sql`true`, quotas.disclosures);
        if (full !== undefined) return full;
        const { id } = await db
          .insertInto("disclosure")
          .values({
            organizationId: OURS,
            subjectId: subject ?? null,
            kind,
            name,
            ...(languages !== undefined && { languages }),
          })
          .returning("id")
          .executeTakeFirstOrThrow();
        return (await addVersion(db, id, drawn, written, me)) ?? disclosureById(db, id);
      });
    },
    change: async (id, revision, fields, counted) => {
      const name = fields.name === undefined ? undefined : fitNamed(fields.name, LONGEST_NAME.system);
      if (isProblem(name)) return name;
      return writing(async (db) => {
        if (fields.removed === true && (await wasPublished(db, id))) return problem("still-public");
        if (fields.languages !== undefined && (await isReviewed(db, id))) return problem("wrong-state");
        const refused = await changed(db, id, revision, { ...fields, ...(name !== undefined && { name }) });
        if (refused !== undefined) return refused;
        const line = await disclosureById(db, id);
        if (isProblem(line) || fields.languages === undefined || line.version.state !== "draft") return line;
        const draft = await versionByNumber(db, id, line.version.number);
        if (counted === undefined || isProblem(draft)) return line;
        await recount(db, id, draft, counted(draft, line.languages));
        return disclosureById(db, id);
      });
    },
    begin: (id, drawn, written) =>
      writing(async (db) => {
        const line = await disclosureById(db, id);
        if (isProblem(line)) return line;
        if (line.removed) return problem("not-found");
        if (!["published", "withdrawn"].includes(line.version.state)) return problem("wrong-state");
        if (line.version.number >= quotas.versions)
          return problem("too-many-disclosures", { most: String(quotas.versions) });
        return (await addVersion(db, id, drawn, written, me)) ?? disclosureById(db, id);
      }),
    save: (id, number, revision, written, drawn) =>
      writing(async (db) => {
        const there = await versionByNumber(db, id, number);
        const wrong = faultOf(there, revision, quotas);
        if (isProblem(there) || wrong !== undefined) return wrong ?? (there as Problem);
        if (there.state !== "draft") return problem("wrong-state");
        return (await saved(db, id, there, written, drawn, me)) ?? versionByNumber(db, id, number);
      }),
    step: (id, number, asked) => takeStep(may, me, id, number, asked),
    publicList: () => reading(async (db) => (await listOf(db)) ?? { slug: null }),
    setPublicList: (list) => setList(may, list),
  };
}

const OURS = sql<string>`yawara.acting_organisation()`;

async function tooMany(db: Db, table: ReturnType<typeof sql>, where: ReturnType<typeof sql>, most: number) {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from ${table} where ${where}`.execute(
    db,
  );
  return rows[0]!.count < most ? undefined : problem("too-many-disclosures", { most: String(most) });
}

async function wasPublished(db: Db, id: string): Promise<boolean> {
  return (await versionsOf(db, id)).some(({ state }) => state === "published" || state === "withdrawn");
}

/** Whether a second person reads it or has approved it: a language that comes after that was read by nobody. */
async function isReviewed(db: Db, id: string): Promise<boolean> {
  return (await versionsOf(db, id)).some(({ state }) => state === "submitted" || state === "approved");
}

/** Keeps a draft by its hash: the same draft is kept once. */
async function keepDraft(db: Db, draft: object): Promise<string | Problem> {
  const document = JSON.stringify(draft);
  if (!isKeepable(document)) return problem("unkeepable");
  const { rows } = await sql<{ hash: string }>`
    with added as (
      insert into yawara.disclosure_draft (organization_id, document) values (${OURS}, ${document})
      on conflict do nothing returning hash
    )
    select hash from added
    union all select encode(sha256(convert_to(${document}, 'UTF8')), 'hex') limit 1`.execute(db);
  return rows[0]!.hash;
}

async function addVersion(
  db: Db,
  id: string,
  drawn: Drawn,
  written: Written,
  me: string,
): Promise<Problem | undefined> {
  const hash = await keepDraft(db, drawn.draft);
  if (isProblem(hash)) return hash;
  const edits = stampedEdits({}, written.edits, me);
  if (isProblem(edits)) return edits;
  await db
    .insertInto("disclosureVersion")
    .values({ organizationId: OURS, disclosureId: id, ...drawnValues(drawn, hash), ...writtenValues(written, edits) })
    .execute();
  return undefined;
}

const drawnValues = ({ sources, corpus, restsOn }: Drawn, hash: string) => ({
  draftHash: hash,
  subjectRevision: sources.revision ?? null,
  facts: JSON.stringify(sources.facts),
  corpus,
  restsOn,
});

const writtenValues = ({ tiers, gaps, unconfirmed }: Written, edits: KeptEdits) => ({
  edits: JSON.stringify(edits),
  tiers: JSON.stringify(tiers),
  gaps,
  unconfirmed,
});

/** What people wrote, each with who did and when: what is as it was keeps its writer. */
function stampedEdits(kept: KeptEdits, edits: Written["edits"], me: string): KeptEdits | Problem {
  const on = new Date().toISOString();
  const stamped: KeptEdits = {};
  for (const [language, all] of Object.entries(edits)) {
    stamped[language] = {};
    for (const [id, { text, confirmed }] of Object.entries(all)) {
      if (text !== undefined && !isKeepable(text)) return problem("unkeepable");
      const said = { ...(text !== undefined && { text }), ...(confirmed === true && { confirmed }) };
      if (Object.keys(said).length === 0) continue;
      const { by, on: when, ...before } = kept[language]?.[id] ?? { by: me, on };
      stamped[language][id] = isDeepStrictEqual(before, said) ? { ...said, by, on: when } : { ...said, by: me, on };
    }
  }
  return stamped;
}

/** What is left to do of a draft, where that alone is otherwise than it was kept. */
async function recount(
  db: Db,
  id: string,
  { number, gaps, unconfirmed }: Version,
  now: Pick<Written, "gaps" | "unconfirmed">,
): Promise<void> {
  if (now.gaps === gaps && now.unconfirmed === unconfirmed) return;
  await db
    .updateTable("disclosureVersion")
    .set({ gaps: now.gaps, unconfirmed: now.unconfirmed })
    .where("disclosureId", "=", id)
    .where("number", "=", number)
    .execute();
}

async function saved(
  db: Db,
  id: string,
  there: Version,
  written: Written,
  drawn: Drawn | undefined,
  me: string,
): Promise<Problem | undefined> {
  const edits = stampedEdits(there.edits, written.edits, me);
  if (isProblem(edits)) return edits;
  const hash = drawn === undefined ? undefined : await keepDraft(db, drawn.draft);
  if (isProblem(hash)) return hash;
  await db
    .updateTable("disclosureVersion")
    .set({ ...writtenValues(written, edits), ...(drawn !== undefined && drawnValues(drawn, hash!)) })
    .where("disclosureId", "=", id)
    .where("number", "=", there.number)
    .execute();
  return undefined;
}

/** Why a version as it stands is not changed. */
function faultOf(there: Version | Problem, revision: number, { revisions }: Quotas): Problem | undefined {
  if (isProblem(there)) return there;
  if (there.revision !== revision) return problem("conflict", { revision: String(there.revision) });
  return there.revision >= revisions ? problem("too-many-disclosures", { most: String(revisions) }) : undefined;
}

async function changed(db: Db, id: string, revision: number, fields: object): Promise<Problem | undefined> {
  if (Object.keys(fields).length === 0) return problem("invalid", { field: "name, languages, listed, removed" });
  const row = await db
    .updateTable("disclosure")
    .set(fields)
    .where("id", "=", id)
    .where("revision", "=", revision)
    .returning("id")
    .executeTakeFirst();
  if (row !== undefined) return undefined;
  const line = await disclosureById(db, id);
  return isProblem(line) ? line : problem("conflict", { revision: String(line.revision) });
}

const STEPS: Record<DisclosureStep, { from: readonly string[]; to: Version["state"] }> = {
  submit: { from: ["draft"], to: "submitted" },
  return: { from: ["submitted", "approved"], to: "draft" },
  approve: { from: ["submitted"], to: "approved" },
  publish: { from: ["approved"], to: "published" },
  withdraw: { from: ["published"], to: "withdrawn" },
};

/** Steps that a reviewer takes as well. */
const REVIEWED: readonly DisclosureStep[] = ["approve", "return"];

async function takeStep(
  { writing, reviewing }: Permitted,
  me: string,
  id: string,
  number: number,
  { step, revision, reason: given, publication }: Parameters<Disclosures["step"]>[2],
) {
  const { from, to } = STEPS[step];
  const reason = fitLines("reason", given ?? null, LONGEST_REASON);
  if (isProblem(reason)) return reason;
  if (step === "withdraw" && reason === null) return problem("invalid", { field: "reason" });
  if (step === "publish" && publication === undefined) return problem("nothing-to-publish");
  return (REVIEWED.includes(step) ? reviewing : writing)(async (db) => {
    const there = await versionByNumber(db, id, number);
    if (isProblem(there)) return there;
    if (there.revision !== revision) return problem("conflict", { revision: String(there.revision) });
    if (!from.includes(there.state)) return problem("wrong-state");
    if (step === "approve" && there.edited.by === me) return problem("wrote-it");
    const row = await db
      .updateTable("disclosureVersion")
      .set({ state: to, ...(reason !== null && { reason }), ...(step === "publish" && { publication: publication! }) })
      .where("disclosureId", "=", id)
      .where("number", "=", number)
      .returning("number")
      .executeTakeFirst();
    // A reviewer takes back nothing that is approved.
    if (row === undefined) return problem("not-allowed");
    const line = await disclosureById(db, id);
    if (step === "submit" && !isProblem(line))
      await notify(db, {
        kind: "sign-off",
        subjects: line.system === undefined ? [] : [line.system.id],
        object: { kind: "disclosure", id },
      });
    return line;
  });
}

/** Where the list stands now: the address that was last set. */
async function listOf(db: Db): Promise<PublicList | undefined> {
  return db.selectFrom("disclosureList").select(["slug", "shown"]).orderBy("updatedAt", "desc").executeTakeFirst();
}

/** Addresses an organisation may have had for its list: they stay its own. */
const MOST_SLUGS = 20;

async function setList({ writing }: Permitted, { slug, shown }: PublicList): Promise<PublicList | Problem> {
  if (!SLUG.test(slug)) return problem("invalid", { field: "slug" });
  const done = await writing(async (db) => {
    if (!shown) await db.updateTable("disclosureList").set({ shown }).where("slug", "<>", slug).execute();
    const there = await db
      .updateTable("disclosureList")
      .set({ shown })
      .where("slug", "=", slug)
      .returning("slug")
      .execute();
    if (there.length > 0) return { slug, shown };
    const full = await tooMany(db, sql`yawara.disclosure_list`, sql`true`, MOST_SLUGS);
    if (full !== undefined) return full;
    await db.insertInto("disclosureList").values({ organizationId: OURS, slug, shown }).execute();
    return { slug, shown };
  });
  // The slug of another organisation is not told apart from any other that cannot be kept.
  return isProblem(done) && done.problem === "unkeepable" ? problem("taken", { value: slug, by: "—" }) : done;
}
