// Debian's Chromium, started: without its window for a whole run of tests and for a device's fonts, as people have it for one test.
import { execFile, execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";
/** The same engine without window and tabs, which take most of the time of a page that is opened. */
const SHELL = "/usr/bin/chromium-headless-shell";
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where no locale is set, Chromium writes file names in ASCII alone, and calls a file with a Japanese name "download". */
const ENVIRONMENT = { ...process.env, LC_ALL: "C.UTF-8" };

/** Path of Debian's Chromium; installs it where it is missing and we may. */
export function chromiumPath(): string {
  if (!existsSync(CHROMIUM)) execFileSync("apt-get", ["install", "-y", "chromium"], { stdio: "ignore" });
  return CHROMIUM;
}

/** Path of Chromium without a window, installed where we may; else of the whole one, which shows the same and takes longer. */
async function shellPath(): Promise<string> {
  if (!existsSync(SHELL))
    await promisify(execFile)("apt-get", ["install", "-y", "chromium-headless-shell"]).catch(() => undefined);
  return existsSync(SHELL) ? SHELL : chromiumPath();
}

/** A browser that other processes connect to; gives its address. */
export async function serveChromium(): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = await chromium.launchServer({ executablePath: await shellPath(), args: FLAGS, env: ENVIRONMENT });
  return { address: server.wsEndpoint(), stop: () => server.close() };
}

/** A browser of one's own, window and all. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: FLAGS, env: ENVIRONMENT });
}

/** A browser of a device that has no fonts but those of a folder and DejaVu, which has no Japanese. */
export async function startBrowserWithFonts(folder: string): Promise<Browser> {
  const settings = join(folder, "fonts.conf");
  const folders = [folder, "/usr/share/fonts/truetype/dejavu"].map((path) => `<dir>${path}</dir>`).join("");
  writeFileSync(settings, `<fontconfig>${folders}<cachedir>${folder}</cachedir></fontconfig>`);
  const env = { ...process.env, FONTCONFIG_FILE: settings } as Record<string, string>;
  return chromium.launch({ executablePath: await shellPath(), args: FLAGS, env });
}
