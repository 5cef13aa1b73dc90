// Every screen in both languages, three widths, light and dark: nothing spills over, nothing complains, nobody is shut out.
import { LANGUAGES, type Language } from "@yawara/engine";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { overflow, violations } from "./accessibility.ts";
import { inOurFont, keepScreenshot, openPage, WIDTHS } from "./browser.ts";
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

/** The phone light and wider screens dark, the other way round in the other language: each is seen in both. */
function schemeOf(language: Language, width: number): "light" | "dark" {
  return (width === WIDTHS[0]) === (language === LANGUAGES[0]) ? "light" : "dark";
}

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
    for (const width of [WIDTHS[0], WIDTHS[2]]) {
      const colorScheme = schemeOf(language, width);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      // A theme changed under a page reaches what is not in sight only once it is.
      await page.goto(`${site.url}/${language}${path}`);
      await settled(page);
      await inOurFont(page);
      await expect.poll(() => overflow(page), { message: `${width}` }).toBe(0);
      expect(await violations(page), `${language} ${width} ${colorScheme}`).toEqual([]);
      await keepScreenshot(page, `${name}-${language}-${width}-${colorScheme}`);
    }
    await page.setViewportSize({ width: WIDTHS[1], height: 900 });
    await expect.poll(() => overflow(page), { message: `${WIDTHS[1]}` }).toBe(0);
    await keepScreenshot(page, `${name}-${language}-${WIDTHS[1]}`);
    expect(await page.locator("h1").count()).toBe(1);
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
