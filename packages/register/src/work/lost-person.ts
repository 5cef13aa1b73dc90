// Whether a person that is named as an owner is in the list of people.
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { type Problem, problem } from "../problems.ts";

/** Why an owner cannot be kept; nothing where none is named, or one that is there. */
export async function lostPerson(db: Kysely<Tables>, owner: string | null | undefined): Promise<Problem | undefined> {
  if (owner === undefined || owner === null) return undefined;
  const { rows } = await sql`select from yawara.person where id = ${owner} and not removed`.execute(db);
  return rows.length === 0 ? problem("invalid", { field: "owner" }) : undefined;
}
