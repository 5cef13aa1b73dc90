// Pages of a real Chromium, every one watched for console errors and failed requests.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { chromiumPath, FLAGS } from "./chromium.ts";

/** Folder for pictures to be looked at, kept where it is asked for: a picture of a whole page takes as long as half a visit. */
const SCREENSHOTS = process.env.YAWARA_SCREENSHOTS;

/** Widths every screen is looked at: a phone, a tablet, a desktop. */
export const WIDTHS = [390, 768, 1440] as const;
export interface Watched {
  page: Page;
  context: BrowserContext;
  /** What the console or the network complained about. */
  complaints: string[];
}

/** Milliseconds a page may take over anything: a busy machine is slow, not wrong. */
const PATIENCE = 60_000;

/** What Playwright says for us where it keeps a page from its service worker. */
const BLOCKED = "Service Worker registration blocked by Playwright";

/** A page of its own, with nothing kept from others; without a service worker unless asked for: it fetches the whole site. */
export async function openPage(
  browser: Browser,
  {
    width = 1440,
    height = width < 500 ? 844 : 900,
    ...options
  }: { width?: number; height?: number } & Parameters<Browser["newContext"]>[0] = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height }, serviceWorkers: "block", ...options });
  context.setDefaultTimeout(PATIENCE);
  return watched(await context.newPage());
}

/** A page of a browser that blocks the data of every site, as managed machines have it. */
export async function openWithoutSiteData(options: { locale?: string } = {}): Promise<Watched> {
  const profile = mkdtempSync(join(tmpdir(), "yawara-profile-"));
  mkdirSync(join(profile, "Default"));
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(blocked));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: FLAGS,
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  context.on("close", () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return watched(context.pages()[0] ?? (await context.newPage()));
}

/** Notes what the console and the network complain about. */
function watched(page: Page): Watched {
  opensReady(page);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && message.text() !== BLOCKED) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // What a page still waits for when it is left, it gives up itself.
    if (reason !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${reason}`);
  });
  return { page, context: page.context(), complaints };
}

/** A page of ours is open when the application has taken the place of its first picture; what is done before is lost. */
function opensReady(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (...asked) => {
    const response = await goto(...asked);
    await page.locator("html[data-ready], body:not(:has(#root))").first().waitFor({ state: "attached" });
    return response;
  };
}

/** The page in our own font, which it puts on out of the reader's sight. */
export async function inOurFont(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const turnAway = () => dispatchEvent(new Event("visibilitychange"));
    while (document.documentElement.dataset.font === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      turnAway();
    }
    await document.fonts.ready;
  });
}

/** The text of the file a button saves, its byte order mark too. */
export async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return (await buffer(await download.createReadStream())).toString("utf8");
}

/** Keeps a picture of the whole page under a name, where pictures are asked for. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (SCREENSHOTS === undefined) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}
