// What a database has to be backed up, read from its own catalogue: tables with their columns, sequences, migrations.
import { type Connection, SCHEMA } from "../database/database.ts";
import type { Manifest } from "./model.ts";

/**
 * Tables that no backup has: `migration` is made anew; the others hold what ends with a moment, and a session, a link to a
 * new password or a lock against guessing that had ended would begin again.
 */
export const LEFT_OUT: readonly string[] = ["migration", "rate_limit", "session", "verification"];

/** A table that is backed up. Generated columns are made anew by the database. */
export interface KeptTable {
  name: string;
  columns: { name: string; type: string }[];
  /** Columns of the primary key with their types, by which rows are put in order. */
  key: string[];
}

/** Types are written the same way whatever the session's settings were. */
export const SETTINGS = `
  select set_config('datestyle', 'ISO, YMD', true), set_config('timezone', 'UTC', true),
    set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true),
    set_config('bytea_output', 'hex', true), set_config('work_mem', '32MB', true)`;

/** The tables that are backed up, by name. */
export async function keptTables(connection: Connection): Promise<KeptTable[]> {
  const rows = await connection.query<{ table: string; name: string; type: string; key: number | null }>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       array_position(i.indkey::int2[], a.attnum)::integer as key
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     left join pg_index i on i.indrelid = c.oid and i.indisprimary
     where c.relnamespace = $1::regnamespace and c.relkind = 'r' and c.relname <> all ($2)
     order by c.relname collate "C", a.attnum`,
    [SCHEMA, LEFT_OUT],
  );
  const tables = new Map<string, KeptTable & { places: number[] }>();
  for (const { table, name, type, key } of rows) {
    const found = tables.get(table) ?? { name: table, columns: [], key: [], places: [] };
    found.columns.push({ name, type });
    if (key !== null) found.key[key] = name;
    tables.set(table, found);
  }
  return [...tables.values()].map(({ name, columns, key }) => ({ name, columns, key: key.filter(Boolean) }));
}

export function sequences(connection: Connection): Promise<Manifest["sequences"]> {
  return connection.query(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = $1 order by 1`,
    [SCHEMA],
  );
}

export function ranMigrations(connection: Connection): Promise<Manifest["migrations"]> {
  return connection.query(`select number, name, hash from ${SCHEMA}.migration order by number`);
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const tableName = (name: string): string => `${SCHEMA}.${quoted(name)}`;
const texts = ({ columns }: KeptTable): string => columns.map(({ name }) => quoted(name)).join(", ");

/** Each row of a table as a JSON array of its columns' texts, in the order of its key, byte by byte. */
export function linesQuery(table: KeptTable): string {
  const values = table.columns.map(({ name }) => `${quoted(name)}::text`).join(", ");
  const order = table.key.map((name) => `${quoted(name)}::text collate "C"`).join(", ");
  return `select json_build_array(${values})::text as line from ${tableName(table.name)}${order && ` order by ${order}`}`;
}

/** How many rows a table has, and their digest. */
export async function digestOf(connection: Connection, table: KeptTable): Promise<{ rows: number; digest: string }> {
  const bytes = `substring(sha256(convert_to(row(${texts(table)})::text, 'UTF8')), 1, 8)`;
  const [found] = await connection.query<{ rows: number; digest: string }>(
    `select count(*)::integer as rows,
       coalesce(sum(('x' || encode(${bytes}, 'hex'))::bit(64)::bigint::numeric), 0)::text as digest
     from ${tableName(table.name)}`,
  );
  return found!;
}

/** Puts rows into a table, from lines of `linesQuery`. */
export function insertQuery({ name, columns }: Pick<KeptTable, "name" | "columns">): string {
  const values = columns.map(({ type }, at) => `(row.j ->> ${at})::${type}`).join(", ");
  return `insert into ${tableName(name)} (${columns.map((column) => quoted(column.name)).join(", ")})
    overriding system value
    select ${values} from (select line::jsonb as j from unnest($1::text[]) as line offset 0) as row`;
}
