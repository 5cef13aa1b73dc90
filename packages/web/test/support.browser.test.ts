// What a firm may get in a real browser: asked in a few questions, equal to the command line, and another on the day after a deadline.
import type { Facts } from "@yawara/engine";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { answerAll, fillIn } from "./answering.ts";
import { keepScreenshot } from "./browser.ts";
import { type Draft, draftIn, openCheck, withCheckSite } from "./check-site.ts";

withCheckSite();

const BAKERY: Facts = {
  "organisation.home_country": "JP",
  "organisation.kind": "stock_company",
  "organisation.uses_ai": true,
  "organisation.industry": "food_service",
  "organisation.employees": 45,
  "organisation.capital": 10_000_000,
  "organisation.traits": [],
  "organisation.designations": [],
  "organisation.commitments": [],
  "support.projects": ["software_small", "labour_saving_catalogue"],
  "support.ai_projects": [],
  "support.prerequisites": ["blue_form"],
  "support.investment": 6_000_000,
  "compute.infrastructure": [],
};

const draft = (at?: string) => ({ facts: BAKERY, asked: Object.keys(BAKERY), ...(at && { at }) }) as Partial<Draft>;

const sections = (page: Page) => page.locator("section[aria-labelledby] h2").allTextContents();

describe("what a firm may get", () => {
  it("says what stands here where nothing is known, and leads to questions that end here", async () => {
    const { page } = await openCheck("/en/check/support/");
    await page.getByText("Nothing is known of your firm yet").waitFor();
    await page.getByRole("link", { name: "Answer the questions" }).click();
    await answerAll(page, BAKERY, async (_, value) => fillIn(page, value));
    const { asked } = await draftIn(page);
    expect(asked.length).toBeLessThanOrEqual(15);
    await page.getByRole("link", { name: "See what you can get" }).click();
    await page.getByRole("heading", { name: "You meet the conditions, and one can apply" }).waitFor();
    await page.getByText("SME Labour-saving Investment Subsidy").first().waitFor();
  });

  it.each([
    ["2026-08-25", true],
    ["2026-08-26", false],
  ])("counts the software subsidy on %s: %s", async (at, open) => {
    const { page } = await openCheck("/en/check/support/", draft(at));
    const certain = page.locator("section", { hasText: "You meet the conditions, and one can apply" });
    await certain.waitFor();
    const subsidy = certain.getByText("Digitalisation and AI Introduction Subsidy 2026");
    expect(await subsidy.count()).toBe(open ? 1 : 0);
    if (open) expect(await certain.textContent()).toContain("at most 3 million yen");
    else expect(await sections(page)).toContain("Closed");
  });

  it.each(["en", "ja"] as const)("fits and can be used by all, from the report on (%s)", async (language) => {
    const { page, complaints } = await openCheck(`/${language}/check/report/`, draft("2026-11-23"), LOOKS[language]);
    const name = { en: "What you can get: sums, deadlines, offices", ja: "使える支援の金額・期限・窓口を見る" }[
      language
    ];
    await page.getByRole("link", { name }).first().click();
    await page.locator("article").first().waitFor();
    await fitsAll(page, "support");
    for (const fold of await page.locator("section details > summary").all()) await fold.click();
    await fitsAll(page, "support opened");
    await keepScreenshot(page, `support-opened-${language}`);
    await page.emulateMedia({ media: "print" });
    await keepScreenshot(page, `support-print-${language}`);
    expect(complaints).toEqual([]);
  });
});
