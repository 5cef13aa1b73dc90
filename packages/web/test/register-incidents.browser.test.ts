// Incidents and reported uses on the screen: reported from a phone without an account, confirmed with its clocks, reported on; a use that becomes a system.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, member, type Person, signedUp } from "../../server/test/http-people.ts";
import { fitsAll } from "./accessibility.ts";
import { button, type House, openHouse, signIn } from "./account-house.ts";
import { keepScreenshot, saved } from "./browser.ts";

let house: House;
let owner: Person;
let system: { id: string };

const FACTS = {
  "organisation.home_country": "JP",
  "organisation.kind": "stock_company",
  "organisation.uses_ai": true,
  "market.countries": ["JP"],
  "role.functions": ["uses_at_work"],
  "use.areas": ["customer_service"],
  "data.personal_kinds": ["ordinary", "financial"],
  "data.expression_purposes": [],
};
const LEAK = {
  "event.incidents": ["personal_data_leak"],
  "event.leak_traits": ["attack_or_insider"],
  "event.persons": 1200,
};
const add = <Given = { id: string }>(list: string, row: object) =>
  done<Given>(owner.send("POST", `/api/v1/${list}`, row));

beforeAll(async () => {
  house = await openHouse();
  owner = await signedUp(house.server, "aozora");
  system = await add("subjects", { name: "問い合わせ自動応答", facts: FACTS });
  const model = await add("assets", { kind: "model", name: "言の葉 7B", version: "2.1" });
  await done(owner.send("PUT", `/api/v1/subjects/${system.id}/assets`, { assets: [model.id] }));
});
afterAll(() => house?.close());

async function entered(email: string, path: string, language: "en" | "ja" = "en", width = 1440) {
  const visited = await house.visit({ language, width });
  await signIn(visited.page, email);
  await button(visited.page, language === "en" ? "Sign out" : "サインアウト").waitFor();
  await visited.page.goto(`${house.server.url}/${language}/register${path}`);
  await visited.page.locator("h1").waitFor();
  return visited;
}

/** To a link of the house, or to what it says. */
const visitLink = async (page: Page, language: string, hash: string) => {
  await page.goto(`${house.server.url}/${language}/tell#${hash}`);
  await page.locator("h1").waitFor();
};

describe("an incident", () => {
  it("is reported from a phone without an account, followed, and confirmed with every clock", async () => {
    const { token } = await add<{ token: string }>("report-links", {
      ...{ purpose: "incident", name: "社内ポータル", subject: system.id, days: 30, notice: "まず内線119へ。" },
    });
    const phone = await house.visit({ language: "ja", width: 390 });
    await visitLink(phone.page, "ja", token);
    await phone.page.getByText("まず内線119へ。").waitFor();
    await phone.page.getByLabel("何が起きましたか").fill("顧客名簿を別の会社に送ってしまった");
    await phone.page.getByLabel("個人データの漏えい等").check();
    await phone.page.getByLabel("連絡先(任意)").fill("内線204");
    await keepScreenshot(phone.page, "tell-incident-390-ja");
    await button(phone.page, "送信").click();
    await phone.page.getByText("受け付けました").waitFor();
    await phone.page.getByText("まだ判断されていません").waitFor();
    await keepScreenshot(phone.page, "tell-own-390-ja");
    expect(phone.page.url()).toContain("#own=");

    const { page, context, complaints } = await entered("aozora@example.org", "/incidents", "ja");
    await page.getByRole("link", { name: "顧客名簿を別の会社に送ってしまった" }).click();
    await page.getByText("連絡先:内線204").waitFor();
    await page.locator("[data-clock]").first().waitFor();
    await button(page, "確認済みにする").first().click();
    await page.getByLabel("組織が知った時: 日").fill("2026-11-20");
    await page.getByLabel("組織が知った時: 時刻").fill("09:30");
    await button(page, "確認済みにする").last().click();
    await page.getByText("確認済み", { exact: false }).first().waitFor();
    const clock = page.locator("[data-clock='jp.appi/art-26#first-report']");
    await clock.getByRole("button", { name: /^報告済みにする/ }).click();
    await clock.getByLabel("報告した時: 日").fill("2026-11-22");
    await clock.getByLabel("受付番号").fill("PPC-77");
    await button(page, "保存").click();
    await page.getByText("受付番号 PPC-77").waitFor();
    await page.getByText("言の葉 7B", { exact: false }).first().waitFor();
    await keepScreenshot(page, "incident-one-1440-ja");
    await fitsAll(page, "one incident");
    await phone.page.reload();
    await phone.page.getByText("確認され、対応中です。").waitFor();
    expect([...complaints, ...phone.complaints]).toEqual([]);
    await phone.context.close();
    await context.close();
  });

  it("stands in a list by its next end, whose near misses are told without names; a viewer changes nothing", async () => {
    await add("incidents", {
      name: "A list went out",
      facts: LEAK,
      subject: system.id,
      aware: "2026-11-23",
      state: "confirmed",
    });
    await add("incidents", {
      name: "問い合わせ自動応答が誤送信しかけた",
      facts: LEAK,
      subject: system.id,
      state: "near_miss",
    });
    const viewer = await member(house.server, owner, "viewer");
    const { page, context, complaints } = await entered(`${viewer.name}@example.org`, "/incidents", "en", 390);
    await page.goto(`${house.server.url}/en/account`);
    await page.getByRole("combobox", { name: "Organisation" }).selectOption({ label: "aozora – viewer" });
    await page.getByRole("link", { name: "To the register" }).click();
    await page.getByRole("link", { name: "Incidents" }).click();
    await page.locator("[data-incident]", { hasText: "A list went out" }).getByText("The next to end").waitFor();
    expect(await page.getByText(/Record an incident|Make a link/).count()).toBe(0);
    await keepScreenshot(page, "incidents-390-en");
    await fitsAll(page, "the list");
    await page.getByRole("button", { name: "Save this list" }).click();
    expect(await saved(page, "CSV as it is narrowed down here")).toContain("A list went out");
    await page.getByRole("link", { name: "Near misses" }).click();
    const text = page.getByLabel("Text to be shared");
    await text.waitFor();
    expect(await text.inputValue()).not.toContain("問い合わせ自動応答");
    expect(await text.inputValue()).toContain("誤送信しかけた");
    await keepScreenshot(page, "near-misses-390-en");
    await page.goto(`${house.server.url}/en/register/system?id=${system.id}&part=incidents`);
    await page.getByRole("link", { name: "A list went out" }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("a use of AI", () => {
  it("is reported by five questions, and becomes a system of the ledger", async () => {
    const { page, context, complaints } = await entered("aozora@example.org", "/uses", "en");
    await page.getByLabel("Where the link will stand").fill("Intranet");
    await page.getByLabel("Which uses need no application").fill("Translation needs none.");
    await button(page, "Make a link").click();
    const address = await page.getByLabel("Link", { exact: true }).inputValue();
    await keepScreenshot(page, "uses-link-1440-en");
    const phone = await house.visit({ language: "en", width: 390 });
    await phone.page.goto(address);
    await phone.page.getByText("Translation needs none.").waitFor();
    await phone.page.getByLabel("1. Which tool or service?").fill("問い合わせ自動応答 Pro");
    await phone.page.getByLabel("2. What do you use it for?").fill("Drafts of letters");
    await phone.page.getByLabel("Data about colleagues").check();
    await phone.page.getByLabel("How often").selectOption("weekly");
    await keepScreenshot(phone.page, "tell-use-390-en");
    await fitsAll(phone.page, "the five questions");
    await button(phone.page, "Send").click();
    await phone.page.getByText("Thank you").waitFor();
    expect(await phone.page.content()).not.toContain("問い合わせ自動応答</");

    await page.reload();
    await page.getByText("May be the same").waitFor();
    await keepScreenshot(page, "uses-1440-en");
    await fitsAll(page, "reported uses");
    await button(page, /^Make a system of it: /).click();
    await button(page, "Make a system of it").click();
    await page.getByRole("link", { name: "Open the system" }).click();
    await page.getByRole("heading", { level: 1, name: "問い合わせ自動応答 Pro" }).waitFor();
    expect([...complaints, ...phone.complaints]).toEqual([]);
    await phone.context.close();
    await context.close();
  });
});
