// Counting for an officer organisations that let themselves be counted: each count is kept, and what is shown of it is protected.
import type { Facts } from "@yawara/engine";
import { sql } from "kysely";
import { programIn } from "../accounts/identify.ts";
import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import type { Permitted } from "../database/permitted.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { KeyStore } from "./key-store.ts";
import { type ConditionHolds, MOST_COUNTS, type RequestCount, type Requests } from "./model.ts";
import { asOfficer } from "./officer.ts";
import { countsOf, keptRequest } from "./request-rows.ts";

/** What may be said of a count, from conditions and the organisations that fit. */
export type CountRule = (asked: {
  condition: string;
  /** Those counted for this request before, the first first. */
  earlier: readonly string[];
  /** Ids of the organisations the condition is true of. */
  firms: () => Promise<readonly string[] | Problem>;
  key: Buffer;
}) => Promise<{ outcome: "counted"; shown?: number } | { outcome: "refused"; reason: string } | Problem>;

export function countingOf(may: Permitted, database: Database, keys: KeyStore, rule: CountRule): Requests["count"] {
  return async (id, condition, holds) => {
    const before = await asOfficer(may, async (db) => {
      const there = await keptRequest(db, id);
      if (isProblem(there)) return there;
      if (there.kind !== "condition" || there.removed) return problem("wrong-state");
      if (there.counts.length >= MOST_COUNTS) return problem("too-many-counts", { most: String(MOST_COUNTS) });
      const { rows } = await sql<{ ids: string[] }>`select yawara.counted_organisations() as ids`.execute(db);
      return { earlier: there.counts.map((one) => one.condition), ids: rows[0]!.ids };
    });
    if (isProblem(before)) return before;
    const key = await keys.secret(`counts of ${id}`);
    if (isProblem(key)) return key;
    const said = await rule({
      condition,
      earlier: before.earlier,
      firms: () => fitting(database, before.ids, condition, holds),
      key,
    });
    if (isProblem(said)) return said;
    return asOfficer(may, async (db) => {
      const counts = await countsOf(db, id);
      if (counts.length !== before.earlier.length) return problem("conflict", { revision: String(counts.length) });
      const shown = said.outcome === "counted" ? (said.shown ?? null) : null;
      const reason = said.outcome === "refused" ? said.reason : null;
      await sql`
        insert into yawara.request_count (organization_id, request_id, condition, outcome, shown, reason)
        values (yawara.acting_organisation(), ${id}, ${condition}, ${said.outcome}, ${shown}::integer, ${reason})`.execute(
        db,
      );
      return (await countsOf(db, id)).at(-1) as RequestCount;
    });
  };
}

/** Organisations one of whose systems a condition is true of. */
async function fitting(
  database: Database,
  organisations: readonly string[],
  condition: string,
  holds: ConditionHolds,
): Promise<string[] | Problem> {
  const owners: string[] = [];
  const facts: Facts[] = [];
  for (const organisation of organisations) {
    const read = await asIdentity(database, programIn(organisation), async (db) => {
      const { rows } = await sql<{ facts: Facts }>`select facts from yawara.subject where not removed`.execute(db);
      return rows;
    });
    if (isProblem(read)) return read;
    for (const row of read) {
      owners.push(organisation);
      facts.push(row.facts);
    }
  }
  const held = await holds(condition, facts);
  if (isProblem(held)) return held;
  return [...new Set(owners.filter((_, place) => held[place] === true))];
}
