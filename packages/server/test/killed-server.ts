// The server as a process that is killed at any moment while people write, send files and make backups; what it had acknowledged is looked for afterwards.
import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isProblem, readBackup } from "@yawara/register";
import { openEmbedded } from "../../register/src/database/embedded.ts";
import { MIGRATIONS, migrate } from "../../register/src/database/migrate.ts";
import { ensureJobsSchema, ensureRoles } from "../../register/src/database/roles.ts";
import { openServer } from "../../register/src/database/server.ts";
import { PASSWORD } from "../../register/test/browser.ts";
import { maintenanceOf } from "../src/operator/index.ts";

const MAIN = join(import.meta.dirname, "../src/main.ts");
const COMMAND = join(import.meta.dirname, "../../cli/src/main.ts");

export const MOMENTS = ["writing", "sending files", "backup", "migration", "first start"] as const;
export type Moment = (typeof MOMENTS)[number];

/** What became of one kill. */
export interface Kill {
  moment: Moment;
  /** Milliseconds from the start of the work to the kill. */
  after: number;
  /** Writes acknowledged before it. */
  acknowledged: number;
  /** What was not as it had been said. Empty: it was survived. */
  lost: string[];
}

/** Where the data lie: a folder, and an address of an empty database where that is on a server. */
export interface House {
  newDatabase?: () => Promise<string>;
}

interface Place {
  folder: string;
  databaseUrl?: string;
}

interface Running {
  url: string;
  child: ChildProcess;
  exit: Promise<void>;
}

/** Kills servers at moments of a house, as many times as asked, by a random that is given. */
export async function* kills(house: House, moments: Iterable<Moment>, random: () => number): AsyncGenerator<Kill> {
  const root = await mkdtemp(join(tmpdir(), "yawara-kills-"));
  const place = await newPlace(house, join(root, "kept"));
  try {
    const lasting = await lastingIn(place);
    for (const moment of moments) {
      const fresh = join(root, randomBytes(4).toString("hex"));
      if (moment === "first start") yield await atFirstStart(await newPlace(house, fresh), random);
      else if (moment === "migration") yield await atMigration(await newPlace(house, fresh), random);
      else yield await lasting.killed(moment, random);
      await rm(fresh, { recursive: true, force: true });
    }
    const left = await lasting.end();
    if (left.length > 0) yield { moment: "writing", after: 0, acknowledged: 0, lost: left };
  } finally {
    for (const child of alive) if (begunIn.get(child)?.startsWith(root)) child.kill("SIGKILL");
    await rm(root, { recursive: true, force: true });
  }
}

const alive = new Set<ChildProcess>();
const begunIn = new WeakMap<ChildProcess, string>();

const newPlace = async ({ newDatabase }: House, folder: string): Promise<Place> => ({
  folder,
  ...(newDatabase !== undefined && { databaseUrl: await newDatabase() }),
});

const environment = ({ folder, databaseUrl }: Place): Record<string, string> => ({
  ...{ PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", PORT: "0", YAWARA_DATA: folder },
  ...{ YAWARA_QUESTIONS_PER_MINUTE: "1000000", YAWARA_LOG: "error" },
  ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
});

/** Begins a server; `ready` resolves with its address. */
function begun(place: Place): { child: ChildProcess; exit: Promise<void>; ready: Promise<string> } {
  const child = spawn(process.execPath, [MAIN], { env: environment(place), stdio: ["ignore", "pipe", "pipe"] });
  alive.add(child);
  begunIn.set(child, place.folder);
  let [out, err] = ["", ""];
  child.stderr!.on("data", (chunk) => (err += chunk));
  const exit = new Promise<void>((resolve) =>
    child.once("exit", () => {
      alive.delete(child);
      resolve();
    }),
  );
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout!.on("data", (chunk) => {
      out += chunk;
      const found = /http:\/\/\S+/.exec(out);
      if (found !== null) resolve(found[0]);
    });
    void exit.then(() => reject(new Error(`the server ended: ${err}`)));
  });
  ready.catch(() => {});
  return { child, exit, ready };
}

async function started(place: Place): Promise<Running> {
  const { child, exit, ready } = begun(place);
  return { url: await ready, child, exit };
}

async function stopped({ child, exit }: Pick<Running, "child" | "exit">, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await exit;
}

/** Asks, and asks again where the server says that it is busy and to come again: for as long as one waits for any test. */
async function asks(url: string, init: RequestInit): Promise<Response> {
  for (let tries = 0; ; tries++) {
    const response = await fetch(url, init);
    if (response.status !== 503 || tries > 100) return response;
    await response.arrayBuffer();
    await wait(500);
  }
}

/** Signs somebody up; what they ask goes with their cookies to whichever address the server has by then. */
async function signedUp(url: string): Promise<string> {
  const response = await asks(`${url}/api/auth/sign-up/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ name: "Hana", email: "hana@example.org", password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`sign-up: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** Something the server said it keeps. */
type Acknowledged = { subject: string; name: string } | { evidence: string; sha256: string };

/** One place that is killed again and again, and all it ever acknowledged. */
interface Lasting {
  killed(moment: Moment, random: () => number): Promise<Kill>;
  /** Looks for everything once more; what is lost. */
  end(): Promise<string[]>;
}

async function lastingIn(place: Place): Promise<Lasting> {
  let running = await started(place);
  const cookie = await signedUp(running.url);
  const all: Acknowledged[] = [];
  return {
    async killed(moment, random) {
      const now: Acknowledged[] = [];
      const work = [0, 1, 2].map((writer) =>
        writes(running.url, cookie, now, moment === "sending files" && writer > 0 ? sendsFile : savesSubject),
      );
      // What is asked first after a start takes long: the moments counted begin with the first answer.
      while (now.length === 0 && running.child.exitCode === null) await wait(5);
      const backup = moment === "backup" ? backupOf(place) : undefined;
      const after = Math.round(random() * (backup === undefined ? 700 : 3_000));
      await wait(after);
      await stopped(running, "SIGKILL");
      await Promise.all(work);
      const lost = (await backup) ?? [];
      running = await started(place);
      all.push(...now);
      lost.push(...(await missing(running.url, cookie, place, now)), ...(await brokenChains(place)));
      return { moment, after, acknowledged: now.length, lost };
    },
    async end() {
      const lost = await missing(running.url, cookie, place, all);
      await stopped(running, "SIGTERM");
      return [...lost, ...(await brokenChains(place))];
    },
  };
}

/** Writes one after the other until the server is gone; only what it answered counts. */
async function writes(
  url: string,
  cookie: string,
  done: Acknowledged[],
  write: (url: string, cookie: string) => Promise<Acknowledged | undefined>,
): Promise<void> {
  for (;;) {
    try {
      const acknowledged = await write(url, cookie);
      if (acknowledged !== undefined) done.push(acknowledged);
    } catch {
      return;
    }
  }
}

async function savesSubject(url: string, cookie: string): Promise<Acknowledged | undefined> {
  const name = `審査 ${randomBytes(8).toString("hex")}`;
  const response = await asks(`${url}/api/v1/subjects`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url, cookie },
    body: JSON.stringify({ name, facts: {} }),
  });
  const { id } = (await response.json()) as { id?: string };
  return response.ok ? { subject: id!, name } : undefined;
}

async function sendsFile(url: string, cookie: string): Promise<Acknowledged | undefined> {
  const bytes = randomBytes(200_000);
  const response = await fetch(`${url}/api/v1/evidence?name=file&kind=record&file=file.txt`, {
    method: "POST",
    headers: { origin: url, cookie },
    body: bytes,
  });
  const { id } = (await response.json()) as { id?: string };
  return response.ok ? { evidence: id!, sha256: createHash("sha256").update(bytes).digest("hex") } : undefined;
}

/** A backup by the command while its server is killed: a whole file or none. What is wrong with what it left. */
async function backupOf({ folder }: Place): Promise<string[]> {
  const kept = await mkdtemp(join(tmpdir(), "yawara-killed-backup-"));
  const out = join(kept, "backup.zip");
  const env = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "" };
  const child = spawn(process.execPath, [COMMAND, "backup", "--data", folder, "--out", out], { env, stdio: "ignore" });
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  const lost: string[] = [];
  if (existsSync(out)) {
    const read = await readBackup(out);
    if (isProblem(read)) lost.push(`a backup that is not whole: ${read.problem}`);
  } else if (code === 0) lost.push("a backup that was said to be there");
  const left = (await readdir(kept)).filter((name) => name !== "backup.zip");
  if (left.length > 0) lost.push(`half a backup: ${left.join(", ")}`);
  await rm(kept, { recursive: true, force: true });
  return lost;
}

/** What was acknowledged and is not there as it was said: rows by the server, files by their bytes. */
async function missing(url: string, cookie: string, place: Place, said: readonly Acknowledged[]): Promise<string[]> {
  const lost: string[] = [];
  const organisation = async () => {
    const me = await asks(`${url}/api/v1/me`, { headers: { cookie } });
    return ((await me.json()) as { organisation: { id: string } }).organisation.id;
  };
  const files = join(place.folder, "files", await organisation());
  for (const one of said) {
    const path = "subject" in one ? `subjects/${one.subject}` : `evidence/${one.evidence}`;
    const response = await asks(`${url}/api/v1/${path}`, { headers: { cookie } });
    const found = (await response.json()) as { name?: string };
    if (!response.ok || found.name !== ("subject" in one ? one.name : "file")) lost.push(`${path}: ${response.status}`);
    if ("subject" in one) continue;
    const bytes = await readFile(join(files, one.sha256.slice(0, 2), one.sha256.slice(2))).catch(() => Buffer.alloc(0));
    if (createHash("sha256").update(bytes).digest("hex") !== one.sha256) lost.push(`${path}: its bytes`);
  }
  return lost;
}

async function brokenChains(place: Place): Promise<string[]> {
  const maintenance = await maintenanceOf(place, {});
  if (isProblem(maintenance)) return [`maintenance: ${maintenance.problem}`];
  const lost: string[] = [];
  let chains = 0;
  for await (const { faults, organisation } of maintenance.chains()) {
    chains += 1;
    if (faults.length > 0) lost.push(`chain of ${organisation}: ${faults[0]!.fault}`);
  }
  await maintenance.close();
  if (chains === 0) lost.push("no chain at all");
  return lost;
}

/** How long a start takes here, about: a kill falls anywhere within it. */
let aStart = 6_000;

/** Kills a server while it makes its database; the next one has to make it whole, and keep what it is told. */
async function atFirstStart(place: Place, random: () => number): Promise<Kill> {
  const after = Math.round(random() * aStart);
  const first = begun(place);
  await Promise.race([wait(after), first.ready.catch(() => {})]);
  await stopped(first, "SIGKILL");
  const lost: string[] = [];
  try {
    const before = performance.now();
    const running = await started(place);
    aStart = performance.now() - before;
    const cookie = await signedUp(running.url);
    const saved = await savesSubject(running.url, cookie);
    if (saved === undefined) lost.push("nothing could be saved afterwards");
    else lost.push(...(await missing(running.url, cookie, place, [saved])));
    lost.push(...(await brokenChains(place)));
    await stopped(running, "SIGTERM");
  } catch (error) {
    lost.push(String(error));
  }
  return { moment: "first start", after, acknowledged: 0, lost };
}

/** The migrations before this one are what an older Yawara had run. */
const OLDER = "0010";

/** Kills a server while it brings an older database up to date: what was there is there, and the next one ends the work. */
async function atMigration(place: Place, random: () => number): Promise<Kill> {
  await olderDatabase(place);
  const after = Math.round(random() * aStart);
  const first = begun(place);
  await Promise.race([wait(after), first.ready.catch(() => {})]);
  await stopped(first, "SIGKILL");
  const lost: string[] = [];
  try {
    const running = await started(place);
    lost.push(...(await brokenChains(place)));
    await stopped(running, "SIGTERM");
    const found = await overDatabase(place, (database) =>
      database.atOneMoment(async (connection) => {
        const [row] = await connection.query<{ subjects: number; migrations: number }>(
          `select (select count(*) from yawara.subject where name = 'kept')::integer as subjects,
             (select count(*) from yawara.migration)::integer as migrations`,
        );
        return row!;
      }),
    );
    if (found.subjects !== 1) lost.push("the subject that was there before");
    if (found.migrations !== (await readdir(MIGRATIONS)).length) lost.push(`${found.migrations} migrations alone`);
  } catch (error) {
    lost.push(String(error));
  }
  return { moment: "migration", after, acknowledged: 1, lost };
}

/** A database as an older program left it, with a firm and a subject. */
async function olderDatabase(place: Place): Promise<void> {
  const kept = join(place.folder, "../older");
  if (place.databaseUrl === undefined && existsSync(kept)) return cp(kept, place.folder, { recursive: true });
  const older = await mkdtemp(join(tmpdir(), "yawara-older-"));
  for (const file of await readdir(MIGRATIONS)) if (file < OLDER) await cp(join(MIGRATIONS, file), join(older, file));
  await overDatabase(place, (database) =>
    database.asOwner(async (connection) => {
      await ensureRoles(connection);
      await ensureJobsSchema(connection, place.databaseUrl === undefined);
      const wrong = await migrate(connection, older);
      if (wrong !== undefined) throw new Error(wrong.problem);
      const tables = ["organization", "subject", '"user"'].map((name) => `alter table yawara.${name}`);
      await connection.run(`
        select set_config('yawara.user', 'hana', false);
        ${tables.map((table) => `${table} no force row level security;`).join("\n")}
        insert into yawara."user" (id, name, email, email_verified) values ('hana', 'Hana', 'hana@example.org', false);
        insert into yawara.organization (id, name, slug, created_at) values ('firm', 'Firm', 'firm', now());
        insert into yawara.subject (organization_id, name, facts) values ('firm', 'kept', '{}');
        ${tables.map((table) => `${table} force row level security;`).join("\n")}`);
    }),
  );
  await rm(older, { recursive: true, force: true });
  if (place.databaseUrl === undefined) await cp(place.folder, kept, { recursive: true });
}

type Opened = Exclude<Awaited<ReturnType<typeof openEmbedded>>, { problem: unknown }>;

async function overDatabase<Value>(
  { folder, databaseUrl }: Place,
  work: (database: Opened) => Promise<Value>,
): Promise<Value> {
  const database = databaseUrl === undefined ? await openEmbedded({ folder }) : await openServer(databaseUrl, () => {});
  if (isProblem(database)) throw new Error(database.problem);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
