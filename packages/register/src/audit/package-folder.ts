// An auditor's package as it lies on disk: the zip, or the folder it was unpacked to; one file after the other, as streams.
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Readable } from "node:stream";
import { type Entry, open, type ZipFile } from "yauzl";

/** A package that can be looked into. */
export interface PackageOnDisk {
  /** Its files, by their path within it, sorted. */
  paths: string[];
  /** The bytes of one of them. */
  read(path: string): Promise<AsyncIterable<Uint8Array>>;
  close(): void;
}

/** Opens a package; throws where it is neither a folder nor a zip that can be read. */
export async function openPackage(path: string): Promise<PackageOnDisk> {
  return (await stat(path)).isDirectory() ? folderAt(path) : zipAt(path);
}

async function folderAt(folder: string): Promise<PackageOnDisk> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((one) => !one.isDirectory())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join("/"));
  return {
    paths: paths.sort(),
    read: async (path) => createReadStream(join(folder, path)),
    close: () => {},
  };
}

async function zipAt(path: string): Promise<PackageOnDisk> {
  const zip = await opened(path);
  const entries = await entriesOf(zip);
  return {
    paths: [...entries.keys()].sort(),
    read: (name) =>
      new Promise<Readable>((resolve, reject) =>
        zip.openReadStream(entries.get(name)!, (error, stream) => (error ? reject(error) : resolve(stream))),
      ),
    close: () => zip.close(),
  };
}

/** Names that lead out of a folder are refused while the list is read. */
const opened = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? reject(error) : resolve(zip))),
  );

/** Files by their name; one that is there twice counts once, and its second place is a name of its own that no manifest has. */
function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      const name = entries.has(entry.fileName) ? `${entry.fileName} (again)` : entry.fileName;
      if (!name.endsWith("/")) entries.set(name, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}
