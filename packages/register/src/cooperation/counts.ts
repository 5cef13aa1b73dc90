// Counting for an officer organisations that let themselves be counted: each count is kept, and what is shown of it is protected.
import type { Facts } from "@yawara/engine";
import { sql } from "kysely";
import { programIn } from "../accounts/identify.ts";
import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import type { Permitted } from "../database/permitted.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { KeyStore } from "./key-store.ts";
import { type CountRule, type MadeCount, MOST_COUNTS, type Requests } from "./model.ts";
import { asOfficer } from "./officer.ts";
import { countsOf, keptRequest } from "./request-rows.ts";

interface Said {
  outcome: "counted" | "recorded" | "refused";
  shown: number | null;
  reason: string | null;
}

export function countingOf(
  may: Permitted,
  { database, keys, today }: { database: Database; keys: KeyStore; today: () => string },
): Requests["count"] {
  return async (request, condition, rule) => {
    const before = await asOfficer(may, async (db) => {
      const there = await keptRequest(db, request);
      if (isProblem(there)) return there;
      if (there.kind !== "condition" || there.removed) return problem("wrong-state");
      if (there.counts.length >= MOST_COUNTS) return problem("too-many-counts", { most: String(MOST_COUNTS) });
      const { rows: made } =
        await sql<MadeCount>`select request, day, condition, shown from yawara.counts_made()`.execute(db);
      const { rows } = await sql<{ ids: string[] }>`select yawara.counted_organisations() as ids`.execute(db);
      return { made, ids: rows[0]!.ids, counts: there.counts.length };
    });
    if (isProblem(before)) return before;
    const decided = await rule.decide({ request, day: today(), condition, made: before.made });
    if ("unreadable" in decided) return problem("invalid", { field: `condition: ${decided.unreadable}` });
    const said = await saidOf(decided, before, () => shownOf({ database, keys }, before.ids, condition, rule));
    if (isProblem(said)) return said;
    return asOfficer(may, async (db) => {
      const counts = await countsOf(db, request);
      // Another was made meanwhile, by which this one would be judged too.
      if (counts.length !== before.counts) return problem("timeout");
      await sql`
        insert into yawara.request_count (organization_id, request_id, condition, outcome, shown, reason)
        values (yawara.acting_organisation(), ${request}, ${condition}, ${said.outcome}, ${said.shown}::integer, ${said.reason})`.execute(
        db,
      );
      return (await countsOf(db, request)).at(-1)!;
    });
  };
}

type Decided = Exclude<Awaited<ReturnType<CountRule["decide"]>>, { unreadable: string }>;

async function saidOf(
  decided: Decided,
  { made }: { made: readonly MadeCount[] },
  count: () => Promise<{ shown: number | null } | Problem>,
): Promise<Said | Problem> {
  if (decided.decision === "refused") return { outcome: "refused", shown: null, reason: decided.reason };
  if (decided.decision === "recorded")
    return { outcome: "recorded", shown: made[decided.earlier]!.shown, reason: null };
  const counted = await count();
  return isProblem(counted) ? counted : { outcome: "counted", shown: counted.shown, reason: null };
}

/** Digits of a firm's key. */
const KEY_DIGITS = 32;

async function shownOf(
  { database, keys }: { database: Database; keys: KeyStore },
  organisations: readonly string[],
  condition: string,
  rule: CountRule,
): Promise<{ shown: number | null } | Problem> {
  const keyOf = async (whose: string): Promise<string | Problem> => {
    const secret = await keys.secret(`count ${whose}`);
    return isProblem(secret) ? secret : secret.toString("hex").slice(0, KEY_DIGITS);
  };
  const house = await keyOf("house");
  if (isProblem(house)) return house;
  const firms: { key: string; systems: Facts[] }[] = [];
  for (const organisation of organisations) {
    const systems = await asIdentity(database, programIn(organisation), async (db) => {
      const { rows } = await sql<{ facts: Facts }>`select facts from yawara.subject where not removed`.execute(db);
      return rows.map(({ facts }) => facts);
    });
    if (isProblem(systems)) return systems;
    const key = await keyOf(organisation);
    if (isProblem(key)) return key;
    firms.push({ key, systems });
  }
  return { shown: await rule.shown({ condition, firms, house }) };
}
