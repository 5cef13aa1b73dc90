// Every screen in both languages, at three widths, light in one and dark in the other: nothing spills over, nothing complains, nobody is shut out.
import { LANGUAGES } from "@yawara/engine";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { inOurFont, keepScreenshot, openPage } from "./browser.ts";
import { withSite } from "./shared-browser.ts";

const site = withSite();

/** Screens by name, with the address below the language. */
const SCREENS = {
  home: "/",
  check: "/check/",
  ask: "/check/ask/",
  "ask-bans": "/check/ask/?about=bans",
  "report-empty": "/check/report/",
  report: "/check/report/?example=bank-loan-screening",
  "support-empty": "/check/support/",
  support: "/check/support/?example=bank-loan-screening",
  "disclose-empty": "/disclose/",
  disclose: "/disclose/?example=bank-loan-screening&kind=public-notice",
  incident: "/incident/",
  "plan-empty": "/plan/",
  plan: "/plan/?example=recruiter-screening",
  "ask-plans": "/check/ask/?about=support",
  law: "/law/",
  instrument: "/law/jp.ai-promotion-act/",
  diff: "/law/diff/",
  compare: "/compare/",
  "not-found": "/nothing/",
} as const;

/** Loading is over when no shape of things to come is left. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => document.querySelector("[role=status].animate-pulse") === null);
}

/** A server that knows only files answers an unknown address with 404, and the browser says so. */
const expected = (name: string, complaint: string) => name === "not-found" && complaint.includes("404");

describe.each(Object.entries(SCREENS))("%s", (name, path) => {
  it.each(LANGUAGES)("fits, is silent and can be used by all (%s)", async (language) => {
    const { page, context, complaints } = await openPage(site.browser, {
      reducedMotion: "reduce",
      // One screen's is everyone's, and fetches the whole site; what comes through it is looked at in offline.browser.test.ts.
      serviceWorkers: name === "home" ? "allow" : "block",
    });
    const { width, colorScheme } = LOOKS[language];
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site.url}/${language}${path}`);
    await settled(page);
    await inOurFont(page);
    await fitsAll(page, `${name} ${language}`);
    await keepScreenshot(page, `${name}-${language}`);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    expect(complaints.filter((one) => !expected(name, one))).toEqual([]);
    await context.close();
  });
});

describe("language", () => {
  it("is switched in place, and kept for the next visit", async () => {
    const { page, context } = await openPage(site.browser, { locale: "en-GB" });
    await page.goto(`${site.url}/`);
    await page.waitForURL("**/en**");
    await page.goto(`${site.url}/en/law/jp.ai-promotion-act/`);
    await page.getByRole("link", { name: "日本語" }).click();
    await page.waitForURL("**/ja/law/jp.ai-promotion-act**");
    expect(await page.locator("html").getAttribute("lang")).toBe("ja");
    await page.goto(`${site.url}/`);
    await page.waitForURL("**/ja**");
    await context.close();
  });
});
