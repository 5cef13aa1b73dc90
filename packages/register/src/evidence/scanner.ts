// Has files that wait for it scanned, one after the other, apart from the requests that brought them; again at start, and after a while where it failed.
import { sql } from "kysely";
import { asIdentity } from "../database/as-identity.ts";
import { type Database, reasonOf } from "../database/database.ts";
import { isProblem } from "../problems.ts";
import { type Scanned, scanWith } from "./clamd.ts";
import type { ClamdAddress } from "./clamd-address.ts";
import type { FileStore } from "./file-store.ts";

export interface Scanner {
  /** Something waits. */
  wake(): void;
  /** Ends with the file under way. */
  close(): Promise<void>;
}

interface Waiting {
  organisation: string;
  hash: string;
}

/** Files looked for at once. */
const MOST = 20;
/** Milliseconds until what could not be scanned is tried again. */
const AGAIN = 60_000;

/** The scanner of all organisations. What waits stands in the database: a process that ends forgets nothing. */
export function scannerOf(
  database: Database,
  store: FileStore,
  clamd: ClamdAddress,
  log: (level: "warn" | "error", message: string) => void,
): Scanner {
  let running: Promise<void> | undefined;
  let wanted = false;
  let closed = false;
  let later: NodeJS.Timeout | undefined;
  const round = async () => {
    while (wanted && !closed) {
      wanted = false;
      const failed = await scanAll(database, store, clamd, () => closed);
      if (failed === undefined || closed) continue;
      log("warn", `files wait to be scanned: ${failed}`);
      clearTimeout(later);
      later = setTimeout(wake, AGAIN);
      later.unref();
    }
  };
  function wake(): void {
    wanted = true;
    if (closed) return;
    running ??= round()
      .catch((error: unknown) => log("error", `files could not be scanned: ${reasonOf(error)}`))
      .finally(() => {
        running = undefined;
      });
  }
  return {
    wake,
    async close() {
      closed = true;
      clearTimeout(later);
      await running;
    },
  };
}

/** Scans all that waits, each once; the reason where any could not be. */
async function scanAll(
  database: Database,
  store: FileStore,
  clamd: ClamdAddress,
  isClosed: () => boolean,
): Promise<string | undefined> {
  const tried = new Set<string>();
  let failed: string | undefined;
  for (;;) {
    const waiting = await waitingFiles(database, tried.size + MOST);
    const next = waiting.filter(({ organisation, hash }) => !tried.has(`${organisation} ${hash}`));
    if (next.length === 0) return failed;
    for (const file of next) {
      if (isClosed()) return undefined;
      tried.add(`${file.organisation} ${file.hash}`);
      const outcome = await scanned(store, clamd, file);
      await kept(database, file, outcome);
      if (outcome.scan !== "failed") continue;
      failed = outcome.said;
      if (outcome.away) return failed;
    }
  }
}

async function scanned(store: FileStore, clamd: ClamdAddress, { organisation, hash }: Waiting): Promise<Scanned> {
  const bytes = await store.read(organisation, hash);
  if (bytes === undefined) return { scan: "failed", said: "the file is not in its place", away: false };
  return scanWith(clamd, bytes);
}

async function waitingFiles(database: Database, most: number): Promise<Waiting[]> {
  const found = await asIdentity(database, undefined, async (db) => {
    const { rows } = await sql<Waiting>`select organisation, hash from yawara.files_to_scan(${most})`.execute(db);
    return rows;
  });
  if (isProblem(found)) throw new Error(found.problem);
  return found;
}

async function kept(database: Database, { organisation, hash }: Waiting, outcome: Scanned): Promise<void> {
  const said = outcome.scan === "clean" ? null : outcome.said;
  const done = await asIdentity(database, undefined, async (db) => {
    await sql`select yawara.keep_scan(${organisation}, ${hash}, ${outcome.scan}, ${said})`.execute(db);
    return {};
  });
  if (isProblem(done)) throw new Error(done.problem);
}
