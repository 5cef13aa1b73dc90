// The public register of collections: what every authority here asks by condition, whatever became of it, for anybody to read.
import { sql } from "kysely";
import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Collection, Collections } from "./model.ts";

/** Below it a number of firms is not told. */
export const LEAST = 10;

/** Asked as a stranger, whoever asks. */
export function collectionsOf(database: Database, today: () => string): Collections {
  const rows = async (id: string | null): Promise<CollectionRow[] | Problem> => {
    const found = await asIdentity(database, undefined, async (db) => {
      const { rows } = await sql<{ found: CollectionRow[] }>`select yawara.public_collections(${id}) as found`.execute(
        db,
      );
      return rows[0]!;
    });
    return isProblem(found) ? found : found.found;
  };
  return {
    list: async () => {
      const found = await rows(null);
      if (isProblem(found)) return found;
      const inquiries = await asIdentity(database, undefined, async (db) => {
        const { rows } = await sql<{ numbers: { authority: string; inquiries: number }[] }>`
          select yawara.public_inquiries() as numbers`.execute(db);
        return rows[0]!;
      });
      if (isProblem(inquiries)) return inquiries;
      return { rows: found.map((row) => collectionOf(row, today())), inquiries: inquiries.numbers };
    },
    read: async (id) => {
      const found = await rows(id);
      if (isProblem(found)) return found;
      return found[0] === undefined ? problem("not-found") : collectionOf(found[0], today());
    },
  };
}

/** As the database's function gives it. */
interface CollectionRow {
  id: string;
  authority: string;
  state: "published" | "closed";
  reason: string | null;
  versions: {
    number: number;
    document: Collection["versions"][number]["document"];
    minutes: number;
    published_at: string;
  }[];
  answered: number;
  took: { said: number; median: number | null };
  reads: number;
  delayed: number;
  counts: {
    condition: string;
    outcome: "counted" | "refused";
    shown: number | null;
    reason: string | null;
    at: string;
  }[];
  editions: { number: number; published_at: string; document: unknown }[];
  disposals: { version: number; state: Collection["disposals"][number]["state"]; ended_at: string | null }[];
}

function collectionOf(row: CollectionRow, today: string): Collection {
  const newest = row.versions.at(-1)!;
  const { deadline, expires, condition } = newest.document;
  const counted = row.counts.findLast((one) => one.outcome === "counted" && one.condition === condition);
  // A number that still grows would tell of each answer the day it comes.
  const isOver = row.state === "closed" || deadline < today;
  const numbers = isOver ? shownNumbers(counted?.shown ?? undefined, row.answered) : {};
  return {
    id: row.id,
    authority: row.authority,
    state: row.state === "published" && expires < today ? "expired" : row.state,
    ...(row.reason !== null && { reason: row.reason }),
    versions: row.versions.map(({ published_at, ...one }) => ({ ...one, publishedAt: new Date(published_at) })),
    ...numbers,
    ...(isOver && row.took.said >= LEAST && row.took.median !== null && { took: row.took.median }),
    reads: row.reads,
    delayed: row.delayed,
    counts: row.counts.map(({ shown, reason, at, ...one }) => ({
      ...one,
      ...(shown !== null && { shown }),
      ...(reason !== null && { reason }),
      at: new Date(at),
    })),
    editions: row.editions.map(({ published_at, document, ...one }) => ({
      ...one,
      publishedAt: new Date(published_at),
      ...(document !== null && { document }),
    })),
    disposals: row.disposals.map(({ ended_at, ...one }) => ({
      ...one,
      ...(ended_at !== null && { endedAt: new Date(ended_at) }),
    })),
  };
}

/**
 * How many were asked and how many answered, as far as it may be told: both and their difference are 0 or at least 10, or neither is
 * told. Where it was never counted how many a condition concerns, what answered is told by the same rule alone.
 */
export function shownNumbers(asked: number | undefined, answered: number): { asked?: number; answered?: number } {
  const isTold = (count: number) => count === 0 || Math.abs(count) >= LEAST;
  if (!isTold(answered)) return {};
  if (asked === undefined) return { answered };
  return isTold(asked) && isTold(asked - answered) ? { asked, answered } : {};
}
