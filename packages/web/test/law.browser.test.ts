// The law in a real browser: search, the law of a day and the coming dates, each equal to the command line.

import { readCorpus } from "@yawara/answers/node";
import { LANGUAGES } from "@yawara/engine";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { saved } from "./browser.ts";
import { printed, printedJson, TODAY } from "./command-line.ts";
import { addressOf, openLaw, settled, withLawSite } from "./law-site.ts";

withLawSite();

describe("search", () => {
  const found = async (page: Page, query: string): Promise<string[]> => {
    await page.getByRole("searchbox").fill(query);
    await page.waitForFunction((wanted) => new URL(location.href).searchParams.get("q") === wanted, query);
    await settled(page);
    await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
    return page.locator("[data-found]").evaluateAll((all) => all.map((one) => one.getAttribute("data-found")!));
  };

  it.each(LANGUAGES)("finds words, their parts, and both languages' texts from the page in %s", async (language) => {
    const { page, complaints } = await openLaw(`/${language}/law/`);
    expect(await found(page, "個人情報")).toContain("jp.appi");
    expect(await found(page, "情報")).toContain("jp.appi");
    expect((await found(page, "personal information"))[0]).toBe("jp.appi");
    expect(await found(page, "deepfake")).toContain("jp.penal-code");
    expect((await found(page, "AI推進法"))[0]).toBe("jp.ai-promotion-act");
    expect(await found(page, "watermrak")).not.toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("says how many it found, marks the words, and keeps everything in the address", async () => {
    const { page } = await openLaw("/ja/law/?q=個人情報&jurisdiction=JP&kind=statute&at=2025-08-31");
    expect(await page.getByRole("searchbox").inputValue()).toBe("個人情報");
    const said = await page.getByRole("region", { name: "検索結果" }).getByRole("status").textContent();
    const instruments = await page.locator("li[data-found]:not([data-found*='/'])").count();
    expect(said).toMatch(new RegExp(`^法令・指針${instruments}件、規定\\d+件が見つかりました`));
    for (const text of await page.locator("mark").allTextContents()) expect(text).toContain("個人情報");
    for (const id of await page
      .locator("[data-found]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-found"))))
      expect(id).toMatch(/^jp\./);
    const first = page.locator("[data-found] h3 a").first();
    expect(await first.getAttribute("href")).toContain("at=2025-08-31");
  });

  it("offers a way on where nothing is found, and where filters hide what is", async () => {
    const { page } = await openLaw("/en/law/?q=qqqqqqqq");
    expect(await page.locator("main").textContent()).toContain("Nothing found for “qqqqqqqq”");
    await page.goto(addressOf("/en/law/?q=watermark&jurisdiction=TW"));
    await settled(page);
    await page.getByRole("button", { name: "Take the filters off" }).click();
    await page.waitForSelector("[data-found]");
    expect(new URL(page.url()).search).toBe("?q=watermark");
  });
});

/** Opens all that is folded; what is in a fold is made only then. */
async function openAll(list: Locator): Promise<void> {
  const closed = list.locator("details:not([open])");
  while ((await closed.count()) > 0) {
    const fold = (await closed.first().elementHandle())!;
    // The list is drawn anew when more law has arrived: a fold that is gone by then is looked for again.
    await (await fold.$("summary"))!.click({ timeout: 5000 }).catch(() => undefined);
    await fold.waitForSelector(":scope > :not(summary)", { timeout: 5000 }).catch(() => undefined);
  }
}

describe("the law of a day", () => {
  it.each(["2020-01-01", "2025-08-31", "2030-01-01"])("stands on %s as the command line says", async (at) => {
    const { page } = await openLaw(`/en/law/?at=${at}`);
    await openAll(page.locator("section[aria-labelledby=browse]"));
    const shown = await page
      .locator("[data-instrument]")
      .evaluateAll((all) =>
        all.map((one) => [
          one.getAttribute("data-instrument"),
          one.querySelector("[data-status]")?.getAttribute("data-status"),
        ]),
      );
    const { instruments } = await printedJson("law", "list", "--at", at);
    const expected = instruments.map(({ id, status }: { id: string; status: string }) => [id, status]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
    expect(shown.length).toBe(expected.length);
  });

  it("is chosen with the keyboard: by month, to the next change and back to today", async () => {
    const { page } = await openLaw("/ja/law/?at=2025-08-31");
    const slider = page.getByRole("slider", { name: "法令を表示する日" });
    const day = () => page.getByLabel("いつの法令か", { exact: true }).inputValue();
    await slider.focus();
    await page.keyboard.press("PageUp");
    // The AI Promotion Act took full effect on this day.
    expect(await day()).toBe("2025-09-01");
    await page.waitForURL("**at=2025-09-01**");
    expect(await slider.getAttribute("aria-valuetext")).toBe("2025年9月1日");
    await page.keyboard.press("ArrowRight");
    expect(await day()).toBe("2025-10-01");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    expect(await day()).toBe("2025-08-01");
    await page.keyboard.press("End");
    expect(await day()).toBe(`${Number(TODAY.slice(0, 4)) + 5}${TODAY.slice(4)}`);
    await page.keyboard.press("Home");
    expect(await day()).toBe("2015-01-01");
    await page.getByRole("button", { name: "今日", exact: true }).click();
    expect(await day()).toBe(TODAY);
    await page.waitForFunction(() => location.search === "");
  });

  it("is narrowed by the filters", async () => {
    const { page } = await openLaw("/en/law/");
    await page.getByLabel("Whose law").selectOption("US");
    await page.getByLabel("Only what is made for AI").check();
    await page.waitForURL("**ai=true**");
    const { instruments } = readCorpus();
    const wanted = instruments.filter(({ jurisdiction, forAi }) => /^US(-|$)/.test(jurisdiction) && forAi === true);
    const browse = page.locator("section[aria-labelledby=browse]");
    const shown = async () => {
      await openAll(browse);
      return page.locator("[data-instrument]").count();
    };
    await expect.poll(shown).toBe(wanted.length);
    await page.reload();
    await settled(page);
    expect(await shown()).toBe(wanted.length);
  });
});

describe("coming dates", () => {
  it("are the next twelve of the command line's calendar", async () => {
    const { page } = await openLaw("/ja/law/?jurisdiction=JP");
    const shown = await page
      .locator("[data-coming]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-coming")));
    const { appointments } = await printedJson("law", "calendar", "--regimes", "JP");
    expect(shown).toEqual(
      appointments
        .slice(0, 12)
        .map(({ day, kind, instrument }: Record<string, string>) => `${day} ${kind} ${instrument}`),
    );
  });

  it("go into a calendar: by the server's feed, or without a server as the command line's own file", async () => {
    const { page } = await openLaw("/ja/law/?jurisdiction=JP");
    const name = "カレンダーを保存";
    if ((await page.getByRole("button", { name }).count()) === 1) {
      const expected = (await printed("law", "calendar", "--regimes", "JP", "--lang", "ja")).trimEnd();
      expect(await saved(page, name)).toBe(expected);
      return;
    }
    const feed = "/api/v1/law/calendar.ics?lang=ja&regimes=JP";
    expect(await page.getByRole("link", { name }).getAttribute("href")).toBe(feed);
    const subscribed = addressOf(feed).replace(/^https?:/, "webcal:");
    expect(await page.getByRole("link", { name: "購読する" }).getAttribute("href")).toBe(subscribed);
  });
});
