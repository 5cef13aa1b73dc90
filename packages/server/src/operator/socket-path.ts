// Where the operator's socket lies, and whether this system has such.
import { join } from "node:path";

/** The longest path of a socket that Linux and macOS both take, in bytes. */
const LONGEST = 103;

/** The path of the socket in a data folder; undefined where there can be none: on Windows, and where the path is too long. */
export function socketPath(folder: string, platform: NodeJS.Platform = process.platform): string | undefined {
  const path = join(folder, "operator.sock");
  return platform === "win32" || Buffer.byteLength(path) > LONGEST ? undefined : path;
}
