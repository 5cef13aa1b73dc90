// A hundred people at once on PostgreSQL: each reads and saves by a script, over HTTP, before the server as it is started.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { fill, LARGE } from "../../packages/register/test/full-ledger.ts";
import { postgresIn, startPostgres } from "../../packages/register/test/postgres.ts";
import { basketFacts } from "../corpus.ts";
import type { Figure } from "../figure.ts";

const main = join(import.meta.dirname, "../../packages/server/src/main.ts");
const PEOPLE = 100;
const WATCHED = 30_000;
/** Milliseconds a person looks at a screen before asking for the next, on the average. */
const PAUSE = 3_000;
const PASSWORD = "correct horse battery";
/** A firm as most are: what a large one's screens take is the other suites' question. */
const SIZE = {
  ...LARGE,
  systems: 1_000,
  files: 2_000,
  tasks: 2_000,
  steps: 2_000,
  incidents: 200,
  disclosures: 200,
  proposals: 200,
};

/** What a person asks in turn: most of it reads, every fifth saves. */
const SCRIPT: readonly ((person: Person, turn: number) => Promise<void>)[] = [
  (one) => one.reads("/subjects?limit=50"),
  (one, turn) => one.reads(`/subjects?limit=50&q=${encodeURIComponent(`審査 ${turn}`)}`),
  (one, turn) => one.reads(`/subjects/s${(one.number * 7 + turn) % SIZE.systems}`),
  (one) => one.reads("/risks/coverage"),
  (one, turn) => one.saves("/tasks", { title: `作業 ${one.number} ${turn}`, due: "2027-01-31" }),
  (one) => one.reads("/tasks?limit=50&state=open"),
  (one) => one.reads("/evidence?limit=50"),
  (one) => one.reads("/checks"),
  (one) => one.reads("/notices"),
  (one, turn) => one.saves("/subjects", { name: `取り込み ${one.number} ${turn}`, facts: {} }),
];

export async function run(): Promise<Record<string, Figure>> {
  const { address, stop } = await startPostgres();
  const postgres = postgresIn(address);
  const databaseUrl = await postgres.newDatabase();
  const server = await started(databaseUrl);
  try {
    const people = await everybody(server.url);
    await filled(postgres.superuser(new URL(databaseUrl).pathname.slice(1)), people[0]!);
    const ends = performance.now() + WATCHED;
    await Promise.all(people.map((person) => works(person, ends)));
    return figures(people.flatMap(({ asked }) => asked));
  } finally {
    await server.stop();
    await stop();
  }
}

function figures(asked: readonly Asked[]): Record<string, Figure> {
  const at = (share: number, some: readonly Asked[]) =>
    some.map(({ took }) => took).toSorted((a, b) => a - b)[Math.floor(some.length * share)] ?? 0;
  const refused = asked.filter(({ status }) => status >= 400);
  const reads = asked.filter(({ isSave }) => !isSave);
  const saves = asked.filter(({ isSave }) => isSave);
  return {
    people: {
      value: PEOPLE,
      unit: "",
      note: `${asked.length} requests in ${WATCHED / 1_000} s, ${saves.length} of them saved`,
    },
    "95 of 100 requests within": { value: at(0.95, asked), unit: "ms", by: "loop", bar: 200 },
    "95 of 100 reads within": { value: at(0.95, reads), unit: "ms", by: "loop" },
    "95 of 100 saves within": { value: at(0.95, saves), unit: "ms", by: "loop" },
    "a request, median": { value: at(0.5, asked), unit: "ms", by: "loop" },
    "requests refused or failed": {
      value: refused.length,
      unit: "",
      bar: 0,
      note: [...new Set(refused.map((one) => `${one.status} ${one.path}`))].slice(0, 5).join(", "),
    },
  };
}

interface Asked {
  path: string;
  status: number;
  took: number;
  isSave: boolean;
}

interface Person {
  number: number;
  asked: Asked[];
  send(method: string, path: string, body?: unknown): Promise<Response>;
  reads(path: string): Promise<void>;
  saves(path: string, body: unknown): Promise<void>;
}

/** Begins anywhere in the script, so that not everybody asks the same at once. */
async function works(person: Person, ends: number): Promise<void> {
  const { number } = person;
  await new Promise((resolve) => setTimeout(resolve, (number * PAUSE) / PEOPLE));
  for (let turn = 0; performance.now() < ends; turn++) {
    await SCRIPT[(number + turn) % SCRIPT.length]!(person, turn);
    // By turns between half a pause and one and a half: the same in every round.
    await new Promise((resolve) => setTimeout(resolve, PAUSE * (0.5 + ((number * 31 + turn * 17) % 100) / 100)));
  }
}

/** An owner and editors, each with cookies of their own. */
async function everybody(url: string): Promise<Person[]> {
  const people = Array.from({ length: PEOPLE }, (_, number) => personAt(url, number));
  for (const one of people) {
    const email = `p${one.number}@firm.example.org`;
    await done(one.send("POST", "/api/auth/sign-up/email", { name: `p${one.number}`, email, password: PASSWORD }));
  }
  const [owner, ...others] = people as [Person, ...Person[]];
  const { organisation } = await done<{ organisation: { id: string } }>(owner.send("GET", "/api/v1/me"));
  for (const one of others) {
    const organizationId = organisation.id;
    const asked = { email: `p${one.number}@firm.example.org`, role: "editor", organizationId };
    const { id } = await done<{ id: string }>(owner.send("POST", "/api/auth/organization/invite-member", asked));
    await done(one.send("POST", "/api/auth/organization/accept-invitation", { invitationId: id }));
    await done(one.send("POST", "/api/auth/organization/set-active", { organizationId }));
  }
  return people;
}

function personAt(url: string, number: number): Person {
  const cookies = new Map<string, string>();
  const send: Person["send"] = async (method, path, body) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        cookie: [...cookies].map((one) => one.join("=")).join("; "),
        origin: url,
        "x-forwarded-for": `198.51.100.${number}`,
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    return response;
  };
  const asked: Asked[] = [];
  const timed = async (method: string, path: string, body?: unknown) => {
    const begun = performance.now();
    const response = await send(method, `/api/v1${path}`, body);
    await response.arrayBuffer();
    const took = performance.now() - begun;
    asked.push({ path: path.split("?")[0]!, status: response.status, took, isSave: method !== "GET" });
  };
  return {
    ...{ number, asked, send },
    reads: (path) => timed("GET", path),
    saves: (path, body) => timed("POST", path, body),
  };
}

async function done<Value>(response: Promise<Response>): Promise<Value> {
  const answer = await response;
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Value;
}

async function filled(superuser: string, owner: Person): Promise<void> {
  const me = await done<{ user: { id: string }; organisation: { id: string } }>(owner.send("GET", "/api/v1/me"));
  const client = new pg.Client(superuser);
  await client.connect();
  const connection = {
    run: async (statements: string) => void (await client.query(statements)),
    query: async () => [],
  };
  await fill(connection, {
    organisation: me.organisation.id,
    user: me.user.id,
    size: SIZE,
    facts: [...basketFacts().values()],
  });
  await client.end();
}

interface Started {
  url: string;
  stop: () => Promise<void>;
}

/** The server as `npm start` starts it, on a database that is there. */
async function started(databaseUrl: string): Promise<Started> {
  const data = mkdtempSync(join(tmpdir(), "yawara-bench-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      ...{ PORT: String(port), YAWARA_DATA: data, DATABASE_URL: databaseUrl, YAWARA_BEHIND_PROXY: "1" },
      ...{ YAWARA_URL: url, YAWARA_QUESTIONS_PER_MINUTE: "1000000", YAWARA_MEMBERS_PER_ORGANISATION: "1000" },
    },
    stdio: "ignore",
  });
  await ready(child, url);
  const ended = new Promise((resolve) => child.on("exit", resolve));
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  while (child.exitCode === null) {
    if ((await fetch(`${url}/readyz`).catch(() => undefined))?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server ended with ${child.exitCode}`);
}
