// Risks of every system of the bench's ledger: measures in use, links, acceptances and what is acceptable.
import { type Identity, isProblem } from "@yawara/register";
import { type Kysely, sql } from "kysely";
import { asIdentity } from "../../packages/register/src/database/as-identity.ts";
import type { Database } from "../../packages/register/src/database/database.ts";
import type { Tables } from "../../packages/register/src/database/tables.ts";

/** Risks and measures in use of each system; every second risk has two measures against it. */
const RISKS_EACH = 3;
const MEASURES_EACH = 5;
export const DAY = "2026-11-30";
export const SUBDOMAINS = [
  ...["discrimination.unfair-treatment", "discrimination.toxic-content", "discrimination.unequal-performance"],
  ...["privacy.leak", "privacy.security-attacks", "misinformation.false-information"],
];
const TABLES = ["risk", "measure_use", "risk_measure", "risk_acceptance"];

/** Many rows a statement, without an entry in the log each, which takes minutes here. */
export async function fillRisks(database: Database, identity: Identity, systems: readonly string[]): Promise<void> {
  const triggers = (on: boolean) =>
    database.asOwner((owner) =>
      owner.run(
        TABLES.flatMap((one) =>
          (one === "risk" ? ["record"] : ["record", "counted"]).map(
            (trigger) => `alter table yawara.${one} ${on ? "enable" : "disable"} trigger ${trigger};`,
          ),
        ).join(""),
      ),
    );
  await triggers(false);
  const done = await asIdentity(database, identity, async (db) => {
    for (let at = 0; at < systems.length; at += 500) await put(db, systems.slice(at, at + 500));
    await counted(db);
    return {};
  });
  if (isProblem(done)) throw new Error(JSON.stringify(done));
  await triggers(true);
  // As the database does by itself in the minutes after so much was added.
  await database.asOwner((owner) => owner.run("analyze"));
}

async function put(db: Kysely<Tables>, systems: readonly string[]): Promise<void> {
  await sql`
    with system as (select id, n::integer from unnest(${systems}::text[]) with ordinality as given (id, n)),
    measure as (
      insert into yawara.measure_use (organization_id, subject_id, name, state)
      select yawara.acting_organisation(), system.id, 'measure ' || k, (array['planned', 'in_place', 'retired'])[1 + (n + k) % 3]
      from system, generate_series(1, ${MEASURES_EACH}::integer) k returning id, subject_id
    ),
    risk as (
      insert into yawara.risk (organization_id, subject_id, subdomain, description, likelihood_before, impact_before)
      select yawara.acting_organisation(), system.id, (${SUBDOMAINS}::text[])[1 + (n + k) % 6], 'risk ' || n, 1 + n % 5, 1 + (n + k) % 5
      from system, generate_series(1, ${RISKS_EACH}::integer) k returning id, subject_id
    ),
    accepted as (
      insert into yawara.risk_acceptance (organization_id, risk_id, accepted_by_id, why, until)
      select yawara.acting_organisation(), id, (select id from yawara.person limit 1), 'for a time', '2026-12-31'
      from risk where id < '2'
    )
    select 1`.execute(db);
  await sql`
    insert into yawara.risk_measure (organization_id, risk_id, measure_use_id)
    select yawara.acting_organisation(), risk.id, used.id from yawara.risk
    join yawara.measure_use used on used.subject_id = risk.subject_id
    where risk.subject_id = any(${systems}::text[]) and risk.id < '8' and used.id < '8'`.execute(db);
  await sql`
    insert into yawara.risk_appetite (organization_id, acceptable) values (yawara.acting_organisation(), '{1-1,1-2,2-1,2-2,3-3}')
    on conflict do nothing`.execute(db);
}

/** What the triggers would have counted, for all at once. */
async function counted(db: Kysely<Tables>): Promise<void> {
  await sql`
    update yawara.risk set measures_in_place = against.in_place, measures_planned = against.planned
    from (
      select link.risk_id, count(*) filter (where used.state = 'in_place') as in_place,
        count(*) filter (where used.state = 'planned') as planned
      from yawara.risk_measure link join yawara.measure_use used on used.id = link.measure_use_id group by link.risk_id
    ) against where against.risk_id = risk.id`.execute(db);
  await sql`
    update yawara.risk set accepted_until = acceptance.until from yawara.risk_acceptance acceptance
    where acceptance.risk_id = risk.id`.execute(db);
}
