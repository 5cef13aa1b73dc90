// Both kinds of database for tests, each test's own: the in-process one begins from a kept empty database, to be quick.
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sharedAddress } from "../../../test/shared-address.ts";
import { APP_ROLE, AUTH_ROLE, type Database } from "../src/database/database.ts";
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
    server === undefined ? { emptyDatabase: await emptyDatabase() } : { databaseUrl: await server.newDatabase() };
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

/** An empty in-process database, made once for each version of PGlite and kept among the temporary files. */
export function emptyDatabase(): Promise<Blob> {
  empty ??= keptEmptyDatabase();
  return empty;
}

async function keptEmptyDatabase(): Promise<Blob> {
  const main = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const { version } = JSON.parse(await readFile(join(dirname(main), "../package.json"), "utf8")) as { version: string };
  const folder = join(tmpdir(), `yawara-test-${process.getuid?.() ?? "user"}`);
  const file = join(folder, `empty-${version}.tar.gz`);
  if (!existsSync(file)) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const made = await PGlite.create();
    const dump = await made.dumpDataDir("gzip");
    await made.close();
    await writeFile(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
    await rename(`${file}.${process.pid}`, file);
  }
  return new Blob([await readFile(file)]);
}
