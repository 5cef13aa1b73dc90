// Files by the hash of their bytes in a folder: taken in as a stream, whole or not at all, once an organisation.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { reasonOf } from "../database/database.ts";
import { isOutOfSpace } from "../database/space.ts";
import { isProblem, type Problem, problem } from "../problems.ts";

/** A file that has arrived whole and has no place yet. */
export interface Arrived {
  sha256: string;
  /** Bytes. */
  size: number;
  /** Its first bytes: enough to tell its type. */
  head: Uint8Array;
  /** Gives it its place, at once and whole. */
  place(): Promise<void>;
  /** Throws it away, unless it has its place. */
  drop(): Promise<void>;
}

export interface FileStore {
  /** Takes a stream in, up to `most` bytes; what is larger, is cut off or finds no room leaves nothing behind. */
  take(organisation: string, body: AsyncIterable<Uint8Array>, most: number): Promise<Arrived | Problem>;
  /** The bytes of a file, which is open until they are read or the stream is cancelled; nothing where it is not there. */
  read(organisation: string, sha256: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Whether the bytes of a file are there. */
  has(organisation: string, sha256: string): Promise<boolean>;
  /** Throws away what was on its way in when an earlier process ended. */
  sweep(): Promise<void>;
}

const HEAD = 64 * 1024;
/** Older than any file that can still be on its way. */
const STALE = 24 * 3_600_000;
const ARRIVING = "arriving";

/** Nobody said where files may lie. */
const NOWHERE: FileStore = {
  take: async () => problem("folder-unusable", { folder: "files", reason: "no folder is set" }),
  read: async () => undefined,
  has: async () => false,
  sweep: async () => {},
};

/** The files below a folder, which is made when the first comes: `<organisation>/ab/cdef…` by SHA-256. */
export function fileStore(folder: string | undefined): FileStore {
  if (folder === undefined) return NOWHERE;
  return {
    async take(organisation, body, most) {
      const path = join(folder, ARRIVING, randomUUID());
      try {
        await mkdir(join(folder, ARRIVING), { recursive: true, mode: 0o700 });
        const taken = await written(path, body, most);
        if (isProblem(taken)) {
          await rm(path, { force: true });
          return taken;
        }
        return {
          ...taken,
          place: () => placed(path, placeOf(folder, organisation, taken.sha256)),
          drop: () => rm(path, { force: true }),
        };
      } catch (error) {
        await rm(path, { force: true }).catch(() => {});
        if (isOutOfSpace(error)) return problem("disk-full");
        return problem("folder-unusable", { folder, reason: reasonOf(error) });
      }
    },
    async read(organisation, sha256) {
      try {
        const file = await open(placeOf(folder, organisation, sha256));
        return file.createReadStream();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
      }
    },
    async has(organisation, sha256) {
      const found = await stat(placeOf(folder, organisation, sha256)).catch(() => undefined);
      return found?.isFile() === true;
    },
    async sweep() {
      const names = await readdir(join(folder, ARRIVING)).catch(() => []);
      for (const name of names) {
        const found = await stat(join(folder, ARRIVING, name)).catch(() => undefined);
        if (found !== undefined && Date.now() - found.mtimeMs > STALE) await rm(join(folder, ARRIVING, name));
      }
    },
  };
}

/** Ids are the database's own: letters, figures and dashes. Anything else is no name of a folder. */
function placeOf(folder: string, organisation: string, sha256: string): string {
  if (!/^[\w-]{1,100}$/.test(organisation) || !/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a place of a file");
  return join(folder, organisation, sha256.slice(0, 2), sha256.slice(2));
}

/** Writes the stream as it comes, hashing it on the way. */
async function written(
  path: string,
  body: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Pick<Arrived, "sha256" | "size" | "head"> | Problem> {
  const file = await open(path, "wx", 0o600);
  const hash = createHash("sha256");
  const heads: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of uncut(body)) {
      if (chunk === CUT) return problem("file-cut");
      if (size < HEAD) heads.push(chunk.slice(0, HEAD - size));
      size += chunk.length;
      if (size > most) return tooLarge(most);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (size === 0) return problem("file-empty");
    await file.sync();
    return { sha256: hash.digest("hex"), size, head: Buffer.concat(heads) };
  } finally {
    await file.close();
  }
}

const CUT = Symbol("cut");

/** The chunks of a stream; one that breaks off ends with `CUT`, for it is no fault of ours. */
async function* uncut(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | typeof CUT> {
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      let next: IteratorResult<Uint8Array>;
      try {
        next = await chunks.next();
      } catch {
        yield CUT;
        return;
      }
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}

const MEGABYTE = 1024 * 1024;

/** A file larger than it may be. */
export const tooLarge = (most: number): Problem =>
  problem("file-too-large", { most: String(Math.round((most / MEGABYTE) * 10) / 10) });

async function placed(from: string, to: string): Promise<void> {
  const folder = join(to, "..");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // The same bytes under the same name: whichever comes last changes nothing.
  await rename(from, to);
  if (process.platform === "win32") return;
  const parent = await open(folder);
  try {
    await parent.sync();
  } finally {
    await parent.close();
  }
}
