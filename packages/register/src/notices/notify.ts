// Telling members of something, within the transaction of what happened.
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";

export interface Told {
  /** Letters and hyphens: what there are sentences for stands in packages/answers/src/notices. */
  kind: string;
  /** The systems it is about: their owners and reviewers are told. Of none: the organisation's owners. */
  subjects: readonly string[];
  /** What it is about; the system itself where this says nothing. */
  object?: { kind: string; id: string };
  /** Ids and codes, never a name or a sentence. */
  said?: Record<string, unknown>;
}

/** Tells whom it concerns, all of them or none with the transaction. Who does the thing is not told, and who has not yet read of it is not told again. */
export async function notify(db: Kysely<Tables>, { kind, subjects, object, said = {} }: Told): Promise<void> {
  await sql`select yawara.notify(
    ${kind}::text, ${subjects}::text[], ${object?.kind ?? "subject"}::text, ${object?.id ?? null}::text, ${JSON.stringify(said)}::jsonb
  )`.execute(db);
}
