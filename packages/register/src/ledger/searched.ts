// Words of a search, looked for in a text of the database whatever the width and case of their letters.
import { type Expression, type RawBuilder, sql } from "kysely";

const MOST_WORDS = 10;

/** The words of a search, width and case aside. */
export const wordsOf = (q: string): string[] =>
  q
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS);

/** True where every word of `q` stands in the text. */
export function holdsAll(text: Expression<unknown>, q: string): RawBuilder<boolean> {
  const searched = sql<string>`lower(normalize(coalesce(${text}, ''), NFKC))`;
  const all = wordsOf(q).map((word) => sql<boolean>`strpos(${searched}, ${word}) > 0`);
  return all.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(all, sql` and `)})`;
}
