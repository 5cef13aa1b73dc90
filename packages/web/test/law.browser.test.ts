// The law screens in a real browser: search, the law of a day, one instrument, two days compared; each equal to the command line.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { isDay, LANGUAGES } from "@yawara/engine";
import { EXAMPLES_FOLDER, readCorpus } from "@yawara/exchange/node";
import type { Browser, BrowserContext, Download, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { JURISDICTIONS } from "../src/law/jurisdictions.ts";
import { EVENT_WORDS } from "../src/worker/law-event-words.ts";
import { openPage, startBrowser, WIDTHS } from "./browser.ts";
import { builtSite } from "./built-site.ts";
import type { Site } from "./static-site.ts";

const COMMAND_LINE = join(import.meta.dirname, "../../cli/bin/yawara.mjs");
const AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const TODAY = new Date().toISOString().slice(0, 10);
const open: BrowserContext[] = [];
let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), builtSite()]);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The day is the same for the browser and the command line, wherever the test runs. */
async function openLaw(address: string, { width = 1440, draft }: { width?: number; draft?: object } = {}) {
  const { page, context, complaints } = await openPage(browser, { width, timezoneId: "UTC", reducedMotion: "reduce" });
  open.push(context);
  if (draft !== undefined)
    await page.addInitScript((kept) => localStorage.setItem("yawara.draft", kept), JSON.stringify(draft));
  await page.goto(`${site.url}${address}`);
  await settled(page);
  return { page, complaints };
}

/** Loading is over when no shape of things to come is left. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector("[role=status].animate-pulse") === null);
}

function yawara(...args: string[]): string {
  return execFileSync(process.execPath, [COMMAND_LINE, ...args], {
    encoding: "utf8",
    env: { ...process.env, YAWARA_TODAY: TODAY },
    maxBuffer: 1 << 26,
  });
}

const yawaraJson = (...args: string[]) => JSON.parse(yawara(...args, "--json"));

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return readFileSync(await (download as Download).path(), "utf8");
}

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
    await page.goto(`${site.url}/en/law/?q=watermark&jurisdiction=TW`);
    await settled(page);
    await page.getByRole("button", { name: "Take the filters off" }).click();
    await page.waitForSelector("[data-found]");
    expect(new URL(page.url()).search).toBe("?q=watermark");
  });
});

describe("the law of a day", () => {
  it.each(["2020-01-01", "2025-08-31", "2030-01-01"])("stands on %s as the command line says", async (at) => {
    const { page } = await openLaw(`/en/law/?at=${at}`);
    const shown = await page
      .locator("[data-instrument]")
      .evaluateAll((all) =>
        all.map((one) => [
          one.getAttribute("data-instrument"),
          one.querySelector("[data-status]")?.getAttribute("data-status"),
        ]),
      );
    const { instruments } = yawaraJson("law", "list", "--at", at);
    const expected = instruments.map(({ id, status }: { id: string; status: string }) => [id, status]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
    expect(shown.length).toBe(expected.length);
  });

  it("is chosen with the keyboard: by month, to the next change and back to today", async () => {
    const { page } = await openLaw("/ja/law/?at=2025-08-31");
    const slider = page.getByRole("slider", { name: "法令を表示する日" });
    const day = () => page.getByLabel("この日の法令", { exact: true }).inputValue();
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
    await expect.poll(() => page.locator("[data-instrument]").count()).toBe(wanted.length);
    await page.reload();
    await settled(page);
    expect(await page.locator("[data-instrument]").count()).toBe(wanted.length);
  });
});

describe("coming dates", () => {
  it("are the next twelve of the command line's calendar, and the file is the same", async () => {
    const { page } = await openLaw("/ja/law/?jurisdiction=JP");
    const shown = await page
      .locator("[data-coming]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-coming")));
    const { appointments } = yawaraJson("law", "calendar", "--regimes", "JP");
    expect(shown).toEqual(
      appointments
        .slice(0, 12)
        .map(({ day, kind, instrument }: Record<string, string>) => `${day} ${kind} ${instrument}`),
    );
    expect(await saved(page, "カレンダーを保存")).toBe(
      yawara("law", "calendar", "--regimes", "JP", "--lang", "ja").trimEnd(),
    );
  });
});

describe("one instrument", () => {
  it("opens at the provision the link names", async () => {
    const { page, complaints } = await openLaw("/en/law/jp.ai-promotion-act#art-7-2");
    const provision = page.locator("#art-7-2");
    expect(await provision.getAttribute("open")).not.toBeNull();
    await provision.getByText("For whom").waitFor();
    const text = await provision.textContent();
    for (const expected of [
      "AI developer",
      "no sanction",
      "4 hours once, 1 hour a year",
      "jp.ai-promotion-act/art-7-2",
    ])
      expect(text).toContain(expected);
    expect(
      await provision
        .locator("summary")
        .first()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    const { y } = (await provision.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(450);
    expect(await page.title()).toBe("AI Promotion Act – Yawara 柔");
    expect(await page.locator("main header [lang=ja]").textContent()).toContain("人工知能関連技術");
    expect(complaints).toEqual([]);
  });

  it("shows what is not in force on the day as such, and how it will be", async () => {
    const { page } = await openLaw("/en/law/jp.ai-promotion-act?at=2025-08-31");
    const { provisions } = readCorpus(["JP"]);
    const own = provisions.filter(({ instrument }) => instrument === "jp.ai-promotion-act");
    const later = own.find(({ inForce }) => inForce[0]!.from === "2025-09-01")!.id.split("/")[1]!;
    const state = (local: string) => page.locator(`#${local}`).getAttribute("data-state");
    expect(await state(later)).toBe("coming");
    expect(await page.locator(`#${later}`).textContent()).toContain("from 1 September 2025");
    expect(await state("art-7-2")).toBe("in-force");
    await page.getByRole("slider").focus();
    await page.keyboard.press("PageUp");
    await expect.poll(() => state(later)).toBe("in-force");
  });

  it("opens a definition to its own condition, with the keyboard alone", async () => {
    const { page } = await openLaw("/ja/law/jp.ai-promotion-act#art-7-2");
    const definition = page.locator("#art-7-2 [data-definition='jp.business_operator']");
    await definition.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await definition.getByText("「活用事業者(第7条)」とは").waitFor();
    expect(await definition.textContent()).toContain("日本に関わる");
  });

  it("tells its whole life, and fits a phone", async () => {
    const { page } = await openLaw("/ja/law/eu.ai-act", { width: 390 });
    await page.getByRole("button", { name: /^全\d+日を表示$/ }).click();
    const shown = await page
      .locator("[data-life]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-life")!));
    expect(shown).toEqual(shown.toSorted());
    const { events } = yawaraJson("law", "timeline", "eu.ai-act");
    for (const { date } of events) expect(shown).toContain(date);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  it("gives the reading of a hard term once in a provision", async () => {
    const { page } = await openLaw("/ja/law/jp.ai-promotion-act");
    const ruby = page.locator("#art-7-2 summary ruby");
    expect(await ruby.allTextContents()).toEqual([expect.stringContaining("ばっそく")]);
    await page.goto(`${site.url}/en/law/jp.ai-promotion-act`);
    await settled(page);
    expect(await page.locator("ruby").count()).toBe(0);
  });

  it("says so where there is none of that name", async () => {
    const { page } = await openLaw("/en/");
    await page.evaluate(() => history.pushState({}, "", "/en/law/jp.nothing"));
    await page.goBack();
    await page.goForward();
    await page.getByRole("heading", { name: "There is no instrument of this name" }).waitFor();
  });
});

describe("two days compared", () => {
  const shownIds = (page: Page, kind: string) =>
    page
      .locator(`[data-changes=${kind}] [data-changed]`)
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-changed")!).sort());
  const ids = (changes: { provision: string }[]) => changes.map(({ provision }) => provision).sort();

  it.each([
    ["2025-09-01", "2026-11-25", "JP,INTL,EU"],
    ["2024-06-01", "2025-09-01", "US,KR,JP"],
  ])("came, went and changed from %s to %s as the command line says", async (from, to, regimes) => {
    const { page, complaints } = await openLaw(`/en/law/diff?from=${from}&to=${to}&regimes=${regimes}`);
    await page.getByText(/^\d+ provisions? came/).waitFor({ timeout: 30_000 });
    const expected = yawaraJson("law", "diff", "--from", from, "--to", to, "--regimes", regimes);
    for (const kind of ["came", "went", "changed"]) expect(await shownIds(page, kind)).toEqual(ids(expected[kind]));
    const json = JSON.parse(await saved(page, "Download JSON"));
    expect(Object.keys(json)).toEqual(Object.keys(expected));
    for (const kind of ["came", "went"]) expect(json[kind]).toEqual(expect.arrayContaining(expected[kind]));
    expect(json.changed.length).toBe(expected.changed.length);
    const csv = await saved(page, "Download CSV");
    expect(csv.startsWith("\ufeffchange,jurisdiction,")).toBe(true);
    const { came, went, changed } = expected;
    for (const { provision } of [...came, ...went, ...changed]) expect(csv).toContain(`,${provision},`);
    expect(complaints).toEqual([]);
  });

  it("shows only what concerns the system being described", async () => {
    const file = join(EXAMPLES_FOLDER, "recruiter-screening.yaml");
    const { facts } = parse(readFileSync(file, "utf8"));
    const [from, to] = ["2024-06-01", "2026-11-25"];
    const draft = { facts, declined: [], later: [], asked: [] };
    const { page } = await openLaw(`/ja/law/diff?from=${from}&to=${to}`, { draft });
    await page.getByLabel(/自分のシステムに関わるものだけ/).check();
    await page.waitForURL("**mine=true**");
    await page.getByText(/^加わった規定\d+件/).waitFor({ timeout: 30_000 });
    const expected = yawaraJson("law", "diff", "--from", from, "--to", to, "--subject", file);
    for (const kind of ["came", "went", "changed"]) expect(await shownIds(page, kind)).toEqual(ids(expected[kind]));
  });

  it("can be stopped, and goes on from there", async () => {
    const { page } = await openLaw("/en/law/diff?from=2024-06-01&to=2026-11-25&regimes=JP");
    await page.getByRole("button", { name: "All", exact: true }).click();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("Stopped. What is below is not all of it.").waitFor();
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText(/^\d+ provisions? came/).waitFor({ timeout: 30_000 });
  });

  it("says what is wrong where the first day is the later one", async () => {
    const { page } = await openLaw("/en/law/diff?from=2026-01-01&to=2025-01-01");
    expect(await page.getByRole("alert").textContent()).toContain("The first day is after the second");
  });
});

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
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width}`).toBe(0);
      }
      expect(complaints).toEqual([]);
      if (language === "en") continue;
      const { violations } = await new AxeBuilder({ page }).withTags(AA).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
});

describe("words", () => {
  const { instruments } = readCorpus();

  it("there are for every event that says no more than its type", () => {
    const bare = instruments.flatMap(({ events }) => events.filter(({ note }) => note === undefined));
    expect(bare.filter(({ type }) => EVENT_WORDS[type] === undefined)).toEqual([]);
  });

  it("there are for every jurisdiction", () => {
    expect(instruments.filter(({ jurisdiction }) => JURISDICTIONS[jurisdiction] === undefined)).toEqual([]);
  });

  it("dates of events are days, months or years", () => {
    for (const { date } of instruments.flatMap(({ events }) => events))
      expect(isDay(date) || /^\d{4}(-\d{2})?$/.test(date), date).toBe(true);
  });
});
