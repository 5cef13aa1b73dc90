// Opens a backup: looks whether it is whole and whether this program can read it, then gives its entries as streams.
import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { openPackage, type PackageOnDisk } from "../audit/package-folder.ts";
import { reasonOf } from "../database/database.ts";
import { type Problem, problem } from "../problems.ts";
import { linesOf } from "./cursor.ts";
import {
  BACKUP_FILES,
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackedUpTable,
  type ChainHead,
  contentFile,
  type FileLine,
  type Manifest,
  type StoredEntry,
  tableFile,
} from "./model.ts";
import { refuse } from "./refused.ts";
import { sealOf } from "./seal.ts";

export interface OpenBackup {
  manifest: Manifest;
  /** The lines of a table, of the ends of chains, of the list of files: an entry that is not as the manifest says is refused at its end. */
  rows(table: BackedUpTable): AsyncIterable<string[]>;
  heads(): AsyncIterable<ChainHead>;
  files(): AsyncIterable<FileLine>;
  bytes(file: FileLine): Promise<AsyncIterable<Uint8Array>>;
  text(name: "secret" | "log-key"): Promise<string>;
  close(): void;
}

/** Opens the backup in a file; `told` hears how many bytes have been looked through. */
export async function openBackup(file: string, told?: (bytes: number) => void): Promise<OpenBackup | Problem> {
  let archive: PackageOnDisk;
  try {
    const seal = await sealOf(file, told);
    if (seal === "none") return problem("not-a-backup", { file });
    if (seal === "broken") return problem("backup-changed", { file });
    archive = await openPackage(file);
  } catch (error) {
    return problem("backup-unreadable", { file, reason: reasonOf(error) });
  }
  const manifest = await manifestOf(archive);
  const wrong = unfit(manifest, file);
  if (wrong === undefined) return opened(archive, manifest!, file);
  archive.close();
  return wrong;
}

async function manifestOf(archive: PackageOnDisk): Promise<Manifest | undefined> {
  if (!archive.paths.includes(BACKUP_FILES.manifest)) return undefined;
  const parts: Uint8Array[] = [];
  for await (const chunk of await archive.read(BACKUP_FILES.manifest)) parts.push(chunk);
  try {
    return JSON.parse(Buffer.concat(parts).toString()) as Manifest;
  } catch {
    return undefined;
  }
}

function unfit(manifest: Manifest | undefined, file: string): Problem | undefined {
  if (manifest?.format !== BACKUP_FORMAT) return problem("not-a-backup", { file });
  if (manifest.version > BACKUP_VERSION) return problem("backup-newer", { file, yawara: String(manifest.yawara) });
  return undefined;
}

function opened(archive: PackageOnDisk, manifest: Manifest, file: string): OpenBackup {
  const entry = (name: string, stored: StoredEntry) => checked(archive, name, stored, file);
  async function* parsed<Line>(name: string, stored: StoredEntry): AsyncGenerator<Line> {
    for await (const lines of linesOf(entry(name, stored))) for (const line of lines) yield JSON.parse(line) as Line;
  }
  return {
    manifest,
    rows: (table) => linesOf(unzipped(entry(tableFile(table.name), table))),
    heads: () => parsed(BACKUP_FILES.chains, manifest.chains),
    files: () => parsed(BACKUP_FILES.files, manifest.files),
    bytes: (one) => archive.read(contentFile(one)),
    async text(name) {
      const parts: Uint8Array[] = [];
      for await (const chunk of await archive.read(name)) parts.push(chunk);
      return Buffer.concat(parts).toString();
    },
    close: () => archive.close(),
  };
}

async function* checked(
  archive: PackageOnDisk,
  name: string,
  { size, sha256 }: StoredEntry,
  file: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let read = 0;
  if (!archive.paths.includes(name)) refuse(problem("backup-changed", { file }));
  for await (const chunk of await archive.read(name)) {
    hash.update(chunk);
    read += chunk.length;
    yield chunk;
  }
  if (read !== size || hash.digest("hex") !== sha256) refuse(problem("backup-changed", { file }));
}

/** What was compressed, as it was; where either end stops, so does the other. */
async function* unzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // What fails on the way in is thrown on the way out.
  pipeline(Readable.from(bytes, { objectMode: false }), gunzip, () => {});
  yield* gunzip;
}
