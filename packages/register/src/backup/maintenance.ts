// What an operator may do with a database: back it up and verify its chains, beside a running register or with none.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Database, SCHEMA } from "../database/database.ts";
import { openEmbedded } from "../database/embedded.ts";
import { openServer } from "../database/server.ts";
import { fileStore } from "../evidence/file-store.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import { verifyChains } from "./chains.ts";
import { type BackupSource, makeBackup } from "./make-backup.ts";
import type { Maintenance } from "./model.ts";

/** Maintenance of an open database. */
export function maintenanceOver(
  source: Omit<BackupSource, "database"> & { database: Database },
): Omit<Maintenance, "close"> {
  const { database } = source;
  return {
    backup: (asked) => makeBackup(source, asked),
    // Each part is a moment of its own: entries are only ever added, and nobody waits for more than a part.
    chains: () =>
      verifyChains((statement, parameters) =>
        database.atOneMoment((connection) => connection.query(statement, parameters)),
      ),
  };
}

export interface MaintenanceOptions {
  /** The data folder. */
  folder: string;
  /** A PostgreSQL server; without it the database in the folder. */
  databaseUrl?: string;
  secret?: string;
  log?: (level: "warn" | "error", message: string) => void;
}

/** Opens the database that is there as it is, for maintenance alone: its tables are not brought up to date, and none is made. */
export async function openMaintenance({
  folder,
  databaseUrl,
  secret,
  log = () => {},
}: MaintenanceOptions): Promise<Maintenance | Problem> {
  if (databaseUrl === undefined && !existsSync(join(folder, "database", "PG_VERSION")))
    return problem("no-data", { folder });
  const database = databaseUrl === undefined ? await openEmbedded({ folder, log }) : await openServer(databaseUrl, log);
  if (isProblem(database)) return database;
  const [table] = await database.atOneMoment((connection) =>
    connection.query("select from pg_tables where schemaname = $1 and tablename = 'migration'", [SCHEMA]),
  );
  if (table === undefined) {
    await database.close();
    return problem("no-data", { folder: databaseUrl === undefined ? folder : new URL(databaseUrl).host });
  }
  const store = fileStore(join(folder, "files"));
  return {
    ...maintenanceOver({ database, store, folder, ...(secret !== undefined && { secret }) }),
    close: () => database.close(),
  };
}
