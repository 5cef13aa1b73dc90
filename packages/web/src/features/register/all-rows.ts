// Every row of a list that a filter lets through, page by page, for a file: a screen asks for one page alone.
import type { Language } from "@yawara/engine";
import { ask, isRefused, type Refused } from "../../api/client.ts";

/** Asked for at once: the most the server gives. */
const PAGE = 500;

/** Each id once, should the list have moved meanwhile. `name` is where the answer keeps its rows. */
export async function allRows<Row extends { id: string }>(
  language: Language,
  path: string,
  name: string,
  asked: Readonly<Record<string, string>>,
): Promise<Row[] | Refused> {
  const rows = new Map<string, Row>();
  for (let offset = 0; ; offset += PAGE) {
    const query = new URLSearchParams({ ...asked, limit: String(PAGE), offset: String(offset) });
    const page = await ask<{ total: number } & Record<string, Row[]>>(language, "GET", `${path}?${query}`);
    if (isRefused(page)) return page;
    const given = page[name] ?? [];
    for (const row of given) rows.set(row.id, row);
    if (given.length < PAGE || offset + PAGE >= page.total) return [...rows.values()];
  }
}
