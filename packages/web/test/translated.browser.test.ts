// A page the browser has translated, every text in `<font>` elements: figures, verdict and navigation follow what changes, and nothing throws.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { factAsked } from "./answering.ts";
import { openPage } from "./browser.ts";
import { withSite } from "./shared-browser.ts";

const site = withSite();

/** What Chrome's translator does to a page, without the translation: it goes on with every text that comes. */
function translator(): void {
  const LEFT = new Set(["SCRIPT", "STYLE", "TEXTAREA", "INPUT", "FONT"]);
  const wrapAll = () => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    for (let text = walk.nextNode(); text !== null; text = walk.nextNode())
      if (text.nodeValue?.trim() && !LEFT.has(text.parentNode!.nodeName)) texts.push(text);
    for (const text of texts) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = text.nodeValue;
      outer.append(inner);
      text.parentNode!.replaceChild(outer, text);
    }
  };
  wrapAll();
  new MutationObserver(wrapAll).observe(document.body, { childList: true, characterData: true, subtree: true });
}

/** What a reader reads once nothing is on its way, without the spaces that elements round the texts may add. */
async function readOn(page: Page, place: string): Promise<string> {
  await page.waitForFunction(
    () => document.querySelector("[role=status].animate-pulse, form[aria-busy=true]") === null,
  );
  return ((await page.locator(place).allInnerTexts())[0] ?? "").replace(/\s+/g, "");
}

const BEFORE = {
  "organisation.uses_ai": true,
  "organisation.home_country": "JP",
  "organisation.kind": "stock_company",
  "organisation.employees": 2000,
  "role.functions": ["uses_at_work"],
  "use.areas": ["finance"],
  "finance.licences": ["bank"],
};
const AFTER = {
  ...BEFORE,
  "organisation.employees": 4,
  "role.functions": ["trains_model", "provides_service", "uses_at_work"],
  "finance.licences": [],
};

/** Another tab describes the system. */
async function describeInOtherTab(page: Page, facts: object): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(`${site.url}/precache.json`);
  await other.evaluate((draft) => localStorage.setItem("yawara.draft", draft), JSON.stringify({ facts }));
  await other.close();
}

/** A report, open while another tab changes the answers. */
async function changedReport(translated: boolean) {
  const { page, context, complaints } = await openPage(site.browser, { locale: "en-US", reducedMotion: "reduce" });
  await describeInOtherTab(page, BEFORE);
  await page.goto(`${site.url}/en/check/report/`);
  await page.locator("#findings").waitFor();
  const first = await readOn(page, "main");
  if (translated) await page.evaluate(translator);
  await describeInOtherTab(page, AFTER);
  await expect.poll(() => readOn(page, "main")).not.toBe(first);
  return { page, context, complaints };
}

describe("a translated page", () => {
  it("keeps the report's verdict, gauge, counts and steps in step with answers and language", async () => {
    const plain = await changedReport(false);
    const translated = await changedReport(true);
    const same = async (place: string) =>
      expect.poll(() => readOn(translated.page, place)).toBe(await readOn(plain.page, place));
    await same("main");
    for (const { page } of [plain, translated]) {
      await page.getByRole("link", { name: "日本語" }).click();
      await page.getByRole("heading", { name: "強さの順にすべて見る" }).waitFor();
    }
    await same("body");
    expect(await readOn(translated.page, "nav")).toBe("チェック法令・指針比較事故対応台帳");
    expect([...plain.complaints, ...translated.complaints]).toEqual([]);
    await Promise.all([plain, translated].map(({ context }) => context.close()));
  });

  it("keeps the interview's figures in step with the answers", async () => {
    const told: string[] = [];
    for (const translated of [false, true]) {
      const { page, context, complaints } = await openPage(site.browser, { locale: "en-US", reducedMotion: "reduce" });
      await page.goto(`${site.url}/en/check/ask/`);
      let fact = await factAsked(page);
      if (translated) await page.evaluate(translator);
      let seen = "";
      for (let step = 0; step < 6 && fact !== undefined; step++) {
        await page.locator("form input[type=radio], form input[type=checkbox]").first().check({ force: true });
        await page.keyboard.press("Enter");
        fact = await factAsked(page, fact);
        seen += await readOn(page, "main");
      }
      told.push(seen);
      expect(complaints).toEqual([]);
      await context.close();
    }
    expect(told[1]).toBe(told[0]);
  });
});
