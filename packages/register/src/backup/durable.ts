// Has the system write a folder to the disk: what is renamed into place must not be younger than its content after a loss of power.
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Syncs a folder, and all that is in it unless it is only its names that changed. */
export async function syncFolder(folder: string, { deep = true }: { deep?: boolean } = {}): Promise<void> {
  if (deep)
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await syncFolder(path);
      else if (entry.isFile()) await synced(path);
    }
  // A folder cannot be opened there.
  if (process.platform !== "win32") await synced(folder);
}

async function synced(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
