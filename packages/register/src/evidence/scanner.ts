// Has files that wait for it scanned: a job for each, apart from the request that brought it; what waits is found again at every start.
import { sql } from "kysely";
import { asIdentity } from "../database/as-identity.ts";
import { type Database, reasonOf } from "../database/database.ts";
import type { Jobs } from "../jobs/model.ts";
import { isProblem } from "../problems.ts";
import { type Scanned, scanWith } from "./clamd.ts";
import type { ClamdAddress } from "./clamd-address.ts";
import type { FileStore } from "./file-store.ts";

/** A content of an organisation that no scanner has looked at. */
export interface Waiting {
  organisation: string;
  sha256: string;
}

export interface Scanner {
  /** A file has come. */
  scan(file: Waiting): void;
}

export interface ScannerOptions {
  database: Database;
  store: FileStore;
  jobs: Jobs;
  clamd: ClamdAddress;
  log(level: "warn" | "error", message: string): void;
}

const JOB = "scan-file";
/** Found again at a start; more wait for the next. */
const MOST_FOUND = 20_000;

/** The scanner of all organisations, at work from now on. */
export function scannerOf(options: ScannerOptions): Scanner {
  const { database, store, jobs, clamd, log } = options;
  const failed = (error: unknown) => log("error", `files wait to be scanned: ${reasonOf(error)}`);
  const add = ({ organisation, sha256 }: Waiting) => jobs.add(JOB, { organisation, object: sha256 });
  const begin = async () => {
    await jobs.handle(JOB, async ({ organisation, object }) => {
      const file = { organisation, sha256: object };
      const outcome = await scanned(store, clamd, file);
      await kept(database, file, outcome);
      // Where clamd is away the job is tried again, later and later; what it would not take it would not take again.
      if (outcome.scan === "failed" && outcome.away) throw new Error("clamd is away");
    });
    for (const file of await waitingFiles(database)) await add(file);
  };
  begin().catch(failed);
  return { scan: (file) => void add(file).catch(failed) };
}

async function scanned(store: FileStore, clamd: ClamdAddress, { organisation, sha256 }: Waiting): Promise<Scanned> {
  const bytes = await store.read(organisation, sha256);
  if (bytes === undefined) return { scan: "failed", said: "the file is not in its place", away: false };
  return scanWith(clamd, bytes);
}

async function waitingFiles(database: Database): Promise<Waiting[]> {
  const found = await asIdentity(database, undefined, async (db) => {
    const { rows } = await sql<Waiting>`
      select organisation, hash as sha256 from yawara.files_to_scan(${MOST_FOUND})`.execute(db);
    return rows;
  });
  if (isProblem(found)) throw new Error(found.problem);
  return found;
}

async function kept(database: Database, { organisation, sha256 }: Waiting, outcome: Scanned): Promise<void> {
  const said = outcome.scan === "clean" ? null : outcome.said;
  const done = await asIdentity(database, undefined, async (db) => {
    await sql`select yawara.keep_scan(${organisation}, ${sha256}, ${outcome.scan}, ${said})`.execute(db);
    return {};
  });
  if (isProblem(done)) throw new Error(done.problem);
}
