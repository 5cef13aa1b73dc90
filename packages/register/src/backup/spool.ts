// Keeps what the database gives in a folder until it is sent: the database is held for as long as its own disk takes, not for as long as whoever reads.
import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { StoredEntry } from "./model.ts";

const FOLDER = "backing-up";
/** No backup takes so long. */
const STALE = 24 * 3_600_000;

export interface Spool {
  folder: string;
  /** Writes lines, compressed where the name says so. */
  write(name: string, lines: AsyncIterable<string[]>): Promise<StoredEntry & { lines: number }>;
  remove(): Promise<void>;
}

/** A spool in a data folder. */
export async function spoolIn(data: string, signal?: AbortSignal): Promise<Spool> {
  const folder = join(data, FOLDER, randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    folder,
    async write(name, lines) {
      const written = { size: 0, sha256: "", lines: 0 };
      const hash = createHash("sha256");
      async function* text() {
        for await (const some of lines) {
          written.lines += some.length;
          yield `${some.join("\n")}\n`;
        }
      }
      const counting = new Transform({
        transform(chunk: Buffer, _, done) {
          written.size += chunk.length;
          hash.update(chunk);
          done(null, chunk);
        },
      });
      const steps = [...(name.endsWith(".gz") ? [createGzip({ level: 5 })] : []), counting];
      const file = createWriteStream(join(folder, name.replaceAll("/", "-")), { flags: "wx", mode: 0o600 });
      await pipeline([Readable.from(text()), ...steps, file], { ...(signal && { signal }) });
      return { ...written, sha256: hash.digest("hex") };
    },
    async remove() {
      await rm(folder, { recursive: true, force: true });
      // Another backup may be under way.
      await rmdir(join(data, FOLDER)).catch(() => {});
    },
  };
}

/** Throws away what backups left that were killed: all of it where nobody else can be making one. */
export async function sweepSpools(data: string, { isAlone }: { isAlone: boolean }): Promise<void> {
  const names = await readdir(join(data, FOLDER)).catch(() => []);
  for (const name of names) {
    const found = await stat(join(data, FOLDER, name)).catch(() => undefined);
    if (found === undefined || !(isAlone || Date.now() - found.mtimeMs > STALE)) continue;
    await rm(join(data, FOLDER, name), { recursive: true, force: true });
  }
}
