// Whether there is room where the data lies: asked before anything is kept, and learnt from what could not be.
import { statfs } from "node:fs/promises";

/** What the database and the system call a full disk. */
const FULL: readonly unknown[] = ["53100", "ENOSPC", "EDQUOT"];

/** Whether an error, or what caused it, says that no room is left where the data lies. */
export function isOutOfSpace(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < DEEPEST; at = at.cause, depth++)
    if (FULL.includes((at as { code?: unknown }).code)) return true;
  return false;
}

/** Errors that wrap one another are looked through so far. */
const DEEPEST = 5;

/** Below this much nothing more is kept: the database writes its own log in pieces of 16 MB, and stops where it cannot. */
const RESERVE = 48 * 1024 * 1024;

/** How long one failure speaks for a disk that cannot be looked at from here. */
const REMEMBERED = 30_000;

export interface Space {
  isLeft(): Promise<boolean>;
  /** Learns from an error; says whether it was that the disk is full. */
  ranOut(error: unknown): boolean;
}

/** The room in a folder; without one, what errors tell of it. Each time it runs out, and each time it is back, is said once. */
export function spaceOf(folder: string | undefined, log: (message: string) => void): Space {
  let failed = Number.NEGATIVE_INFINITY;
  let wasLeft = true;
  const noted = (isLeft: boolean): boolean => {
    if (isLeft !== wasLeft)
      log(isLeft ? "the disk has room again" : "the disk is full: nothing is kept until there is room");
    wasLeft = isLeft;
    return isLeft;
  };
  return {
    async isLeft() {
      if (folder === undefined) return noted(performance.now() - failed > REMEMBERED);
      const { bavail, bsize } = await statfs(folder);
      return noted(bavail * bsize >= RESERVE);
    },
    ranOut(error) {
      if (!isOutOfSpace(error)) return false;
      failed = performance.now();
      noted(false);
      return true;
    },
  };
}
