// An incident in a real browser: what and when in a minute, the clocks equal to the command line, the form copied field by field, nothing sent.
import type { Facts } from "@yawara/engine";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { keepScreenshot, saved } from "./browser.ts";
import { openCheck, withCheckSite } from "./check-site.ts";

withCheckSite();

/** A shop with a chat that takes in customers' data. */
const SHOP: Facts = {
  "organisation.home_country": "JP",
  "organisation.kind": "stock_company",
  "organisation.uses_ai": true,
  "market.countries": ["JP"],
  "role.functions": ["uses_at_work"],
  "data.personal_kinds": ["ordinary", "financial"],
  "data.expression_purposes": [],
  "use.areas": ["customer_service"],
};

const draft = { facts: SHOP, asked: Object.keys(SHOP) };
const LEAK = { en: "Leak or loss of personal data", ja: "個人データの漏えい等" } as const;
const AWARE = { en: "The firm became aware", ja: "事業者が知った時" } as const;
const DAY = { en: "Day", ja: "日" } as const;
const TIME = { en: "Time", ja: "時刻" } as const;
const clock = (page: Page, id: string) => page.locator(`[data-clock="${id}"]`);

async function say(page: Page, language: "en" | "ja", moment: string, day: string, time: string): Promise<void> {
  await page.getByLabel(`${moment}: ${DAY[language]}`).fill(day);
  await page.getByLabel(`${moment}: ${TIME[language]}`).fill(time);
}

describe("an incident", () => {
  it("is told in a minute, and shows when what is due to whom", async () => {
    const { page, complaints } = await openCheck("/en/incident/", draft);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") sent.push(request.url());
    });
    await page.clock.setFixedTime(new Date("2026-12-02T10:00:00+09:00"));
    await page.reload();
    await page.getByLabel(LEAK.en).check();
    await clock(page, "jp.appi/art-26#first-report").waitFor();
    // Nobody has said when: there is no end yet.
    expect(await clock(page, "jp.appi/art-26#first-report").textContent()).toContain("one moment is missing");
    await say(page, "en", "A report reached the firm", "2026-11-30", "18:00");
    await page.locator('[data-fact="event.leak_traits"] summary').click();
    await page.getByLabel("Attack or insider").check();
    await page.getByRole("heading", { name: "Would run" }).waitFor();
    await say(page, "en", AWARE.en, "2026-12-01", "09:30");
    await page.getByRole("heading", { name: "Runs" }).waitFor();
    const first = await clock(page, "jp.appi/art-26#first-report").textContent();
    expect(first).toContain("to the Personal Information Protection Commission");
    expect(first).toContain("4 days 14 hours left");
    expect(await clock(page, "jp.appi/art-26#full-report-wrongful").textContent()).toContain("29 January 2027");
    await page.getByRole("button", { name: "Mark as done: first report" }).click();
    await page.getByRole("heading", { name: "Done in time" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Done in time" }).waitFor();
    expect(sent).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("has the form's fields in their order, each to be copied", async () => {
    const { page } = await openCheck("/en/incident/", draft, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByLabel(LEAK.en).check();
    const form = page.locator('[data-form="jp-leak-report"]');
    await form.getByRole("button", { name: "Fill in" }).click();
    await form.locator("[data-field]").nth(8).waitFor();
    expect(await form.locator("[data-field]").count()).toBe(9);
    const persons = form.locator('[data-field="persons"]');
    expect(await persons.textContent()).toContain("gap");
    await page.locator('[data-fact="event.persons"] summary').click();
    await page.locator('[data-fact="event.persons"] input').fill("1200");
    await expect.poll(() => persons.getByRole("textbox").inputValue()).toBe("Persons concerned: 1,200 persons");
    await persons.getByRole("button", { name: /^Copy/ }).click();
    await persons.getByText("Copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Persons concerned: 1,200 persons");
  });

  it("that was a near miss starts no clock, and another event drops what was said of the first", async () => {
    const { page } = await openCheck("/en/incident/", draft);
    await page.getByLabel(LEAK.en).check();
    await page.locator('[data-fact="event.leak_traits"] summary').click();
    await page.getByLabel("Attack or insider").check();
    await page.getByLabel(/^A near miss/).check();
    await page.getByText("A near miss: recorded, no clock starts.").waitFor();
    expect(await page.locator("[data-clock]").count()).toBe(0);
    await page.getByLabel(/^A near miss/).uncheck();
    await page.getByLabel(LEAK.en).uncheck();
    await page.getByLabel("Other damage").check();
    await page.getByText("No clock of the law looked at starts because of this.").waitFor();
  });

  it("is saved as a calendar", async () => {
    const { page } = await openCheck("/en/incident/", draft);
    await page.getByLabel(LEAK.en).check();
    await say(page, "en", AWARE.en, "2026-12-01", "09:30");
    await page.getByRole("button", { name: "Save as calendar" }).waitFor();
    const text = await saved(page, "Save as calendar");
    expect(text).toContain("BEGIN:VCALENDAR");
    expect(text).toContain("DTSTART;VALUE=DATE:20261206");
  });

  it.each(["en", "ja"] as const)("fits and can be used by all, filled in (%s)", async (language) => {
    const { page, complaints } = await openCheck(`/${language}/incident/`, draft, LOOKS[language]);
    await page.getByLabel(LEAK[language]).check();
    await say(page, language, AWARE[language], "2026-12-01", "09:30");
    await clock(page, "jp.appi/art-26#first-report").waitFor();
    await fitsAll(page, "clocks");
    await page.locator('[data-form="jp-leak-report"] button').first().click();
    await page.locator("[data-field]").first().waitFor();
    for (const fold of await page.locator("[data-fact] summary").all()) await fold.click();
    await fitsAll(page, "opened");
    await keepScreenshot(page, `incident-opened-${language}`);
    expect(complaints).toEqual([]);
  });
});
