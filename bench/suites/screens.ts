// The screens on the real server in a real browser: start, size, first paint, the next question, and Lighthouse's audits.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";
import type { Browser } from "playwright-core";
import { answerAll, factsOf, fillIn } from "../../packages/web/test/answering.ts";
import { openPage } from "../../packages/web/test/browser.ts";
import { chromiumPath, FLAGS, startBrowser } from "../../packages/web/test/chromium.ts";
import { root } from "../corpus.ts";
import { type Figure, median } from "../figure.ts";

/** How much slower the processor is made, as a mid-range phone is. */
const SLOWDOWN = 4;
const RUNS = 5;
/** Lighthouse's own advice: the median of several runs, because one swings by some points. */
const AUDITS = 3;
/** Milliseconds between choosing an answer and going on: time in which what it leads to is made ready. */
const PAUSE = 250;
const INTERVIEWS = ["bank-loan-screening", "image-generator", "level-4-bus"];
const LONGEST_START = 60_000;

interface Running {
  url: string;
  /** Milliseconds from the command to the first page served. */
  started: number;
  stop: () => Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** `npm start` as a person types it, with a data folder of its own. */
async function start(): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), "yawara-bench-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const child = spawn("npm", ["start", "--silent"], {
    cwd: root,
    env: { ...process.env, PORT: String(port), YAWARA_DATA: data },
    stdio: "ignore",
    detached: true,
  });
  await served(url, child);
  const started = performance.now() - begun;
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    process.kill(-child.pid!, "SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return { url, started, stop };
}

async function served(url: string, child: ChildProcess): Promise<void> {
  const latest = performance.now() + LONGEST_START;
  while (performance.now() < latest && child.exitCode === null) {
    const answer = await fetch(`${url}/ja/`).catch(() => undefined);
    if (answer?.ok && (await answer.text()).includes("<h1")) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("npm start serves nothing");
}

/** Compressed bytes of the scripts and styles the first page names, which are all it loads before it stands. */
async function firstPageSize(url: string): Promise<number> {
  const html = await (await fetch(`${url}/ja/`)).text();
  const files = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => match[1]!);
  const sizes = await Promise.all(
    files.map(
      async (file) => gzipSync(Buffer.from(await (await fetch(url + file)).arrayBuffer()), { level: 9 }).length,
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Notes the end of every task that holds the page up for 50 ms or more. */
const WATCH_TASKS = `
  globalThis.tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) globalThis.tasks.push(startTime + duration);
  }).observe({ type: "longtask", buffered: true });
`;

/** First contentful paint, and the end of the last task over 50 ms: from there on the page answers at once. */
async function paint(browser: Browser, address: string): Promise<{ first: number; ready: number }> {
  const { page, context } = await openPage(browser, { width: 390 });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.addInitScript({ content: WATCH_TASKS });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForTimeout(3000);
  const measured = await page.evaluate(() => ({
    first: performance.getEntriesByName("first-contentful-paint")[0]!.startTime,
    tasks: (globalThis as unknown as { tasks: number[] }).tasks,
  }));
  await context.close();
  return { first: measured.first, ready: Math.max(measured.first, ...measured.tasks) };
}

/** Notes how long after the last key or click the next question, or the end, could be seen. */
const WATCH_QUESTIONS = `
  globalThis.waits = [];
  let pressed;
  let shown;
  for (const kind of ["keydown", "click"]) addEventListener(kind, ({ timeStamp }) => { pressed = timeStamp; }, true);
  new MutationObserver(() => {
    const form = document.querySelector("form[data-fact]");
    if (form === null ? document.querySelector("section > h1") === null : form.ariaBusy === "true") return;
    const now = form?.dataset.fact;
    if (now === shown) return;
    shown = now;
    const since = pressed;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { if (since !== undefined) globalThis.waits.push(performance.now() - since); };
      port2.postMessage(0);
    });
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-fact", "aria-busy"] });
`;

/** Milliseconds from each answer of a few interviews to the next question on the screen. */
async function questionWaits(browser: Browser, url: string): Promise<number[]> {
  const waits: number[] = [];
  for (const example of INTERVIEWS) {
    const { page, context } = await openPage(browser, { width: 390 });
    await page.addInitScript({ content: WATCH_QUESTIONS });
    await page.goto(`${url}/ja/check/ask/`);
    await answerAll(page, factsOf(example), async (_, value) => {
      await fillIn(page, value);
      await page.waitForTimeout(PAUSE);
    });
    waits.push(...(await page.evaluate(() => (globalThis as unknown as { waits: number[] }).waits)));
    await context.close();
  }
  return waits;
}

/** The median of what Lighthouse says of each page, in each category; of the pages, the lowest. */
async function audits(url: string, paths: readonly string[]): Promise<Map<string, number>> {
  const chrome = await chromeLauncher.launch({ chromePath: chromiumPath(), chromeFlags: ["--headless", ...FLAGS] });
  const lowest = new Map<string, number>();
  for (const path of paths) {
    const scores = new Map<string, number[]>();
    for (let i = 0; i < AUDITS; i++) {
      const result = await lighthouse(url + path, { port: chrome.port, logLevel: "silent" });
      for (const { title, score } of Object.values(result!.lhr.categories))
        scores.set(title, [...(scores.get(title) ?? []), 100 * (score ?? 0)]);
    }
    for (const [title, all] of scores) lowest.set(title, Math.min(lowest.get(title) ?? 100, median(all)));
  }
  await chrome.kill();
  return lowest;
}

export async function run(): Promise<Record<string, Figure>> {
  const server = await start();
  const browser = await startBrowser();
  const paints: Awaited<ReturnType<typeof paint>>[] = [];
  for (let i = 0; i < RUNS; i++) paints.push(await paint(browser, `${server.url}/ja/`));
  const figures: Record<string, Figure> = {
    "npm start to first page served": { value: server.started, unit: "ms", by: "start", bar: 3000 },
    "script and style of the first page (gzip)": {
      value: (await firstPageSize(server.url)) / 1000,
      unit: "kB",
      bar: 180,
    },
    "first contentful paint, processor 4 times slower": {
      value: median(paints.map((one) => one.first)),
      unit: "ms",
      by: "loop",
      bar: 1200,
    },
    "ready for interaction, processor 4 times slower": {
      value: median(paints.map((one) => one.ready)),
      unit: "ms",
      by: "loop",
      bar: 2500,
    },
  };
  const waits = (await questionWaits(browser, server.url)).sort((a, b) => a - b);
  figures["answer to next question on screen, median"] = { value: median(waits), unit: "ms", by: "loop", bar: 50 };
  figures["answer to next question on screen, 95th percentile"] = {
    value: waits[Math.floor(0.95 * waits.length)]!,
    unit: "ms",
    by: "loop",
    bar: 50,
    note: `of ${waits.length} answers; the first of an interview and the longest lists take longest`,
  };
  await browser.close();
  for (const [title, score] of await audits(server.url, ["/ja/", "/ja/check/", "/ja/law/", "/ja/compare/"]))
    figures[`Lighthouse, lowest of four pages: ${title}`] = { value: score, unit: "", bar: 95, atLeast: true };
  await server.stop();
  return figures;
}
