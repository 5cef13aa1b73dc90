// A real Chromium for tests: started once a file, every page watched for console errors and failed requests.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";
/** Kept outside git, to be looked at. */
export const SCREENSHOTS = join(import.meta.dirname, "../../../screenshots");

/** Widths every screen is looked at: a phone, a tablet, a desktop. */
export const WIDTHS = [390, 768, 1440] as const;
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Path of Debian's Chromium; installs it where it is missing and we may. */
export function chromiumPath(): string {
  if (!existsSync(CHROMIUM)) execFileSync("apt-get", ["install", "-y", "chromium"], { stdio: "ignore" });
  return CHROMIUM;
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
}

export interface Watched {
  page: Page;
  context: BrowserContext;
  /** What the console or the network complained about. */
  complaints: string[];
}

/** Milliseconds a page may take over anything: a busy machine is slow, not wrong. */
const PATIENCE = 60_000;

/** A page of its own, with nothing kept from others. */
export async function openPage(
  browser: Browser,
  {
    width = 1440,
    height = width < 500 ? 844 : 900,
    ...options
  }: { width?: number; height?: number } & Parameters<Browser["newContext"]>[0] = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  opensReady(page);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // What a page still waits for when it is left, it gives up itself.
    if (reason !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${reason}`);
  });
  return { page, context, complaints };
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

/** Keeps a picture of the whole page under a name. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}
