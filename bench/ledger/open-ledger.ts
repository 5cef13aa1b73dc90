// A register in this process, with a full ledger or an empty one, for the suites that measure it.
import { execFileSync } from "node:child_process";
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
  /** Seconds it took to fill. */
  filled: number;
}

/** Who has the ledger. */
export const BENCHER = { name: "Bench", email: "bench@example.org", password: PASSWORD };

export const optionsIn = (folder: string) => ({
  ...{ folder, baseUrl: BASE_URL, secret: SECRET, quotas: { systems: 4 * LARGE.systems } },
});

/** Runs work on a register with a full ledger that is gone afterwards. */
export function onLedger<Value>(work: (ledger: Ledger) => Promise<Value>): Promise<Value> {
  return inFolder(async (folder) => {
    const { database, register } = await opened(folder);
    try {
      const browser = browserOf(register);
      await browser.post("/sign-up/email", BENCHER);
      const identity = (await browser.identity())!;
      const organisation = identity.organisation!.id;
      const begun = performance.now();
      const whose = { organisation, user: identity.user.id, size: LARGE, facts: [...basketFacts().values()] };
      await database.asOwner((owner) => fill(owner, whose));
      const filled = (performance.now() - begun) / 1_000;
      return await work({ register, database, organisation, acting: register.as(identity), filled });
    } finally {
      await database.close();
    }
  });
}

/** Runs work on a register without any system, which another process has made: this one opens it as a server does that starts again. */
export function onEmptyLedger<Value>(work: (acting: Acting) => Promise<Value>): Promise<Value> {
  return inFolder(async (folder) => {
    execFileSync(process.execPath, [join(import.meta.dirname, "empty-folder.ts"), folder], { stdio: "inherit" });
    const { database, register } = await opened(folder);
    try {
      const browser = browserOf(register);
      await browser.post("/sign-in/email", BENCHER);
      return await work(register.as((await browser.identity())!));
    } finally {
      await database.close();
    }
  });
}

async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), "yawara-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function opened(folder: string): Promise<{ database: Database; register: Register }> {
  const options = optionsIn(folder);
  const database = got(await openDatabase(options));
  return { database, register: registerOver(options, database) };
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
