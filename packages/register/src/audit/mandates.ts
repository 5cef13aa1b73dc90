// What auditors may see and until when: set by owners for members who are auditors.
import { isDay } from "@yawara/engine";
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { type Problem, problem } from "../problems.ts";

type Db = Kysely<Tables>;

/** The whole organisation, or the systems of some units with those below them, and some systems by themselves. */
export interface MandateScope {
  whole: boolean;
  units: string[];
  systems: string[];
}

export interface Mandate extends MandateScope {
  /** Of the member. */
  user: string;
  /** The last day on which anything is read. */
  endsOn: string;
  revision: number;
  over: boolean;
}

export interface Mandates {
  /** All, for an owner; an auditor's own. */
  list(): Promise<Mandate[] | Problem>;
  /** Sets that of a member, from the revision it was read at, 0 where there was none; asked by an owner. `zone` ends the day. */
  set(
    user: string,
    revision: number,
    mandate: MandateScope & { endsOn: string },
    zone: string,
  ): Promise<Mandate | Problem>;
}

const MOST_UNITS = 200;
const MOST_SYSTEMS = 1_000;

export function mandatesOf({ reading, writing }: Permitted): Mandates {
  return {
    list: () => reading((db) => mandatesIn(db)),
    set: async (user, revision, { endsOn, ...scope }, zone) => {
      const wrong = wrongIn(endsOn, scope);
      if (wrong !== undefined) return problem("invalid", { field: wrong });
      const units = [...new Set(scope.units)];
      const systems = [...new Set(scope.systems)];
      return writing(async (db) => {
        const refused = (await notOwner(db)) ?? (await lost(db, user, units, systems));
        if (refused !== undefined) return refused;
        const [there] = await mandatesIn(db, user);
        if ((there?.revision ?? 0) !== revision) return problem("conflict", { revision: String(there?.revision ?? 0) });
        await sql`
          insert into yawara.audit_mandate (organization_id, user_id, ends_on, ends_at, whole, units, systems)
          values (yawara.acting_organisation(), ${user}, ${endsOn}::date, (${endsOn}::date + 1)::timestamp at time zone ${zone},
            ${scope.whole}, ${units}::text[], ${systems}::text[])
          on conflict (organization_id, user_id) do update set ends_on = excluded.ends_on, ends_at = excluded.ends_at,
            whole = excluded.whole, units = excluded.units, systems = excluded.systems`.execute(db);
        return (await mandatesIn(db, user))[0]!;
      });
    },
  };
}

function wrongIn(endsOn: string, { whole, units, systems }: MandateScope): string | undefined {
  if (!isDay(endsOn)) return "ends_on";
  if (units.length > MOST_UNITS) return `units (≤ ${MOST_UNITS})`;
  if (systems.length > MOST_SYSTEMS) return `systems (≤ ${MOST_SYSTEMS})`;
  // Of everything, or of something: a scope of nothing would be read as a mistake of ours.
  return whole === units.length + systems.length > 0 ? "whole, units, systems" : undefined;
}

async function notOwner(db: Db): Promise<Problem | undefined> {
  const { rows } = await sql<{ is: boolean }>`select yawara.acting_role() = 'owner' as is`.execute(db);
  return rows[0]!.is ? undefined : problem("not-allowed");
}

async function lost(db: Db, user: string, units: string[], systems: string[]): Promise<Problem | undefined> {
  const { rows } = await sql<{ member: boolean; units: number; systems: number }>`select
    exists (select from yawara.member where organization_id = yawara.acting_organisation() and user_id = ${user} and role = 'auditor') as member,
    (select count(*)::integer from yawara.unit where id = any(${units}::text[])) as units,
    (select count(*)::integer from yawara.subject where id = any(${systems}::text[])) as systems`.execute(db);
  const found = rows[0]!;
  if (!found.member) return problem("not-found");
  if (found.units < units.length) return problem("invalid", { field: "units" });
  return found.systems < systems.length ? problem("invalid", { field: "systems" }) : undefined;
}

async function mandatesIn(db: Db, user?: string): Promise<Mandate[]> {
  const { rows } = await sql<Mandate>`
    select user_id as "user", ends_on as "endsOn", whole, units, systems, revision, ends_at <= clock_timestamp() as over
    from yawara.audit_mandate where ${user === undefined ? sql`true` : sql`user_id = ${user}`}
    order by ends_on desc, user_id`.execute(db);
  return rows;
}
