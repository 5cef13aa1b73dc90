// The bans in a real browser: broken, kept or not looked at as the command line has them, and asked about until nothing more can tell.
import { type BreachOutcome, type Facts, LANGUAGES, type Language } from "@yawara/engine";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { factAsked, factsOf, fillIn } from "./answering.ts";
import { keepScreenshot } from "./browser.ts";
import {
  addressOf,
  type CheckJson,
  checkedByCommandLine,
  draftIn,
  openCheck,
  openGroup,
  provisionsIn,
  withCheckSite,
} from "./check-site.ts";

withCheckSite();

/** A bank that handles personal data: the Act on personal information binds it, and says what breaks its bans. */
const BANK = factsOf("bank-loan-screening");
/** The same, bent on treating people worse: Art. 19 is broken. */
const BROKEN: Facts = { ...BANK, "use.red_flags": ["aims_to_discriminate"] };
const ART_19 = "jp.appi/art-19";

/** The bans that bind or may, by how they stand; one that says of no breach is broken where it binds. */
function bansOf({ findings }: CheckJson): Record<BreachOutcome, string[]> {
  const bans: Record<BreachOutcome, string[]> = { broken: [], kept: [], open: [] };
  for (const { provision, modality, outcome, group, breach } of findings)
    if (modality === "prohibition" && group !== null && group !== "watch")
      bans[breach ?? (outcome === "applies" ? "broken" : "open")].push(provision);
  return bans;
}

/** A page of somebody's own system. */
const ownPage = (path: string, facts: Facts, look?: Parameters<typeof openCheck>[2]) =>
  openCheck(path, { facts, asked: Object.keys(facts) }, look);

describe("the report", () => {
  it("says beside the verdict how many bans were not looked at, and leads to the questions that look at them", async () => {
    const { summary } = await checkedByCommandLine(BANK);
    const { page, complaints } = await ownPage("/en/check/report/", BANK);
    const silent = page.getByRole("region", { name: "Bans not looked at" });
    const count = summary.unseen_bans.length + summary.undecided_bans.length;
    expect(count).toBeGreaterThan(0);
    await silent.getByText(new RegExp(`^Whether ${count} ban`)).waitFor();
    await silent.getByRole("link", { name: "Look at the bans" }).click();
    await page.waitForURL("**/en/check/ask?*about=bans*");
    await page.getByText(/^About bans/).waitFor();
    expect(complaints).toEqual([]);
  });

  it("has the bans that are not broken by instrument, each line opening to them, and counts them apart", async () => {
    const checked = await checkedByCommandLine(BANK);
    const { page } = await ownPage("/en/check/report/", BANK);
    const group = await openGroup(page, "ban");
    const lines = group.locator("> div > details");
    expect(await lines.count()).toBeGreaterThan(0);
    expect(await lines.locator("[data-provision]").first().isVisible()).toBe(false);
    const wanted = checked.findings.filter(({ group }) => group === "ban");
    expect((await provisionsIn(group)).toSorted()).toEqual(wanted.map(({ provision }) => provision).toSorted());
    for (const line of await lines.all()) {
      const ids = await provisionsIn(line);
      const unseen = ids.filter((id) => checked.summary.unseen_bans.includes(id)).length;
      const said = await line.locator("> summary span").last().textContent();
      expect(said).toBe(
        `${ids.length} ${ids.length === 1 ? "item" : "items"}${unseen === 0 ? "" : unseen === ids.length ? " · not looked at" : ` · ${unseen} not looked at`}`,
      );
    }
    const counts = page.locator("section[aria-labelledby=gauge] dl > div");
    expect(await counts.nth(3).textContent()).toBe(`bans, not broken as described${checked.summary.gauge.bans}`);
    await page.getByRole("searchbox").fill("jp.appi/art-19");
    await page.locator(`#group-ban [data-provision='${ART_19}']`).waitFor();
    expect(await page.locator(`#group-ban [data-provision='${ART_19}']`).isVisible()).toBe(true);
  });

  it("tells apart why a ban binds and why it is broken, and what would end that, to be tried out", async () => {
    const { summary } = await checkedByCommandLine(BROKEN);
    expect(summary.forbidden).toContain(ART_19);
    const { page, complaints } = await ownPage("/en/check/report/", BROKEN);
    const first = page.locator("section[aria-labelledby=forbidden]");
    const item = first.locator("li", { has: page.locator(`[data-provision='${ART_19}']`) });
    await item.getByText("What would end it").waitFor();
    await item.locator("summary").click();
    for (const title of ["It applies, because", "It is broken as described, because", "What would end it"])
      expect(await item.getByText(title).filter({ visible: true }).count(), title).toBe(1);
    await item.getByRole("button", { name: "See what else that would move" }).filter({ visible: true }).last().click();
    const sheet = page.getByRole("dialog");
    const moved = sheet.locator("section").filter({ has: page.getByRole("heading", { name: /^Changes its place/ }) });
    await moved.locator(`[data-provision='${ART_19}']`).getByText("broken as described → not").waitFor();
    await sheet.getByRole("button", { name: "Take this over" }).click();
    await sheet.waitFor({ state: "detached" });
    await expect.poll(() => first.locator(`[data-provision='${ART_19}']`).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("that is an example's lets answers about the bans be tried, and leaves one's own alone", async () => {
    const { page } = await ownPage("/ja/check/report/?example=bank-loan-screening", {});
    await page.getByRole("button", { name: "答えを試してみる" }).click();
    await page.getByRole("dialog").locator("details[data-fact][open]").waitFor();
    expect((await draftIn(page)).facts).toEqual({});
  });

  it("on paper says first what is broken, and how every ban stands", async () => {
    const checked = await checkedByCommandLine(BROKEN);
    const { page } = await ownPage("/en/check/report/", BROKEN);
    await page.locator("#findings").waitFor();
    await page.waitForLoadState("networkidle");
    await page.emulateMedia({ media: "print" });
    const paper = page.locator("main");
    await paper.getByRole("heading", { name: "Bans broken as described" }).filter({ visible: true }).waitFor();
    await paper
      .getByText(/^It is broken as described, because: .*deny rights/)
      .first()
      .waitFor();
    const { kept } = bansOf(checked);
    const said = paper.locator("article").getByText("not broken", { exact: true }).filter({ visible: true });
    expect(await said.count()).toBe(kept.length);
  });
});

/** Answers that nothing of what a question names is done, where it can be said so; the rest is not known. */
async function denyAll(page: Page): Promise<number> {
  let asked = 0;
  for (let fact = await factAsked(page); fact !== undefined; fact = await factAsked(page, fact)) {
    asked++;
    expect(new URL(page.url()).searchParams.get("about")).toBe("bans");
    const ticked = await page.locator("form fieldset input[type=checkbox]").count();
    if (ticked === 0) await page.keyboard.press("d");
    else {
      await fillIn(page, []);
      await page.locator("form button[type=submit]").click();
    }
  }
  return asked;
}

const END: Record<Language, { title: string; report: string; standings: Record<BreachOutcome, string> }> = {
  en: {
    title: "That was all about bans",
    report: "See the report",
    standings: { broken: "Broken as described", kept: "Not broken", open: "Not looked at" },
  },
  ja: {
    title: "禁止についての質問は以上です",
    report: "結果を見る",
    standings: { broken: "お答えのとおりなら違反", kept: "違反していないもの", open: "確認していないもの" },
  },
};

describe.each(LANGUAGES)("the questions about bans (%s)", (language) => {
  const { title, report, standings } = END[language];

  it("go on from what was said, and end with the bans as the command line has them, back at the report", async () => {
    const before = bansOf(await checkedByCommandLine(BANK));
    const { page, complaints } = await ownPage(`/${language}/check/ask/?about=bans`, BANK, LOOKS[language]);
    await factAsked(page);
    await page.locator("form details > summary").click();
    await page.locator("form details [data-provision]").first().waitFor();
    await fitsAll(page, "a question");
    await keepScreenshot(page, `ask-bans-${language}`);
    expect(await denyAll(page)).toBeGreaterThan(0);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();

    const { facts } = await draftIn(page);
    expect(facts).toMatchObject(BANK);
    const after = bansOf(await checkedByCommandLine(facts));
    expect(after.kept.length).toBeGreaterThan(before.kept.length);
    const panel = page.locator("aside details").first();
    if (!(await panel.evaluate((details) => (details as HTMLDetailsElement).open)))
      await panel.locator("> summary").click();
    for (const outcome of ["broken", "kept", "open"] as const) {
      const fold = panel.locator("details").filter({ hasText: standings[outcome] });
      await fold.locator("summary").click();
      if (after[outcome].length > 0) await fold.locator("[data-provision]").first().waitFor();
      expect((await provisionsIn(fold)).toSorted(), outcome).toEqual(after[outcome].toSorted());
    }
    await fitsAll(page, "the end");
    await keepScreenshot(page, `ask-bans-end-${language}`);
    await page.getByRole("link", { name: report, exact: true }).click();
    await page.waitForURL(`**/${language}/check/report**`);
    expect(complaints).toEqual([]);
  });
});

describe("the address of the questions about bans", () => {
  it("is kept on the way on and back, through a reload and into the other language", async () => {
    const { page } = await ownPage("/en/check/ask/?about=bans", BANK);
    const first = (await factAsked(page))!;
    await page.keyboard.press("d");
    await factAsked(page, first);
    await page.keyboard.press("b");
    expect(await factAsked(page)).toBe(first);
    await page.reload();
    expect(await factAsked(page)).toBe(first);
    await page.getByRole("link", { name: "日本語" }).click();
    await page.getByText(/禁止/).first().waitFor();
    expect(new URL(page.url()).searchParams.get("about")).toBe("bans");
  });
});

describe("of several choices", () => {
  it("some are ticked and the others left not known: nothing is said of those, and it is not asked again", async () => {
    const { page } = await ownPage("/en/check/ask/?fact=use.red_flags", {});
    await factAsked(page);
    await page.getByLabel("I am not sure about the others").check();
    await page.keyboard.press("Enter");
    await page.getByText("Choose at least one").waitFor();
    await page.locator('label:has(input[value="social_scoring"])').click();
    await page.keyboard.press("Enter");
    await factAsked(page, "use.red_flags");
    expect(await draftIn(page)).toMatchObject({
      facts: { "use.red_flags": { social_scoring: true } },
      declined: ["use.red_flags"],
    });
    await page.goto(addressOf("/en/check/ask/?fact=use.red_flags"));
    await factAsked(page);
    expect(await page.getByLabel("I am not sure about the others").isChecked()).toBe(true);
    await page.getByLabel("None of these").check();
    expect(await page.locator("form fieldset input:checked").count()).toBe(1);
  });
});
