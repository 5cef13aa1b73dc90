// Lets the tables' owner read all rows where it says so: row-level security is forced on it too, and a backup has to see everything.
import { type Connection, SCHEMA, sqlState } from "./database.ts";

/** The setting by which a transaction of the owner's says that it reads everything. */
export const READS_ALL = "yawara.reads_all";
const POLICY = "reading_all";

/** Gives each table that has none the policy for it: made when it is first needed, so that no migration has to think of it. */
export async function letOwnerRead(connection: Connection): Promise<void> {
  const missing = await connection.query<{ name: string }>(
    `select relname as name from pg_class c
     where relnamespace = $1::regnamespace and relkind = 'r' and relforcerowsecurity
       and not exists (select from pg_policy where polrelid = c.oid and polname = $2)`,
    [SCHEMA, POLICY],
  );
  for (const { name } of missing) {
    try {
      await connection.run(
        `create policy ${POLICY} on ${SCHEMA}."${name}" for select to current_user
         using ((select coalesce(current_setting('${READS_ALL}', true), '') = 'yes'))`,
      );
    } catch (error) {
      // Another process came first.
      if (sqlState(error) !== "42710") throw error;
    }
  }
}
