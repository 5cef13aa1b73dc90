// Long lists a page at a time. A cursor names the corpus it was given for: after a change of law it is refused, not misread.
import type { Language } from "@yawara/engine";
import type { Refusal } from "./tool.ts";
import { WORDS } from "./words/index.ts";

export interface Page<Entry> {
  entries: Entry[];
  /** What the page says of the list. */
  rest: { total: number; next_cursor?: string };
}

export interface AskedPage {
  limit: number;
  cursor?: string | undefined;
  language: Language;
}

/** The entries of a list that a page holds, and the cursor of the next. */
export function pageOf<Entry>(
  list: readonly Entry[],
  corpus: string,
  { limit, cursor, language }: AskedPage,
): Page<Entry> | Refusal {
  const start = cursor === undefined ? 0 : startOf(cursor, corpus);
  if (start === undefined || start > list.length) return { refused: [WORDS[language].badCursor(cursor!)] };
  const end = start + limit;
  return {
    entries: list.slice(start, end),
    rest: { total: list.length, ...(end < list.length && { next_cursor: `${corpus}.${end}` }) },
  };
}

function startOf(cursor: string, corpus: string): number | undefined {
  const [of, start = ""] = cursor.split(".");
  return of === corpus && /^\d{1,6}$/.test(start) ? Number(start) : undefined;
}
