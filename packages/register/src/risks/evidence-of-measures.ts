// The evidence measures in use rest on, and whether it still holds: looked at on a day, whenever it is read.
import { type RawBuilder, sql } from "kysely";

/** From and where of the evidence of a measure in use. */
export const evidenceOf = (measure: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  yawara.evidence_link link join yawara.evidence file on file.id = link.evidence_id
  where link.organization_id = yawara.acting_organisation() and link.object_kind = 'measure' and link.object_id = ${measure} and not file.removed`;

export const expiredOn = (day: string): RawBuilder<unknown> => sql`file.valid_until < ${day}::date`;

/** How many measures in place against a risk rest on a file that has expired. */
export const staleMeasuresOf = (risk: RawBuilder<unknown>, day: string): RawBuilder<unknown> => sql`(
  select count(*)::integer from yawara.risk_measure against
  join yawara.measure_use used on used.id = against.measure_use_id and used.state = 'in_place' and not used.removed
  where against.risk_id = ${risk} and exists (select from ${evidenceOf(sql`used.id`)} and ${expiredOn(day)}))`;
