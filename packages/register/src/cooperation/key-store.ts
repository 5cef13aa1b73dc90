// The key store: a folder apart from database, files and their backups, with a key for each answer and what pseudonyms are made of.
import { createHmac, randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { reasonOf } from "../database/database.ts";
import { isOutOfSpace } from "../database/space.ts";
import { type Problem, problem } from "../problems.ts";

export interface KeyStore {
  /** Makes a key of 32 bytes under a new random name. It is on the disk, in the copy too, before this returns. */
  make(): Promise<{ id: string; key: Buffer } | Problem>;
  /** A key by its name; nothing where it was destroyed or lost. */
  key(id: string): Promise<Buffer | undefined>;
  /** Destroys keys, in the copy too; one that is gone already is no error. */
  destroy(ids: readonly string[]): Promise<void>;
  /**
   * The secret of an organisation, of which its pseudonyms are made: 32 bytes, drawn from one that lies here. A file of each organisation's
   * own would tell who has one.
   */
  secret(organisation: string): Promise<Buffer | Problem>;
}

export interface KeyFolders {
  /** Where keys lie. */
  folder: string;
  /** A second folder, best on another disk, that holds the same at every moment and nothing older. */
  copy?: string;
}

const BYTES = 32;
const NAME = /^[0-9a-f]{64}$/;

/** Nobody said where keys may lie. */
const NOWHERE: KeyStore = {
  make: async () => problem("keys-unusable", { folder: "keys", reason: "no folder is set" }),
  key: async () => undefined,
  destroy: async () => {},
  secret: async () => problem("keys-unusable", { folder: "keys", reason: "no folder is set" }),
};

/** The keys in a folder, which is made when the first is: `answers/ab/cdef….key` by name, and `pseudonyms.secret`. */
export function keyStore(folders: KeyFolders | undefined): KeyStore {
  if (folders === undefined) return NOWHERE;
  const all = [folders.folder, ...(folders.copy === undefined ? [] : [folders.copy])];
  const trying = async <T>(work: () => Promise<T>): Promise<T | Problem> => {
    try {
      return await work();
    } catch (error) {
      if (isOutOfSpace(error)) return problem("disk-full");
      return problem("keys-unusable", { folder: folders.folder, reason: reasonOf(error) });
    }
  };
  return {
    make: () =>
      trying(async () => {
        const [id, key] = [randomBytes(BYTES).toString("hex"), randomBytes(BYTES)];
        for (const folder of all) await written(placeOf(folder, id), key);
        return { id, key };
      }),
    key: (id) => firstOf(all.map((folder) => placeOf(folder, id))),
    async destroy(ids) {
      for (const folder of all) for (const id of ids) await destroyed(placeOf(folder, id));
    },
    secret: (organisation) =>
      trying(async () => {
        const places = all.map((folder) => join(folder, "pseudonyms.secret"));
        const there = (await firstOf(places)) ?? (await madeOnce(places[0]!, randomBytes(BYTES)));
        for (const place of places.slice(1)) await madeOnce(place, there);
        return createHmac("sha256", there).update(`yawara firm 1\n${organisation}`).digest();
      }),
  };
}

function placeOf(folder: string, id: string): string {
  if (!NAME.test(id)) throw new Error("not the name of a key");
  return join(folder, "answers", id.slice(0, 2), `${id.slice(2)}.key`);
}

/** What stands in the first of some places that has it. */
async function firstOf(places: readonly string[]): Promise<Buffer | undefined> {
  for (const place of places) {
    const found = await readFile(place).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (found?.length === BYTES) return found;
  }
  return undefined;
}

/** Writes a file whole or not at all, and has the disk hold it. */
async function written(place: string, bytes: Buffer): Promise<void> {
  const arriving = await arrived(place, bytes);
  await rename(arriving, place);
  await synced(join(place, ".."));
}

/** Writes a file where none is yet, and gives what then stands there. */
async function madeOnce(place: string, bytes: Buffer): Promise<Buffer> {
  const arriving = await arrived(place, bytes);
  try {
    await link(arriving, place);
    await synced(join(place, ".."));
    return bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return readFile(place);
  } finally {
    await rm(arriving, { force: true });
  }
}

async function arrived(place: string, bytes: Buffer): Promise<string> {
  await mkdir(join(place, ".."), { recursive: true, mode: 0o700 });
  const arriving = `${place}.${randomBytes(6).toString("hex")}.new`;
  const file = await open(arriving, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return arriving;
}

/** Writes over a key and takes its file away. On a disk that writes elsewhere what is written anew, the taking away is what counts. */
async function destroyed(place: string): Promise<void> {
  const file = await open(place, "r+").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (file === undefined) return;
  try {
    await file.write(randomBytes(BYTES), 0, BYTES, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(place, { force: true });
  await synced(join(place, ".."));
}

async function synced(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
