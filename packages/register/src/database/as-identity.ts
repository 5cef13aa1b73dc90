// Acting as somebody: one transaction as the application's role, with the identity set, so that the database decides.
import { type Kysely, sql, type Transaction } from "kysely";
import type { Identity } from "../accounts/model.ts";
import { type Problem, problem } from "../problems.ts";
import { isAway } from "./away.ts";
import { APP_ROLE, type Database, hadNoConnection, SCHEMA, sqlState } from "./database.ts";
import type { Tables } from "./tables.ts";

/** Runs work as an identity, or as a stranger; what the database refuses comes back as a problem. */
export async function asIdentity<T>(
  { app, space }: Pick<Database, "app" | "space">,
  identity: Identity | undefined,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T | Problem> {
  try {
    return await app.transaction().execute(async (transaction) => {
      await become(transaction, identity);
      return work(transaction.withSchema(SCHEMA));
    });
  } catch (error) {
    if (space.ranOut(error)) return problem("disk-full");
    if (hadNoConnection(error) || isAway(error)) return problem("timeout");
    const refused = refusal(sqlState(error));
    if (refused === undefined) throw error;
    return refused;
  }
}

/** Everything is set each time, also to nothing: a pooled connection keeps no trace of whoever came before. */
async function become(transaction: Transaction<Tables>, identity: Identity | undefined): Promise<void> {
  await sql`select
    set_config('role', ${APP_ROLE}, true),
    set_config('yawara.user', ${identity?.user.id ?? ""}, true),
    set_config('yawara.organisation', ${identity?.organisation?.id ?? ""}, true),
    set_config('yawara.by', ${identity?.by ?? ""}, true),
    set_config('yawara.scope', ${identity?.scope ?? ""}, true)`.execute(transaction);
}

function refusal(state: string | undefined): Problem | undefined {
  if (state === undefined) return undefined;
  if (state === "42501") return problem("not-allowed");
  // Cancelled by its time limit, or waited too long for a lock.
  if (state === "57014" || state === "55P03") return problem("timeout");
  // Two that waited for each other, or that cannot both be true: the one given up may simply be asked again.
  if (state.startsWith("40")) return problem("timeout");
  // Text the database cannot hold (a zero character), a value out of its range, what no check or link of the tables allows.
  if (state.startsWith("22") || state.startsWith("23")) return problem("unkeepable");
  return undefined;
}
