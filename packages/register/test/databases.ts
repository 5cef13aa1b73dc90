// Both kinds of database for tests, each test's own: the in-process one begins from a kept database with its tables, to be quick.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sharedAddress } from "../../../test/shared-address.ts";
import { APP_ROLE, AUTH_ROLE, type Database } from "../src/database/database.ts";
import { MIGRATIONS, migrate } from "../src/database/migrate.ts";
import { ensureJobsSchema, ensureRoles } from "../src/database/roles.ts";
import { isProblem, openRegister, problemLine, type Register, type RegisterOptions } from "../src/index.ts";
import { openDatabase, registerOver } from "../src/open-register.ts";
import { postgresIn, startPostgres, type TestServer } from "./postgres.ts";

export const DATABASES = ["in this process", "on a server"] as const;
export type DatabaseKind = (typeof DATABASES)[number];

/** Which users of a server may act as: only the first of them could have made them. */
const ROLES = [APP_ROLE, AUTH_ROLE];

export const SECRET = "a secret for tests only, and long enough";
export const BASE_URL = "http://localhost:8080";

/** What opens a database of a kind, and for a server, the server. */
export interface Place {
  options(): Promise<Pick<RegisterOptions, "databaseUrl" | "emptyDatabase">>;
  open(more?: Partial<RegisterOptions>): Promise<Register>;
  /** A register with the database below it, for looking past the register. */
  openBoth(more?: Partial<RegisterOptions>): Promise<{ register: Register; database: Database }>;
  server?: TestServer;
  stop(): Promise<void>;
}

/** Makes ready for databases of a kind; a server is that of the whole run, where the roles are made already. */
export async function placeFor(kind: DatabaseKind): Promise<Place> {
  return placeOn(kind === "on a server" ? postgresIn(await sharedAddress("postgres"), ROLES) : undefined);
}

/** The same with a server of its own: for tests of what a whole server has only once, its roles. */
export async function placeAlone(kind: DatabaseKind): Promise<Place> {
  if (kind !== "on a server") return placeFor(kind);
  const { address, stop } = await startPostgres();
  return { ...placeOn(postgresIn(address)), stop };
}

function placeOn(server?: TestServer): Place {
  /** Made when the first file comes. */
  const folder = join(tmpdir(), `yawara-files-${crypto.randomUUID()}`);
  const options = async () =>
    server === undefined ? { emptyDatabase: await madeDatabase() } : { databaseUrl: await server.newDatabase() };
  return {
    options,
    async open(more = {}) {
      const given = { ...(await options()), baseUrl: BASE_URL, secret: SECRET, files: { folder }, ...more };
      const register = await openRegister(given);
      if (isProblem(register)) throw new Error(problemLine(register, "en"));
      return register;
    },
    async openBoth(more = {}) {
      const given = { ...(await options()), baseUrl: BASE_URL, secret: SECRET, files: { folder }, ...more };
      const database = await openDatabase(given);
      if (isProblem(database)) throw new Error(problemLine(database, "en"));
      return { register: registerOver(given, database), database };
    },
    ...(server !== undefined && { server }),
    stop: () => rm(folder, { recursive: true, force: true }),
  };
}

let empty: Promise<Blob> | undefined;
let made: Promise<Blob> | undefined;

/** An in-process database without anything in it, made once for each version of PGlite and kept among the temporary files. */
export function emptyDatabase(): Promise<Blob> {
  empty ??= keptDatabase("empty", async (database) => void (await database.waitReady));
  return empty;
}

/** One with the tables of these migrations, kept beside it: running them takes longer than most tests do. */
export function madeDatabase(): Promise<Blob> {
  made ??= migrationsHash().then((hash) =>
    keptDatabase(`made-${hash}`, async (database) => {
      const connection = {
        run: async (statements: string) => void (await database.exec(statements)),
        query: async <Row>(statement: string, parameters: unknown[] = []) =>
          (await database.query<Row>(statement, parameters)).rows,
      };
      const failed =
        (await ensureRoles(connection)) ?? (await ensureJobsSchema(connection, true)) ?? (await migrate(connection));
      if (failed !== undefined) throw new Error(problemLine(failed, "en"));
    }),
  );
  return made;
}

async function migrationsHash(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(MIGRATIONS)).sort())
    hash.update(name).update(await readFile(join(MIGRATIONS, name)));
  return hash.digest("hex").slice(0, 16);
}

async function keptDatabase(name: string, make: (database: PGlite) => Promise<void>): Promise<Blob> {
  const main = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const { version } = JSON.parse(await readFile(join(dirname(main), "../package.json"), "utf8")) as { version: string };
  const folder = join(tmpdir(), `yawara-test-${process.getuid?.() ?? "user"}`);
  const file = join(folder, `${name}-${version}.tar`);
  if (!existsSync(file)) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const database = await PGlite.create(name === "empty" ? {} : { loadDataDir: await emptyDatabase() });
    await make(database);
    const dump = await database.dumpDataDir("none");
    await database.close();
    await writeFile(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
    await rename(`${file}.${process.pid}`, file);
  }
  // Unpacking a packed one would take longer than reading this.
  return new Blob([await readFile(file)], { type: "application/x-tar" });
}
