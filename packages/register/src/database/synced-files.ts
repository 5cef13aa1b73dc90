// Files of the embedded database that are on the disk when it says so: as it comes it leaves that to the system, and loses it with the power.
import { closeSync, fsyncSync, openSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** What the database's own file system, compiled with it, knows of an open file. */
interface OpenFile {
  /** The system's descriptor; a folder has none. */
  nfd?: number;
  node: unknown;
}

interface MountedFiles {
  stream_ops: { fsync?: (file: OpenFile) => number };
  realPath(node: unknown): string;
}

/** An error of input and output, as the compiled database numbers it: it then stops rather than say that something is kept. */
const EIO = 29;

/** With what PGlite is made, so that every commit waits for the disk. Of the ways to write its log only `fsync` reaches the file system. */
export function syncedFiles(folder: string): { fs: NodeFS; startParams: string[] } {
  const files = new NodeFS(folder);
  const init = files.init.bind(files);
  files.init = (pglite, options) =>
    init(pglite, {
      ...options,
      preRun: [...(options.preRun ?? []), (made) => syncs(made as unknown as { NODEFS: MountedFiles })],
    });
  const params = PGlite.defaultStartParams.filter((param) => param !== "-F");
  return { fs: files, startParams: [...params, "-c", "wal_sync_method=fsync"] };
}

function syncs({ NODEFS }: { NODEFS: MountedFiles }): void {
  NODEFS.stream_ops.fsync = ({ nfd, node }) => {
    try {
      if (nfd !== undefined) fsyncSync(nfd);
      else syncFolder(NODEFS.realPath(node));
      return 0;
    } catch {
      return EIO;
    }
  };
}

function syncFolder(path: string): void {
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
