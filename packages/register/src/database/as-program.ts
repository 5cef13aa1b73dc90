// Acting as the server itself, for one organisation and on nobody's behalf: what the database lets it do is look at systems and keep checks.
import { type Kysely, sql } from "kysely";
import { type Problem, problem } from "../problems.ts";
import { refusal } from "./as-identity.ts";
import { APP_ROLE, type Database, SCHEMA, sqlState } from "./database.ts";
import type { Tables } from "./tables.ts";

/** Runs work for an organisation, by its id; what the database refuses comes back as a problem. */
export async function asProgram<T>(
  { app, space }: Pick<Database, "app" | "space">,
  organisation: string,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T | Problem> {
  try {
    return await app.transaction().execute(async (transaction) => {
      await sql`select
        set_config('role', ${APP_ROLE}, true),
        set_config('yawara.user', '', true),
        set_config('yawara.organisation', ${organisation}, true),
        set_config('yawara.by', 'program', true),
        set_config('yawara.scope', '', true)`.execute(transaction);
      return work(transaction.withSchema(SCHEMA));
    });
  } catch (error) {
    const refused = space.ranOut(error) ? problem("disk-full") : refusal(sqlState(error));
    if (refused === undefined) throw error;
    return refused;
  }
}
