// What waits on one system, counted in the rooms of the register at once: work, risks, incidents, evidence.
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { type Problem, problem } from "../problems.ts";
import { RISK_STANDINGS } from "../risks/model.ts";
import { limitsOf, rankOn } from "../risks/standing.ts";
import { WORK } from "../work/list-work.ts";
import type { SystemGlance } from "./model.ts";

/** As of a day: two statements, however much there is. */
export async function glanceAt(db: Kysely<Tables>, id: string, day: string): Promise<SystemGlance | Problem> {
  const rank = rankOn(day, await limitsOf(db));
  const stands = (standing: (typeof RISK_STANDINGS)[number]) => sql.lit(RISK_STANDINGS.indexOf(standing));
  const { rows } = await sql<Counted>`
    select
      work.open, work.overdue, work.due,
      risks.above, risks.without, risks.listed, incidents.possible, incidents.confirmed, evidence.held, evidence.expired
    from yawara.subject system,
    lateral (
      select count(*)::integer as open, count(*) filter (where due < ${day})::integer as overdue, min(due) as due
      from ${WORK} kept where kept.subject_id = system.id and kept.closed = 'open'
    ) work,
    lateral (
      select count(*) filter (where rank = ${stands("above")})::integer as above,
        count(*) filter (where rank = ${stands("without")})::integer as without,
        count(*) filter (where rank <> ${stands("closed")})::integer as listed
      from (select ${rank} as rank from yawara.risk kept where kept.subject_id = system.id and not kept.removed) ranked
    ) risks,
    lateral (
      select count(*) filter (where state = 'possible')::integer as possible,
        count(*) filter (where state = 'confirmed')::integer as confirmed
      from yawara.incident kept where kept.subject_id = system.id and kept.summary is null and not kept.removed
    ) incidents,
    lateral (
      select count(*)::integer as held, count(*) filter (where valid_until < ${day})::integer as expired
      from yawara.evidence kept where not kept.removed and exists (
        select from yawara.evidence_link link
        where link.evidence_id = kept.id and link.object_kind = 'subject' and link.object_id = system.id)
    ) evidence
    where system.id = ${id}`.execute(db);
  return rows[0] === undefined ? problem("not-found") : told(rows[0]);
}

interface Counted {
  open: number;
  overdue: number;
  due: string | null;
  above: number;
  without: number;
  listed: number;
  possible: number;
  confirmed: number;
  held: number;
  expired: number;
}

function told({ open, overdue, due, above, without, listed, possible, confirmed, held, expired }: Counted) {
  return {
    tasks: { open, overdue, ...(due !== null && { next: due }) },
    risks: { open: listed, above, without },
    incidents: { possible, confirmed },
    evidence: { held, expired },
  };
}
