// A browser that keeps nothing for the site, or has no room left: everything works for the visit, and that it is not kept is said.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { factAsked } from "./answering.ts";
import { openPage, openWithoutSiteData } from "./browser.ts";
import { withSite } from "./shared-browser.ts";

const NOT_KEPT = "This browser keeps nothing for this site";
const site = withSite();

/** Answers the first question and opens the report of it. */
async function answerAndOpenReport(page: Page): Promise<void> {
  const first = await factAsked(page);
  await page.locator("form input:is([type=radio], [type=checkbox])").first().check({ force: true });
  await page.keyboard.press("Enter");
  await factAsked(page, first);
  await page.getByRole("link", { name: "Check", exact: true }).click();
  await page.getByRole("link", { name: "Report", exact: true }).click();
  await page.locator("#findings").waitFor();
}

describe("with site data blocked", () => {
  it("answers, report, language and theme work for the visit, and one line says that nothing is kept", async () => {
    const { page, context, complaints } = await openWithoutSiteData({ locale: "en-GB" });
    await page.goto(`${site.url}/`);
    await page.waitForURL("**/en**");
    await page.getByText(NOT_KEPT).waitFor();
    await page.getByRole("combobox", { name: "Appearance" }).selectOption("dark");
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.getByRole("link", { name: "Check", exact: true }).click();
    await page.getByRole("link", { name: "Begin" }).click();
    await answerAndOpenReport(page);
    expect(await page.getByText(NOT_KEPT).count()).toBe(1);
    await page.getByRole("link", { name: "日本語" }).click();
    await page.getByText("このブラウザには保存できません").waitFor();
    await page.locator("#findings").waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("every page opens and leads on", async () => {
    const { page, context, complaints } = await openWithoutSiteData({ locale: "ja-JP" });
    for (const path of ["/ja/", "/ja/check/ask/", "/ja/law/", "/ja/law/diff/", "/ja/compare/"]) {
      await page.goto(site.url + path);
      await page.getByText("このブラウザには保存できません").waitFor();
      await page.getByRole("link", { name: "チェック", exact: true }).first().click();
      await page.waitForURL("**/ja/check**");
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

it("with no room left answers stay for the visit, and that they are not kept is said", async () => {
  const { page, context, complaints } = await openPage(site.browser, { locale: "en-GB" });
  await page.goto(`${site.url}/en/check/ask/`);
  expect(await page.getByText(NOT_KEPT).count()).toBe(0);
  await page.evaluate(() => {
    for (let size = 5_242_880; size > 0; size >>= 1)
      try {
        localStorage.setItem(`filler ${size}`, "x".repeat(size));
      } catch {}
  });
  await answerAndOpenReport(page);
  expect(await page.getByText(NOT_KEPT).count()).toBe(1);
  expect(complaints).toEqual([]);
  await context.close();
});

it("says nothing where answers are kept", async () => {
  const { page, context } = await openPage(site.browser, { locale: "en-GB" });
  await page.goto(`${site.url}/en/check/ask/`);
  await answerAndOpenReport(page);
  expect(await page.getByText(NOT_KEPT).count()).toBe(0);
  await context.close();
});
