// Systems chosen to be changed together, over all pages of the list.
import type { SubjectLine } from "../../api/types.ts";

/** Their ids. */
export type Chosen = ReadonlySet<string>;

/** With rows chosen, or no longer. */
export function turned(chosen: Chosen, rows: readonly SubjectLine[], on: boolean): Chosen {
  const next = new Set(chosen);
  for (const { id } of rows) on ? next.add(id) : next.delete(id);
  return next;
}
