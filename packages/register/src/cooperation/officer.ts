// What only an organisation may do that whoever runs the server has named an authority.
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { type Problem, problem } from "../problems.ts";

type Work<T> = (db: Kysely<Tables>) => Promise<T | Problem>;

/** Changes in the organisation of an officer; elsewhere they are refused as what they are. */
export const asOfficer = <T>({ writing }: Permitted, work: Work<T>): Promise<T | Problem> =>
  writing(async (db) => ((await isAuthority(db)) ? work(db) : problem("not-authority")));

/** Whether the organisation worked in is an authority now. */
export async function isAuthority(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select yawara.acts_for_authority() as "is"`.execute(db);
  return rows[0]!.is;
}
