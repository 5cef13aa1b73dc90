// One process owns a data folder at a time: a lock of the operating system's, gone when its process is.
import { DatabaseSync } from "node:sqlite";

const BUSY = 5;

/**
 * Takes the lock file, or gives undefined where somebody else has it. Node has no file locks of its own; SQLite's hold on
 * every platform, are seen across containers, and leave nothing stale behind a crash as a file with a process id would.
 */
export function lockFolder(file: string): { release(): void } | undefined {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return { release: () => lock.close() };
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode === BUSY) return undefined;
    throw error;
  }
}
