// Long lists a page at a time. A cursor names the corpus it was given for: after a change of law it is refused, not misread.
import { type Problems, problem } from "./problem.ts";

/** How much of a list is wanted: all of it where neither is said. */
export interface AskedPage {
  limit?: number | undefined;
  /** `next_cursor` of the answer before. */
  cursor?: string | undefined;
}

export interface Page<Entry> {
  entries: readonly Entry[];
  /** What the page says of the list it is of; nothing where the whole list was wanted. */
  rest: { total?: number; next_cursor?: string };
}

/** The entries of a list that a page holds, and the cursor of the next. */
export function pageOf<Entry>(
  list: readonly Entry[],
  corpus: string,
  { limit, cursor }: AskedPage,
): Page<Entry> | Problems {
  if (limit === undefined && cursor === undefined) return { entries: list, rest: {} };
  const start = cursor === undefined ? 0 : startOf(cursor, corpus);
  if (start === undefined || start > list.length) return problem("bad-cursor", ["cursor"], { cursor: cursor! });
  const end = start + (limit ?? list.length);
  return {
    entries: list.slice(start, end),
    rest: { total: list.length, ...(end < list.length && { next_cursor: `${corpus}.${end}` }) },
  };
}

function startOf(cursor: string, corpus: string): number | undefined {
  const [of, start = ""] = cursor.split(".");
  return of === corpus && /^\d{1,6}$/.test(start) ? Number(start) : undefined;
}
