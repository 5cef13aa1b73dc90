// A data folder is for its owner's eyes: the folder itself, what lies in it, and what this process still writes.
import { chmodSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

const OTHERS = 0o077;

/** Takes from everybody else what an earlier version, or somebody, has left open to them. */
export function closeFolder(folder: string): void {
  // The database in this process makes its files as open as it is let.
  if (isMainThread) process.umask(process.umask() | OTHERS);
  close(folder);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) close(join(folder, name));
}

function close(path: string): void {
  const { mode } = lstatSync(path);
  const isLink = (mode & 0o170000) === 0o120000;
  if (!isLink && (mode & OTHERS) !== 0) chmodSync(path, mode & 0o777 & ~OTHERS);
}
