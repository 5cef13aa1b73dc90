// The compare screen: the command line's own numbers, in a picture anyone can open, stop, save and pass on.
import { join } from "node:path";
import { EXAMPLES_FOLDER } from "@yawara/answers/node";
import { LANGUAGES } from "@yawara/engine";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fitsAll, fitsEveryWidth, LOOKS, overflow, violations } from "./accessibility.ts";
import { openPage, saved } from "./browser.ts";
import { startBrowser } from "./chromium.ts";
import { printed } from "./command-line.ts";
import { withSite } from "./shared-browser.ts";

const ROOT = join(import.meta.dirname, "../../..");
const DAY = "2026-11-25";
const TRANSPLANT = "EU - eu.ai-act + jp.ai-promotion-act";
/** Width of the print on an A4 page with the margins of the style sheet, in CSS pixels. */
const A4 = 673;

const site = withSite();

function address(language: string, search: Record<string, string>): string {
  return `${site.url}/${language}/compare/?${new URLSearchParams(search)}`;
}

/** The comparison is there, and it is that of the present question. */
async function ready(page: Page): Promise<void> {
  await page.locator("main h2").first().waitFor();
  await page.waitForFunction(() => document.querySelector("main [aria-busy=true]") === null);
}

async function opened(
  language: string,
  search: Record<string, string>,
  options: Parameters<typeof openPage>[1] = {},
  browser = site.browser,
) {
  const watched = await openPage(browser, { reducedMotion: "reduce", timezoneId: "UTC", ...options });
  await watched.page.goto(address(language, search));
  await ready(watched.page);
  return watched;
}

/** The rows of the table below the small multiples, without the head. */
async function tableRows(page: Page): Promise<string[][]> {
  const details = page.locator("details").filter({ hasText: "Duties" });
  if (!(await details.evaluate((one: HTMLDetailsElement) => one.open))) await details.locator("summary").click();
  return details
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("th,td")].map((cell) => cell.textContent ?? "")));
}

interface KnownStanding {
  comparable: true;
  subject: string;
  regime: string;
  counts: Record<string, number>;
  /** Bans that apply, by what they forbid. */
  forbids: Record<"uses" | "conduct", { binds: number }>;
  beforeMarket: number;
  hours: { once: number; yearly: number };
  open: number;
}
/** Of what could bind more than half is open. */
interface OpenStanding {
  comparable: false;
  open: number;
}
type Standing = KnownStanding | OpenStanding;

const binds = ({ counts }: KnownStanding) => counts.prohibition! + counts.duty! + counts.cooperate!;
const written = (value: number) => Math.round(value).toLocaleString("en-GB");

describe("numbers", () => {
  const of = { what: "recruiter-screening", regimes: `JP,EU,US,KR,${TRANSPLANT}`, at: DAY };

  it("are those of `yawara compare FILE`, on the screen and in the files", async () => {
    const words = [
      join(EXAMPLES_FOLDER, "recruiter-screening.yaml"),
      "--regimes",
      "JP,EU,US,KR",
      "--regime",
      TRANSPLANT,
      "--at",
      DAY,
    ];
    const json = await printed("compare", ...words, "--json");
    const { page, context, complaints } = await opened("en", of);
    expect(await saved(page, "JSON")).toBe(json);
    expect(await saved(page, "CSV")).toBe(await printed("compare", ...words, "--csv"));
    const { standings } = JSON.parse(json) as { standings: Standing[] };
    const shown = (await tableRows(page)).map((cells) => cells.slice(1, 12));
    const claimed = (one: KnownStanding) =>
      [
        one.counts.prohibition!,
        one.forbids.uses.binds,
        one.forbids.conduct.binds,
        one.counts.duty!,
        one.counts.cooperate!,
        one.counts["effort-duty"]! + one.counts.guideline!,
        one.beforeMarket,
        one.hours.once,
        one.hours.yearly,
        one.counts.right! + one.counts.benefit!,
        one.open,
      ].map(written);
    expect(shown).toEqual(
      standings.map((one) =>
        one.comparable ? claimed(one) : [...Array.from({ length: 10 }, () => "open"), written(one.open)],
      ),
    );
    const [japan] = standings as KnownStanding[];
    expect(await page.locator("main h2").first().textContent()).toContain(`In Japan ${binds(japan!)} rules bind`);
    const { binds: conduct } = japan!.forbids.conduct;
    expect(conduct).toBeGreaterThan(0);
    await page.getByRole("button", { name: `conduct forbidden: ${conduct}` }).click();
    const dialog = page.getByRole("dialog", { name: "Japan: bans on conduct" });
    await dialog.getByRole("heading", { level: 3 }).first().waitFor();
    expect(await dialog.locator("li").count()).toBe(conduct);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("are those of `yawara compare --basket`, every system in every country", async () => {
    const json = await printed("compare", "--basket", "--at", DAY, "--json");
    const { page, context } = await opened("en", { what: "basket", at: DAY });
    expect(await saved(page, "JSON")).toBe(json);
    expect(await saved(page, "CSV")).toBe(await printed("compare", "--basket", "--at", DAY, "--csv"));
    const { standings, touch } = JSON.parse(json) as {
      standings: Standing[];
      touch: { regimes: { regime: string; index: number }[] };
    };
    const cells = await page
      .locator("table tbody td[style]")
      .evaluateAll((all) => all.map((cell) => /^\d+|open/.exec(cell.textContent ?? "")?.[0]));
    expect(cells).toEqual(standings.map((one) => (one.comparable ? String(binds(one)) : "open")));
    const japan = touch.regimes.find(({ regime }) => regime === "JP")!;
    expect(await page.locator("main h2").first().textContent()).toContain(`${japan.index.toFixed(1)} of 100 in Japan`);
    await fitsEveryWidth(page, "the basket");
    await context.close();
  });

  it("follow the reader's day, place and kind of law", async () => {
    const day = "2025-01-15";
    const json = await printed(
      "compare",
      join(ROOT, "basket/02-customer-chatbot.yaml"),
      "--regimes",
      "JP,EU",
      "--at",
      day,
      "--as-is",
      "--json",
    );
    const { for_ai } = JSON.parse(json) as { for_ai: KnownStanding[] };
    const search = { what: "02-customer-chatbot", regimes: "JP,EU", at: day, place: "as-is", law: "ai" };
    const { page, context } = await opened("en", search);
    expect(await saved(page, "JSON")).toBe(json);
    expect((await tableRows(page)).map((cells) => cells.slice(1, 6))).toEqual(
      for_ai.map(({ counts, forbids }) =>
        [counts.prohibition, forbids.uses.binds, forbids.conduct.binds, counts.duty, counts.cooperate].map((one) =>
          written(one!),
        ),
      ),
    );
    await context.close();
  });
});

it("claims nothing where most of what could bind is open: says how much, and opens it", async () => {
  const { page, context } = await opened("en", { what: "recruiter-screening", regimes: "EU,JP", law: "ai", at: DAY });
  const json = await saved(page, "JSON");
  const { for_ai } = JSON.parse(json) as { for_ai: OpenStanding[] };
  const [union] = for_ai;
  expect(union!.comparable).toBe(false);
  const says = `not yet comparable, ${union!.open} open`;
  expect(await page.locator("main h2").first().textContent()).toContain(`in the European Union ${says}`);
  await page.getByRole("button", { name: says }).click();
  const dialog = page.getByRole("dialog", { name: "European Union: what is still open" });
  await dialog.getByRole("heading", { level: 3 }).first().waitFor();
  expect(await dialog.locator("li").count()).toBe(union!.open);
  await context.close();
});

describe("the index of the basket", () => {
  const search = { what: "basket", regimes: "JP,EU,US,UK", at: DAY };

  it("has its reasons under each figure, a federation's range, other law, and the days to come", async () => {
    const { page, context, complaints } = await opened("en", search);
    const why = (country: string) => page.locator("details").filter({ hasText: new RegExp(`^${country} \\d`) });
    const states = why("United States");
    await states.locator("summary").click();
    expect(await states.textContent()).toMatch(
      /\d\.\d–\d+\.\d, by state.*By federal law alone.*the mean over where people live/s,
    );
    const union = why("European Union");
    await union.locator("summary").click();
    expect(await union.textContent()).toMatch(/bans on a use itself.*AI Act \d+\.\d.*from 2 December 2027/s);
    const kingdom = why("United Kingdom");
    await kingdom.locator("summary").click();
    expect(await kingdom.textContent()).toContain("No law made for AI binds there; other law does");
    const days = page.getByRole("heading", { name: "The index on days to come" }).locator("xpath=..");
    expect(await days.locator("li").allTextContents()).toContainEqual(
      expect.stringMatching(/^2 December 2027: EU \d+\.\d → \d+\.\d/),
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("is the sum of the points its reasons give", async () => {
    const { page, context } = await opened("en", search);
    for (const one of await page.locator("details").filter({ hasText: "A system meets on average" }).all()) {
      const text = (await one.textContent())!;
      const index = Number(/^\D+(\d+\.\d)/.exec(text)![1]);
      const said = /A system meets on average (.*?); in brackets the points/.exec(text)![1]!;
      const points = [...said.matchAll(/\((\d+\.\d)\)/g)].map(([, each]) => Number(each));
      const sum = points.reduce((all, each) => all + each, 0);
      expect(Math.abs(sum - index)).toBeLessThan(0.05 * (points.length + 1));
    }
    await context.close();
  });
});

it("opens a number to the provisions behind it, each with its place in the law, by keyboard alone", async () => {
  const { page, context } = await opened("en", { what: "11-consumer-credit", at: DAY });
  const number = page.getByRole("button", { name: /what binds, European Union/ }).first();
  const count = Number.parseInt((await number.textContent()) ?? "", 10);
  await number.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "European Union: what binds" });
  await dialog.getByRole("heading", { level: 3 }).first().waitFor();
  expect(count).toBeGreaterThan(0);
  expect(await dialog.locator("li").count()).toBe(count);
  const link = await dialog.locator("li a").first().getAttribute("href");
  expect(link).toMatch(/\/en\/law\/eu\.[\w-]+#[\w-]+$/);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await number.evaluate((one) => one === document.activeElement)).toBe(true);
  await context.close();
});

it("is asked by keyboard alone: system, country, kind of law", async () => {
  const { page, context } = await opened("en", { what: "02-customer-chatbot", at: DAY });
  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 60; i++) {
      const found = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLSelectElement
          ? (activeElement.labels?.[0]?.textContent ?? "")
          : (activeElement?.textContent ?? "");
      });
      if (name.test(found)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`no way to ${name} by keyboard`);
  };
  await tabTo(/^What to compare/);
  await page.keyboard.type("Developer: general");
  await page.waitForURL(/what=23-language-model/);
  await tabTo(/^United Kingdom$/);
  await page.keyboard.press("Space");
  await page.waitForURL(/regimes=JP%2CEU%2CUS%2CKR%2CUK/);
  await tabTo(/^All law$/);
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/law=ai/);
  await ready(page);
  await page.getByRole("heading", { level: 2, name: /rule made for AI binds this system/ }).waitFor();
  expect(await page.locator("main section").first().locator("li").count()).toBe(5);
  await context.close();
});

describe("what if", () => {
  it("is a ready question, or a composition of one's own, and says how many would bind instead", async () => {
    const { page, context } = await opened("en", { what: "23-language-model", at: DAY });
    await page.getByText("Day, place, what if").click();
    await page.getByRole("button", { name: "What if the EU had Japan’s act?" }).click();
    await page.waitForURL(/promotion-act/);
    await ready(page);
    await page.getByText(/would bind instead of/).waitFor();
    await page.getByLabel("Compose one yourself").fill("uk + eu.ai-act");
    await page.getByRole("button", { name: "Add" }).click();
    await page.getByRole("checkbox", { name: "UK + eu.ai-act" }).waitFor();
    await context.close();
  });

  it("says in one line what it cannot read, by the field and for a link", async () => {
    const { page, context } = await opened("en", { what: "23-language-model", at: DAY, regimes: "JP,EU - eu.ai-ac" });
    const line = "Nothing is called “eu.ai-ac” (in “EU - eu.ai-ac”). Did you mean eu.ai-act?";
    expect(await page.locator("main div[role=alert] p").allTextContents()).toEqual([line]);
    await page.getByText("Day, place, what if").click();
    const field = page.getByLabel("Compose one yourself");
    await field.fill("KR - kr.ai-basic-ac");
    await field.press("Enter");
    await page
      .getByText("Nothing is called “kr.ai-basic-ac” (in “KR - kr.ai-basic-ac”). Did you mean kr.ai-basic-act?")
      .waitFor();
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await field.fill("- JP");
    await field.press("Enter");
    await page.getByText("Nothing is called “JP”").waitFor();
    await field.fill("  ");
    await field.press("Enter");
    await page.getByText("Write a country first").waitFor();
    await context.close();
  });
});

it("is the same again for whoever is given the link", async () => {
  const search = { what: "10-emotion-at-work", regimes: `JP,VN,${TRANSPLANT}`, at: "2027-01-01", law: "ai" };
  // All pages of a browser have one clipboard.
  const alone = await startBrowser();
  const first = await opened("ja", search, { permissions: ["clipboard-read", "clipboard-write"] }, alone);
  await first.page.getByRole("button", { name: "リンクをコピー" }).click();
  await first.page.getByText("コピーしました").waitFor();
  const link = await first.page.evaluate(() => navigator.clipboard.readText());
  const second = await openPage(site.browser, { reducedMotion: "reduce", timezoneId: "UTC" });
  await second.page.goto(link);
  await ready(second.page);
  const shown = (page: Page) => page.locator("main [aria-busy]").textContent();
  expect((await shown(second.page))?.replace("リンクをコピー", "")).toBe(
    (await shown(first.page))?.replace("コピーしました", ""),
  );
  await second.page.getByRole("link", { name: "English" }).first().click();
  await second.page.waitForURL(/\/en\/compare\/.*law=ai/);
  await ready(second.page);
  await Promise.all([alone.close(), second.context.close()]);
});

it("says which law it is reading, can be stopped, and goes on", async () => {
  const { page, context } = await openPage(site.browser, { reducedMotion: "reduce" });
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await context.route("**/kr.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address("en", { what: "02-customer-chatbot", at: DAY }));
  await page.getByText("Reading the law of Korea").waitFor();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("Stopped.").waitFor();
  await page.getByRole("checkbox", { name: "Korea" }).uncheck();
  await ready(page);
  await page.getByRole("checkbox", { name: "Korea" }).check();
  await page.getByText("Reading the law of Korea").waitFor();
  expect(await page.locator("main h2").first().isVisible()).toBe(true);
  await page.getByRole("button", { name: "Stop" }).click();
  release();
  await page.getByRole("button", { name: "Go on" }).click();
  await ready(page);
  expect(await page.locator("main section").first().locator("li").count()).toBe(4);
  await context.close();
});

it("compares the reader's own system, and offers to describe one where there is none", async () => {
  const { page, context } = await openPage(site.browser, { reducedMotion: "reduce" });
  await page.goto(address("en", { what: "mine" }));
  await page.getByText("No system of yours is described").waitFor();
  const facts = { "organisation.uses_ai": true, "market.countries": ["JP"], "use.areas": ["employment"] };
  await page.evaluate((draft) => localStorage.setItem("yawara.draft", JSON.stringify(draft)), {
    name: { en: "Our screen", ja: "自社の選考" },
    facts,
    declined: [],
    asked: [],
  });
  await page.goto(`${site.url}/en/compare/`);
  await ready(page);
  expect(await page.getByLabel("What to compare").inputValue()).toBe("mine");
  await page.getByText(/Not settled yet:/).waitFor();
  await page.getByRole("link", { name: "Answer more questions" }).waitFor();
  expect(await page.getByRole("button", { name: "Copy link" }).count()).toBe(0);
  await context.close();
});

const STATES: Record<string, Record<string, string>> = {
  "one system, some of it open": { what: "recruiter-screening", regimes: `JP,EU,US,KR,${TRANSPLANT},NOWHERE`, at: DAY },
  "the basket": { what: "basket", regimes: "JP,EU,US,KR,UK,CN,VN", at: DAY },
};

describe.each(Object.entries(STATES))("%s", (_, search) => {
  it.each(LANGUAGES)("fits every width, is silent and open to all (%s)", async (language) => {
    const { page, context, complaints } = await opened(language, search, LOOKS[language]);
    await page.locator("main summary").evaluateAll((all) => {
      for (const one of all) (one.parentElement as HTMLDetailsElement).open = true;
    });
    await fitsAll(page, language);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

it.each(LANGUAGES)("is open to all in the dark, with the list of provisions too (%s)", async (language) => {
  const { page, context, complaints } = await opened(language, { what: "11-consumer-credit" }, { colorScheme: "dark" });
  expect(await violations(page)).toEqual([]);
  await page.locator("main li button").first().click();
  await page.locator("dialog h3").first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

it("prints its charts and tables, and not its controls", async () => {
  const { page, context } = await opened("en", { what: "basket", at: DAY }, { width: A4 });
  await page.emulateMedia({ media: "print" });
  expect(await page.getByLabel("What to compare").isVisible()).toBe(false);
  expect(await page.getByRole("button", { name: "CSV" }).isVisible()).toBe(false);
  for (const table of await page.locator("main table").all()) expect(await table.isVisible()).toBe(true);
  expect(await page.locator("main table").count()).toBe(4);
  await expect.poll(() => overflow(page)).toBe(0);
  await context.close();
});
