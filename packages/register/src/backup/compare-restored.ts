// Compares what was restored into a folder with the backup it came from: each row of each table, each byte of each file, each chain.
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Connection } from "../database/database.ts";
import { openEmbedded } from "../database/embedded.ts";
import { fileStore } from "../evidence/file-store.ts";
import { isProblem, type Problem } from "../problems.ts";
import { keptTables, linesQuery, SETTINGS } from "./catalogue.ts";
import { verifyChains } from "./chains.ts";
import { batches } from "./cursor.ts";
import { contentFile } from "./model.ts";
import { type OpenBackup, openBackup } from "./open-backup.ts";

export interface Compared {
  tables: { name: string; rows: number /** Rows that are not the same, or on one side alone. */; unlike: number }[];
  files: {
    count: number;
    bytes: number;
    unlike: number /** Gone or changed before the backup was made. */;
    lacking: number;
  };
  chains: { count: number; entries: number; broken: number };
  /** Tables the backup leaves out. */
  leftOut: string[];
}

/** Compares; the database is opened as it is, and closed again. */
export async function compareRestored(file: string, folder: string): Promise<Compared | Problem> {
  const backup = await openBackup(file);
  if (isProblem(backup)) return backup;
  const database = await openEmbedded({ folder });
  if (isProblem(database)) {
    backup.close();
    return database;
  }
  try {
    return await database.atOneMoment(async (connection) => ({
      tables: await comparedTables(connection, backup),
      chains: await verifiedChains(connection),
      files: await comparedFiles(join(folder, "files"), backup),
      leftOut: backup.manifest.leftOut,
    }));
  } finally {
    await database.close();
    backup.close();
  }
}

async function comparedTables(connection: Connection, backup: OpenBackup): Promise<Compared["tables"]> {
  await connection.query(SETTINGS);
  const compared: Compared["tables"] = [];
  for (const table of await keptTables(connection)) {
    const was = backup.manifest.tables.find(({ name }) => name === table.name);
    const rows = was === undefined ? nothing() : backup.rows(was);
    const { lines, unlike } = await difference(rows, batches(connection, linesQuery(table)));
    compared.push({ name: table.name, rows: lines, unlike });
  }
  return compared;
}

async function* nothing(): AsyncGenerator<string[]> {}

/** Both are in the order of the key: the same lines stand at the same places. */
async function difference(
  one: AsyncIterable<string[]>,
  other: AsyncIterable<string[]>,
): Promise<{ lines: number; unlike: number }> {
  const found = { lines: 0, unlike: 0 };
  const [here, there] = [singly(one), singly(other)];
  for (;;) {
    const [a, b] = [await here.next(), await there.next()];
    if (a.done && b.done) return found;
    found.lines += 1;
    if (a.value !== b.value) found.unlike += 1;
  }
}

async function* singly(lines: AsyncIterable<string[]>): AsyncGenerator<string, undefined> {
  for await (const some of lines) yield* some;
  return undefined;
}

async function verifiedChains(connection: Connection): Promise<Compared["chains"]> {
  const found = { count: 0, entries: 0, broken: 0 };
  for await (const { entries, faults } of verifyChains(connection.query)) {
    found.count += 1;
    found.entries += entries;
    if (faults.length > 0) found.broken += 1;
  }
  return found;
}

/** By the bytes on both sides, whatever they are named. */
async function comparedFiles(folder: string, backup: OpenBackup): Promise<Compared["files"]> {
  const store = fileStore(folder);
  const lacking = new Set(backup.manifest.lacking.map(contentFile));
  const found = { count: 0, bytes: 0, unlike: 0, lacking: lacking.size };
  for await (const file of backup.files()) {
    if (lacking.has(contentFile(file))) continue;
    const there = await store.read(file.organisation, file.sha256);
    const is = there && (await sha256Of(there));
    found.count += 1;
    found.bytes += file.size;
    if (is !== (await sha256Of(await backup.bytes(file)))) found.unlike += 1;
  }
  return found;
}

async function sha256Of(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest("hex");
}
