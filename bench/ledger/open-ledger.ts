// A register in this process with a full ledger, for the suites that measure it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Acting, isProblem, type Problem, type Register } from "@yawara/register";
import type { Database } from "../../packages/register/src/database/database.ts";
import { openDatabase, registerOver } from "../../packages/register/src/open-register.ts";
import { browserOf, PASSWORD } from "../../packages/register/test/browser.ts";
import { BASE_URL, SECRET } from "../../packages/register/test/databases.ts";
import { fill, LARGE } from "../../packages/register/test/full-ledger.ts";
import { basketFacts } from "../corpus.ts";
import { median } from "../figure.ts";

export interface Ledger {
  register: Register;
  database: Database;
  organisation: string;
  acting: Acting;
  /** Seconds it took to fill; nothing where it was left empty. */
  filled: number;
}

/** Runs work on a register with a full ledger (or, where asked for, an empty one) that is gone afterwards. */
export async function onLedger<Value>(
  work: (ledger: Ledger) => Promise<Value>,
  { empty = false }: { empty?: boolean } = {},
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), "yawara-bench-"));
  const options = { folder, baseUrl: BASE_URL, secret: SECRET, quotas: { systems: 4 * LARGE.systems } };
  const database = got(await openDatabase(options));
  try {
    const register = registerOver(options, database);
    const browser = browserOf(register);
    await browser.post("/sign-up/email", { name: "Bench", email: "bench@example.org", password: PASSWORD });
    const identity = (await browser.identity())!;
    const organisation = identity.organisation!.id;
    const begun = performance.now();
    const whose = { organisation, user: identity.user.id, size: LARGE, facts: [...basketFacts().values()] };
    if (!empty) await database.asOwner((owner) => fill(owner, whose));
    const filled = (performance.now() - begun) / 1_000;
    return await work({ register, database, organisation, acting: register.as(identity), filled });
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs some work a few times: the middle of its milliseconds, and what it gave last. */
export async function timed<Value>(
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

export function got<Value>(found: Value | Problem): Value {
  if (isProblem(found)) throw new Error(JSON.stringify(found));
  return found;
}
