// Puts a backup into an empty place, all of it or nothing: a data folder with its database, or a PostgreSQL server with a folder for the files.
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Connection, type Database, reasonOf, SCHEMA } from "../database/database.ts";
import { openEmbedded } from "../database/embedded.ts";
import { lockFolder } from "../database/folder-lock.ts";
import { ensureJobsSchema, ensureRoles } from "../database/roles.ts";
import { openServer } from "../database/server.ts";
import { RESTORING } from "../database/unfinished-restore.ts";
import { type FileStore, fileStore } from "../evidence/file-store.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import { syncFolder } from "./durable.ts";
import { contentFile, type FileLine, type LackingFile, type Manifest } from "./model.ts";
import { type OpenBackup, openBackup } from "./open-backup.ts";
import { refuse, refusedBy } from "./refused.ts";
import { restoreRows, type Step } from "./restore-rows.ts";

/** What is restored, and where to. */
export interface RestoreAsked {
  file: string;
  /** The data folder: it may be there, but has to be empty; with a server it is where the files go. */
  folder: string;
  /** A PostgreSQL server, on whose database Yawara has no tables yet. */
  databaseUrl?: string;
  /** A dump of an empty in-process database to begin from. */
  emptyDatabase?: Blob;
  /** Gives up, and leaves nothing behind. */
  signal?: AbortSignal;
  told?: (step: RestoreStep) => void;
  log?: (level: "warn" | "error", message: string) => void;
}

/** What is being done: bytes looked through, rows put in, entries verified, files placed. */
export type RestoreStep = Step | { step: "looking"; done: number };

export interface Restored {
  manifest: Manifest;
  /** Files that were not there, or no longer what they were, when the backup was made. */
  lacking: LackingFile[];
}

/** Restores a backup. Whatever stops it is a problem, and then nothing is where it was to be. */
export async function restore(asked: RestoreAsked): Promise<Restored | Problem> {
  let looked = 0;
  const backup = await openBackup(asked.file, (bytes) => {
    looked += bytes;
    asked.told?.({ step: "looking", done: looked });
  });
  if (isProblem(backup)) return backup;
  try {
    await (asked.databaseUrl === undefined ? intoFolder(asked, backup) : ontoServer(asked, backup, asked.databaseUrl));
    return { manifest: backup.manifest, lacking: backup.manifest.lacking };
  } catch (error) {
    if (asked.signal?.aborted) return problem("restore-given-up");
    const found = refusedBy(error);
    if (found !== undefined) return found;
    return problem("restore-failed", { reason: reasonOf(error) });
  } finally {
    backup.close();
  }
}

/** Everything is made in a folder of its own within the place, and then moved: the database last, with which the rest counts. */
async function intoFolder(asked: RestoreAsked, backup: OpenBackup): Promise<void> {
  const { folder } = asked;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await lockedEmpty(folder);
  const making = join(folder, RESTORING);
  try {
    await mkdir(making, { mode: 0o700 });
    const database = orRefuse(await openEmbedded({ ...asked, folder: making }));
    try {
      await fill(database, true, asked, backup, () => files(asked, backup, fileStore(join(making, "files"))));
    } finally {
      await database.close();
    }
    await keepSecrets(making, backup);
    await syncFolder(making);
    asked.signal?.throwIfAborted();
    for (const name of ["files", "secret", "log-key", "database"])
      await rename(join(making, name), join(folder, name)).catch(ifThere);
    await syncFolder(folder, { deep: false });
  } finally {
    await rm(making, { recursive: true, force: true });
    lock.release();
  }
}

function ifThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

/** The lock itself, and what it leaves behind where its holder was killed. */
const isOfLock = (name: string): boolean => /^database\.lock(-journal)?$/.test(name);

/** The folder's lock, where the folder is empty; what an earlier restoring left that was killed is taken away. */
async function lockedEmpty(folder: string): Promise<{ release(): void }> {
  const names = await readdir(folder);
  // One that was killed had begun in an empty folder, and had not come as far as its database: all that lies there is its own.
  const isKnown = names.includes("database.lock");
  const isLeft = names.includes(RESTORING) && !names.includes("database");
  const isEmpty = isLeft || names.every(isOfLock);
  const lock = isEmpty || isKnown ? lockFolder(join(folder, "database.lock")) : undefined;
  if (lock === undefined && (isEmpty || isKnown)) return refuse(problem("folder-in-use", { folder }));
  if (lock === undefined || !isEmpty) {
    lock?.release();
    return refuse(problem("target-not-empty", { target: folder }));
  }
  for (const name of names) if (!isOfLock(name)) await rm(join(folder, name), { recursive: true, force: true });
  return lock;
}

/** The files are in their places before the database counts; one of the same content that was there stays as it is. */
async function ontoServer(asked: RestoreAsked, backup: OpenBackup, databaseUrl: string): Promise<void> {
  const database = orRefuse(await openServer(databaseUrl, asked.log ?? (() => {})));
  const folder = join(asked.folder, "files");
  const made: FileLine[] = [];
  try {
    await fill(database, false, asked, backup, () =>
      files(asked, backup, fileStore(folder), (file) => void made.push(file)),
    );
    await keepSecrets(asked.folder, backup);
  } catch (error) {
    for (const { organisation, sha256 } of made)
      await rm(join(folder, organisation, sha256.slice(0, 2), sha256.slice(2)), { force: true });
    throw error;
  } finally {
    await database.close();
  }
}

/** Fills the database in one transaction, in which the files find their places too. */
async function fill(
  database: Database,
  isEmbedded: boolean,
  { file, databaseUrl = "", told = () => {}, signal }: RestoreAsked,
  backup: OpenBackup,
  placeFiles: () => Promise<void>,
): Promise<void> {
  await database.asOwner(async (connection) => {
    if (!isEmbedded) await hasNoTables(connection, databaseUrl);
    const wrong = (await ensureRoles(connection)) ?? (await ensureJobsSchema(connection, isEmbedded));
    if (wrong !== undefined) refuse(wrong);
    await connection.run("begin");
    try {
      const step = (one: Step) => {
        signal?.throwIfAborted();
        told(one);
      };
      await restoreRows(connection, backup, file, step);
      await placeFiles();
      signal?.throwIfAborted();
      await connection.run("commit");
    } catch (error) {
      await connection.run("rollback").catch(() => {});
      throw error;
    }
  });
}

async function hasNoTables(connection: Connection, databaseUrl: string): Promise<void> {
  const [table] = await connection.query("select from pg_tables where schemaname = $1 limit 1", [SCHEMA]);
  const { host, pathname } = new URL(databaseUrl);
  if (table !== undefined) refuse(problem("target-not-empty", { target: `${host}${pathname}` }));
}

/** Puts each file in its place, whose content is what it is named by; those the backup lacks are left out. */
async function files(
  { file: name, told = () => {}, signal }: RestoreAsked,
  backup: OpenBackup,
  store: FileStore,
  made: (file: FileLine) => void = () => {},
): Promise<void> {
  const lacking = new Set(backup.manifest.lacking.map(contentFile));
  let done = 0;
  for await (const file of backup.files()) {
    signal?.throwIfAborted();
    done += 1;
    const { organisation, sha256, size } = file;
    if (lacking.has(contentFile(file))) continue;
    const wasThere = await store.has(organisation, sha256);
    const arrived = orRefuse(
      await store.take(organisation, await backup.bytes(file), { most: size, room: Number.POSITIVE_INFINITY }),
    );
    if (arrived?.sha256 !== sha256) refuse(problem("backup-changed", { file: name }));
    await arrived!.place();
    if (!wasThere) made(file);
    told({ step: "files", done });
  }
}

async function keepSecrets(folder: string, backup: OpenBackup): Promise<void> {
  const { secret, logKey } = backup.manifest;
  for (const name of [...(secret ? (["secret"] as const) : []), ...(logKey ? (["log-key"] as const) : [])]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, name), await backup.text(name), { mode: 0o600, flag: "wx" });
  }
}

function orRefuse<Value>(found: Value | Problem): Value {
  return isProblem(found) ? refuse(found) : found;
}
