// Japanese on devices with and without a font for it: never boxes; what cannot be written yet has its loading shape.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import subsetFont from "subset-font";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedAddress } from "../../../test/shared-address.ts";
import { openPage } from "./browser.ts";
import { BUILT } from "./built-site.ts";
import { startBrowserWithFonts } from "./chromium.ts";
import type { OpenSite } from "./shared-browser.ts";

const WHOLE = "@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-400-normal.woff2";
const folder = mkdtempSync(join(tmpdir(), "yawara-fonts-"));
const site = {} as OpenSite;

beforeAll(async () => {
  [site.browser, site.url] = await Promise.all([startBrowserWithFonts(folder), sharedAddress("site")]);
});
afterAll(async () => {
  await site.browser?.close();
  rmSync(folder, { recursive: true });
});

/** The signs on the page that are drawn as a box, or not at all. */
async function unwritten(page: Page): Promise<string> {
  const shown = [...new Set((await page.locator("body").allInnerTexts()).join(""))];
  return page.evaluate((signs) => {
    const pen = Object.assign(document.createElement("canvas"), { width: 32, height: 48 }).getContext("2d")!;
    pen.font = `24px ${getComputedStyle(document.documentElement).fontFamily}`;
    const pictureOf = (sign: string) => {
      pen.clearRect(0, 0, 32, 48);
      pen.fillText(sign, 0, 32);
      return pen.getImageData(0, 0, 32, 48).data.join();
    };
    const [box, nothing] = [pictureOf("\u{10fffd}"), pictureOf(" ")];
    return signs.filter((sign) => sign.trim() !== "" && [box, nothing].includes(pictureOf(sign))).join("");
  }, shown);
}

/** Holds back files until they are let through. */
async function holdBack(page: Page, files: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(files, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

const OTHER_FONTS = /\/(law-[^/]*|noto-sans-jp[^/]*)\.woff2$/;

describe("a device without Japanese", () => {
  it.each(["/ja/", "/ja/check/", "/ja/check/report/", "/ja/law/diff/", "/ja/compare/", "/en/"])(
    "%s is written with the small font alone",
    async (path) => {
      const { page, context } = await openPage(site.browser, { reducedMotion: "reduce" });
      const letThrough = await holdBack(page, OTHER_FONTS);
      await page.goto(site.url + path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await unwritten(page)).toBe("");
      letThrough();
      await context.close();
    },
  );

  it("law has its loading shape until its signs can be written", async () => {
    const { page, context } = await openPage(site.browser, { reducedMotion: "reduce" });
    const letThrough = await holdBack(page, OTHER_FONTS);
    const asked = page.waitForRequest(/\/law-[^/]*\.woff2$/);
    await page.goto(`${site.url}/ja/law/jp.ai-promotion-act/`);
    await asked;
    expect(await page.locator("[role=status].animate-pulse").count()).toBe(1);
    expect(await unwritten(page)).toBe("");
    letThrough();
    await page.getByRole("heading", { level: 1, name: /人工知能/ }).waitFor();
    expect(await unwritten(page)).toBe("");
    await context.close();
  });

  it("a name that came by nobody's words is written too", async () => {
    const { page, context } = await openPage(site.browser, { reducedMotion: "reduce" });
    const name = "鬱蒼たる檸檬の驟雨";
    const draft = { name: { en: name, ja: name }, facts: { "organisation.uses_ai": true } };
    await page.addInitScript((kept) => localStorage.setItem("yawara.draft", kept), JSON.stringify(draft));
    await page.goto(`${site.url}/ja/check/report/`);
    await page.getByRole("heading", { level: 1, name }).waitFor();
    expect(await unwritten(page)).toBe("");
    await context.close();
  });
});

it("a device with Japanese reads law in its own font and waits for none of ours", async () => {
  const fonts = mkdtempSync(join(tmpdir(), "yawara-fonts-"));
  const whole = readFileSync(createRequire(import.meta.url).resolve(WHOLE));
  const signs = Array.from({ length: 0x9fff - 0x3000 }, (_, i) => String.fromCodePoint(0x3000 + i)).join("");
  writeFileSync(join(fonts, "device.ttf"), await subsetFont(whole, signs, { targetFormat: "sfnt" }));
  const device = await startBrowserWithFonts(fonts);
  const { page, context } = await openPage(device, { reducedMotion: "reduce" });
  const letThrough = await holdBack(page, OTHER_FONTS);
  await page.goto(`${site.url}/ja/law/jp.ai-promotion-act/`);
  await page.getByRole("heading", { level: 1, name: /人工知能/ }).waitFor();
  expect(await unwritten(page)).toBe("");
  letThrough();
  await context.close();
  await device.close();
  rmSync(fonts, { recursive: true });
});

it("the interface's font is small, asked for at once, and kept for when there is no network", () => {
  const files = readdirSync(join(BUILT, "assets"));
  const [interfaceFont, lawFont] = ["interface", "law"].map(
    (name) => `assets/${files.find((file) => file.startsWith(`${name}-`) && file.endsWith(".woff2"))}`,
  ) as [string, string];
  expect(statSync(join(BUILT, interfaceFont)).size).toBeLessThanOrEqual(124_000);
  const html = readFileSync(join(BUILT, "ja/index.html"), "utf8");
  expect(html).toMatch(new RegExp(`<link rel="preload" as="font"[^>]* crossorigin[^>]* href="/${interfaceFont}"`));
  const kept = JSON.parse(readFileSync(join(BUILT, "precache.json"), "utf8"));
  expect(kept).toEqual(expect.arrayContaining([interfaceFont, lawFont]));
});
