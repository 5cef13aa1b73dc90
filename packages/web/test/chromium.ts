// Debian's Chromium, started: for a whole run of tests, for one test, or with a device's fonts.
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";
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

/** A browser that other processes connect to; gives its address. */
export async function serveChromium(): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = await chromium.launchServer({ executablePath: chromiumPath(), args: FLAGS });
  return { address: server.wsEndpoint(), stop: () => server.close() };
}

/** A browser of one's own. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
}

/** A browser of a device that has no fonts but those of a folder and DejaVu, which has no Japanese. */
export function startBrowserWithFonts(folder: string): Promise<Browser> {
  const settings = join(folder, "fonts.conf");
  const folders = [folder, "/usr/share/fonts/truetype/dejavu"].map((path) => `<dir>${path}</dir>`).join("");
  writeFileSync(settings, `<fontconfig>${folders}<cachedir>${folder}</cachedir></fontconfig>`);
  const env = { ...process.env, FONTCONFIG_FILE: settings } as Record<string, string>;
  return chromium.launch({ executablePath: chromiumPath(), args: FLAGS, env });
}
