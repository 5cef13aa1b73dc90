// Reads a finished backup back from where it was written: what nobody could read again is no backup.
import { isProblem, type Problem } from "../problems.ts";
import type { Manifest } from "./model.ts";
import { openBackup } from "./open-backup.ts";

/** The manifest of a backup, every byte of which is as it was written. */
export async function readBackup(file: string): Promise<Manifest | Problem> {
  const backup = await openBackup(file);
  if (isProblem(backup)) return backup;
  backup.close();
  return backup.manifest;
}
