// Telling members of something, within the transaction of what happened.
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";

type Db = Kysely<Tables>;

export interface Told {
  /** Letters and hyphens: what there are sentences for stands in packages/answers/src/notices. */
  kind: string;
  /** The systems it is about: their owners and reviewers are told. Of none: the organisation's owners. */
  subjects: readonly string[];
  /** What it is about; the system itself where this says nothing. */
  object?: { kind: string; id: string };
  /** Ids and codes, never a name or a sentence. */
  said?: Record<string, unknown>;
  /** Those of the systems whose last saving is what a program tells of: who saved them knows. */
  saved?: readonly string[];
}

/** Tells whom it concerns, all of them or none with the transaction. Who does the thing is not told, and who has not yet read of it is not told again. */
export async function notify(db: Db, { kind, subjects, object, said = {}, saved = [] }: Told): Promise<void> {
  await sql`select yawara.notify(
    ${kind}::text, ${subjects}::text[], ${object?.kind ?? "subject"}::text, ${object?.id ?? null}::text, ${JSON.stringify(said)}::jsonb,
    ${saved}::text[]
  )`.execute(db);
}

/** Something of one kind that a person of the list is told of. */
export interface ToldTo {
  /** Their id in the list of people. */
  person: string;
  object: string;
  /** The system it belongs to. */
  subject?: string | null | undefined;
}

/** Tells people of the list who have an account, each of one object. Who does the thing is not told of it. */
export async function notifyPeople(db: Db, kind: string, objectKind: string, told: readonly ToldTo[]): Promise<void> {
  if (told.length === 0) return;
  await sql`select yawara.notify_people(
    ${kind}::text, ${told.map(({ person }) => person)}::text[], ${told.map(({ subject }) => subject ?? null)}::text[],
    ${objectKind}::text, ${told.map(({ object }) => object)}::text[]
  )`.execute(db);
}
