// The lists of risks: risks, measures in use, what is acceptable, what is accepted, over the frame of the ledger's lists.
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { fitFields, fitLine, fitLines, fitNamed } from "../ledger/fit-text.ts";
import { keptList, type ListOf, rowsOf, type Values } from "../ledger/kept-list.ts";
import type { Frame, Listed } from "../ledger/model.ts";
import { LONGEST_NAME } from "../names.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { coverageOf, listRisks, matrixOf, notLookedAtOf, riskById } from "./coverage.ts";
import { evidenceOf, expiredOn } from "./evidence-of-measures.ts";
import { fitCells, fitChoice, fitDay, fitStep } from "./fit-step.ts";
import {
  type Acceptance,
  type AcceptanceFields,
  type AcceptancesAsked,
  type Appetite,
  type AppetiteFields,
  MEASURE_STATES,
  type MeasureUse,
  type MeasureUseFields,
  type MeasureUsesAsked,
  RISK_STATES,
  type RiskFields,
  type RiskRegister,
  type Risks,
} from "./model.ts";

type Db = Kysely<Tables>;

const ID = 100;
const fitId = (field: string) => (text: string | null) => fitLine(field, text, ID);
const step = (field: string) => (value: unknown) => fitStep(field, value);
const day = (field: string) => (text: string | null) => fitDay(field, text);

const RISKS: ListOf<RiskFields, Listed> = {
  table: "risk",
  columns: {
    subject_id: "subject",
    subdomain: "subdomain",
    description: "description",
    likelihood_before: "likelihoodBefore",
    impact_before: "impactBefore",
    likelihood_after: "likelihoodAfter",
    impact_after: "impactAfter",
    owner_id: "owner",
    state: "state",
    next_review: "nextReview",
  },
  searched: "made",
  order: sql`kept.subdomain`,
  fit: (fields) =>
    fitFields(fields, {
      subject: fitId("subject"),
      subdomain: (text) => fitLine("subdomain", text, ID) ?? problem("invalid", { field: "subdomain" }),
      description: (text) => fitLines("description", text, LONGEST_NAME.note),
      likelihoodBefore: step("likelihood_before"),
      impactBefore: step("impact_before"),
      likelihoodAfter: step("likelihood_after"),
      impactAfter: step("impact_after"),
      owner: fitId("owner"),
      state: (text) => fitChoice("state", RISK_STATES, text),
      nextReview: day("next_review"),
    }),
  refuses: async (db, values, id) => (await elsewhere(db, values)) ?? halfLevel(await merged(db, "risk", values, id)),
};

/** `today` is the day on which evidence is looked at: whether it has expired is no column. */
const measureUsesOn = (today: string): ListOf<MeasureUseFields, MeasureUsesAsked> => ({
  table: "measure_use",
  columns: {
    subject_id: "subject",
    measure: "measure",
    name: "name",
    state: "state",
    reason: "reason",
    owner_id: "owner",
    due: "due",
    since: "since",
    shown: "shown",
  },
  searched: "made",
  order: sql`coalesce(kept.name, kept.measure)`,
  more: sql`, (select subject.name from yawara.subject where subject.id = kept.subject_id) as subject_name,
    (select person.name from yawara.person where person.id = kept.owner_id) as owner_name,
    (select count(*)::integer from ${evidenceOf(sql`kept.id`)}) as evidence,
    (select count(*)::integer from ${evidenceOf(sql`kept.id`)} and ${expiredOn(today)}) as evidence_expired`,
  where: ({ subject, risk, state, measure, owner, firm, dueBy }) => [
    ...(subject === undefined ? [] : [sql<boolean>`kept.subject_id = ${subject}`]),
    ...(risk === undefined ? [] : [linkedTo(risk)]),
    ...(state === undefined ? [] : [sql<boolean>`kept.state = ${state}`]),
    ...(measure === undefined ? [] : [sql<boolean>`kept.measure = ${measure}`]),
    ...(owner === undefined ? [] : [sql<boolean>`kept.owner_id = ${owner}`]),
    ...(firm === true ? [sql<boolean>`kept.subject_id is null`] : []),
    ...(dueBy === undefined ? [] : [sql<boolean>`kept.due <= ${dueBy}::date`]),
  ],
  fit: (fields) =>
    fitFields(fields, {
      subject: fitId("subject"),
      measure: fitId("measure"),
      name: (text) => (text === null ? null : fitNamed(text, LONGEST_NAME.asset)),
      state: (text) => fitChoice("state", MEASURE_STATES, text),
      reason: (text) => fitLines("reason", text, LONGEST_NAME.note),
      owner: fitId("owner"),
      due: day("due"),
      since: day("since"),
      shown: (text) => fitLines("shown", text, LONGEST_NAME.note),
    }),
  refuses: async (db, values, id) => {
    const { measure, name, state, reason } = await merged(db, "measure_use", values, id);
    if ((measure == null) === (name == null)) return problem("invalid", { field: "measure, name" });
    if (state === "left_out" && reason == null) return problem("reason-missing");
    return elsewhere(db, values);
  },
});

const APPETITES: ListOf<AppetiteFields, Listed> = {
  table: "risk_appetite",
  columns: { subdomain: "subdomain", acceptable: "acceptable" },
  searched: ["subdomain"],
  order: sql`kept.subdomain nulls first`,
  fit: (fields) => fitFields(fields, { subdomain: fitId("subdomain"), acceptable: fitCells }) as never,
  refuses: async (db, values, id = "") => {
    const subdomain =
      id === ""
        ? sql`${values.subdomain ?? null}::text`
        : sql`(select subdomain from yawara.risk_appetite where id = ${id})`;
    const { rows } = await sql`
      select id from yawara.risk_appetite
      where subdomain is not distinct from ${subdomain} and id <> ${id} and not removed`.execute(db);
    return rows.length === 0 ? undefined : problem("appetite-there");
  },
};

const ACCEPTANCES: ListOf<AcceptanceFields, AcceptancesAsked> = {
  table: "risk_acceptance",
  columns: { risk_id: "risk", accepted_by_id: "acceptedBy", why: "why", until: "until" },
  searched: ["why"],
  order: sql`kept.until desc`,
  more: sql`, (select person.name from yawara.person where person.id = kept.accepted_by_id) as accepted_by_name`,
  where: ({ risk, subject, firm }) => [
    ...(risk === undefined ? [] : [sql<boolean>`kept.risk_id = ${risk}`]),
    ...(subject === undefined
      ? []
      : [sql<boolean>`kept.risk_id in (select id from yawara.risk where subject_id = ${subject})`]),
    ...(firm === true ? [sql<boolean>`kept.risk_id in (select id from yawara.risk where subject_id is null)`] : []),
  ],
  fit: (fields) =>
    fitFields(fields, {
      risk: fitId("risk"),
      acceptedBy: fitId("accepted_by"),
      why: (text) => fitLines("why", text, LONGEST_NAME.note) ?? problem("invalid", { field: "why" }),
      until: (text) => (text === null ? problem("invalid", { field: "until" }) : fitDay("until", text)),
    }),
  refuses: elsewhere,
};

const linkedTo = (risk: string) =>
  sql<boolean>`kept.id in (select measure_use_id from yawara.risk_measure where risk_id = ${risk})`;

/** The four lists; `today` is the day standings are told of where no other is named. */
export function riskRegisterOf(may: Permitted, quotas: Quotas, today: () => string): RiskRegister {
  return {
    risks: risksOf(may, quotas, today),
    measureUses: keptList<MeasureUseFields, MeasureUse, MeasureUsesAsked>(may, measureUsesOn(today()), quotas),
    appetites: keptList<AppetiteFields, Appetite, Listed>(may, APPETITES, quotas),
    acceptances: keptList<AcceptanceFields, Acceptance, AcceptancesAsked>(may, ACCEPTANCES, quotas),
  };
}

function risksOf(may: Permitted, quotas: Quotas, today: () => string): Risks {
  const kept = keptList<RiskFields, Frame & RiskFields, Listed>(may, RISKS, quotas);
  const whole = async (done: Promise<(Frame & RiskFields) | Problem>) => {
    const row = await done;
    return isProblem(row)
      ? row
      : may.reading(async (db) => (await riskById(db, row.id, today())) ?? problem("not-found"));
  };
  return {
    read: (id) => may.reading(async (db) => (await riskById(db, id, today())) ?? problem("not-found")),
    add: (fields) => whole(kept.add(fields)),
    change: (id, revision, { subject: _, ...fields }) => whole(kept.change(id, revision, fields)),
    remove: (id, revision) => whole(kept.remove(id, revision)),
    restore: (id, revision) => whole(kept.restore(id, revision)),
    list: (asked, on) => may.reading((db) => listRisks(db, asked, on)),
    coverage: (asked, on) => may.reading((db) => coverageOf(db, asked, on)),
    notLookedAt: (asked) => may.reading((db) => notLookedAtOf(db, asked)),
    matrix: (asked) => may.reading((db) => matrixOf(db, asked)),
    measures: (risk) => may.reading(async (db) => (await missing(db, "risk", [risk])) ?? linked(db, risk, today())),
    setMeasures: (risk, wanted) =>
      may.writing(async (db) => {
        const wrong = (await missing(db, "risk", [risk])) ?? (await missing(db, "measure_use", wanted));
        if (wrong !== undefined) return wrong;
        await sql`delete from yawara.risk_measure where risk_id = ${risk} and measure_use_id <> all (${wanted}::text[])`.execute(
          db,
        );
        await sql`
          insert into yawara.risk_measure (organization_id, risk_id, measure_use_id)
          select distinct yawara.acting_organisation(), ${risk}, given.id from unnest(${wanted}::text[]) given (id)
          on conflict do nothing`.execute(db);
        return linked(db, risk, today());
      }),
  };
}

const linked = (db: Db, risk: string, day: string) =>
  rowsOf<MeasureUseFields, MeasureUse>(db, measureUsesOn(day), sql`${linkedTo(risk)} and not kept.removed`);

async function missing(db: Db, table: "risk" | "measure_use", ids: string[]): Promise<Problem | undefined> {
  const { rows } = await sql`
    select id from unnest(${ids}::text[]) given (id)
    where not exists (select from ${sql.table(`yawara.${table}`)} kept where kept.id = given.id)`.execute(db);
  return rows.length === 0 ? undefined : problem("not-found");
}

/** A row as it would be: what is kept, with what is changed over it. */
async function merged(db: Db, table: "risk" | "measure_use", values: Values, id?: string): Promise<Values> {
  if (id === undefined) return values;
  const { rows } = await sql<{ kept: string }>`
    select to_jsonb(kept)::text as kept from ${sql.table(`yawara.${table}`)} kept where id = ${id}`.execute(db);
  return { ...(rows[0] === undefined ? {} : (JSON.parse(rows[0].kept) as Values)), ...values };
}

/** Likelihood and impact are said together or not at all. */
function halfLevel(values: Values): Problem | undefined {
  const half = (["before", "after"] as const).find(
    (when) => (values[`likelihood_${when}`] == null) !== (values[`impact_${when}`] == null),
  );
  return half && problem("invalid", { field: `likelihood_${half}, impact_${half}` });
}

const NAMED = { subject_id: "subject", owner_id: "person", accepted_by_id: "person", risk_id: "risk" } as const;

/** What is named has to be there: another organisation's is not. */
async function elsewhere(db: Db, values: Values): Promise<Problem | undefined> {
  for (const [column, table] of Object.entries(NAMED)) {
    const id = values[column];
    if (id === undefined || id === null) continue;
    const { rows } = await sql`select id from ${sql.table(`yawara.${table}`)} where id = ${id}`.execute(db);
    if (rows.length === 0) return problem("not-found");
  }
  return undefined;
}
