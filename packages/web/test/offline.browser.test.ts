// The static build alone, in a folder of a plain file server: no server, then no network, and nothing ever goes anywhere else.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPage } from "./browser.ts";
import { sharedBrowser } from "./shared-browser.ts";
import { type Site, serveFolder } from "./static-site.ts";

const root = join(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "yawara-static-"));
let browser: Browser;
let site: Site;

beforeAll(async () => {
  const options = ["--base", "/rules/", "--outDir", folder];
  execFileSync(process.execPath, [join(root, "tools/run.mjs"), "build:static", ...options], { stdio: "ignore" });
  [browser, site] = await Promise.all([sharedBrowser(), serveFolder(folder, "/rules")]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

it("works with the network off once it has been opened", async () => {
  const { page, context } = await openPage(browser, { serviceWorkers: "allow" });
  const elsewhere: string[] = [];
  const sent: string[] = [];
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(site.url)) elsewhere.push(request.url());
    if (request.method() !== "GET" || request.postData() !== null) sent.push(request.url());
  });
  await page.goto(`${site.url}/en/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await context.setOffline(true);
  await page.goto(`${site.url}/en/check/report/?example=bank-loan-screening`);
  await page.getByRole("heading", { level: 1, name: "Bank: automated screening of home loans" }).waitFor();
  const verdict = page.getByText(/^(Nothing here is forbidden as described|No ban is broken)/);
  await verdict.filter({ visible: true }).first().waitFor();
  await page.goto(`${site.url}/ja/law/jp.ai-promotion-act/`);
  await page.getByRole("heading", { level: 1, name: /人工知能/ }).waitFor();
  await page.goto(`${site.url}/en/compare/`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(elsewhere).toEqual([]);
  expect(sent).toEqual([]);
});

it("has no account and no register: no page, no link, no program of it, and no request to a server", async () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  expect(files.filter((name) => /account|register|ledger-page/.test(name))).toEqual([]);
  const pages = files.filter((name) => name.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((name) => /\/(account|register)\b/.test(readFileSync(join(folder, name), "utf8")))).toEqual([]);

  const { page, context, complaints } = await openPage(browser, { serviceWorkers: "allow" });
  const asked: string[] = [];
  const outside: (string | null)[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ["en/", "ja/check/", "en/check/ask/", "ja/law/", "en/law/jp.appi/", "ja/compare/"]) {
    await page.goto(`${site.url}/${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.locator('a[href*="/account"], a[href*="/register"]').count(), path).toBe(0);
    for (const link of await page.locator('a[href^="/"]:not([href^="/rules/"])').all())
      outside.push(await link.getAttribute("href"));
  }
  expect(outside).toEqual([]);
  expect(complaints).toEqual([]);
  for (const path of ["account", "register", "register/log"]) {
    await page.goto(`${site.url}/en/${path}/`);
    await page.getByRole("heading", { level: 1, name: "There is nothing at this address" }).waitFor();
  }
  expect(await page.getByLabel("Password").count()).toBe(0);
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((path) => !path.startsWith("/rules/") || path.startsWith("/rules/api"))).toEqual([]);
  await context.close();
});
