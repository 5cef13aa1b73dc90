// The law screens for all: by keyboard alone, and what stands behind a step fits and shuts nobody out.
import { LANGUAGES } from "@yawara/engine";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fitsEveryWidth, violations } from "./accessibility.ts";
import { openLaw, withLawSite } from "./law-site.ts";

withLawSite();

describe("for all", () => {
  it("is walked with the keyboard alone: search, result, provision", async () => {
    const { page } = await openLaw("/en/law/");
    const tabTo = async (wanted: () => Promise<boolean>) => {
      for (let i = 0; i < 60 && !(await wanted()); i++) await page.keyboard.press("Tab");
      expect(await wanted()).toBe(true);
    };
    const focused = (selector: string) => () =>
      page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector);
    await tabTo(focused("input[type=search]"));
    await page.keyboard.type("cooperate with the AI measures");
    await page.waitForSelector("[data-found='jp.ai-promotion-act/art-7-2']");
    await tabTo(focused("[data-found='jp.ai-promotion-act/art-7-2'] a"));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/law/jp.ai-promotion-act#art-7-2");
    await page.locator("#art-7-2").getByText("For whom").waitFor();
    await expect.poll(focused("#art-7-2 > summary")).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("#art-7-2").getAttribute("open")).toBeNull();
  });

  it.each([
    ["light", "dark"],
    ["dark", "light"],
  ] as const)("changes from %s to %s at once, below the screen too", async (before, after) => {
    const { page } = await openLaw("/en/law/");
    await page.locator("li[data-instrument] a").first().waitFor();
    const coloursOf = (theme: string) =>
      page.evaluate((wanted) => {
        document.documentElement.dataset.theme = wanted;
        const links = [...document.querySelectorAll("li[data-instrument] a")];
        return [...new Set(links.map((link) => getComputedStyle(link).color))];
      }, theme);
    const [old, fresh] = [await coloursOf(before), await coloursOf(after)];
    expect(fresh).toHaveLength(old.length);
    expect(fresh.filter((colour) => old.includes(colour))).toEqual([]);
  });

  /** What stands behind a step: the plain screens are looked at with all the others. */
  const STATES: Record<string, (page: Page) => Promise<unknown>> = {
    "/law/?q=watermark": (page) => page.waitForSelector("[data-found]"),
    "/law/?q=個人情報&at=2020-01-01": (page) => page.waitForSelector("[data-found]"),
    "/law/us-ca.sb-942?at=2026-01-01#22757-2-old": async (page) => {
      await page.locator("details[open] [data-definition] summary").first().click();
      await page.waitForSelector("[data-definition][open] > div");
    },
    "/law/diff?from=2025-06-01&to=2026-11-25&regimes=JP": async (page) => {
      await page.waitForSelector("[data-changes=came]");
      for (const list of await page.locator("[data-changes] > div > details").all())
        await list.evaluate((one) => one.setAttribute("open", ""));
      await page.locator("[data-changed] details summary").first().click();
    },
  };

  it.each(Object.entries(STATES))("%s fits and can be used by all", async (address, prepare) => {
    for (const language of LANGUAGES) {
      const { page, complaints } = await openLaw(`/${language}${address}`);
      await prepare(page);
      await fitsEveryWidth(page, language);
      expect(complaints).toEqual([]);
      if (language === "en") continue;
      expect(await violations(page)).toEqual([]);
    }
  });
});
