// Brings the tables up to this program: numbered SQL files, forward only, all that are missing in one transaction.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, problem } from "../problems.ts";
import { type Connection, reasonOf, SCHEMA, sqlState } from "./database.ts";

/** The migrations of this program. */
export const MIGRATIONS = join(import.meta.dirname, "../../migrations");

/** Any number, the same in every Yawara: whoever migrates holds it. */
const LOCK = 8_274_193;

const CANNOT: readonly (string | undefined)[] = ["42501", "3F000"];

/** A migration that a database has had. */
export interface Ran {
  number: number;
  name: string;
  /** SHA-256 of its text. */
  hash: string;
}

interface Migration extends Ran {
  sql: string;
}

const fileOf = (migration: { number: number; name: string }): string =>
  `${String(migration.number).padStart(4, "0")}-${migration.name}.sql`;

/** Runs what has not run yet. A file that has run and was changed since stops everything, before anything is done. */
export async function migrate(connection: Connection, folder: string = MIGRATIONS): Promise<Problem | undefined> {
  await connection.run("begin");
  try {
    const result = await migrateWithin(connection, { folder });
    await connection.run(result === undefined ? "commit" : "rollback");
    return result;
  } catch (error) {
    await connection.run("rollback");
    throw error;
  }
}

/** The same within a transaction that is open; with `expected`, no further than another database had come, and only where this program knows each of its files. */
export async function migrateWithin(
  connection: Connection,
  { folder = MIGRATIONS, expected }: { folder?: string; expected?: readonly Ran[] } = {},
): Promise<Problem | undefined> {
  const files = await read(folder);
  const strange = expected && unknown(expected, files);
  if (strange !== undefined) return strange;
  const upTo =
    expected === undefined ? files : files.filter((file) => expected.some((past) => past.number === file.number));
  return (await prepare(connection)) ?? runMissing(connection, upTo);
}

/** What of a database's past this program does not know as it was. */
function unknown(ran: readonly Ran[], files: readonly Migration[]): Problem | undefined {
  for (const past of ran) {
    const file = files.find(({ number }) => number === past.number);
    if (file === undefined) return problem("migration-unknown", { file: fileOf(past) });
    if (file.hash !== past.hash || file.name !== past.name) return problem("migration-changed", { file: fileOf(past) });
  }
  return undefined;
}

/** Content is hashed without the line ends, which a checkout may change. */
async function read(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (file) => {
      const sql = (await readFile(join(folder, file), "utf8")).replaceAll("\r\n", "\n");
      return {
        number: Number(file.slice(0, 4)),
        name: file.slice(5, -4),
        hash: createHash("sha256").update(sql).digest("hex"),
        sql,
      };
    }),
  );
}

/** Takes the lock, and makes the schema with its table of migrations on the first run. */
async function prepare(connection: Connection): Promise<Problem | undefined> {
  await connection.query("select pg_advisory_xact_lock($1)", [LOCK]);
  const [there] = await connection.query("select from pg_namespace where nspname = $1", [SCHEMA]);
  try {
    if (there === undefined) await connection.run(`create schema ${SCHEMA}`);
    await connection.run(`set local search_path to ${SCHEMA}`);
    const [table] = await connection.query("select from pg_tables where schemaname = $1 and tablename = 'migration'", [
      SCHEMA,
    ]);
    if (table === undefined) await connection.run(TABLE);
    return undefined;
  } catch (error) {
    if (!CANNOT.includes(sqlState(error))) throw error;
    await connection.run("rollback; begin");
    const [row] = await connection.query<{ user: string }>('select current_user as "user"');
    return problem("privilege-missing", { user: row!.user, reason: reasonOf(error) });
  }
}

const TABLE = `
  create table migration (
    number integer primary key,
    name text not null,
    hash text not null,
    ran_at timestamptz not null default now()
  );
  alter table migration enable row level security;
  alter table migration force row level security;
  create policy owner on migration to current_user using (true) with check (true);
`;

async function runMissing(connection: Connection, files: Migration[]): Promise<Problem | undefined> {
  const ran = await connection.query<Ran>("select number, name, hash from migration order by number");
  const strange = unknown(ran, files);
  if (strange !== undefined) return strange;
  const newest = ran.at(-1)?.number ?? 0;
  const missing = files.filter(({ number }) => !ran.some((past) => past.number === number));
  const late = missing.find(({ number }) => number < newest);
  if (late !== undefined) return problem("migration-late", { file: fileOf(late) });
  for (const file of missing) {
    try {
      await connection.run(file.sql);
      await connection.query("insert into migration (number, name, hash) values ($1, $2, $3)", [
        file.number,
        file.name,
        file.hash,
      ]);
    } catch (error) {
      return problem("migration-failed", { file: fileOf(file), reason: reasonOf(error) });
    }
  }
  return undefined;
}
