// The law screens for tests: opened on the same day as the command line, which they are compared with.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { openPage, startBrowser } from "./browser.ts";
import { builtSite } from "./built-site.ts";
import type { Site } from "./static-site.ts";

const COMMAND_LINE = join(import.meta.dirname, "../../cli/bin/yawara.mjs");
export const TODAY = new Date().toISOString().slice(0, 10);
const open: BrowserContext[] = [];
let browser: Browser;
let site: Site;

/** Starts the browser and the site for a test file. */
export function withLawSite(): void {
  beforeAll(async () => {
    [browser, site] = await Promise.all([startBrowser(), builtSite()]);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
}

/** The address of a place of the site. */
export const addressOf = (path: string) => `${site.url}${path}`;

/** The day is the same for the browser and the command line, wherever the test runs. */
export async function openLaw(path: string, { width = 1440, draft }: { width?: number; draft?: object } = {}) {
  const { page, context, complaints } = await openPage(browser, { width, timezoneId: "UTC", reducedMotion: "reduce" });
  open.push(context);
  if (draft !== undefined)
    await page.addInitScript((kept) => localStorage.setItem("yawara.draft", kept), JSON.stringify(draft));
  await page.goto(addressOf(path));
  await settled(page);
  return { page, complaints };
}

/** Loading is over when no shape of things to come is left. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector("[role=status].animate-pulse") === null);
}

/** What the page has in excess of its width, in pixels. */
export const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

export function yawara(...args: string[]): string {
  return execFileSync(process.execPath, [COMMAND_LINE, ...args], {
    encoding: "utf8",
    env: { ...process.env, YAWARA_TODAY: TODAY },
    maxBuffer: 1 << 26,
  });
}

export const yawaraJson = (...args: string[]) => JSON.parse(yawara(...args, "--json"));

/** The text of the file a button saves. */
export async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}
