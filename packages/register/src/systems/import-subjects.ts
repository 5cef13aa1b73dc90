// Imports rows of a table into the ledger: planned before, done in one transaction under one name, undone by it.
import type { Facts } from "@yawara/engine";
import {
  type Field,
  type ImportMode,
  type ImportPlan,
  LEDGER_FIELDS,
  type PlannedRow,
  planImport,
  type ReadRow,
  referenceKey,
  type Value,
  type Values,
} from "@yawara/tables/plan";
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { fitLine } from "../ledger/fit-text.ts";
import { LONGEST_NAME } from "../names.ts";
import { tellTouched } from "../notices/touched-statements.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { fitRow } from "./fit-row.ts";

type Db = Kysely<Tables>;

export interface ImportAsked {
  /** As they were read; facts by their ids beside the ledger's own fields. */
  rows: ReadRow[];
  /** The facts there are, as fields. */
  facts: readonly Field[];
  mode: ImportMode;
  blank?: "keep" | "clear";
  allOrNothing?: boolean;
  /** Where the rows are from: the name of a file, kept with every fact they say. */
  source?: string;
}

export interface Imported {
  plan: ImportPlan;
  /** Names what was done, for undoing it; absent where nothing was written. */
  batch?: string;
}

export interface Imports {
  /** What an import would do, row by row. */
  preview(asked: ImportAsked): Promise<ImportPlan | Problem>;
  /** Does it; the plan is that of the preview at that moment. */
  apply(asked: ImportAsked): Promise<Imported | Problem>;
}

const MOST_ROWS = 20_000;
/** Rows of one statement. */
const AT_ONCE = 500;

export function importsOf({ reading, writing }: Permitted, quotas: Quotas): Imports {
  return {
    preview: async (asked) =>
      tooMany(asked) ??
      reading(async (db) => {
        const found = await planned(db, asked);
        return found.plan;
      }),
    apply: async (asked) => {
      const source = fitLine("source", asked.source ?? null, LONGEST_NAME.source);
      if (isProblem(source)) return source;
      const wrong = tooMany(asked);
      if (wrong !== undefined) return wrong;
      const batch = crypto.randomUUID();
      return writing(async (db) => {
        const { plan, keys, records } = await planned(db, asked);
        const { create, update } = plan.counts;
        if (!plan.applies || create + update === 0) return { plan };
        const full = await overQuota(db, plan, quotas);
        if (full !== undefined) return full;
        const written = plan.rows.flatMap((row) => writtenRow(row, records, keys, source));
        for (const part of parts(written.filter(({ id }) => id === undefined))) await insertRows(db, part);
        for (const part of parts(written.filter(({ id }) => id !== undefined))) await updateRows(db, part);
        await tellTouched(
          db,
          written.flatMap(({ id }) => id ?? []),
        );
        return { plan, batch };
      }, batch);
    },
  };
}

const tooMany = ({ rows }: ImportAsked): Problem | undefined =>
  rows.length > MOST_ROWS ? problem("invalid", { field: `rows (≤ ${MOST_ROWS})` }) : undefined;

/** Ids of units and people by what a table may name them by. */
type Keys = Record<"unit" | "person", ReadonlyMap<string, string>>;

/** The unit and people of a system by id. */
type Links = Record<"unit" | "owner" | "reviewer", string | null>;

/** A system that is there already: as a table would say it, and what it is linked to. */
interface Stored {
  said: Values;
  links: Links;
}

interface Planned {
  plan: ImportPlan;
  keys: Keys;
  records: ReadonlyMap<string, Stored>;
}

async function planned(db: Db, { rows, facts, mode, blank, allOrNothing }: ImportAsked): Promise<Planned> {
  const keys = { unit: await keysOf(db, "unit", "code"), person: await keysOf(db, "person", "email") };
  const records = await recordsOf(db, rows, keys);
  const said = new Map([...records].map(([id, record]) => [id, record.said]));
  const plan = planImport(rows.map(fitRow), said, {
    mode,
    fields: [...LEDGER_FIELDS, ...facts],
    known: { unit: new Set(keys.unit.keys()), person: new Set(keys.person.keys()) },
    ...(blank !== undefined && { blank }),
    ...(allOrNothing !== undefined && { allOrNothing }),
  });
  return { plan, keys, records };
}

/** By code or address, and by the name where just one bears it and nothing else is called so. */
async function keysOf(
  db: Db,
  table: "unit" | "person",
  column: "code" | "email",
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; key: string | null; name: string }>`
    select id, ${sql.ref(column)} as key, name from ${sql.table(`yawara.${table}`)} where not removed`.execute(db);
  const names = new Map<string, string[]>();
  for (const { id, name } of rows) names.set(referenceKey(name), [...(names.get(referenceKey(name)) ?? []), id]);
  const keys = new Map([...names].flatMap(([name, ids]) => (ids.length === 1 ? [[name, ids[0]!] as const] : [])));
  for (const { id, key } of rows) if (key !== null) keys.set(referenceKey(key), id);
  return keys;
}

/** The systems that rows name by id, as a table would say them. */
async function recordsOf(db: Db, rows: ReadRow[], keys: Keys): Promise<Map<string, Stored>> {
  const ids = rows.flatMap(({ id }) => id ?? []);
  const found = await db
    .selectFrom("subject")
    .select(["id", "name", "facts", "code", "note", "unitId", "ownerId", "reviewerId", "nextReview", "confirmedOn"])
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .where("removed", "=", false)
    .execute();
  const [units, people] = [byId(keys.unit), byId(keys.person)];
  // One that no table could name, since it was removed or shares its name, is named by its id.
  const keyIn = (named: ReadonlyMap<string, string>, id: string | null) => id && (named.get(id) ?? id);
  return new Map(
    found.map(({ id, facts, unitId, ownerId, reviewerId, nextReview, confirmedOn, name, code, note }) => {
      const own = {
        name,
        code,
        note,
        unit: keyIn(units, unitId),
        owner: keyIn(people, ownerId),
        reviewer: keyIn(people, reviewerId),
        next_review: nextReview,
        confirmed_on: confirmedOn,
      };
      const said = Object.entries(own).filter(([, value]) => value !== null && value !== undefined);
      const links = { unit: unitId, owner: ownerId, reviewer: reviewerId };
      return [id, { said: { ...(facts as Values), ...(Object.fromEntries(said) as Values) }, links }] as const;
    }),
  );
}

/** What each is named by first: the code or address, which was put in last. */
const byId = (keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...keys].map(([key, id]) => [id, key]));

async function overQuota(db: Db, plan: ImportPlan, { systems, revisions }: Quotas): Promise<Problem | undefined> {
  const ids = plan.rows.flatMap((row) => (row.outcome === "update" ? [row.id] : []));
  const { rows } = await sql<{ count: number; most: number }>`
    select count(*)::integer as count, coalesce(max(revision) filter (where id = any(${ids}::text[])), 0)::integer as most
    from yawara.subject`.execute(db);
  const [{ count, most }] = rows as [{ count: number; most: number }];
  if (count + plan.counts.create > systems) return problem("too-many-systems", { most: String(systems) });
  return most >= revisions ? problem("too-many-revisions", { most: String(revisions) }) : undefined;
}

/** A system as it is written, by column. */
interface Written {
  id?: string;
  name: Value | undefined;
  facts: Facts;
  code: Value | null;
  note: Value | null;
  unit_id: string | null;
  owner_id: string | null;
  reviewer_id: string | null;
  next_review: Value | null;
  confirmed_on: Value | null;
  source: string | null;
}

function writtenRow(
  row: PlannedRow,
  records: ReadonlyMap<string, Stored>,
  keys: Keys,
  source: string | null,
): Written[] {
  if (row.outcome === "create") return [writtenOf(row.values, linksOf(row.values, keys), source)];
  if (row.outcome !== "update") return [];
  const { said, links } = records.get(row.id)!;
  const changed: Record<string, Value | undefined> = {};
  for (const { field, to } of row.changes) changed[field] = to;
  const values = { ...said, ...changed };
  return [{ id: row.id, ...writtenOf(values, { ...links, ...linksOf(changed, keys) }, source) }];
}

const OWN: ReadonlySet<string> = new Set(LEDGER_FIELDS.map(({ id }) => id));

type Said = Readonly<Record<string, Value | undefined>>;

/** What is linked by the values that are said, also where they say that nothing is. */
function linksOf(values: Said, keys: Keys): Partial<Links> {
  const idOf = (to: "unit" | "person", key: Value | undefined) =>
    typeof key === "string" ? (keys[to].get(referenceKey(key)) ?? null) : null;
  return {
    ...("unit" in values && { unit: idOf("unit", values.unit) }),
    ...("owner" in values && { owner: idOf("person", values.owner) }),
    ...("reviewer" in values && { reviewer: idOf("person", values.reviewer) }),
  };
}

function writtenOf(values: Said, { unit, owner, reviewer }: Partial<Links>, source: string | null): Written {
  const facts = Object.entries(values).filter(([field, value]) => !OWN.has(field) && value !== undefined);
  return {
    name: values.name,
    facts: Object.fromEntries(facts) as Facts,
    code: values.code ?? null,
    note: values.note ?? null,
    unit_id: unit ?? null,
    owner_id: owner ?? null,
    reviewer_id: reviewer ?? null,
    next_review: values.next_review ?? null,
    confirmed_on: values.confirmed_on ?? null,
    source,
  };
}

function* parts(rows: readonly Written[]): Generator<readonly Written[]> {
  for (let at = 0; at < rows.length; at += AT_ONCE) yield rows.slice(at, at + AT_ONCE);
}

const COLUMNS = [
  "name",
  "facts",
  "code",
  "note",
  "unit_id",
  "owner_id",
  "reviewer_id",
  "next_review",
  "confirmed_on",
  "source",
];
const RECORD = sql`(id text, name text, facts jsonb, code text, note text, unit_id text, owner_id text, reviewer_id text,
  next_review date, confirmed_on date, source text)`;

async function insertRows(db: Db, rows: readonly Written[]): Promise<void> {
  const names = sql.join(COLUMNS.map((name) => sql.ref(name)));
  await sql`
    insert into yawara.subject (organization_id, ${names})
    select yawara.acting_organisation(), ${names} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given ${RECORD}`.execute(
    db,
  );
}

async function updateRows(db: Db, rows: readonly Written[]): Promise<void> {
  const sets = sql.join(COLUMNS.map((name) => sql`${sql.ref(name)} = ${sql.ref(`given.${name}`)}`));
  await sql`
    update yawara.subject kept set ${sets} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given ${RECORD}
    where kept.id = given.id`.execute(db);
}
