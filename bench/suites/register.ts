// The register with a ledger of 10,000 systems, 20,000 files and 50,000 measures in use: open, filter, sort, search, pick-lists, a change of many, the log verified.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LawStore } from "@yawara/answers";
import { openLawStore } from "@yawara/answers/node";
import {
  type Acting,
  type Identity,
  isProblem,
  type Problem,
  type Register,
  type RisksAsked,
  type SubjectsAsked,
} from "@yawara/register";
import { verifyLog } from "@yawara/register/verify-log";
import type { Field } from "@yawara/tables/plan";
import type { Kysely } from "kysely";
import { asIdentity } from "../../packages/register/src/database/as-identity.ts";
import type { Database } from "../../packages/register/src/database/database.ts";
import type { Tables } from "../../packages/register/src/database/tables.ts";
import { openDatabase, registerOver } from "../../packages/register/src/open-register.ts";
import { browserOf, PASSWORD } from "../../packages/register/test/browser.ts";
import { BASE_URL, SECRET } from "../../packages/register/test/databases.ts";
import { checkedBy } from "../../packages/server/src/checks/checked-by.ts";
import { recheckOrganisation } from "../../packages/server/src/checks/recheck-organisation.ts";
import { answererOf } from "../../packages/server/src/law-workers/answerer.ts";
import { openLawPool } from "../../packages/server/src/law-workers/pool.ts";
import { basketFacts } from "../corpus.ts";
import { type Figure, median } from "../figure.ts";
import { DAY, fillRisks, SUBDOMAINS } from "./register-risks.ts";

const SYSTEMS = 10_000;
const UNITS = 40;
const PEOPLE = 60;
const ASSETS = 300;
const ASSETS_EACH = 6;
/** Files of evidence; what they hold is tiny, for a screen shows none of it. */
const FILES = 20_000;
const TODAY = "2026-11-24";
/** One statement of the database takes at most so many values. */
const AT_ONCE = 500;
/** A screen of the ledger. */
const SCREEN = 50;

export async function run(): Promise<Record<string, Figure>> {
  const folder = mkdtempSync(join(tmpdir(), "yawara-bench-"));
  const options = { folder, baseUrl: BASE_URL, secret: SECRET };
  const database = got(await openDatabase(options));
  try {
    return await measured(registerOver({ ...options, quotas: { systems: 3 * SYSTEMS } }, database), database);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(register: Register, database: Database): Promise<Record<string, Figure>> {
  const browser = browserOf(register);
  await browser.post("/sign-up/email", { name: "Bench", email: "bench@example.org", password: PASSWORD });
  const identity = await browser.identity();
  const acting = register.as(identity);
  const saved = await timed(50, async (n) => got(await acting.subjects.save({ name: `one ${n}`, facts: {} })));
  const filled = await timed(1, () => fill(database, identity!));
  const { unit, person, asset, ids } = filled.last;
  await fillRisks(database, identity!, ids);
  const list = (asked: SubjectsAsked) =>
    timed(7, async () => got(await acting.subjects.list({ limit: SCREEN, ...asked })));
  const { risks } = acting.risks;
  const read = async (work: () => Promise<unknown>): Promise<Figure> => ({
    value: (await timed(7, async () => got(await work()))).median,
    unit: "ms",
    by: "loop",
    bar: 300,
  });
  const listed = (asked: RisksAsked) => read(() => risks.list({ limit: SCREEN, ...asked }, DAY));
  const screen = async (asked: SubjectsAsked): Promise<Figure> => ({
    value: (await list(asked)).median,
    unit: "ms",
    by: "loop",
    bar: 300,
  });
  const many = await timed(3, async (run) =>
    got(await acting.bulk.apply({ ids: ids.slice(0, 1_000), set: { note: `run ${run}` } })),
  );
  const checked = await checkedAgain(register, database, identity!.organisation!.id);
  const imported = await timed(1, () => importRows(acting));
  const log = await timed(1, () => logOf(acting));
  const verified = await timed(1, async () => verifyLog(log.last));
  if (verified.last.faults.length > 0) throw new Error("the log does not verify");
  return {
    systems: { value: SYSTEMS, unit: "", note: `${SYSTEMS * ASSETS_EACH} links` },
    "a system saved": { value: saved.median, unit: "ms", by: "loop" },
    "all put in, with the log of the systems": { value: filled.median / 1_000, unit: "s", by: "loop" },
    "ledger opened": await screen({}),
    "its last page": await screen({ offset: SYSTEMS - SCREEN }),
    "filtered by unit and owner": await screen({ unit, owner: person }),
    "filtered by what it stands on": await screen({ asset }),
    "sorted by next review": await screen({ sort: "next_review", descending: true }),
    "searched for two words": await screen({ q: "審査 ７７" }),
    "pick-lists: units, people, assets": {
      value: (await timed(5, () => pickLists(acting))).median,
      unit: "ms",
      by: "loop",
      bar: 300,
    },
    "risks: coverage map of all systems": await read(() => risks.coverage({}, DAY)),
    "risks: coverage map of a unit": await read(() => risks.coverage({ unit }, DAY)),
    "risks: matrix": await read(() => risks.matrix({})),
    "risks: the list, the worst first": await listed({}),
    "risks: those behind a cell": await listed({ subdomain: SUBDOMAINS[3]!, cell: "without" }),
    "risks: searched for a word": await listed({ q: "審査システム ７７" }),
    "risks: systems not looked at": await read(() => risks.notLookedAt({ subdomain: SUBDOMAINS[3]!, limit: SCREEN })),
    "risks: of one system, with its measures": await read(async () => {
      got(await risks.list({ subject: ids[7]! }, DAY));
      got(await acting.risks.acceptances.list({ subject: ids[7]! }));
      return acting.risks.measureUses.list({ subject: ids[7]! });
    }),
    ...checked,
    ...(await evidenceScreens(acting, ids[3]!)),
    "1,000 systems changed": { value: many.median, unit: "ms", by: "loop" },
    "import 10,000 rows into the database": {
      value: imported.median / 1_000,
      unit: "s",
      by: "loop",
      bar: 6,
      note: `${COLUMNS} columns, planned, written and in the log, in this process`,
    },
    "log verified, a thousand entries": {
      value: (1_000 * verified.median) / verified.last.entries,
      unit: "ms",
      by: "loop",
      note: `${verified.last.entries} entries`,
    },
  };
}

/** The screens of evidence, each as it is asked for. */
async function evidenceScreens({ evidence }: Acting, system: string): Promise<Record<string, Figure>> {
  const screen = async (asked: Parameters<typeof evidence.list>[1]): Promise<Figure> => {
    const found = await timed(7, async () => got(await evidence.list(TODAY, { limit: SCREEN, ...asked })));
    return { value: found.median, unit: "ms", by: "loop", bar: 300 };
  };
  return {
    files: { value: FILES, unit: "" },
    "evidence opened": await screen({}),
    "its last page of evidence": await screen({ offset: FILES - SCREEN }),
    "evidence of one system": await screen({ rests: { kind: "subject", id: system } }),
    "evidence that expires within 30 days": await screen({ within: 30 }),
    "evidence not scanned": await screen({ scan: "not-scanned" }),
    "evidence searched for two words": await screen({ q: "証跡 ７７" }),
  };
}
/** Systems of which no two say the same. */
const UNLIKE = 960;
/** Systems of one question to a thread, as the server asks. */
const OF_A_QUESTION = 32;

/**
 * All systems checked again after a change of law by a server that has just started: threads and engines are made within the
 * time, and every system comes out otherwise than it was kept. They are of as many kinds as the basket has subjects, and those
 * that say the same are checked once; how many a second are checked where no two say the same stands beside it.
 */
async function checkedAgain(
  register: Register,
  database: Database,
  organisation: string,
): Promise<Record<string, Figure>> {
  const store = openLawStore({ today: () => "2026-11-30" });
  const by = checkedBy(store);
  const again = () =>
    timed(1, async () => {
      const pool = openLawPool();
      const work = { checks: register.checks, answer: answererOf(store, pool), by };
      const done = got(await recheckOrganisation(work, organisation));
      await pool.close();
      return done;
    });
  const first = await again();
  await database.asOwner((owner) =>
    owner.run(`alter table yawara.subject_check no force row level security;
      update yawara.subject_check set corpus = 'before', lines = '';
      alter table yawara.subject_check force row level security`),
  );
  const second = await again();
  const { length: changed } = second.last.changed;
  if (changed < SYSTEMS) throw new Error(`${changed} systems were found to be otherwise`);
  const kinds = basketFacts().size;
  return {
    "all checked for the first time": { value: first.median / 1_000, unit: "s", by: "loop" },
    "all checked again after a change of law": {
      value: second.median / 1_000,
      unit: "s",
      by: "loop",
      bar: 5,
      note: `${kinds} kinds of system`,
    },
    "checks a second, no two alike": { value: await checksASecond(store), unit: "/s", by: "loop", rate: true },
  };
}
const COLUMNS = 30;

/** Rows as the screen sends them: two of the ledger's own fields, the others facts of every kind. */
async function importRows({ imports }: Acting): Promise<void> {
  const facts = Array.from({ length: COLUMNS - 2 }, (_, n): Field => {
    const label = { en: `Fact ${n}`, ja: `項目 ${n}` };
    return { id: `bench.n${n}`, label, type: (["integer", "boolean", "text"] as const)[n % 3]! };
  });
  const written = (row: number, n: number) => [row + n, row % 2 === 0, `値 ${row} の ${n}`][n % 3]!;
  const rows = Array.from({ length: SYSTEMS }, (_, row) => ({
    ...{ sheet: "台帳", number: row + 2, blank: [], columns: {}, problems: [] },
    values: {
      name: `取り込み ${row}`,
      code: `IM-${row}`,
      ...Object.fromEntries(facts.map(({ id }, n) => [id, written(row, n)])),
    },
  }));
  const { plan } = got(await imports.apply({ rows, facts, mode: "update", source: "bench.xlsx" }));
  if (plan.counts.create !== SYSTEMS) throw new Error("not every row was imported");
}

/** Checks a second of systems that all say something else, by one thread that has its law. */
async function checksASecond(store: LawStore): Promise<number> {
  const pool = openLawPool({ size: 1 });
  const answer = answererOf(store, pool);
  const kinds = [...basketFacts().values()];
  const systems = Array.from({ length: UNLIKE }, (_, n) => ({
    facts: { ...kinds[n % kinds.length]!, "organisation.employees": n + 1 },
  }));
  const checked = async (some: typeof systems) => {
    await answer({ name: "keptChecks", asked: { systems: some } }, { form: "value" });
  };
  await checked(systems.slice(0, OF_A_QUESTION));
  const all = await timed(1, async () => {
    for (let at = 0; at < UNLIKE; at += OF_A_QUESTION) await checked(systems.slice(at, at + OF_A_QUESTION));
  });
  await pool.close();
  return (1_000 * UNLIKE) / all.median;
}

interface Filled {
  unit: string;
  person: string;
  asset: string;
  ids: string[];
}

/** Past the register's own functions, many rows a statement; links without an entry in the log each, which takes minutes here. */
async function fill(database: Database, identity: Identity): Promise<Filled> {
  const recorded = (on: boolean) =>
    database.asOwner(async (owner) => {
      for (const table of ["subject_asset", "evidence", "evidence_content", "evidence_file", "evidence_link"])
        await owner.run(`alter table yawara.${table} ${on ? "enable" : "disable"} trigger record`);
    });
  await recorded(false);
  const organizationId = identity.organisation!.id;
  const many = (count: number) => Array.from({ length: count }, (_, n) => n);
  const facts = [...basketFacts().values()].map((one) => JSON.stringify(one));
  const filled = await asIdentity(database, identity, async (db) => {
    const put = async (table: "unit" | "person" | "asset" | "subject", rows: object[]) => {
      const ids: string[] = [];
      for (let at = 0; at < rows.length; at += AT_ONCE) {
        const part = rows.slice(at, at + AT_ONCE).map((row) => ({ organizationId, ...row }));
        const made = await db
          .insertInto(table)
          .values(part as never)
          .returning("id")
          .execute();
        ids.push(...made.map(({ id }) => id as string));
      }
      return ids;
    };
    const units = await put(
      "unit",
      many(UNITS).map((n) => ({ name: `部署 ${n}`, code: `U${n}` })),
    );
    const people = await put(
      "person",
      many(PEOPLE).map((n) => ({ name: `担当 ${n}`, email: `p${n}@example.org` })),
    );
    const assets = await put(
      "asset",
      many(ASSETS).map((n) => ({ kind: "model", name: `model ${n}` })),
    );
    const systems = many(SYSTEMS).map((n) => ({
      name: `審査システム ${n}`,
      code: `AI-${n}`,
      facts: facts[n % facts.length]!,
      unitId: units[n % UNITS]!,
      ownerId: people[n % PEOPLE]!,
      nextReview: `2027-${String(1 + (n % 12)).padStart(2, "0")}-15`,
    }));
    const ids = await put("subject", systems);
    const links = ids.flatMap((subjectId, n) =>
      many(ASSETS_EACH).map((k) => ({ organizationId, subjectId, assetId: assets[(n + k * 47) % ASSETS]! })),
    );
    for (let at = 0; at < links.length; at += AT_ONCE)
      await db
        .insertInto("subjectAsset")
        .values(links.slice(at, at + AT_ONCE))
        .execute();
    await fillEvidence(db, organizationId, ids);
    return { unit: units[3]!, person: people[43]!, asset: assets[3]!, ids };
  });
  await recorded(true);
  return got(filled);
}

/** A file each, resting on two systems; some have expired. */
async function fillEvidence(db: Kysely<Tables>, organizationId: string, systems: string[]): Promise<void> {
  for (let at = 0; at < FILES; at += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, n) => at + n);
    const hash = (n: number) => n.toString(16).padStart(64, "0");
    await db
      .insertInto("evidenceContent")
      .values(numbers.map((n) => ({ organizationId, sha256: hash(n), size: "1" })))
      .execute();
    const made = await db
      .insertInto("evidence")
      .values(
        numbers.map((n) => {
          const validUntil = n % 3 === 0 ? null : `2026-${String(1 + (n % 12)).padStart(2, "0")}-28`;
          return { organizationId, name: `証跡 ${n}`, kind: "record", validUntil, file: 1 };
        }),
      )
      .returning("id")
      .execute();
    const files = made.map(({ id }, n) => ({
      ...{
        organizationId,
        evidenceId: id,
        number: 1,
        sha256: hash(at + n),
        name: `shashin ${at + n}.pdf`,
        asNamed: true,
      },
    }));
    await db.insertInto("evidenceFile").values(files).execute();
    const links = made.flatMap(({ id }, n) =>
      [0, 1].map((k) => ({
        ...{ organizationId, evidenceId: id, objectKind: "subject" },
        objectId: systems[(at + n + k * 4_001) % systems.length]!,
      })),
    );
    await db.insertInto("evidenceLink").values(links).execute();
  }
}

async function pickLists({ units, people, assets }: Acting): Promise<void> {
  got(await units.list({ limit: AT_ONCE, counted: false }));
  got(await people.list({ limit: AT_ONCE, counted: false }));
  got(await assets.list({ limit: AT_ONCE, counted: false }));
}

async function logOf({ audit }: Acting): Promise<string[]> {
  const lines: string[] = [];
  for (let asked: { from?: number; upTo?: number } | undefined = {}; asked !== undefined; ) {
    const part: { lines: string[]; next?: { from: number; upTo: number } } = got(await audit.log(asked));
    lines.push(...part.lines);
    asked = part.next;
  }
  return lines;
}

/** Runs some work a few times: the middle of its milliseconds, and what it gave last. */
async function timed<Value>(
  runs: number,
  work: (run: number) => Promise<Value>,
): Promise<{ median: number; last: Value }> {
  const times: number[] = [];
  let last!: Value;
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    last = await work(run);
    times.push(performance.now() - begun);
  }
  return { median: median(times), last };
}

function got<Value>(found: Value | Problem): Value {
  if (isProblem(found)) throw new Error(JSON.stringify(found));
  return found;
}
