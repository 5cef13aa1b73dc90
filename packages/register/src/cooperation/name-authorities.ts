// Names authorities as whoever runs the server has it: put into the tables at start, past everybody who signs in.
import { type Database, reasonOf, SCHEMA } from "../database/database.ts";
import type { RegisterOptions } from "../model.ts";
import { type Problem, problem } from "../problems.ts";

/** Those named become authorities, the others are none any more; of an id that no organisation has the log is told. */
export async function nameAuthorities(
  database: Database,
  { authorities = [], log = () => {} }: Pick<RegisterOptions, "authorities" | "log">,
): Promise<Problem | undefined> {
  try {
    const [row] = await database.asOwner((owner) =>
      owner.query<{ unknown: string[] }>(`select ${SCHEMA}.name_authorities($1::text[]) as "unknown"`, [
        [...authorities],
      ]),
    );
    for (const id of row!.unknown) log("warn", `authorities: no organisation has the id ${id}`);
    return undefined;
  } catch (error) {
    return problem("database-unreachable", { reason: reasonOf(error) });
  }
}
