// A data folder is for its owner's eyes: the folder itself, and what we keep in it.
import { chmodSync, existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

const OTHERS = 0o077;

/** What we keep in it; whoever keeps something else there sees to that themselves. */
const OURS = ["database.lock", "database"];

/**
 * Takes from everybody else what was left open to them. The database in this process opens some of its files to all, whatever
 * the process's own mask says: so this is done when it has started and when it ends, and nobody gets past the folder meanwhile.
 */
export function closeFolder(folder: string): void {
  close(folder);
  for (const name of OURS) {
    close(join(folder, name));
    if (name !== "database") continue;
    const inside = existsSync(join(folder, name))
      ? readdirSync(join(folder, name), { recursive: true, encoding: "utf8" })
      : [];
    for (const file of inside) close(join(folder, name, file));
  }
}

function close(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  // A file may have been a passing one; and what a link leads to is not ours.
  if (stat === undefined || stat.isSymbolicLink()) return;
  if ((stat.mode & OTHERS) === 0) return;
  try {
    chmodSync(path, stat.mode & 0o777 & ~OTHERS);
  } catch (error) {
    // Somebody else's, lent to us: how open it is they have decided.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") throw error;
  }
}
