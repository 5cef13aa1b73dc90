// PostgreSQL in this process: PGlite on a folder or in memory. One connection, which everybody shares.
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { PGlite } from "@electric-sql/pglite";
import { type Dialect, Kysely, PGliteDialect } from "kysely";
import type { RegisterOptions } from "../model.ts";
import { type Problem, problem } from "../problems.ts";
import { namingWho } from "./acting-account.ts";
import { closeFolder } from "./closed-folder.ts";
import {
  AS_TEXT,
  AUTH_ROLE,
  type Connection,
  camelCase,
  type Database,
  JOBS_ROLE,
  type JobsConnection,
  reasonOf,
} from "./database.ts";
import { lockFolder } from "./folder-lock.ts";
import { isOutOfSpace, type Space, spaceOf } from "./space.ts";
import { syncedFiles } from "./synced-files.ts";
import type { Tables } from "./tables.ts";
import { openTurns } from "./turns.ts";
import { unfinishedRestore } from "./unfinished-restore.ts";

/** Opens the database in a folder, which this process then owns until it is closed; without a folder, in memory. */
export async function openEmbedded({
  folder,
  emptyDatabase,
  syncs = false,
  log = () => {},
}: Pick<RegisterOptions, "folder" | "emptyDatabase" | "syncs" | "log">): Promise<Database | Problem> {
  const space = spaceOf(folder, (message) => log("error", message));
  if (folder === undefined) return overPglite(await start(undefined, { emptyDatabase, syncs }), space, () => {});
  let lock: { release(): void } | undefined;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // One that is there can be read; a new one would be left half made.
    if (isNew(join(folder, "database")) && !(await space.isLeft())) return problem("disk-full");
    lock = lockFolder(join(folder, "database.lock"));
    if (lock === undefined) return problem("folder-in-use", { folder });
    const unfinished = unfinishedRestore(folder);
    if (unfinished !== undefined) {
      lock.release();
      return unfinished;
    }
    closeFolder(folder);
    const pglite = await startWhole(folder, { emptyDatabase, syncs });
    closeFolder(folder);
    const { release } = lock;
    return overPglite(pglite, space, () => {
      closeFolder(folder);
      release();
    });
  } catch (error) {
    lock?.release();
    if (isOutOfSpace(error)) return problem("disk-full");
    return problem("folder-unusable", { folder, reason: reasonOf(error) });
  }
}

/** From what a new database begins, and whether every commit waits for the disk. */
interface How {
  emptyDatabase: Blob | undefined;
  syncs: boolean;
}

/** Stands in the data folder as long as a database is being made there. */
const MAKING = "database.making";

/** Starts the database of a folder. One whose making was interrupted holds nothing anybody was told is kept, and is made anew. */
async function startWhole(folder: string, how: How): Promise<PGlite> {
  const [dataDir, making] = [join(folder, "database"), join(folder, MAKING)];
  if (existsSync(making)) await rm(dataDir, { recursive: true, force: true });
  if (!isNew(dataDir)) return start(dataDir, how);
  await writeFile(making, "", { mode: 0o600 });
  const pglite = await start(dataDir, how);
  await rm(making);
  return pglite;
}

const isNew = (dataDir: string): boolean => !existsSync(join(dataDir, "PG_VERSION"));

/** Of PostgreSQL's usual 128 MB a database of one process, whose pages the system caches too, has no use. */
const MEMORY = ["-c", "shared_buffers=16MB"];

async function start(dataDir: string | undefined, { emptyDatabase, syncs }: How): Promise<PGlite> {
  // Optimising PostgreSQL's largest functions takes V8 half a gigabyte for a while, and queries are no faster after it.
  for (const flag of ["--no-wasm-tier-up", "--no-wasm-dynamic-tiering"]) setFlagsFromString(flag);
  const synced = dataDir !== undefined && syncs ? syncedFiles(dataDir) : undefined;
  return PGlite.create({
    startParams: [...(synced?.startParams ?? PGlite.defaultStartParams), ...MEMORY],
    ...(synced !== undefined ? { fs: synced.fs } : dataDir !== undefined && { dataDir }),
    ...((dataDir === undefined || isNew(dataDir)) && emptyDatabase !== undefined && { loadDataDir: emptyDatabase }),
    parsers: Object.fromEntries(AS_TEXT.map((type) => [type, (text: string) => text])),
  });
}

/** Once open, nothing runs as the superuser PGlite begins as: the session is better-auth's, and the application takes its own role for each transaction. */
function overPglite(pglite: PGlite, space: Space, release: () => void): Database {
  const kysely = (dialect: Dialect): Kysely<Tables> => new Kysely<Tables>({ dialect, plugins: [camelCase()] });
  return {
    app: kysely(new PGliteDialect({ pglite })),
    auth: kysely(namingWho(new PGliteDialect({ pglite }))),
    space,
    turns: openTurns(),
    async asOwner(work) {
      await pglite.exec("RESET ROLE");
      const result = await work(connection(pglite));
      await pglite.exec(`SET ROLE ${AUTH_ROLE}`);
      return result;
    },
    atOneMoment: (work) =>
      pglite.transaction(async (transaction) => {
        await transaction.exec("set transaction read only; set local role none");
        return work(connection(transaction));
      }),
    jobs: () => jobsConnection(pglite, space),
    async close() {
      // Waits for the transaction that is running; those that come later are refused.
      await pglite.close();
      release();
    },
  };
}

function connection(pglite: Pick<PGlite, "exec" | "query">): Connection {
  return {
    async run(statements) {
      await pglite.exec(statements);
    },
    async query<Row>(statement: string, parameters: unknown[] = []) {
      return (await pglite.query<Row>(statement, parameters)).rows;
    },
  };
}

/** Statements that begin and end a transaction of their own do so inside this one, which is then over before it is ended. */
function jobsConnection(pglite: PGlite, space: Space): JobsConnection {
  return {
    isAlone: true,
    executeSql: (text, values = []) =>
      pglite
        .transaction(async (transaction) => {
          await transaction.exec(`SET LOCAL ROLE ${JOBS_ROLE}`);
          if (values.length > 0) return await transaction.query(text, values);
          return { rows: (await transaction.exec(text)).flatMap(({ rows }) => rows) };
        })
        .catch((error: unknown) => {
          space.ranOut(error);
          throw error;
        }),
    async close() {},
  };
}
