// Words of a search, looked for in a text of the database whatever the width and case of their letters.
import { type Expression, type RawBuilder, sql } from "kysely";

const MOST_WORDS = 10;

/** True where every word of `q` stands in the text. */
export function holdsAll(text: Expression<string | null>, q: string): RawBuilder<boolean> {
  const words = q
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS);
  const searched = sql<string>`lower(normalize(coalesce(${text}, ''), NFKC))`;
  const all = words.map((word) => sql<boolean>`strpos(${searched}, ${word}) > 0`);
  return all.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(all, sql` and `)})`;
}
