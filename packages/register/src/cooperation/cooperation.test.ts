// Requests and answers: published for good, answered under a pseudonym that links to nobody, read only once that is written, gone with their keys.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RequestDocument } from "@yawara/cooperation";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { PERSONAS, populate } from "../../test/population.ts";
import { asIdentity } from "../database/as-identity.ts";
import { type Database, SCHEMA } from "../database/database.ts";
import { isProblem, type Problem, type Register } from "../index.ts";
import { nameAuthorities } from "./name-authorities.ts";
import { unseal } from "./sealed.ts";

const text = (said: string) => ({ ja: said, en: said });
const SECRET_WORDS = "we found a bias in screening";

const document = (more: Partial<RequestDocument> = {}): RequestDocument => ({
  kind: "condition",
  title: text("Use of AI in hiring"),
  purpose: text("To learn where it is used"),
  basis: ["jp.ai-promotion-act/art-16"],
  voluntary: text("Answering is voluntary; nothing follows where you do not."),
  condition: "organisation.uses_ai",
  questions: [
    { id: "found", kind: "text", asks: text("What did you find?"), reason: text("To know") },
    { id: "count", kind: "number", asks: text("How many?"), reason: text("To know") },
  ],
  deadline: "2026-12-20",
  expires: "2027-12-20",
  retention: { until: "2027-01-31", end: "delete" },
  publication: { form: "none" },
  ...more,
});

const given = <T>(found: T | Problem): T => {
  if (isProblem(found)) throw new Error(`${found.problem} ${JSON.stringify(found.args)}`);
  return found;
};

describe.each(DATABASES)("requests and answers, database %s", (kind) => {
  let place: Place;
  let database: Database;
  let register: Register;
  let keys: string;
  let today = "2026-12-01";

  beforeAll(async () => {
    place = await placeFor(kind);
    keys = mkdtempSync(join(tmpdir(), "yawara-keys-"));
    ({ database, register } = await place.openBoth({ keys: { folder: keys }, today: () => today }));
    await populate(database);
    await nameAuthorities(database, { authorities: ["ours"] });
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
    rmSync(keys, { recursive: true, force: true });
  });

  const officer = () => register.as(PERSONAS.owner);
  const firm = () => register.as(PERSONAS["their owner"]);

  async function published(more: Partial<RequestDocument> = {}) {
    const { requests } = officer();
    const drafted = given(await requests.add(document(more), 20, more.kind === "inquiry" ? "theirs" : undefined));
    return given(await requests.publish(drafted.id, drafted.revision));
  }
  const answer = {
    version: 1,
    values: { found: { value: SECRET_WORDS, source: "typed" as const } },
    notPublic: ["found"],
    took: 12,
  };

  /** Every text of every table, and of the jobs' schema. */
  async function everything(): Promise<string> {
    return database.asOwner(async (owner) => {
      const tables = await owner.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('yawara', 'yawara_jobs')`,
      );
      const all: string[] = [];
      for (const { name } of tables) {
        await owner.run("begin");
        if (name.startsWith("yawara.")) await owner.run(`alter table ${name} no force row level security`);
        const rows = await owner.query<{ row: string }>(`select t::text as row from ${name} t`);
        await owner.run("rollback");
        all.push(...rows.map(({ row }) => `${name} ${row}`));
      }
      return all.join("\n");
    });
  }

  it("are published for good: what was published does not change, and a next version stands beside it", async () => {
    const one = await published();
    expect(one).toMatchObject({ state: "published", version: 1, drafting: false });
    const { requests } = officer();
    const next = given(await requests.save(one.id, one.revision, document({ title: text("Again") }), 20));
    expect(next.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, "draft"],
      [1, "published"],
    ]);
    expect(await requests.publish(one.id, one.revision)).toMatchObject({ problem: "conflict" });
    given(await requests.publish(one.id, next.revision));
    const seen = given(await firm().asked.read(one.id));
    expect([seen.version, seen.document.title.en, seen.versions]).toEqual([2, "Again", [2, 1]]);
  });

  it("are an authority's alone, and of one kind", async () => {
    expect(await firm().requests.add(document(), 20)).toMatchObject({ problem: "not-authority" });
    expect(await officer().requests.add(document({ kind: "inquiry" }), 20, "theirs")).toMatchObject({
      problem: "invalid",
    });
    const { condition: _, ...rest } = document({ kind: "inquiry" });
    expect(await officer().requests.add(rest, 20)).toMatchObject({ problem: "invalid", args: { field: "addressee" } });
  });

  it("are answered, changed and withdrawn until the deadline, each with its own key", async () => {
    const { id } = await published();
    const kept = given(await firm().asked.answer(id, answer));
    expect(kept).toMatchObject({
      values: answer.values,
      lost: false,
      receipt: { notPublic: ["found"], state: "given" },
    });
    const keyCount = () =>
      readdirSync(join(keys, "answers"), { recursive: true }).filter((name) => String(name).endsWith(".key")).length;
    const before = keyCount();
    const changed = given(
      await firm().asked.answer(id, { ...answer, values: { count: { value: 3, source: "typed" } }, notPublic: [] }),
    );
    expect([changed.receipt.answer, keyCount()]).toEqual([kept.receipt.answer, before]);
    expect(changed.receipt.sha256).not.toBe(kept.receipt.sha256);
    expect(given(await firm().asked.withdraw(id))).toMatchObject({ receipt: { state: "withdrawn" } });
    expect(keyCount()).toBe(before - 1);
    given(await firm().asked.answer(id, answer));
    today = "2026-12-21";
    expect(await firm().asked.withdraw(id)).toMatchObject({ problem: "request-over" });
    expect(await firm().asked.answer(id, answer)).toMatchObject({ problem: "request-over" });
    today = "2026-12-01";
  });

  it("tell nowhere in the database who answered, nor what", async () => {
    const { id } = await published();
    const before = (await everything()).split("\n");
    given(await firm().asked.answer(id, answer));
    const fresh = (await everything()).split("\n").filter((line) => !before.includes(line));
    expect(fresh.length).toBeGreaterThan(2);
    expect(fresh.filter((line) => /their|theirs/.test(line))).toEqual([]);
    expect(fresh.filter((line) => line.includes(SECRET_WORDS))).toEqual([]);
  });

  it("leave no trace where a firm only looks: it cannot be told from one that never did", async () => {
    const { id } = await published();
    const listed = () => readdirSync(keys, { recursive: true }).sort();
    given(await register.as(PERSONAS.owner).asked.list());
    const [rows, files] = [await everything(), listed()];
    given(await firm().asked.list());
    given(await firm().asked.read(id));
    expect([await everything(), listed()]).toEqual([rows, files]);
  });

  it("are read once that is written, which the respondent sees; where it cannot be written nothing is opened", async () => {
    const { id } = await published();
    given(await firm().asked.answer(id, answer));
    const opened = given(
      await officer().answers.open(id, { purpose: "To write the report", means: "screen", fields: ["found"] }),
    );
    expect(opened.answers).toMatchObject([{ values: answer.values, notPublic: ["found"] }]);
    const delay = { until: "2027-01-15", reason: "An inspection is under way" };
    given(await officer().answers.open(id, { purpose: "An inspection", means: "api", delay }));
    expect(
      await officer().answers.open(id, { purpose: "x", means: "api", delay: { ...delay, until: "2027-06-01" } }),
    ).toMatchObject({ problem: "invalid" });
    const { reads } = given(await firm().asked.read(id)).answer!;
    expect(reads).toMatchObject([
      { purpose: "To write the report", role: "owner", fields: ["found"], means: "screen" },
    ]);
    expect(given(await register.collections.read(id))).toMatchObject({ reads: 2, delayed: 1 });
    await database.asOwner((owner) =>
      owner.run(`alter table ${SCHEMA}.answer_read add constraint broken check (purpose <> 'unwritable')`),
    );
    expect(await officer().answers.open(id, { purpose: "unwritable", means: "screen" })).toMatchObject({
      problem: "unkeepable",
    });
    expect(await register.as(PERSONAS.viewer).answers.open(id, { purpose: "x", means: "screen" })).toMatchObject({
      problem: "not-allowed",
    });
  });

  it("end with their keys: what an old copy of the tables holds opens with no key there is", async () => {
    const { id } = await published();
    given(await firm().asked.answer(id, answer));
    const old = await everything();
    today = "2027-02-01";
    expect(await register.cooperation.endDue("ours", today)).toBeGreaterThan(0);
    expect(given(await officer().requests.read(id)).disposals).toMatchObject([{ state: "ended" }]);
    const { receipt, values } = given(await firm().asked.read(id)).answer!;
    expect([receipt.state, values]).toEqual(["ended", undefined]);
    const sealed = [...old.matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g)].map(([found]) => found);
    const left = readdirSync(join(keys, "answers"), { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    const bound = { request: id, version: 1, pseudonym: receipt.pseudonym };
    for (const file of left)
      for (const box of sealed)
        expect(unseal(readFileSync(join(file.parentPath, file.name)), box, bound)).toBeUndefined();
    expect(old).not.toContain(SECRET_WORDS);
    today = "2026-12-01";
  });

  it("have keys that nobody who is signed in ends", async () => {
    for (const person of [PERSONAS.owner, PERSONAS["their program"]])
      for (const call of [sql`yawara.keys_to_end()`, sql`yawara.keys_ended('{}')`])
        expect(await asIdentity(database, person, (db) => sql`select ${call}`.execute(db))).toMatchObject({
          problem: "not-allowed",
        });
  });

  it("wait for consent where that is their end, and say that an answer is lost whose key is", async () => {
    const { id } = await published({ retention: { until: "2027-01-31", end: "consent" } });
    given(await firm().asked.answer(id, answer));
    await register.cooperation.endDue("ours", "2027-02-01");
    const held = given(await officer().requests.read(id));
    expect(held.disposals).toMatchObject([{ state: "consent-pending" }]);
    expect(
      given(await officer().answers.open(id, { purpose: "Before it ends", means: "screen" })).answers,
    ).toHaveLength(1);
    const ended = given(await officer().requests.dispose(id, 1, 1, "内閣府 1-23"));
    expect(ended.disposals).toMatchObject([{ state: "ended", reference: "内閣府 1-23" }]);
    const other = await published();
    given(await firm().asked.answer(other.id, answer));
    rmSync(join(keys, "answers"), { recursive: true });
    expect(given(await firm().asked.read(other.id)).answer).toMatchObject({ lost: true });
    expect(given(await officer().answers.open(other.id, { purpose: "Look", means: "screen" }))).toMatchObject({
      answers: [],
      lost: [expect.any(String)],
    });
  });

  it("of one firm by name are seen by nobody else, and are numbered in public and not named", async () => {
    const { condition: _, ...rest } = document({ kind: "inquiry", title: text("To you") });
    const drafted = given(await officer().requests.add(rest, 20, "theirs"));
    given(await officer().requests.publish(drafted.id, drafted.revision));
    expect(given(await firm().asked.read(drafted.id)).kind).toBe("inquiry");
    expect(await register.as(PERSONAS.editor).asked.read(drafted.id)).toMatchObject({ problem: "not-found" });
    expect(await register.collections.read(drafted.id)).toMatchObject({ problem: "not-found" });
    expect(given(await register.collections.list()).inquiries).toMatchObject([{ authority: "ours", inquiries: 1 }]);
  });
});
