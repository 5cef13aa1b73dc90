// How risks stand, as the database tells it of many at once: the same as `standingOf` of @yawara/answers/risks, which a test compares.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { RISK_STANDINGS, type SystemsAsked } from "./model.ts";

/** The level looked at: after measures where that was said, else before. */
export const LIKELIHOOD = sql`coalesce(kept.likelihood_after, kept.likelihood_before)`;
export const IMPACT = sql`coalesce(kept.impact_after, kept.impact_before)`;

/** Risks with the system they are of. */
export const RISKS = sql`yawara.risk kept left join yawara.subject system on system.id = kept.subject_id`;

/** What is acceptable, of all and of single subdomains: a few rows, looked up before many risks are looked through. */
export interface Limits {
  overall: string[] | undefined;
  own: Map<string, string[]>;
}

/** What the organisation accepts. */
export async function limitsOf(db: Kysely<Tables>): Promise<Limits> {
  const rows = await db
    .selectFrom("riskAppetite")
    .select(["subdomain", "acceptable"])
    .where("removed", "=", false)
    .execute();
  return {
    overall: rows.find(({ subdomain }) => subdomain === null)?.acceptable,
    own: new Map(rows.flatMap(({ subdomain, acceptable }) => (subdomain === null ? [] : [[subdomain, acceptable]]))),
  };
}

/** A cell of the matrix as a number: figures are compared faster than texts. */
const CELL = sql`(10 * ${LIKELIHOOD} + ${IMPACT})`;
const cells = (acceptable: string[]) => acceptable.map((cell) => 10 * Number(cell[0]) + Number(cell[2]));
const outside = (acceptable: string[]) => sql`coalesce(${CELL} <> all (${cells(acceptable)}::integer[]), false)`;

/** Whether a risk lies where none is accepted. */
function isAbove({ overall, own }: Limits): RawBuilder<unknown> {
  const rest = overall === undefined ? sql`false` : outside(overall);
  if (own.size === 0) return rest;
  const whens = [...own].map(([subdomain, acceptable]) => sql`when ${subdomain} then ${outside(acceptable)}`);
  return sql`case kept.subdomain ${sql.join(whens, sql` `)} else ${rest} end`;
}

/** The place of a risk's standing in `RISK_STANDINGS`, on a day. */
export const rankOn = (day: string, limits: Limits): RawBuilder<number> => {
  const rank = (standing: (typeof RISK_STANDINGS)[number]) => sql.lit(RISK_STANDINGS.indexOf(standing));
  return sql<number>`case
    when kept.state = 'closed' then ${rank("closed")}
    when ${isAbove(limits)} then case when kept.accepted_until >= ${day}::date then ${rank("accepted")} else ${rank("above")} end
    when kept.measures_in_place > 0 then ${rank("in_place")}
    when kept.accepted_until >= ${day}::date then ${rank("accepted")}
    when kept.measures_planned > 0 then ${rank("planned")}
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
