// A list of the ledger over its table: list, read, add, change, remove, restore, whatever the fields.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import type { Changed, Frame, Kept, Listed } from "./model.ts";
import { holdsAll, wordsOf } from "./searched.ts";

type Db = Kysely<Tables>;
/** Fields as they are kept, by column. */
export type Values = Record<string, string | null>;

/** What of a list its rows are read by. */
type Read<Fields> = Pick<ListOf<Fields, never>, "table" | "columns" | "systems" | "more" | "order">;

/** What tells one list from another. */
export interface ListOf<Fields, Options extends Listed> {
  table: "unit" | "person" | "asset" | "risk" | "measure_use" | "risk_appetite" | "risk_acceptance";
  /** Its columns, each with the field it keeps. */
  columns: Readonly<Record<string, keyof Fields & string>>;
  /** Columns in which words are looked for; `made` where the table keeps them as one text, width and case aside. */
  searched: readonly string[] | "made";
  /** How many systems name a row directly; nothing where that is no question. */
  systems?: RawBuilder<number>;
  /** What else is told of each row: columns of a select, the row being `kept`. */
  more?: RawBuilder<unknown>;
  /** What rows are ordered by; their names where it says nothing. */
  order?: RawBuilder<unknown>;
  where?(options: Partial<Options>): RawBuilder<boolean>[];
  /** The fields as they are kept, or why one cannot be. */
  fit(fields: Changed<Fields>): Changed<Fields> | Problem;
  /** What stands against keeping it that only the database can tell. */
  refuses?(db: Db, values: Values, id?: string): Promise<Problem | undefined>;
}

type Row = Frame & Record<string, unknown> & { organizationId: string; total: number };

const USUALLY_LISTED = 100;
const MOST_LISTED = 500;

/** The list for whoever may. */
export function keptList<Fields extends object, Shown extends Frame & Fields, Options extends Listed>(
  { reading, writing }: Permitted,
  list: ListOf<Fields, Options>,
  { listed }: Quotas,
): Kept<Fields, Shown, Options> {
  const one = async (db: Db, id: string) => {
    const [row] = await rowsOf<Fields, Shown>(db, list, sql`kept.id = ${id}`);
    return row ?? problem("not-found");
  };
  const turn = (id: string, revision: number, removed: boolean) =>
    writing(async (db) => {
      const wrong =
        (removed ? undefined : await inTheWay(db, list, id)) ??
        (await updated(db, list.table, { id, revision, removed: !removed }, { removed: String(removed) }));
      return wrong ?? one(db, id);
    });
  return {
    list: async (options: Partial<Options> = {}) => {
      const { limit = USUALLY_LISTED, offset = 0 } = options;
      if (![limit, offset].every((count) => Number.isSafeInteger(count) && count >= 0))
        return problem("invalid", { field: "limit, offset" });
      return reading((db) => pageOf<Fields, Shown, Options>(db, list, options));
    },
    read: (id) => reading((db) => one(db, id)),
    add: async (fields) => {
      const fit = list.fit(fields as Changed<Fields>);
      if (isProblem(fit)) return fit;
      const values = valuesOf(list, fit);
      return writing(
        async (db) =>
          (await full(db, list.table, listed)) ??
          (await list.refuses?.(db, values)) ??
          one(db, await inserted(db, list.table, values)),
      );
    },
    change: async (id, revision, fields) => {
      const fit = list.fit(fields);
      if (isProblem(fit)) return fit;
      const values = valuesOf(list, fit);
      if (Object.keys(values).length === 0)
        return problem("invalid", { field: Object.values(list.columns).join(", ") });
      return writing(async (db) => {
        const wrong = await list.refuses?.(db, values, id);
        return wrong ?? (await updated(db, list.table, { id, revision, removed: false }, values)) ?? one(db, id);
      });
    },
    remove: (id, revision) => turn(id, revision, true),
    restore: (id, revision) => turn(id, revision, false),
  };
}

/** What stands against bringing a row back: its code or address may belong to another by now. */
async function inTheWay<Fields extends object, Options extends Listed>(
  db: Db,
  list: ListOf<Fields, Options>,
  id: string,
): Promise<Problem | undefined> {
  const [row] = await rowsOf<Fields, Frame & Fields>(db, list, sql`kept.id = ${id} and kept.removed`, sql``, false);
  return row === undefined ? undefined : list.refuses?.(db, valuesOf(list, row), id);
}

/** A part of the list, with the number of all that fit. */
async function pageOf<Fields extends object, Shown extends Frame & Fields, Options extends Listed>(
  db: Db,
  list: ListOf<Fields, Options>,
  options: Partial<Options>,
) {
  const { q = "", removed = false, limit = USUALLY_LISTED, offset = 0 } = options;
  const where = sql.join(
    [sql`kept.removed = ${removed}`, ...wordsIn(list.searched, q), ...(list.where?.(options) ?? [])],
    sql` and `,
  );
  const rows = await rowsOf<Fields, Shown>(
    db,
    list,
    where,
    sql`limit ${Math.min(limit, MOST_LISTED)} offset ${offset}`,
    options.counted,
  );
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::integer as total from ${tableOf(list.table)} kept where ${where}`.execute(db);
  return { rows, total: counted[0]!.total };
}

function wordsIn(searched: readonly string[] | "made", q: string): RawBuilder<unknown>[] {
  if (searched === "made") return wordsOf(q).map((word) => sql`strpos(kept.searched, ${word}) > 0`);
  return [holdsAll(sql<string>`concat_ws(' ', ${sql.join(searched.map((name) => sql.ref(`kept.${name}`)))})`, q)];
}

/** Rows in the order of their names, with what the list counts of each. */
export async function rowsOf<Fields extends object, Shown extends Frame & Fields>(
  db: Db,
  { table, columns, systems = sql`null`, more = sql``, order = sql`kept.name` }: Read<Fields>,
  where: RawBuilder<unknown>,
  part: RawBuilder<unknown> = sql``,
  counted = true,
): Promise<Shown[]> {
  const fields = sql.join(
    Object.entries(columns).map(([column, field]) => sql`${sql.ref(`kept.${column}`)} as ${sql.ref(field)}`),
  );
  const { rows } = await sql<Row>`
    select kept.id, kept.revision, kept.removed, kept.created_by, kept.created_at, kept.updated_by, kept.updated_at,
      ${fields}, ${counted ? systems : sql`null`}::integer as systems ${more}
    from ${tableOf(table)} kept where ${where} order by ${order}, kept.id ${part}`.execute(db);
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Shown);
}

const tableOf = (table: string) => sql.table(`yawara.${table}`);

/** The list has as many rows as it may have. */
async function full(db: Db, table: string, most: number): Promise<Problem | undefined> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from ${tableOf(table)}`.execute(db);
  return rows[0]!.count < most ? undefined : problem("too-many-listed", { most: String(most) });
}

async function inserted(db: Db, table: string, values: Values): Promise<string> {
  const names = Object.keys(values).map((name) => sql.ref(name));
  const { rows } = await sql<{ id: string }>`
    insert into ${tableOf(table)} (organization_id, ${sql.join(names)})
    values (yawara.acting_organisation(), ${sql.join(Object.values(values))}) returning id`.execute(db);
  return rows[0]!.id;
}

/** Changes the row if it still is at its revision; why not, where it was not changed. */
async function updated(
  db: Db,
  table: string,
  { id, revision, removed }: { id: string; revision: number; removed: boolean },
  values: Values,
): Promise<Problem | undefined> {
  const sets = sql.join(
    Object.entries(values).map(([name, value]) =>
      name === "removed" ? sql`removed = ${value === "true"}` : sql`${sql.ref(name)} = ${value}`,
    ),
  );
  const { rows } = await sql`
    update ${tableOf(table)} set ${sets} where id = ${id} and revision = ${revision} and removed = ${removed}
    returning id`.execute(db);
  if (rows.length > 0) return undefined;
  const found = await sql<{ revision: number }>`select revision from ${tableOf(table)} where id = ${id}`.execute(db);
  const [row] = found.rows;
  if (row === undefined) return problem("not-found");
  return row.revision === revision ? problem("not-found") : problem("conflict", { revision: String(row.revision) });
}

const valuesOf = <Fields>({ columns }: Pick<ListOf<Fields, never>, "columns">, fields: Changed<Fields>): Values =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([column, field]) =>
      fields[field] === undefined ? [] : [[column, fields[field] as string | null]],
    ),
  );
