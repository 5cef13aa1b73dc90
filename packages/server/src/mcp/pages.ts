// Long lists a page at a time, for the tools that look at the law.
import { isProblems, pageOf as page } from "@yawara/answers";
import type { Language } from "@yawara/engine";
import { problemLines } from "./problem-lines.ts";
import type { Refusal } from "./tool.ts";

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
  { language, ...asked }: AskedPage,
): Page<Entry> | Refusal {
  const held = page(list, corpus, asked);
  if (isProblems(held)) return { refused: problemLines(held.problems, language) };
  return { entries: [...held.entries], rest: { total: list.length, ...held.rest } };
}
