// How risks stand, as the database tells it of many at once: the same as `standingOf` of @yawara/answers/risks, which a test compares.
import { type RawBuilder, sql } from "kysely";
import { RISK_STANDINGS, type SystemsAsked } from "./model.ts";

/** The level looked at: after measures where that was said, else before. */
export const LIKELIHOOD = sql`coalesce(kept.likelihood_after, kept.likelihood_before)`;
export const IMPACT = sql`coalesce(kept.impact_after, kept.impact_before)`;

/** Risks with the system they are of, what is in use against them, what is acceptable, and until when they are accepted. */
export const RISKS = sql`yawara.risk kept
  left join yawara.subject system on system.id = kept.subject_id
  left join (
    select link.risk_id, count(*) filter (where used.state = 'in_place')::integer as in_place,
      count(*) filter (where used.state = 'planned')::integer as planned
    from yawara.risk_measure link join yawara.measure_use used on used.id = link.measure_use_id
    where not used.removed group by link.risk_id
  ) against on against.risk_id = kept.id
  left join (
    select risk_id, max(until) as until from yawara.risk_acceptance where not removed group by risk_id
  ) acceptance on acceptance.risk_id = kept.id
  left join yawara.risk_appetite own on own.subdomain = kept.subdomain and not own.removed
  left join yawara.risk_appetite overall on overall.subdomain is null and not overall.removed`;

/** The place of a risk's standing in `RISK_STANDINGS`, on a day. */
export const rankOn = (day: string): RawBuilder<number> => {
  const rank = (standing: (typeof RISK_STANDINGS)[number]) => sql.lit(RISK_STANDINGS.indexOf(standing));
  return sql<number>`case
    when kept.state = 'closed' then ${rank("closed")}
    when ${LIKELIHOOD} is not null and coalesce(own.acceptable, overall.acceptable) is not null
      and (${LIKELIHOOD} || '-' || ${IMPACT}) <> all (coalesce(own.acceptable, overall.acceptable))
      then case when acceptance.until >= ${day}::date then ${rank("accepted")} else ${rank("above")} end
    when coalesce(against.in_place, 0) > 0 then ${rank("in_place")}
    when acceptance.until >= ${day}::date then ${rank("accepted")}
    when coalesce(against.planned, 0) > 0 then ${rank("planned")}
    else ${rank("without")}
  end`;
};

/** What tells whether a system is asked for. */
export function systemsAsked({ unit, owner, subject }: SystemsAsked): RawBuilder<unknown>[] {
  return [
    ...(unit === undefined ? [] : [sql`system.unit_id in (${unitsBelow(unit)})`]),
    ...(owner === undefined ? [] : [sql`system.owner_id = ${owner}`]),
    ...(subject === undefined ? [] : [sql`system.id = ${subject}`]),
  ];
}

const unitsBelow = (unit: string) => sql`
  with recursive below (id) as (
    select ${unit}::text union select unit.id from yawara.unit join below on unit.parent_id = below.id
  ) select id from below`;

/** Risks that are listed of systems that are: those of the whole firm only where no systems are picked. */
export const listedOf = (asked: SystemsAsked): RawBuilder<unknown>[] => [
  sql`not kept.removed`,
  sql`(kept.subject_id is null or not system.removed)`,
  ...systemsAsked(asked),
];
