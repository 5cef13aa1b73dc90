// Applications that were seen in use, as proposals: taken into the ledger, linked with what is there, or left out with a reason that is kept.

import { isDay } from "@yawara/engine";
import { applicationKey, hostOf, looksLikePerson, serviceOf } from "@yawara/tables/applications";
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { LONGEST_NAME } from "../names.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { fitLine, fitLines, fitNamed } from "./fit-text.ts";
import type { Frame, Listed, Page } from "./model.ts";
import type { ProposalState } from "./proposal-states.ts";
import { holdsAll } from "./searched.ts";

type Db = Kysely<Tables>;

/** An application as a list has it, all its rows together: nothing of persons. */
export interface ApplicationSeen {
  name: string;
  domain?: string;
  users?: number;
  requests?: number;
  /** ISO day. */
  lastSeen?: string;
}

export interface Proposal extends Frame, ApplicationSeen {
  /** The id of a known AI service, where the domain is one of its. */
  service?: string;
  source?: string;
  state: ProposalState;
  /** The system or asset it became, or was there already. */
  subject?: string;
  asset?: string;
  reason?: string;
}

/** What is decided of a proposal. `open` takes a decision back. */
export type Decision =
  | { as: "system" }
  | { as: "asset" }
  | { as: "linked"; subject?: string; asset?: string }
  | { as: "ignored"; reason: string }
  | { as: "open" };

export interface Proposed {
  batch?: string;
  /** New ones; those still open whose figures were brought up to date; those decided earlier, which stay so. */
  counts: { added: number; updated: number; decided: number };
}

export interface Proposals {
  list(asked?: Listed & { state?: ProposalState }): Promise<Page<Proposal> | Problem>;
  /** Takes a list in, all or nothing. */
  take(seen: readonly ApplicationSeen[], source?: string): Promise<Proposed | Problem>;
  decide(id: string, revision: number, decision: Decision): Promise<Proposal | Problem>;
}

const USUALLY_LISTED = 100;
const MOST_LISTED = 500;
const LONGEST_REASON = 1_000;

export function proposalsOf({ reading, writing }: Permitted, { listed, systems }: Quotas): Proposals {
  return {
    list: async (asked = {}) => {
      const { limit = USUALLY_LISTED, offset = 0 } = asked;
      if (![limit, offset].every((count) => Number.isSafeInteger(count) && count >= 0))
        return problem("invalid", { field: "limit, offset" });
      return reading((db) => pageOf(db, asked));
    },
    take: async (seen, source) => {
      const from = fitLine("source", source ?? null, LONGEST_NAME.source);
      if (isProblem(from)) return from;
      const rows: object[] = [];
      for (const one of seen) {
        const fit = fitSeen(one);
        if (isProblem(fit)) return fit;
        rows.push({ ...fit, source: from });
      }
      const batch = crypto.randomUUID();
      return writing((db) => taken(db, rows, listed, batch), batch);
    },
    decide: async (id, revision, decision) => {
      const reason = decision.as === "ignored" ? fitLines("reason", decision.reason, LONGEST_REASON) : null;
      if (isProblem(reason)) return reason;
      if (decision.as === "ignored" && reason === null) return problem("invalid", { field: "reason" });
      const batch = crypto.randomUUID();
      return writing(async (db) => {
        const found = await one(db, id);
        if (isProblem(found)) return found;
        if (found.revision !== revision) return problem("conflict", { revision: String(found.revision) });
        const target = await targetOf(db, found, decision, { listed, systems });
        if (isProblem(target)) return target;
        await sql`
          update yawara.proposal set state = ${stateOf(decision)}, subject_id = ${target.subject ?? null},
            asset_id = ${target.asset ?? null}, reason = ${reason} where id = ${id}`.execute(db);
        return one(db, id);
      }, batch);
    },
  };
}

/** As it is kept. What names a person or a machine is refused, whoever sends it. */
function fitSeen({ name, domain, users, requests, lastSeen }: ApplicationSeen): object | Problem {
  const fit = fitNamed(name, LONGEST_NAME.asset);
  if (typeof fit !== "string") return fit;
  if (looksLikePerson(fit)) return problem("names-person", { text: fit });
  const host = domain === undefined ? undefined : hostOf(domain);
  if (domain !== undefined && host === undefined)
    return problem("invalid", { field: `domain (${domain.slice(0, 60)})` });
  if (lastSeen !== undefined && !isDay(lastSeen)) return problem("invalid", { field: "last_seen" });
  return {
    key: applicationKey({ name: fit, domain: host }),
    name: fit,
    domain: host,
    users,
    requests,
    last_seen: lastSeen,
    service: host === undefined ? undefined : serviceOf(host)?.id,
  };
}

const RECORD = sql`(key text, name text, domain text, users integer, requests integer, last_seen date, service text, source text)`;

async function taken(db: Db, rows: readonly object[], most: number, batch: string): Promise<Proposed | Problem> {
  const given = sql`(select distinct on (key) * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given ${RECORD} order by key) as given`;
  const { rows: counted } = await sql<{ all: number; decided: number }>`
    select count(*)::integer as all, (count(*) filter (where kept.state <> 'open' and given.key is not null))::integer as decided
    from yawara.proposal kept left join ${given} on given.key = kept.key`.execute(db);
  const { rows: updated } = await sql`
    update yawara.proposal kept set name = given.name, users = coalesce(given.users, kept.users),
      requests = coalesce(given.requests, kept.requests), last_seen = greatest(given.last_seen, kept.last_seen),
      service = given.service, source = given.source, removed = false
    from ${given} where kept.key = given.key and kept.state = 'open' returning kept.id`.execute(db);
  const { rows: added } = await sql`
    insert into yawara.proposal (organization_id, key, name, domain, users, requests, last_seen, service, source)
    select yawara.acting_organisation(), given.* from ${given}
    where not exists (select from yawara.proposal kept where kept.key = given.key) returning id`.execute(db);
  const [{ all, decided }] = counted as [{ all: number; decided: number }];
  if (all + added.length > most) return problem("too-many-listed", { most: String(most) });
  const counts = { added: added.length, updated: updated.length, decided };
  return added.length + updated.length === 0 ? { counts } : { batch, counts };
}

const stateOf = ({ as }: Decision): ProposalState => (as === "system" || as === "asset" ? "added" : as);

type Target = { subject?: string; asset?: string };

/** The system or asset a proposal becomes or is, made where it is to be made. */
async function targetOf(
  db: Db,
  found: Proposal,
  decision: Decision,
  { listed, systems }: { listed: number; systems: number },
): Promise<Target | Problem> {
  if (decision.as === "ignored" || decision.as === "open") return {};
  if (decision.as === "linked") {
    const { subject, asset } = decision;
    if ((subject === undefined) === (asset === undefined)) return problem("invalid", { field: "subject, asset" });
    const table = sql.table(subject === undefined ? "yawara.asset" : "yawara.subject");
    const { rows } = await sql`select id from ${table} where id = ${subject ?? asset} and not removed`.execute(db);
    if (rows.length === 0) return problem("not-found");
    return subject === undefined ? { asset: asset! } : { subject };
  }
  if (found.state !== "open") return problem("invalid", { field: "as" });
  const isSystem = decision.as === "system";
  const table = sql.table(isSystem ? "yawara.subject" : "yawara.asset");
  const { rows: counted } = await sql<{ count: number }>`select count(*)::integer as count from ${table}`.execute(db);
  const most = isSystem ? systems : listed;
  if (counted[0]!.count >= most)
    return problem(isSystem ? "too-many-systems" : "too-many-listed", { most: String(most) });
  const url = found.domain === undefined ? null : `https://${found.domain}`;
  const { rows } = await (isSystem
    ? sql<{ id: string }>`
        insert into yawara.subject (organization_id, name, facts, note, source)
        values (yawara.acting_organisation(), ${found.name}, '{}', ${url}, ${found.source ?? null}) returning id`
    : sql<{ id: string }>`
        insert into yawara.asset (organization_id, kind, name, url)
        values (yawara.acting_organisation(), 'service', ${found.name}, ${url}) returning id`
  ).execute(db);
  return isSystem ? { subject: rows[0]!.id } : { asset: rows[0]!.id };
}

const COLUMNS = sql`kept.id, kept.name, kept.domain, kept.users, kept.requests, kept.last_seen, kept.service, kept.source, kept.state,
  kept.subject_id as subject, kept.asset_id as asset, kept.reason, kept.removed, kept.revision,
  kept.created_by, kept.created_at, kept.updated_by, kept.updated_at`;

const plain = (row: object) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Proposal;

async function one(db: Db, id: string): Promise<Proposal | Problem> {
  const { rows } = await sql<Proposal>`
    select ${COLUMNS} from yawara.proposal kept where id = ${id} and not removed`.execute(db);
  return rows[0] === undefined ? problem("not-found") : plain(rows[0]);
}

/** Known AI services first, then what most persons use. */
async function pageOf(
  db: Db,
  { q = "", state, removed = false, limit = USUALLY_LISTED, offset = 0 }: Listed & { state?: ProposalState },
): Promise<Page<Proposal>> {
  const where = sql.join(
    [
      sql`kept.removed = ${removed}`,
      holdsAll(sql<string>`concat_ws(' ', kept.name, kept.domain, kept.reason)`, q),
      ...(state === undefined ? [] : [sql`kept.state = ${state}`]),
    ],
    sql` and `,
  );
  const { rows } = await sql<Proposal>`
    select ${COLUMNS} from yawara.proposal kept where ${where}
    order by (kept.service is null), kept.users desc nulls last, kept.requests desc nulls last, kept.name, kept.id
    limit ${Math.min(limit, MOST_LISTED)} offset ${offset}`.execute(db);
  const counted = await sql<{ total: number }>`
    select count(*)::integer as total from yawara.proposal kept where ${where}`.execute(db);
  return { rows: rows.map(plain), total: counted.rows[0]!.total };
}
