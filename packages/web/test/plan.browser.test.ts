// A plan in a real browser: ticked here or in the report it is the same, kept for the next visit, saved as files, no state lost.
import { buffer } from "node:stream/consumers";
import type { PlanStates } from "@yawara/answers/plan";
import type { Facts } from "@yawara/engine";
import ICAL from "ical.js";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../../answers/test/store.ts";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { keepScreenshot } from "./browser.ts";
import { addressOf, draftIn, openCheck, withCheckSite } from "./check-site.ts";

withCheckSite();

const facts = EXAMPLES.find(({ id }) => id === "recruiter-screening")!.facts as Facts;
const AT = "2026-11-24";
const described = { facts, asked: Object.keys(facts), at: AT };
const NOTICE = "Put these into the privacy notice and keep it up to date.";

const planIn = async (page: Page): Promise<PlanStates> =>
  ((await draftIn(page)) as unknown as { plan: PlanStates }).plan;
/** A task by a step of it. */
const taskWith = (page: Page, step: string): Locator => page.locator("article", { hasText: step });

/** What a kind of file holds, saved from the page. */
async function savedAs(page: Page, kind: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: "Save as…" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: new RegExp(`^${kind}`) }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

describe("a plan", () => {
  it("says what stands here where nothing is described, and leads to the questions", async () => {
    const { page } = await openCheck("/en/plan/");
    await page.getByText("Nothing is known of your system yet").waitFor();
    await page.getByRole("link", { name: "Answer the questions" }).click();
    await page.waitForURL("**/check/ask**");
  });

  it("is reached from the report, and what is ticked in either stands in the other and at the next visit", async () => {
    const { page, complaints } = await openCheck("/en/check/report/", described);
    await page.getByRole("link", { name: "Make it a plan" }).click();
    const notice = page.getByRole("checkbox", { name: NOTICE });
    await notice.check();
    await page
      .getByText(/1 of \d+ steps done/)
      .first()
      .waitFor();
    expect((await planIn(page)).items["jp.appi/art-32-1#0"]).toMatchObject({ state: "done" });
    await page.getByRole("link", { name: "Report", exact: true }).click();
    expect(await page.getByRole("checkbox", { name: NOTICE }).isChecked()).toBe(true);
    await page.getByRole("checkbox", { name: NOTICE }).uncheck();
    await page.goto(addressOf("/en/plan/"));
    expect(await notice.isChecked()).toBe(false);
    expect((await planIn(page)).items["jp.appi/art-32-1#0"]).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  it("keeps who does a task, by when and what shows it, and gives them out in every file", async () => {
    const { page } = await openCheck("/en/plan/", { ...described, name: { en: "Screening", ja: "選考" } } as object);
    const task = taskWith(page, NOTICE);
    await task.getByText("Who, by when, note").click();
    await task.getByLabel("Who", { exact: true }).fill("Sato");
    await task.getByLabel("Own day").fill("2026-12-24");
    await task.getByLabel("Evidence").fill("notice.pdf\nhttps://example.jp/notice");
    await task.getByLabel("Begun").check();
    await page.reload();
    await taskWith(page, NOTICE).getByText("who: Sato").waitFor();
    expect((await planIn(page)).items["jp.appi/art-32-1#0"]).toEqual({
      state: "doing",
      owner: "Sato",
      due: "2026-12-24",
      evidence: ["notice.pdf", "https://example.jp/notice"],
    });
    const markdown = await savedAs(page, "Markdown");
    expect(markdown.name).toBe("Screening.md");
    expect(markdown.bytes.toString()).toMatch(/- \[ \] Put these into the privacy notice.*who: Sato/);
    const calendar = new ICAL.Component(ICAL.parse((await savedAs(page, "Calendar")).bytes.toString()));
    const todo = calendar
      .getAllSubcomponents("vtodo")
      .find((one) => String(one.getFirstPropertyValue("uid")).startsWith("jp.appi/art-32-1#0@"))!;
    expect(String(todo.getFirstPropertyValue("due"))).toBe("2026-12-24");
    const json = JSON.parse((await savedAs(page, "JSON")).bytes.toString());
    expect(json.states.items).toEqual((await planIn(page)).items);
    expect(json.tasks[0].bases[0].says.ja).not.toBe("");
    const sheet = await savedAs(page, "Excel");
    expect(sheet.name).toBe("Screening.xlsx");
    expect(sheet.bytes.subarray(0, 2).toString()).toBe("PK");
  });

  it("takes up something voluntary, or leaves it for a reason that is said", async () => {
    const { page } = await openCheck("/en/plan/", described);
    const task = taskWith(page, "Pick one task where AI could save time");
    await task.getByRole("radio", { name: "Leave it" }).check();
    await task.getByText("Say why").waitFor();
    await task.getByLabel("Why it is left out").fill("No capacity before April");
    expect(await task.getByText("Say why").count()).toBe(0);
    await expect
      .poll(async () => (await planIn(page)).items["jp.ai-promotion-act/art-7-1#0"])
      .toEqual({ state: "leave", reason: "No capacity before April" });
    await task.getByRole("radio", { name: "Take it" }).check();
    await expect
      .poll(async () => (await planIn(page)).items["jp.ai-promotion-act/art-7-1#0"])
      .toEqual({ state: "take", reason: "No capacity before April" });
  });

  it("tells what is new and what is no longer asked, and loses nothing of what was said", async () => {
    const plan: PlanStates = {
      seen: ["jp.appi/art-17#0"],
      items: { "jp.no-such-act/art-1#0": { state: "done", owner: "Abe", note: "kept" } },
    };
    const { page } = await openCheck("/en/plan/", { ...described, plan } as object);
    const gone = page.locator("section", { hasText: "No longer asked" });
    await gone.getByText("who: Abe").waitFor();
    await page.getByText("new since you looked at this plan").waitFor();
    await page.getByRole("button", { name: "I have seen them" }).click();
    await expect.poll(() => page.getByText("new since you looked").count()).toBe(0);
    expect((await planIn(page)).items).toEqual(plan.items);
  });

  it("takes over what was ticked in a report before there were plans", async () => {
    const { page } = await openCheck("/en/plan/", { ...described, done: ["jp.appi/art-32-1#0"] } as object);
    expect(await page.getByRole("checkbox", { name: NOTICE }).isChecked()).toBe(true);
  });

  it("of an example is to be looked at, and becomes one's own to be ticked", async () => {
    const { page } = await openCheck("/en/plan/?example=recruiter-screening");
    await page.getByText(NOTICE).waitFor();
    expect(await page.getByRole("checkbox").count()).toBe(0);
    await page.getByRole("button", { name: "Keep it as mine" }).click();
    await page.getByRole("checkbox", { name: NOTICE }).check();
  });

  it.each(["en", "ja"] as const)("fits and can be used by all, opened and on paper (%s)", async (language) => {
    const broken = { ...facts, "employment.differs_by": ["age"], "employment.difference_grounds": [] };
    const plan: PlanStates = {
      seen: ["jp.appi/art-17#0"],
      items: {
        "jp.appi/art-32-1#0": { state: "done", on: "2026-11-20", owner: "佐藤", evidence: ["notice.pdf"] },
        "jp.appi/art-17#0": { state: "doing", owner: "阿部", due: "2026-12-24" },
        "jp.ai-promotion-act/art-7-1#0": { state: "leave" },
        "jp.no-such-act/art-1#0": { state: "leave", reason: "別の方法を採用" },
      },
    };
    const draft = { ...described, facts: broken, plan } as object;
    const { page, complaints } = await openCheck(`/${language}/plan/`, draft, LOOKS[language]);
    await page.locator("article").first().waitFor();
    await fitsAll(page, "plan");
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await keepScreenshot(page, `plan-said-${language}-${width}`);
    }
    for (const fold of await page.locator("article").nth(1).locator("details > summary").all()) await fold.click();
    for (const fold of await page.locator("section > div > ul > li > details > summary").all()) await fold.click();
    await fitsAll(page, "plan opened");
    await keepScreenshot(page, `plan-opened-${language}`);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 718, height: 900 });
    await keepScreenshot(page, `plan-print-${language}`);
    expect(complaints).toEqual([]);
  });
});
