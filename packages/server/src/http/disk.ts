// A full disk: told from other errors, said in the log once, and remembered for a while for whoever asks whether all is well.

import type { Logger } from "./log.ts";
import type { Refusal } from "./reply.ts";

export interface Disk {
  /** Notes that something could not be saved for want of room, and says so. */
  isFull: (log: Logger) => Refusal;
  /** Whether that was so within the last minute. */
  wasFull: () => boolean;
}

/** How long one failure speaks for the disk: nothing else tells that there is room again but another attempt. */
const REMEMBERED = 60_000;

/** A disk nothing is known of yet. */
export function newDisk(): Disk {
  let last = Number.NEGATIVE_INFINITY;
  const wasFull = () => performance.now() - last < REMEMBERED;
  return {
    wasFull,
    isFull: (log) => {
      if (!wasFull()) log.error("the disk is full: nothing can be saved");
      last = performance.now();
      return { refused: "disk-full" };
    },
  };
}

/** What the system and PostgreSQL call a full disk. */
const CODES = ["ENOSPC", "EDQUOT", "53100"];

/** Whether an error, or what caused it, is that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++)
    if (CODES.includes(String((one as { code?: unknown }).code))) return true;
  return false;
}
