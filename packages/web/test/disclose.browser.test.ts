// Documents drafted in a real browser: the same draft as the command line's, gaps filled and kept, files taken along, without an account.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { DisclosureDraft } from "@yawara/answers/disclose";
import type { Facts } from "@yawara/engine";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fitsAll, LOOKS, violations } from "./accessibility.ts";
import { keepScreenshot } from "./browser.ts";
import { type Draft, openCheck, withCheckSite } from "./check-site.ts";
import { printedJson, TODAY } from "./command-line.ts";

withCheckSite();

const CITY = join(import.meta.dirname, "../../../examples/city-chat-service.yaml");
const { facts } = parse(readFileSync(CITY, "utf8")) as { facts: Facts };
const draft = { facts, asked: Object.keys(facts), at: TODAY } as Partial<Draft>;

/** The file a button of the page saves. */
async function savedBytes(page: Page, name: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  return buffer(await download.createReadStream());
}

describe("documents", () => {
  it("says what stands here where nothing is known", async () => {
    const { page } = await openCheck("/en/disclose/");
    await page.getByText("Nothing is known of your system yet").waitFor();
    expect(await page.getByRole("link", { name: "Answer the questions" }).getAttribute("href")).toContain("/check/ask");
  });

  it("names those that fit first, and shows what the command line drafts", async () => {
    const { page, complaints } = await openCheck("/en/disclose/", draft);
    await page.getByRole("heading", { name: "These fit your system" }).waitFor();
    await page.getByRole("link", { name: "Notice on the use of AI" }).click();
    await page.getByRole("heading", { name: "Draft: Notice on the use of AI" }).waitFor();
    const printed: DisclosureDraft = await printedJson(
      "disclose",
      CITY,
      "--kind",
      "public-notice",
      "--at",
      TODAY,
      "--known",
      TODAY,
    );
    await page
      .getByText(`${printed.counts.gaps} still to be written · ${printed.counts.statements} to be confirmed · 0 done`)
      .waitFor();
    const article = page.locator("article");
    for (const { items } of printed.sections)
      for (const { passages } of items)
        for (const { text } of passages) expect(await article.textContent()).toContain(text.en);
    expect(complaints).toEqual([]);
  });

  it("keeps what is written and confirmed, and takes it along in every form", async () => {
    const { page, complaints } = await openCheck("/ja/disclose/?kind=public-notice", draft, { acceptDownloads: true });
    await page.getByLabel("組織名", { exact: true }).fill("株式会社そよかぜ");
    await page.getByLabel("連絡先(アドレスやページ)").fill("ai@soyokaze.example.jp");
    await page.getByText("結果への異議は、ai@soyokaze.example.jpで受け付けます", { exact: false }).waitFor();
    await page.getByRole("button", { name: "記入する: 目的を読み手にわかる言葉で一文" }).click();
    await page.getByLabel("目的を読み手にわかる言葉で一文").fill("お問い合わせに早くお答えするために使います。");
    await page.getByRole("button", { name: "終わる" }).click();
    await page.getByLabel(/^確認済み: 利用する分野は/).check();
    await page.reload();
    await page.getByText("お問い合わせに早くお答えするために使います。").waitFor();
    expect(await page.getByLabel(/^確認済み: 利用する分野は/).isChecked()).toBe(true);
    const markdown = Buffer.from(await savedBytes(page, "マークダウン")).toString("utf8");
    const html = Buffer.from(await savedBytes(page, "HTML")).toString("utf8");
    const parts = unzipSync(await savedBytes(page, "ワード文書"));
    const word = Buffer.from(parts["word/document.xml"]!).toString("utf8");
    for (const file of [markdown, html, word]) {
      expect(file).toContain("お問い合わせに早くお答えするために使います。");
      expect(file).toContain("株式会社そよかぜ");
      expect(file).not.toContain("目的を読み手にわかる言葉で一文");
    }
    const opened = await page.context().newPage();
    await opened.setContent(html);
    expect(await opened.locator("html").getAttribute("lang")).toBe("ja");
    expect(await violations(opened)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("leads from a gap to the question that fills it", async () => {
    const { page } = await openCheck("/en/disclose/?kind=public-notice", draft);
    await page.getByRole("link", { name: "Answer: People deal with it directly" }).first().click();
    await page.waitForURL("**/check/ask**fact=people.direct_interaction**");
  });

  it("changes nothing of an example until it is one's own", async () => {
    const { page } = await openCheck("/en/disclose/?example=bank-loan-screening&kind=system-card");
    await page.getByRole("heading", { name: "Draft: System and model card" }).waitFor();
    const article = page.locator("article");
    await article.getByText("To change it, make this system your own first").waitFor();
    expect(await article.getByRole("button", { name: /^(Fill in|Change)/ }).count()).toBe(0);
  });

  it.each(["en", "ja"] as const)("fits and can be used by all, from the report on (%s)", async (language) => {
    const { page, complaints } = await openCheck(`/${language}/check/report/`, draft, LOOKS[language]);
    const name = { en: "Draft documents to publish or hand in", ja: "公表・提出する文書の下書きを作る" }[language];
    await page.getByRole("link", { name }).first().click();
    await page.locator("section li").first().waitFor();
    await keepScreenshot(page, `disclose-kinds-${language}`);
    const kind = {
      en: "Checklist of the AI Guidelines for Business",
      ja: "AI事業者ガイドライン チェックリスト",
    }[language];
    await page.getByRole("link", { name: kind, exact: true }).click();
    await page.locator("article section").first().waitFor();
    await page
      .getByRole("button", { name: { en: /^Fill in/, ja: /^記入する/ }[language] })
      .first()
      .click();
    await fitsAll(page, "disclose, one gap being filled");
    await keepScreenshot(page, `disclose-checklist-${language}`);
    await page.emulateMedia({ media: "print" });
    await keepScreenshot(page, `disclose-print-${language}`);
    expect(complaints).toEqual([]);
  });
});
