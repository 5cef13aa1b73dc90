// Which revision of a system held at the end of a past day.
import type { Revision } from "./ledger-types.ts";

/** The revision, or the moment of the first where that came later. */
export type Held = { revision: Revision } | { came: string };

/** Of revisions the newest first; the day ends where the reader is. */
export function heldOn(revisions: readonly Revision[], day: string): Held {
  const end = new Date(`${day}T00:00:00`);
  end.setDate(end.getDate() + 1);
  const revision = revisions.find(({ on }) => new Date(on) < end);
  return revision === undefined ? { came: revisions.at(-1)!.on } : { revision };
}
