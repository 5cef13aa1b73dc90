// Makes a backup: one moment of the database into a spool, then the archive with the files of evidence while it is sent.
import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Connection, Database } from "../database/database.ts";
import { isOutOfSpace } from "../database/space.ts";
import type { FileStore } from "../evidence/file-store.ts";
import { type Problem, problem } from "../problems.ts";
import { digestOf, keptTables, LEFT_OUT, linesQuery, ranMigrations, SETTINGS, sequences } from "./catalogue.ts";
import { HEADS } from "./chains.ts";
import { batches, linesOf } from "./cursor.ts";
import {
  BACKUP_FILES,
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackedUpTable,
  type BackupAsked,
  type ChainHead,
  contentFile,
  type FileLine,
  type LackingFile,
  type MadeBackup,
  type Manifest,
  tableFile,
} from "./model.ts";
import { sealing, UNSEALED } from "./seal.ts";
import { type Spool, spoolIn } from "./spool.ts";

/** What a backup is made of. */
export interface BackupSource {
  database: Pick<Database, "atOneMoment">;
  store: Pick<FileStore, "read">;
  /** The data folder, where the database is kept until it is sent. */
  folder: string;
  /** Signs sessions; absent where it is not known here. */
  secret?: string;
}

/** Files the database tells of, with the organisation each is in. */
const FILES = `
  select json_build_object('organisation', organization_id, 'sha256', sha256, 'size', size::float8)::text as line
  from yawara.evidence_content order by organization_id collate "C", sha256 collate "C"`;

const VERSION = (
  JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as { version: string }
).version;

/** Begins a backup: resolves once the moment of the database is kept, with the bytes as they come. */
export async function makeBackup(
  source: BackupSource,
  { withSecret = false, signal }: BackupAsked = {},
): Promise<MadeBackup | Problem> {
  if (withSecret && source.secret === undefined) return problem("secret-unknown");
  let spool: Spool | undefined;
  try {
    spool = await spoolIn(source.folder, signal);
    const kept = spool;
    const manifest = await source.database.atOneMoment((connection) => spooled(connection, kept));
    const logKey = withSecret ? await keptIn(join(source.folder, BACKUP_FILES.logKey)) : undefined;
    Object.assign(manifest, { secret: withSecret, logKey: logKey !== undefined });
    const tables = manifest.tables.reduce((sum, { size }) => sum + size, 0);
    const bytes = archived({ ...source, logKey }, spool, manifest);
    return { bytes, about: tables + manifest.files.bytes + manifest.files.size + manifest.chains.size };
  } catch (error) {
    await spool?.remove();
    if (signal?.aborted) return problem("backup-given-up");
    if (isOutOfSpace(error)) return problem("disk-full");
    throw error;
  }
}

/** Writes the database of this moment into the spool. */
async function spooled(connection: Connection, spool: Spool): Promise<Manifest> {
  await connection.query(SETTINGS);
  const [about] = await connection.query<{ at: string; postgres: string }>(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, current_setting('server_version') as postgres`,
  );
  const tables: BackedUpTable[] = [];
  for (const table of await keptTables(connection)) {
    const { rows, digest } = await digestOf(connection, table);
    const { lines, ...stored } = await spool.write(tableFile(table.name), batches(connection, linesQuery(table)));
    if (lines !== rows) throw new Error(`${table.name}: ${lines} lines of ${rows} rows`);
    tables.push({ name: table.name, columns: table.columns, rows, digest, ...stored });
  }
  const chains = { organisations: 0, entries: 0 };
  const { lines: _, ...heads } = await spool.write(
    BACKUP_FILES.chains,
    passing<ChainHead>(batches(connection, HEADS), ({ entries }) => {
      chains.organisations += 1;
      chains.entries += entries;
    }),
  );
  const files = { count: 0, bytes: 0 };
  const { lines: __, ...listed } = await spool.write(
    BACKUP_FILES.files,
    passing<FileLine>(batches(connection, FILES), ({ size }) => {
      files.count += 1;
      files.bytes += size;
    }),
  );
  return {
    ...{ format: BACKUP_FORMAT, version: BACKUP_VERSION, ...about!, yawara: VERSION },
    migrations: await ranMigrations(connection),
    tables,
    sequences: await sequences(connection),
    leftOut: [...LEFT_OUT],
    chains: { ...heads, ...chains },
    files: { ...listed, ...files },
    lacking: [],
    secret: false,
    logKey: false,
  };
}

/** The same lines, each looked at on its way. */
async function* passing<Line>(lines: AsyncIterable<string[]>, look: (line: Line) => void): AsyncGenerator<string[]> {
  for await (const some of lines) {
    for (const line of some) look(JSON.parse(line) as Line);
    yield some;
  }
}

/** The archive, which takes one entry after the other as it is read and removes the spool when it is done or left. */
function archived(source: BackupSource & { logKey: string | undefined }, spool: Spool, manifest: Manifest): Readable {
  const zip = new ZipFile();
  const out = (zip.outputStream as Readable).pipe(sealing());
  let current: Readable | undefined;
  const mtime = new Date(manifest.at);
  const put = (path: string, bytes: () => AsyncIterable<Uint8Array>) =>
    zip.addReadStreamLazy(path, { mtime, mode: 0o100600, compress: false }, (give) => {
      current = Readable.from(bytes(), { objectMode: false });
      give(null, current);
    });
  zip.on("error", (error: Error) => out.destroy(error));
  out.once("close", () => {
    current?.destroy();
    void spool.remove();
  });
  const spooledFile = (name: string) => () => createReadStream(join(spool.folder, name.replaceAll("/", "-")));
  for (const { name } of manifest.tables) put(tableFile(name), spooledFile(tableFile(name)));
  put(BACKUP_FILES.chains, spooledFile(BACKUP_FILES.chains));
  put(BACKUP_FILES.files, spooledFile(BACKUP_FILES.files));
  const { secret, logKey } = source;
  if (manifest.secret && secret !== undefined) put(BACKUP_FILES.secret, () => one(`${secret}\n`));
  if (logKey !== undefined) put(BACKUP_FILES.logKey, () => one(logKey));
  void withFiles(source.store, spooledFile(BACKUP_FILES.files)(), manifest.lacking, put)
    .then(() => {
      put(BACKUP_FILES.manifest, () => one(() => `${JSON.stringify(manifest, null, 1)}\n`));
      zip.end({ comment: UNSEALED, forceZip64Format: false });
    })
    .catch((error: Error) => out.destroy(error));
  return out;
}

/** What a file says; nothing where there is none. */
const keptIn = (file: string): Promise<string | undefined> =>
  readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });

async function* one(text: string | (() => string)): AsyncGenerator<Uint8Array> {
  yield Buffer.from(typeof text === "string" ? text : text());
}

/** Puts every file of evidence in that is there; what lacks is told in the manifest, which comes last. */
async function withFiles(
  store: BackupSource["store"],
  list: AsyncIterable<Uint8Array>,
  lacking: LackingFile[],
  put: (path: string, bytes: () => AsyncIterable<Uint8Array>) => void,
): Promise<void> {
  for await (const lines of linesOf(list))
    for (const line of lines) {
      const file = JSON.parse(line) as FileLine;
      put(contentFile(file), () => fileBytes(store, file, lacking));
    }
}

/** The bytes of a file. One that is gone is an empty entry; one that is no longer what it was is put in as it is. */
async function* fileBytes(
  store: BackupSource["store"],
  file: FileLine,
  lacking: LackingFile[],
): AsyncGenerator<Uint8Array> {
  const bytes = await store.read(file.organisation, file.sha256);
  if (bytes === undefined) return void lacking.push({ ...file, why: "missing" });
  const hash = createHash("sha256");
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest("hex") !== file.sha256) lacking.push({ ...file, why: "changed" });
}
