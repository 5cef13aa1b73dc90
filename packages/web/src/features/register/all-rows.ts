// Every row of a list that a filter lets through, page by page, for a file: a screen asks for one page alone.
import type { Language } from "@yawara/engine";
import { ask, isRefused, type Refused } from "../../api/client.ts";

/** Asked for at once: the most the server gives of most lists. */
const PAGE = 500;

/** The query of a list without its page. */
export type Filter = Readonly<Record<string, string | number | boolean | undefined>>;

/** What a filter says, as the server reads it. */
export const queryOf = (filter: Filter): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );

/** Each id once, should the list have moved meanwhile. `name` is where the answer keeps its rows, `part` how many the server gives at once. */
export async function allRows<Row extends { id: string }>(
  language: Language,
  path: string,
  name: string,
  filter: Filter,
  part = PAGE,
): Promise<Row[] | Refused> {
  const rows = new Map<string, Row>();
  for (let offset = 0; ; offset += part) {
    const query = new URLSearchParams(queryOf({ ...filter, limit: part, offset }));
    const page = await ask<{ total: number } & Record<string, Row[]>>(language, "GET", `${path}?${query}`);
    if (isRefused(page)) return page;
    const given = page[name] ?? [];
    for (const row of given) rows.set(row.id, row);
    if (given.length < part || offset + part >= page.total) return [...rows.values()];
  }
}

/** The rows of a list, each under its id, as a file takes them. */
export async function rowsById<Row extends { id: string }>(
  ...asked: Parameters<typeof allRows>
): Promise<(readonly [id: string, row: Row])[] | Refused> {
  const rows = await allRows<Row>(...asked);
  return isRefused(rows) ? rows : rows.map((row) => [row.id, row] as const);
}
