// A throw-away PostgreSQL server for tests: Debian's own, installed where it is missing, in a temporary folder.
import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";

const DEBIAN = "/usr/lib/postgresql";

export interface TestServer {
  /** The address of a database for its superuser. */
  superuser(database?: string): string;
  /** Makes an empty database owned by a user that is no superuser but may create roles; gives that user's address. */
  newDatabase(privileges?: "createrole" | "nocreaterole"): Promise<string>;
  /** Runs statements as superuser; gives the rows of the last. */
  run(statements: string, database?: string): Promise<object[]>;
}

/** Starts a server; its address is its folder. Where there is no PostgreSQL to be had this fails, and so do the tests. */
export async function startPostgres(): Promise<{
  address: string;
  stop: () => Promise<void>;
  restart: () => Promise<void>;
}> {
  const bin = await binaries();
  const user = process.getuid?.() === 0 ? postgresUser() : undefined;
  const folder = mkdtempSync(join(tmpdir(), "yawara-postgres-"));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const as = { ...user, cwd: folder };
  await promisify(execFile)(
    join(bin, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
    as,
  );
  // A socket in its own folder instead of a port: nothing to collide with, nobody else can reach it.
  const settings = [
    "listen_addresses=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
  ];
  const start = () =>
    spawn(
      join(bin, "postgres"),
      ["-D", data, "-k", folder, "-c", "lc_messages=C", ...settings.flatMap((setting) => ["-c", setting])],
      { ...as, stdio: ["ignore", "ignore", "pipe"] },
    );
  let server = start();
  const end = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    await ended;
  };
  const kill = (): void => void server.kill("SIGQUIT");
  process.once("exit", kill);
  await isReady(server);
  return {
    address: folder,
    /** Ends every connection at once, and takes new ones a moment later. */
    async restart() {
      await end();
      server = start();
      await isReady(server);
    },
    async stop() {
      process.off("exit", kill);
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server in a folder; databases and their users have names nobody else there has. The users are given the roles, made where they are missing. */
export function postgresIn(folder: string, roles: readonly string[] = []): TestServer {
  const address = (name: string, database: string): string =>
    `postgresql://${name}@localhost/${database}?host=${encodeURIComponent(folder)}`;
  const run = (statements: string, database = "postgres") => runOn(address("postgres", database), statements);
  return {
    superuser: (database = "postgres") => address("postgres", database),
    run,
    async newDatabase(privileges = "createrole") {
      const name = `yawara_${randomBytes(6).toString("hex")}`;
      await run(`create role ${name} login ${privileges}`);
      await run(`create database ${name} owner ${name}`);
      for (const role of roles) {
        await run(`create role ${role} nologin noinherit`).catch(thereAlready);
        await run(`grant ${role} to ${name}`);
      }
      return address(name, name);
    },
  };
}

/** Roles are the whole server's: another test file may have made one, even in this moment. */
function thereAlready({ code }: { code?: string }): void {
  if (code !== "42710" && code !== "23505") throw new Error(`The test PostgreSQL makes no role: ${code}`);
}

async function runOn(url: string, statements: string): Promise<object[]> {
  const client = new pg.Client(url);
  // The server ends connections when it stops.
  client.on("error", () => {});
  await client.connect();
  try {
    const results: pg.QueryResult[] = [await client.query(statements)].flat();
    return results.at(-1)!.rows as object[];
  } finally {
    await client.end();
  }
}

/** Resolves once the server says that it takes connections. */
function isReady(server: ChildProcess): Promise<void> {
  let said = "";
  return new Promise((resolve, reject) => {
    server.stderr?.on("data", (text: Buffer) => {
      said += text;
      if (said.includes("ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`The test PostgreSQL did not start: ${said}`)));
  });
}

/** The newest PostgreSQL there is. */
function found(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  return versions
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(DEBIAN, version, "bin"))
    .find((bin) => existsSync(join(bin, "postgres")) && existsSync(join(bin, "initdb")));
}

async function binaries(): Promise<string> {
  const there = found();
  if (there !== undefined) return there;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    throw new Error(`The tests need PostgreSQL 15 or newer in ${DEBIAN}: install Debian's package "postgresql".`);
  return install();
}

/** Several test files may come here at once: apt lets one work, the others look again. */
async function install(): Promise<string> {
  let reason: unknown;
  for (let tries = 0; tries < 30; tries++) {
    try {
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      await promisify(execFile)("apt-get", ["update", "-q"], { env });
      await promisify(execFile)("apt-get", ["install", "-qy", "--no-install-recommends", "postgresql"], { env });
    } catch (error) {
      reason = error;
    }
    const bin = found();
    if (bin !== undefined) return bin;
    await wait(2_000);
  }
  throw new Error(`The tests need PostgreSQL 15 or newer, and apt-get could not install it: ${String(reason)}`);
}

/** PostgreSQL refuses to run as root. */
function postgresUser(): { uid: number; gid: number } {
  const id = (option: string, name: string): number =>
    Number(execFileSync("id", [option, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  const name = ["postgres", "nobody"].find((each) => {
    try {
      return id("-u", each) > 0;
    } catch {
      return false;
    }
  });
  if (name === undefined) throw new Error("The test PostgreSQL needs a user to run as: postgres or nobody.");
  return { uid: id("-u", name), gid: id("-g", name) };
}
