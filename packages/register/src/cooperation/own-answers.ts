// A firm's own answers, found by the pseudonyms it can make: what stands of each, opened by its key, and who read it.
import type { AnsweredValue } from "@yawara/cooperation";
import { sql } from "kysely";
import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import { isProblem, type Problem } from "../problems.ts";
import type { KeyStore } from "./key-store.ts";
import type { AnswerState, OwnAnswer, ReadingMeans, SeenReading } from "./model.ts";
import { unseal } from "./sealed.ts";

/** As the database's function gives it. */
export interface OwnRow {
  id: string;
  request: string;
  version: number;
  state: AnswerState;
  sha256: string;
  key: string | null;
  took: number | null;
  given_on: string;
  pseudonym: string;
  sealed: string | null;
  entry: { sequence: number; hash: string };
  reads: { at: string; role: string; purpose: string; fields: string[]; means: ReadingMeans; was_delayed: boolean }[];
}

/** What is sealed. */
export interface SealedAnswer {
  values: Record<string, AnsweredValue>;
  notPublic: string[];
}

/** The answers under some pseudonyms, asked as nobody. */
export async function ownRows(
  database: Database,
  asked: readonly { request: string; pseudonym: string }[],
  today: string,
  withSealed: boolean,
): Promise<OwnRow[] | Problem> {
  const found = await asIdentity(database, undefined, async (db) => {
    const { rows } = await sql<{ own: OwnRow[] }>`select yawara.own_answers(
      ${asked.map(({ request }) => request)}::text[], ${asked.map(({ pseudonym }) => pseudonym)}::text[], ${today}::date, ${withSealed}) as own`.execute(
      db,
    );
    return rows[0]!;
  });
  return isProblem(found) ? found : found.own;
}

/** Who read an answer, the last first. */
export const seenReadings = ({ reads }: OwnRow): SeenReading[] =>
  reads.map(({ at, was_delayed: wasDelayed, ...rest }) => ({ ...rest, at: new Date(at), wasDelayed }));

/** An answer opened for whoever gave it, with its receipt. */
export async function ownAnswerOf(keys: KeyStore, authority: string, row: OwnRow): Promise<OwnAnswer> {
  const said = await openedOf(keys, row);
  const { id, request, version, state, sha256, pseudonym, entry } = row;
  return {
    receipt: {
      ...{ request, version, authority, answer: id, pseudonym, state, sha256, entry },
      givenOn: row.given_on,
      notPublic: said?.notPublic ?? [],
    },
    ...(said !== undefined && { values: said.values }),
    lost: state === "given" && said === undefined,
    ...(row.took !== null && { took: row.took }),
    reads: seenReadings(row),
  };
}

/** What is sealed, where its key is there. */
export async function openedOf(
  keys: KeyStore,
  { key, sealed, ...bound }: Pick<OwnRow, "key" | "sealed" | "request" | "version" | "pseudonym">,
): Promise<SealedAnswer | undefined> {
  if (key === null || sealed === null) return undefined;
  const found = await keys.key(key);
  const text = found && unseal(found, sealed, bound);
  return text === undefined ? undefined : (JSON.parse(text) as SealedAnswer);
}
