// The report in a real browser: the same findings as the command line's, shared, changed, saved and printed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXAMPLES_FOLDER, readBase } from "@yawara/answers/node";
import type { Facts, Language } from "@yawara/engine";
import type { Locator, Page } from "playwright-core";
import { type Row, readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { fragmentOf } from "../src/draft/share-link.ts";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { openPage } from "./browser.ts";
import { openGroup, provisionsIn } from "./check-site.ts";
import { printed, printedJson } from "./command-line.ts";
import { withSite } from "./shared-browser.ts";

const EXAMPLES = ["bank-loan-screening", "image-generator", "retail-demand-forecast"] as const;
const [BANK] = EXAMPLES;

const site = withSite();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "yawara-report-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
});

/** Sells social scoring in the EU. */
const FORBIDDEN: Facts = {
  "organisation.uses_ai": true,
  "organisation.kind": "stock_company",
  "organisation.home_country": "EU",
  "organisation.annual_revenue": 900_000_000_000,
  "market.countries": ["EU"],
  "market.eu_link": ["placed_on_market"],
  "role.functions": ["builds_system", "offers_under_own_name"],
  "system.functions": ["predicts_scores"],
  "lifecycle.stage": "in_use",
  "product.eu_laws": [],
  "use.areas": ["finance"],
  "use.exclusive_purpose": "none",
  "use.red_flags": ["social_scoring"],
  "use.score_detriment": ["out_of_proportion"],
};

/** An answer's name, as a person reads it. */
function nameOf(fact: string, choice: string): string {
  const { choices } = readBase().facts.find(({ id }) => id === fact)!;
  return choices.find(({ id }) => id === choice)!.name.en;
}

interface CliReport {
  findings: { provision: string; group: string | null; outcome: string; breach?: string; source: { url: string } }[];
  summary: {
    counts: Record<string, number>;
    gauge: { sanctioned: number; unsanctioned: number; voluntary: number; bans: number };
    next: { provision: string; do: Record<Language, string> }[];
    forbidden: string[];
  };
}

const exampleFile = (id: string) => join(EXAMPLES_FOLDER, `${id}.yaml`);
const cliReport = (file: string): Promise<CliReport> => printedJson("check", file);
/** The first bold line of the Markdown report is the verdict. */
const cliVerdict = async (file: string, language: Language) =>
  /\*\*(.+)\*\*/.exec(await printed("check", file, "--md", "--lang", language))![1]!;

/** Provisions by where they stand, as the command line has them. */
function standings(report: CliReport): Map<string, string> {
  return new Map(
    report.findings.flatMap(({ provision, group }) => (group === null ? [] : [[provision, group] as const])),
  );
}

/** A page on the report, the law's day as everybody's: the command line counts days in UTC too. */
async function openReport(
  path: string,
  {
    language = "en",
    until = "#findings",
    ...look
  }: { language?: Language; until?: string; width?: number; colorScheme?: "light" | "dark" } = {},
) {
  const watched = await openPage(site.browser, {
    ...look,
    reducedMotion: "reduce",
    timezoneId: "UTC",
    acceptDownloads: true,
  });
  await watched.page.goto(`${site.url}/${language}/check/report/${path}`);
  await watched.page.locator(until).waitFor();
  return watched;
}

/** The verdict: the one bold paragraph of the first screen. */
const verdictOf = (page: Page, verdict: string) => page.getByText(verdict, { exact: true }).first();

async function sharedLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const field = page.getByLabel("Link", { exact: true });
  await expect.poll(() => field.inputValue()).toContain("#s=1.");
  const link = await field.inputValue();
  await page.keyboard.press("Escape");
  return link;
}

async function saved(page: Page, kind: string, language: Language = "en"): Promise<{ name: string; path: string }> {
  await page.getByRole("button", { name: language === "en" ? "Save as…" : "保存…" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: new RegExp(`^${kind}`) }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path };
}

describe.each(EXAMPLES)("the report of %s", (id) => {
  it("has the command line's groups, counts, provisions and next steps", async () => {
    const expected = await cliReport(exampleFile(id));
    const { page, context, complaints } = await openReport(`?example=${id}`);
    expect(await page.locator("h1").textContent()).toBe(parse(readFileSync(exampleFile(id), "utf8")).name.en);
    await verdictOf(page, await cliVerdict(exampleFile(id), "en")).waitFor();
    const steps = await page.locator("section[aria-labelledby=next] li").allTextContents();
    expect(steps.length).toBe(expected.summary.next.length);
    expected.summary.next.forEach((step, i) => {
      expect(steps[i]).toContain(step.do.en);
    });
    const stands = standings(expected);
    for (const [group, count] of Object.entries(expected.summary.counts)) {
      // What waits for an answer to the first questions has a place only where there is some.
      if (group === "open" && count === 0) continue;
      const details = await openGroup(page, group);
      expect(await details.locator("> summary").textContent()).toMatch(new RegExp(`\\D${count}$`));
      const wanted = [...stands].filter(([, standing]) => standing === group).map(([provision]) => provision);
      expect((await provisionsIn(details)).toSorted()).toEqual(wanted.toSorted());
    }
    const { sanctioned, unsanctioned, voluntary, bans } = expected.summary.gauge;
    expect(await page.locator("section[aria-labelledby=gauge] dd").allTextContents()).toEqual(
      [sanctioned, unsanctioned, voluntary, ...(bans === 0 ? [] : [bans])].map(String),
    );
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("a finding", () => {
  it("opens in place with the command line's reasons and its source", async () => {
    const { page, context } = await openReport(`?example=${BANK}`);
    const must = await openGroup(page, "must");
    const finding = must.locator("[data-provision]").first();
    const id = (await finding.getAttribute("data-provision"))!;
    await finding.locator("summary").click();
    const text = (await printed("explain", exampleFile(BANK), id, "--lang", "en")).replace(/\s+/g, " ");
    const reasons = finding.locator("button[title]");
    await reasons.first().waitFor();
    for (const reason of await reasons.allTextContents()) expect(text).toContain(reason);
    const source = (await cliReport(exampleFile(BANK))).findings.find(({ provision }) => provision === id)!.source.url;
    expect(await finding.getByRole("link", { name: source }).getAttribute("href")).toBe(source);
    const law = await finding.getByRole("link", { name: "Read it among the law" }).getAttribute("href");
    expect(law).toBe(`/en/law/${id.replace("/", "#")}`);
    await context.close();
  });

  it("is found by words and by force", async () => {
    const { page, context } = await openReport(`?example=${BANK}`);
    await page.getByRole("searchbox").fill("banking act");
    await page.getByRole("button", { name: "Duty", exact: true }).click();
    const found = await provisionsIn(page.locator("section[aria-labelledby=findings]"));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((provision) => provision.startsWith("jp.banking"))).toBe(true);
    await page.getByRole("button", { name: "Show everything" }).click();
    expect(await page.locator("details[id^=group-][open]").count()).toBe(0);
    await context.close();
  });

  it("keeps ticked steps in the person's own report, through a reload", async () => {
    const { page, context } = await openReport(`?example=${BANK}`);
    await page.getByRole("button", { name: "Keep it as mine" }).click();
    const step = page.locator("section[aria-labelledby=next] input[type=checkbox]").first();
    await step.check();
    await page.reload();
    await page.locator("#findings").waitFor();
    expect(await step.isChecked()).toBe(true);
    await context.close();
  });
});

describe("answers that do not hold", () => {
  const open = (facts: Facts) =>
    fragmentOf({ facts, declined: [], later: [], asked: [] }).then((fragment) =>
      openReport(`#${fragment}`, { until: "h1" }),
    );

  it("that clash are named, with the reason, in place of a report", async () => {
    const { page, context, complaints } = await open({ "system.functions": ["generates", "only_fixed_rules"] });
    await page.getByText("Fixed rules neither generate nor are trained").waitFor();
    expect(await page.locator("section[aria-labelledby=findings]").count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("and law there is none of is refused with what there is, in place of an all-clear", async () => {
    const draft = {
      facts: { "organisation.uses_ai": true },
      declined: [],
      later: [],
      asked: [],
      regimes: ["JP", "US-WY"],
    };
    const { page, context } = await openReport(`#${await fragmentOf(draft)}`, { until: "h1" });
    await page.getByText("there is no law of US-WY (there is US, US-CA,").waitFor();
    expect(await page.locator("section[aria-labelledby=findings]").count()).toBe(0);
    await context.close();
  });

  it("and law written small is the same law", async () => {
    const draft = {
      facts: { "organisation.home_country": "JP" },
      declined: [],
      later: [],
      asked: [],
      regimes: ["jp", "JP"],
    };
    const { page, context } = await openReport(`#${await fragmentOf(draft)}`, { until: "h1" });
    await page.locator("#findings").waitFor();
    expect(await page.getByText("No law was looked at").count()).toBe(0);
    await context.close();
  });

  it("that nobody knows are left out and named, and the rest is decided", async () => {
    const { page, context } = await open({ "organisation.home_country": "JP", "organisation.mood": "good" });
    await page.getByText("could not be read and were left out: organisation.mood").waitFor();
    await page.locator("#findings").waitFor();
    await context.close();
  });

  it("that describe a forbidden practice have it said first, plainly", async () => {
    const { page, context } = await open(FORBIDDEN);
    const file = join(folder, "forbidden.yaml");
    writeFileSync(file, stringify(FORBIDDEN));
    const { forbidden } = (await cliReport(file)).summary;
    expect(forbidden.length).toBeGreaterThan(0);
    const first = page.locator("section[aria-labelledby=forbidden]");
    await first.waitFor();
    expect((await provisionsIn(first)).toSorted()).toEqual(forbidden.toSorted());
    expect(await page.locator("h2").allTextContents()).toContain("Bans broken as described");
    await verdictOf(page, await cliVerdict(file, "en")).waitFor();
    await context.close();
  });
});

describe("a shared link", () => {
  it("opens the same report elsewhere and in the other language, and touches nobody's answers unasked", async () => {
    const first = await openReport(`?example=${BANK}`);
    const link = await sharedLink(first.page);
    await first.context.close();
    const { page, context, complaints } = await openPage(site.browser, { timezoneId: "UTC" });
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(link);
    await verdictOf(page, await cliVerdict(exampleFile(BANK), "en")).waitFor();
    expect(await page.evaluate(() => localStorage.getItem("yawara.draft"))).toBeNull();
    await page.getByRole("link", { name: "日本語" }).click();
    await verdictOf(page, await cliVerdict(exampleFile(BANK), "ja")).waitFor();
    expect(await page.locator("h1").textContent()).toBe(parse(readFileSync(exampleFile(BANK), "utf8")).name.ja);
    expect(requests.filter((url) => url.includes(link.split("#")[1]!))).toEqual([]);
    await page.getByRole("button", { name: "自分のものにする" }).click();
    await page.waitForFunction(() => location.hash === "");
    const kept = JSON.parse((await page.evaluate(() => localStorage.getItem("yawara.draft")))!);
    const { facts, at } = parse(readFileSync(exampleFile(BANK), "utf8"));
    expect(kept.facts).toEqual(facts);
    expect(kept.at).toBe(at);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("is put aside for the person's own report, or takes its place and can be undone", async () => {
    const first = await openReport("?example=image-generator");
    const link = await sharedLink(first.page);
    await first.context.close();
    const { page, context } = await openReport(`?example=${BANK}`);
    await page.getByRole("button", { name: "Keep it as mine" }).click();
    const [own, other] = [
      await cliVerdict(exampleFile(BANK), "en"),
      await cliVerdict(exampleFile("image-generator"), "en"),
    ];
    await page.goto("about:blank");
    await page.goto(link);
    await verdictOf(page, other).waitFor();
    await page.getByRole("button", { name: "Back to mine" }).click();
    await verdictOf(page, own).waitFor();
    await page.goBack();
    await verdictOf(page, other).waitFor();
    await page.getByRole("button", { name: "Keep it as mine" }).click();
    await page.getByRole("button", { name: "Put those back" }).click();
    await verdictOf(page, own).waitFor();
    await context.close();
  });

  it("that is broken is said to be, in one line", async () => {
    const { page, context, complaints } = await openPage(site.browser);
    for (const fragment of ["s=1.", "s=1.AAAA", "s=1.%E6%9F%94", "s=9.q1bKSy1XsjI0MDAAAA", "s="]) {
      await page.goto("about:blank");
      await page.goto(`${site.url}/en/check/report/#${fragment}`);
      await page.getByText("This link is broken or not complete").waitFor();
      await page.getByText("No system has been described yet").waitFor();
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("what would change if", () => {
  it("moves what two command line reports differ in, and takes it over only when told", async () => {
    const subject = parse(readFileSync(exampleFile(BANK), "utf8"));
    const changed = join(folder, "changed.yaml");
    writeFileSync(
      changed,
      stringify({
        ...subject,
        facts: { ...subject.facts, "market.countries": ["JP", "EU"], "organisation.employees": 40 },
      }),
    );
    const reports = await Promise.all([exampleFile(BANK), changed].map(cliReport));
    const [before, after] = reports.map(standings) as [Map<string, string>, Map<string, string>];
    const turned = (id: string) => {
      const [was, is] = reports.map(({ findings }) => findings.find(({ provision }) => provision === id)?.breach);
      return was !== undefined && is !== undefined && was !== is;
    };
    const { page, context, complaints } = await openReport(`?example=${BANK}`);
    await page.getByRole("button", { name: "What would change if…" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.locator("[data-fact='market.countries'] summary").click();
    await sheet.locator("[data-fact='market.countries']").getByLabel("European Union").check();
    await sheet.locator("[data-fact='organisation.employees'] summary").click();
    await sheet.locator("[data-fact='organisation.employees'] input").fill("40");
    const [came, went, moved] = [
      [...after.keys()].filter((id) => !before.has(id)),
      [...before.keys()].filter((id) => !after.has(id)),
      [...after.keys()].filter((id) => before.has(id) && (before.get(id) !== after.get(id) || turned(id))),
    ];
    expect(came.length).toBeGreaterThan(0);
    expect(went.length).toBeGreaterThan(0);
    const lines = async (title: RegExp) => {
      const section = sheet.locator("section").filter({ has: page.getByRole("heading", { name: title }) });
      return (await section.count()) === 0 ? [] : (await provisionsIn(section)).toSorted();
    };
    await sheet.getByRole("heading", { name: `Goes (${went.length})` }).waitFor();
    expect(await lines(/^Comes/)).toEqual(came.toSorted());
    expect(await lines(/^Goes/)).toEqual(went.toSorted());
    expect(await lines(/^Changes its place/)).toEqual(moved.toSorted());
    await sheet.getByRole("button", { name: "Put back" }).click();
    await sheet.getByText("Choose another answer").waitFor();
    await sheet.locator("[data-fact='market.countries']").getByLabel("European Union").check();
    await sheet.locator("[data-fact='organisation.employees'] input").fill("40");
    await sheet.getByRole("button", { name: "Take this over" }).click();
    await verdictOf(page, await cliVerdict(changed, "en")).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("says which answers cannot be so at once", async () => {
    const { page, context } = await openReport(`?example=${BANK}`);
    await page.getByRole("button", { name: "What would change if…" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.locator("[data-fact='system.functions'] summary").click();
    for (const id of ["generates", "only_fixed_rules"])
      await sheet.locator("[data-fact='system.functions']").getByLabel(nameOf("system.functions", id)).check();
    await sheet.getByText("Fixed rules neither generate nor are trained").waitFor();
    expect(await sheet.getByRole("button", { name: "Take this over" }).isDisabled()).toBe(true);
    await context.close();
  });

  it("works by keyboard alone", async () => {
    const { page, context } = await openReport(`?example=${BANK}`);
    await tabTo(page, page.getByRole("button", { name: "What would change if…" }));
    await page.keyboard.press("Enter");
    const fact = page.locator("[data-fact='market.countries'] summary");
    await fact.waitFor();
    await tabTo(page, fact);
    await page.keyboard.press("Enter");
    await tabTo(page, page.locator("[data-fact='market.countries']").getByLabel("European Union"));
    await page.keyboard.press("Space");
    const take = page.getByRole("button", { name: "Take this over" });
    await expect.poll(() => take.isEnabled()).toBe(true);
    await tabTo(page, take);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByText(/Law of .*European Union/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("What would change if…");
    await context.close();
  });
});

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${target}`);
}

describe("files", () => {
  it("are the command line's, byte for byte", async () => {
    const { page, context, complaints } = await openReport(`?example=${BANK}`);
    const markdown = await saved(page, "Markdown");
    expect(markdown.name).toBe("Bank-automated-screening-of-home-loans.md");
    expect(readFileSync(markdown.path, "utf8")).toBe(await printed("check", exampleFile(BANK), "--md", "--lang", "en"));
    expect(readFileSync((await saved(page, "JSON")).path, "utf8")).toBe(
      await printed("check", exampleFile(BANK), "--json"),
    );
    const subject = await saved(page, "Subject file");
    expect(await printed("check", subject.path, "--json")).toBe(await printed("check", exampleFile(BANK), "--json"));
    expect(complaints).toEqual([]);
    await context.close();
    const japanese = await openReport(`?example=${BANK}`, { language: "ja" });
    const { path } = await saved(japanese.page, "Markdown", "ja");
    expect(readFileSync(path, "utf8")).toBe(await printed("check", exampleFile(BANK), "--md", "--lang", "ja"));
    await japanese.context.close();
  });

  it.each(["en", "ja"] as const)(
    "make a row of a ledger, typed, with the findings beside it (%s)",
    async (language) => {
      const expected = await cliReport(exampleFile(BANK));
      const { page, context, complaints } = await openReport(`?example=${BANK}`, { language });
      const { path } = await saved(page, "Excel", language);
      const [head, row, ...rest] = (await readSheet(path, 1)) as [Row, Row, ...Row[]];
      expect(rest).toEqual([]);
      const cell = (name: Record<Language, string>) => row[head.indexOf(name[language])];
      expect(cell({ en: "AI system", ja: "AIシステム" })).toBe(
        parse(readFileSync(exampleFile(BANK), "utf8")).name[language],
      );
      expect(cell({ en: "Law of", ja: "法令の基準日" })).toEqual(new Date("2026-11-24T00:00:00Z"));
      expect(cell({ en: "Duty", ja: "義務" })).toBe(expected.summary.counts.must);
      expect(cell({ en: "Voluntary", ja: "任意" })).toBe(expected.summary.gauge.voluntary);
      expect(cell({ en: "Verdict", ja: "結論" })).toBe(await cliVerdict(exampleFile(BANK), language));
      const link = String(cell({ en: "Link to the report", ja: "結果へのリンク" }));
      const [findingsHead, ...findings] = (await readSheet(path, 2)) as [Row, ...Row[]];
      const idColumn = findingsHead.indexOf(language === "en" ? "Provision" : "規定ID");
      const wanted = [...standings(expected)].filter(([, standing]) => standing !== "open").map(([id]) => id);
      expect(findings.map((one) => String(one[idColumn])).toSorted()).toEqual(wanted.toSorted());
      await page.goto("about:blank");
      await page.goto(link);
      await verdictOf(page, await cliVerdict(exampleFile(BANK), language)).waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});

describe("on paper", () => {
  it("stands everything binding, opened, with its sources, and nothing to press", async () => {
    const expected = await cliReport(exampleFile(BANK));
    const { page, context } = await openReport(`?example=${BANK}`);
    await page.waitForLoadState("networkidle");
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g);
    expect(sheets!.length).toBeGreaterThan(10);
    await page.emulateMedia({ media: "print" });
    const paper = page.locator("main");
    await paper
      .getByText(await cliVerdict(exampleFile(BANK), "en"))
      .filter({ visible: true })
      .waitFor();
    for (const { group, source } of expected.findings)
      if (group === "must" || group === "cooperate")
        expect(await paper.locator("article").getByText(source.url).filter({ visible: true }).count()).toBeGreaterThan(
          0,
        );
    expect(await page.locator("main button:visible, nav:visible, summary:visible").count()).toBe(0);
    await context.close();
  });
});

describe.each(["en", "ja"] as const)("every state (%s)", (language) => {
  const name = (en: string, ja: string) => (language === "en" ? en : ja);
  /** States by name, each from the one before. */
  const STATES: Record<string, (page: Page) => Promise<void>> = {
    "all that opens in place": async (page) => {
      const must = await openGroup(page, "must");
      await must.locator("[data-provision] > summary").first().click();
      await must.getByRole("link", { name: /^https/ }).waitFor();
      const bans = await openGroup(page, "ban");
      for (const line of await bans.locator("> div > details").all()) await line.locator("> summary").click();
      await page.getByRole("button", { name: name("Change day or countries", "日付・国を変える") }).click();
      await page.getByRole("button", { name: name("Rename", "名前を変える") }).click();
    },
    sharing: (page) => page.getByRole("button", { name: name("Share", "共有"), exact: true }).click(),
    "trying answers": async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: name("What would change if…", "もし違っていたら…") }).click();
      await page.locator("[data-fact='use.areas'] summary").click();
      await page.locator("[data-fact='use.areas'] input").first().check();
      await expect.poll(() => page.locator("dialog footer p").textContent()).not.toBe("");
    },
  };

  it("fits at every width, and can be used by all", async () => {
    const { page, context, complaints } = await openReport(`?example=${BANK}`, { language, ...LOOKS[language] });
    for (const [state, reach] of Object.entries(STATES)) {
      await reach(page);
      await fitsAll(page, state);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});
