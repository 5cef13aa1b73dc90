// The register with a ledger of 10,000 systems and 50,000 measures in use: open, filter, sort, search, pick-lists, a change of many, the log verified.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
import { asIdentity } from "../../packages/register/src/database/as-identity.ts";
import type { Database } from "../../packages/register/src/database/database.ts";
import { openDatabase, registerOver } from "../../packages/register/src/open-register.ts";
import { browserOf, PASSWORD } from "../../packages/register/test/browser.ts";
import { BASE_URL, SECRET } from "../../packages/register/test/databases.ts";
import { basketFacts } from "../corpus.ts";
import { type Figure, median } from "../figure.ts";
import { DAY, fillRisks, SUBDOMAINS } from "./register-risks.ts";

const SYSTEMS = 10_000;
const UNITS = 40;
const PEOPLE = 60;
const ASSETS = 300;
const ASSETS_EACH = 6;
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

interface Filled {
  unit: string;
  person: string;
  asset: string;
  ids: string[];
}

/** Past the register's own functions, many rows a statement; links without an entry in the log each, which takes minutes here. */
async function fill(database: Database, identity: Identity): Promise<Filled> {
  const recorded = (on: boolean) =>
    database.asOwner((owner) =>
      owner.run(`alter table yawara.subject_asset ${on ? "enable" : "disable"} trigger record`),
    );
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
    return { unit: units[3]!, person: people[43]!, asset: assets[3]!, ids };
  });
  await recorded(true);
  return got(filled);
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
