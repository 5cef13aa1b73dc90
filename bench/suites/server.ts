// The server as it is started: time to the first page, checks a second on one core, and the wait of others beside an attack.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { BASKET_FOLDER, EXAMPLES_FOLDER, subjectFiles } from "@yawara/answers/node";
import { openSubject } from "@yawara/answers/subject-file";
import { type Figure, median } from "../figure.ts";

interface Result {
  requests: { average: number; total: number };
  latency: { p50: number; p99: number };
  non2xx: number;
  errors: number;
}
type Autocannon = (options: object) => Promise<Result>;

const autocannon = createRequire(import.meta.url)("autocannon") as Autocannon;
const main = join(import.meta.dirname, "../../packages/server/src/main.ts");
const CONNECTIONS = 50;
const SECONDS = 10;
const WARMING = 3;
const STARTS = 3;
/** Milliseconds over which the wait of `/healthz` is taken, idle and beside each attack. */
const WATCHED = 5_000;
const ATTACKERS = 8;

export async function run(): Promise<Record<string, Figure>> {
  const pinned = pin(process.pid, 1);
  const starts: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const server = await started();
    starts.push(server.firstPage);
    await server.stop();
  }
  const server = await started();
  const isPinned = pinned && pin(server.pid, 0);
  await ready(server.url);
  const examples = await loaded(server.url, bodies(EXAMPLES_FOLDER));
  const basket = await loaded(server.url, bodies(BASKET_FOLDER));
  const { wait: route } = await emptied(server.url);
  const idle = await waits(server.url, []);
  const beside = await waits(server.url, ATTACKS);
  await server.stop();
  const note = isPinned ? "the server on one core, the asker on another" : "not pinned: the server had every core";
  return {
    "a request of the empty route, in turn": { value: route, unit: "ms", is: "route" },
    "start to first page served": { value: median(starts), unit: "ms", by: "start", bar: 3000 },
    "checks a second, the examples": {
      value: examples.rate,
      unit: "requests/s",
      by: "route",
      rate: true,
      bar: 2000,
      atLeast: true,
      note,
    },
    "check, the examples, median": { value: examples.median, unit: "ms", by: "route" },
    "check, the examples, 99th percentile": { value: examples.p99, unit: "ms", by: "route", bar: 80 },
    "checks a second, the basket by thirteen jurisdictions' law": {
      value: basket.rate,
      unit: "requests/s",
      by: "route",
      rate: true,
      bar: 2000,
      atLeast: true,
    },
    "check, the basket, 99th percentile": { value: basket.p99, unit: "ms", by: "route", bar: 80 },
    "wait of /healthz, idle, 99th percentile": { value: idle, unit: "ms", by: "loop" },
    "wait of /healthz beside an attack, 99th percentile": {
      value: beside,
      unit: "ms",
      by: "loop",
      bar: 100,
      note: `${ATTACKERS} clients ask what takes longest, without a pause and without limits`,
    },
  };
}

/** Asks about some subjects in turn: once each, a while to get warm, then measured. */
async function loaded(url: string, bodies: string[]): Promise<{ rate: number; median: number; p99: number }> {
  for (const body of bodies) await (await check(url, body)).arrayBuffer();
  await load(url, bodies, WARMING);
  const { requests, latency, non2xx, errors } = await load(url, bodies, SECONDS);
  if (non2xx + errors > 0) throw new Error(`${non2xx} answers were problems, ${errors} requests failed`);
  return { rate: requests.average, median: latency.p50, p99: latency.p99 };
}

/** Milliseconds of a request of the route that does nothing, as busy with them as with the checks; and how many there were. */
async function emptied(url: string, warmed = () => {}): Promise<{ wait: number; requests: number }> {
  const ask = (duration: number) => autocannon({ url: `${url}/healthz`, connections: CONNECTIONS, duration });
  await ask(WARMING);
  warmed();
  const { requests, non2xx, errors } = await ask(SECONDS);
  if (non2xx + errors > 0) throw new Error(`${non2xx} answers were problems, ${errors} requests failed`);
  return { wait: 1000 / requests.average, requests: requests.total };
}

/** Processor time of a request of the empty route: what it takes where nothing disturbs the server. Linux only. */
export async function emptyRoute(): Promise<number> {
  const server = await started();
  await ready(server.url);
  let begun = 0;
  const { requests } = await emptied(server.url, () => {
    begun = processorTime(server.pid);
  });
  const spent = processorTime(server.pid) - begun;
  await server.stop();
  return spent / requests;
}

/** Milliseconds a process has worked so far, from the kernel's ticks of a hundredth of a second. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

function load(url: string, bodies: string[], duration: number): Promise<Result> {
  return autocannon({
    url: `${url}/api/v1/check`,
    method: "POST",
    headers: { "content-type": "application/json" },
    connections: CONNECTIONS,
    duration,
    timeout: 60,
    requests: bodies.map((body) => ({ body })),
  });
}

function check(url: string, body: string): Promise<Response> {
  return fetch(`${url}/api/v1/check`, { method: "POST", headers: { "content-type": "application/json" }, body });
}

/** What anybody may ask that takes longest, each as path and body. */
const ATTACKS: readonly [string, string][] = [
  ["/mcp", JSON.stringify(Array.from({ length: 10 }, (_, id) => toolCall(id, "compare", { basket: true })))],
  ["/mcp", JSON.stringify(Array.from({ length: 10 }, (_, id) => toolCall(id, "check", { facts: {}, limit: 100 })))],
  ["/api/v1/compare", JSON.stringify({ basket: true })],
  ["/api/v1/check?expand=because,text", JSON.stringify({ facts: {}, regimes: "all" })],
  ["/api/v1/check", JSON.stringify({ facts: { x: Array.from({ length: 100_000 }, () => 1) } })],
  ["/api/v1/next", JSON.stringify({ facts: {}, regimes: "all" })],
];

function toolCall(id: number, name: string, asked: object): object {
  return { jsonrpc: "2.0", id, method: "tools/call", params: { name, arguments: asked } };
}

/** How long 99 of 100 requests of `/healthz` wait while some attacks go on, all at once. */
async function waits(url: string, attacks: readonly [string, string][]): Promise<number> {
  const ends = performance.now() + WATCHED;
  const headers = { "content-type": "application/json" };
  const attacker = async (begun: number) => {
    for (let i = begun; performance.now() < ends; i++) {
      const [path, body] = attacks[i % attacks.length]!;
      await (await fetch(url + path, { method: "POST", headers, body })).arrayBuffer();
    }
  };
  const attacking = attacks.length === 0 ? [] : Array.from({ length: ATTACKERS }, (_, i) => attacker(i));
  const waited: number[] = [];
  while (performance.now() < ends) {
    const begun = performance.now();
    await (await fetch(`${url}/healthz`)).arrayBuffer();
    waited.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(attacking);
  return waited.toSorted((a, b) => a - b)[Math.floor(waited.length * 0.99)]!;
}

/** Every subject of a folder, as a body. */
function bodies(folder: string): string[] {
  return subjectFiles(folder).map((path) => {
    const result = openSubject(path, readFileSync(path, "utf8"));
    if ("problems" in result) throw new Error(path);
    return JSON.stringify({ facts: result.opened.facts });
  });
}

interface Started {
  url: string;
  pid: number;
  /** Milliseconds from the start of the process to the first page. */
  firstPage: number;
  stop: () => Promise<void>;
}

/** Starts the server on a new data folder, with an embedded database, as `npm start` does. */
async function started(): Promise<Started> {
  const data = mkdtempSync(join(tmpdir(), "yawara-bench-"));
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: String(port), YAWARA_DATA: data, YAWARA_QUESTIONS_PER_MINUTE: "100000000" },
    stdio: "ignore",
  });
  const url = `http://localhost:${port}`;
  const page = await firstAnswer(child, url);
  if (!page.ok) throw new Error(`the first page is ${page.status}: build the screens first (npm run site)`);
  await page.arrayBuffer();
  const firstPage = performance.now() - begun;
  const ended = new Promise((resolve) => child.on("exit", resolve));
  return {
    url,
    pid: child.pid!,
    firstPage,
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

/** The first page, asked for until the server listens: it prints its address later, once its database is open. */
async function firstAnswer(child: ChildProcess, url: string): Promise<Response> {
  while (child.exitCode === null) {
    const page = await fetch(url, { headers: { accept: "text/html" } }).catch(() => undefined);
    if (page !== undefined) return page;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the server ended with ${child.exitCode}`);
}

async function ready(url: string): Promise<void> {
  while ((await fetch(`${url}/readyz`)).status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Keeps a process on one core, where the machine has two and the tool for it. */
function pin(pid: number, core: number): boolean {
  if (cpus().length < 2) return false;
  try {
    execFileSync("taskset", ["-acp", String(core), String(pid)], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
