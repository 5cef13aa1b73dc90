// The law screens for tests: opened on the same day as the command line, which they are compared with.
import type { BrowserContext, Page } from "playwright-core";
import { afterEach } from "vitest";
import { openPage } from "./browser.ts";
import { type OpenSite, withSite } from "./shared-browser.ts";

const open: BrowserContext[] = [];
let site: OpenSite;

/** Browser and site for a test file; what a test opened is closed after it. */
export function withLawSite(): void {
  site = withSite();
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
  });
}

/** The address of a place of the site. */
export const addressOf = (path: string) => `${site.url}${path}`;

/** The day is the same for the browser and the command line, wherever the test runs. */
export async function openLaw(path: string, { width = 1440, draft }: { width?: number; draft?: object } = {}) {
  const { page, context, complaints } = await openPage(site.browser, {
    width,
    timezoneId: "UTC",
    reducedMotion: "reduce",
  });
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
