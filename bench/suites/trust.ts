// The log of changes as others may trust it: many processes that write one log, a million entries verified, checkpoints and proofs of them.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Identity, Register } from "@yawara/register";
import { passingLogKey } from "../../packages/register/src/audit/log-key.ts";
import { type VerifiedKeptLog, verifyKeptLog } from "../../packages/register/src/audit/verify-kept.ts";
import type { Database } from "../../packages/register/src/database/database.ts";
import { openDatabase, registerOver } from "../../packages/register/src/open-register.ts";
import { browserOf, PASSWORD } from "../../packages/register/test/browser.ts";
import { BASE_URL, SECRET } from "../../packages/register/test/databases.ts";
import { lengthenLog } from "../../packages/register/test/long-log.ts";
import { appendAtOnce } from "../../packages/register/test/many-processes.ts";
import { postgresIn, startPostgres } from "../../packages/register/test/postgres.ts";
import type { Figure } from "../figure.ts";
import { got, timed } from "../ledger/open-ledger.ts";

const ENTRIES = 1_000_000;
/** What came since the last checkpoint: a busy day of a large firm. */
const SINCE = 10_000;
const PROCESSES = 8;
const EACH = 1_000;

const key = passingLogKey();

interface House {
  register: Register;
  database: Database;
  identity: Identity;
}

export async function run(): Promise<Record<string, Figure>> {
  const { address, stop } = await startPostgres();
  try {
    const many = await manyProcesses(await postgresIn(address).newDatabase());
    const server = await longLog({ databaseUrl: await postgresIn(address).newDatabase() });
    const folder = mkdtempSync(join(tmpdir(), "yawara-bench-"));
    const embedded = await longLog({ folder });
    rmSync(folder, { recursive: true, force: true });
    return { ...many, ...figures("PostgreSQL", server, 10), ...figures("PGlite", embedded, 25) };
  } finally {
    await stop();
  }
}

/** Opens a register whose owner signed up, does some work with it and closes it. */
async function within<Value>(
  where: { databaseUrl?: string; folder?: string },
  work: (house: House) => Promise<Value>,
): Promise<Value> {
  const options = { ...where, baseUrl: BASE_URL, secret: SECRET, logKey: key };
  const database = got(await openDatabase(options));
  const register = registerOver(options, database);
  try {
    const browser = browserOf(register);
    await browser.post("/sign-up/email", { name: "Bench", email: "bench@example.org", password: PASSWORD });
    return await work({ register, database, identity: (await browser.identity())! });
  } finally {
    await register.close();
  }
}

function manyProcesses(databaseUrl: string): Promise<Record<string, Figure>> {
  return within({ databaseUrl }, async ({ register, database, identity }) => {
    const organisation = identity.organisation!.id;
    const begun = performance.now();
    const kept = await appendAtOnce({ databaseUrl, identity }, { processes: PROCESSES, each: EACH });
    const took = (performance.now() - begun) / 1_000;
    got(await register.logs.checkpoint(organisation));
    const { faults } = got(await verifyKeptLog(database, { organisation, key }));
    const lost = kept.length - got(await register.as(identity).audit.changes({ kind: "unit" })).total;
    const note = `${PROCESSES} processes, ${EACH} entries each, in ${took.toFixed(1)} s`;
    return {
      "forks of one log, and other faults of it": { value: faults.length, unit: "", bar: 0, note },
      "entries lost": { value: Math.abs(lost) + PROCESSES * EACH - new Set(kept).size, unit: "", bar: 0 },
    };
  });
}

interface Long {
  made: number;
  first: number;
  whole: number;
  since: number;
  proof: number;
}

/** A million entries: made, sealed by a first checkpoint, verified; then a day's more of them. */
function longLog(where: { databaseUrl?: string; folder?: string }): Promise<Long> {
  return within(where, async ({ register, database, identity }) => {
    const organisation = identity.organisation!.id;
    const { logs } = register;
    const made = await timed(1, () => lengthenLog(database, organisation, ENTRIES));
    const first = await timed(1, async () => got(await logs.checkpoint(organisation)));
    const whole = await timed(1, () => verified(database, { organisation, least: ENTRIES }));
    const proof = await timed(20, async (n) => got(await logs.receiptFor(organisation, 1 + n * 49_999)));
    await lengthenLog(database, organisation, SINCE);
    const since = await timed(3, () => verified(database, { organisation, least: SINCE, sinceCheckpoint: true }));
    const [a, b, c, d, e] = [made, first, whole, since, proof].map(({ median }) => median / 1_000);
    return { made: a!, first: b!, whole: c!, since: d!, proof: e! };
  });
}

/** Verifies, and sees to it that nothing was passed over. */
async function verified(
  database: Database,
  { organisation, least, sinceCheckpoint = false }: { organisation: string; least: number; sinceCheckpoint?: boolean },
): Promise<VerifiedKeptLog> {
  const found = got(await verifyKeptLog(database, { organisation, key, sinceCheckpoint }));
  if (found.faults.length > 0 || found.looked < least) throw new Error(JSON.stringify(found));
  return found;
}

function figures(database: string, { made, first, whole, since, proof }: Long, bar: number): Record<string, Figure> {
  return {
    [`1,000,000 entries verified, ${database}`]: {
      ...{ value: whole, unit: "s", by: "loop", bar },
      note: `made in ${made.toFixed(0)} s`,
    },
    [`what came since the last checkpoint, ${database}`]: {
      ...{ value: since, unit: "s", by: "loop", bar: 1 },
      note: `${SINCE.toLocaleString("en-GB")} entries`,
    },
    [`the first checkpoint of it, ${database}`]: { value: first, unit: "s", by: "loop" },
    [`a receipt of an entry, ${database}`]: { value: proof * 1_000, unit: "ms", by: "loop" },
  };
}
