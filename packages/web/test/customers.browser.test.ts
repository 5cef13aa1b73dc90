// The screen tells a vendor what is its customers'; on a phone the first steps come before what is open; home goes on with a draft.
import type { Facts } from "@yawara/engine";
import { beforeAll, describe, expect, it } from "vitest";
import { violations } from "./accessibility.ts";
import { keepScreenshot } from "./browser.ts";
import { checkedByCommandLine, draftIn, openCheck, withCheckSite } from "./check-site.ts";

withCheckSite();

const VENDOR: Facts = {
  "organisation.uses_ai": true,
  "organisation.kind": "stock_company",
  "organisation.home_country": "JP",
  "role.functions": ["builds_system", "offers_under_own_name"],
  "system.functions": ["predicts_scores"],
  "use.areas": ["employment"],
  "people.affected": ["job_applicants"],
  "data.personal_kinds": ["ordinary", "job_seekers"],
  "market.countries": ["JP", "EU"],
  "market.eu_link": ["placed_on_market"],
  "market.audience": ["businesses"],
  "employment.uses": ["screening"],
};
const DRAFT = { facts: VENDOR, asked: Object.keys(VENDOR) };

interface Told {
  customers?: {
    certain: number;
    open: number;
    instruments: { provisions: { provision: string; help: { ja: string } }[] }[];
  };
}

describe("the report of a vendor", () => {
  let told: Told;
  beforeAll(async () => {
    told = (await checkedByCommandLine(VENDOR)) as unknown as Told;
  });

  it("has the command line's customers, a few of them open and the rest folded", async () => {
    const { page, complaints } = await openCheck("/ja/check/report/", DRAFT, { width: 390 });
    const customers = page.locator("section[aria-labelledby=customers]");
    await customers.waitFor();
    const { certain, open, instruments } = told.customers!;
    expect(await customers.locator("h2").textContent()).toContain(`確実${certain}件、条件しだい${open}件`);
    expect(await customers.locator("li").count()).toBe(5);
    await customers.locator("summary").click();
    const all = instruments.flatMap(({ provisions }) => provisions);
    expect(await customers.locator("li").count()).toBe(all.length);
    const text = (await customers.textContent())!;
    for (const { help } of all) expect(text).toContain(help.ja);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await keepScreenshot(page, "report-customers-390");
    expect(complaints).toEqual([]);
  });

  it("tells none of it where the system is only used", async () => {
    const facts = { ...VENDOR, "role.functions": ["uses_at_work"], "market.audience": ["internal"] };
    const { page } = await openCheck("/en/check/report/", { facts, asked: Object.keys(facts) });
    await page.locator("#findings").waitFor();
    expect(await page.locator("#customers").count()).toBe(0);
  });

  it("puts the first steps before what is open on a phone, and beside it where there is room", async () => {
    for (const width of [390, 1440]) {
      const { page } = await openCheck("/en/check/report/", DRAFT, { width });
      await page.locator("#next").waitFor();
      const top = async (id: string) => (await page.locator(id).boundingBox())!.y;
      const [next, unknowns] = [await top("#next"), await top("#unknowns")];
      expect(next < unknowns).toBe(width === 390);
      expect(await page.locator("section[aria-labelledby=unknowns]").textContent()).toMatch(/hangs on .+ answers?/);
    }
  });
});

describe("the home page", () => {
  it("goes on with what was begun, and says nothing of it where nothing was", async () => {
    const { page } = await openCheck("/en/", DRAFT);
    await page.getByRole("link", { name: "Continue" }).click();
    await page.locator("form[data-fact]").waitFor();
    expect((await draftIn(page)).facts).toEqual(VENDOR);
    const { page: fresh } = await openCheck("/en/");
    await fresh.getByRole("link", { name: /My system/ }).waitFor();
    expect(await fresh.getByRole("link", { name: "Continue" }).count()).toBe(0);
  });
});

describe("the bar of the interview", () => {
  it("does not run back where an answer brings in other law", async () => {
    const facts = { ...VENDOR, "market.countries": ["JP"] };
    const { "market.eu_link": _, ...atHome } = facts as Facts;
    const { page } = await openCheck("/en/check/ask/", { facts: atHome, asked: Object.keys(atHome) });
    const bar = page.locator("main .origin-left");
    const share = async () => Number(/scaleX\(([\d.]+)\)/.exec((await bar.getAttribute("style")) ?? "")![1]);
    await page.locator("form[data-fact]").waitFor();
    const before = await share();
    await page.getByText("Your answers (").click();
    await page.getByRole("link", { name: "Change: Markets" }).click();
    await page.locator('form[data-fact="market.countries"]').waitFor();
    await page.locator('label:has(input[value="EU"])').click();
    await page.keyboard.press("Enter");
    await page.locator('form[data-fact]:not([data-fact="market.countries"])').waitFor();
    await page.getByText("of about 25").waitFor();
    expect(await share()).toBeGreaterThanOrEqual(before);
  });
});
