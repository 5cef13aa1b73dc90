// Fills an empty database from a backup, within one transaction: tables of that time, rows, links checked, chains verified, then newer tables.
import type { Connection } from "../database/database.ts";
import { migrateWithin } from "../database/migrate.ts";
import { type Problem, problem } from "../problems.ts";
import { digestOf, insertQuery, type KeptTable, keptTables, quoted, SETTINGS, tableName } from "./catalogue.ts";
import { verifyChain } from "./chains.ts";
import { inStatements } from "./cursor.ts";
import type { BackedUpTable } from "./model.ts";
import type { OpenBackup } from "./open-backup.ts";
import { refuse } from "./refused.ts";

/** A restoring that is told step by step. */
export interface Step {
  step: "table" | "chains" | "files";
  name?: string;
  /** Rows, entries or files so far. */
  done: number;
}

/** Fills the database; refuses where it does not come out as the backup says. The transaction is the caller's. */
export async function restoreRows(
  connection: Connection,
  backup: OpenBackup,
  file: string,
  told: (step: Step) => void,
): Promise<void> {
  const { migrations, tables } = backup.manifest;
  orRefuse(await migrateWithin(connection, { expected: migrations }));
  await connection.query(SETTINGS);
  const kept = await keptTables(connection);
  if (JSON.stringify(kept.map(shapeOf)) !== JSON.stringify(tables.map(shapeOf)))
    refuse(problem("backup-changed", { file }));
  const links = await takenOff(connection, kept);
  for (const table of tables) await filled(connection, backup, table, told);
  await putBack(connection, kept, links);
  for (const { name, last } of backup.manifest.sequences)
    if (last !== null) await connection.query("select setval($1::regclass, $2)", [tableName(name), last]);
  for (const table of kept) {
    const { rows, digest } = tables.find(({ name }) => name === table.name)!;
    const found = await digestOf(connection, table);
    if (found.rows !== rows || found.digest !== digest) refuse(problem("restored-unlike", { table: table.name }));
  }
  await verified(connection, backup, told);
  for (const { name } of kept) await connection.run(`alter table ${tableName(name)} force row level security`);
  orRefuse(await migrateWithin(connection));
}

function orRefuse(wrong: Problem | undefined): void {
  if (wrong !== undefined) refuse(wrong);
}

const shapeOf = ({ name, columns }: Pick<KeptTable, "name" | "columns">) => [
  name,
  columns.map((column) => [column.name, column.type]),
];

interface Link {
  table: string;
  name: string;
  definition: string;
}

/** Takes off what acts on each row that comes in: rows are put in as they were, in an order of their own. */
async function takenOff(connection: Connection, tables: readonly KeptTable[]): Promise<Link[]> {
  const links = await connection.query<Link>(
    `select c.relname as table, con.conname as name, pg_get_constraintdef(con.oid) as definition
     from pg_constraint con join pg_class c on c.oid = con.conrelid
     where con.contype = 'f' and c.relnamespace = 'yawara'::regnamespace order by 1, 2`,
  );
  for (const { table, name } of links)
    await connection.run(`alter table ${tableName(table)} drop constraint ${quoted(name)}`);
  for (const { name } of tables)
    await connection.run(`alter table ${tableName(name)} no force row level security, disable trigger user`);
  // What a migration itself puts in stands in the backup as it was then.
  await connection.run(`truncate ${tables.map(({ name }) => tableName(name)).join(", ")}`);
  return links;
}

async function putBack(connection: Connection, tables: readonly KeptTable[], links: readonly Link[]): Promise<void> {
  for (const { name } of tables) await connection.run(`alter table ${tableName(name)} enable trigger user`);
  for (const { table, name, definition } of links)
    await connection.run(`alter table ${tableName(table)} add constraint ${quoted(name)} ${definition}`);
}

async function filled(
  connection: Connection,
  backup: OpenBackup,
  table: BackedUpTable,
  told: (step: Step) => void,
): Promise<void> {
  const insert = insertQuery(table);
  let done = 0;
  told({ step: "table", name: table.name, done });
  for await (const lines of inStatements(backup.rows(table))) {
    await connection.query(insert, [lines]);
    done += lines.length;
    told({ step: "table", name: table.name, done });
  }
}

/** Every chain is whole, and ends where the backup says. */
async function verified(connection: Connection, backup: OpenBackup, told: (step: Step) => void): Promise<void> {
  const ask = <Row>(statement: string, parameters?: unknown[]) => connection.query<Row>(statement, parameters);
  let done = 0;
  told({ step: "chains", done });
  for await (const head of backup.heads()) {
    const { organisation, faults, entries } = await verifyChain(ask, head);
    const [fault] = faults;
    if (fault !== undefined) refuse(problem("chain-broken", { organisation, entry: String(fault.line - 1) }));
    done += entries;
    told({ step: "chains", done });
  }
}
