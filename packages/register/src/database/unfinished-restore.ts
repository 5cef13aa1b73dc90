// A restoring that was killed half-way: what it left is no data to start on.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Problem, problem } from "../problems.ts";

/** The folder within a data folder in which a backup is being put together again. */
export const RESTORING = "restoring";

/** Says that a folder is half restored: the database is moved into its place last, and what was moved before does not count without it. */
export function unfinishedRestore(folder: string): Problem | undefined {
  const isHalf = existsSync(join(folder, RESTORING, "database")) && !existsSync(join(folder, "database"));
  return isHalf ? problem("restore-unfinished", { folder }) : undefined;
}
