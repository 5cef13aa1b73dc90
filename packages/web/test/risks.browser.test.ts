// Risks on the screen against the real server: a system's sheet from the first risk to its acceptance, and the map of the firm.
import { LANGUAGES } from "@yawara/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, member, type Person, signedUp } from "../../server/test/http-people.ts";
import { BANK } from "../../server/test/http-serving.ts";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { besides, button, type House, openHouse, signIn } from "./account-house.ts";
import { keepScreenshot, saved } from "./browser.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

interface Row {
  id: string;
  revision: number;
}
const add = (person: Person, list: string, row: object) => done<Row>(person.send("POST", `/api/v1/${list}`, row));

describe("the sheet of one system", () => {
  it("leads from a suggested kind of risk to a measure, a level above the appetite, and its acceptance", async () => {
    const owner = await signedUp(house.server, "risa");
    const bank = await add(owner, "subjects", { name: "住宅ローン自動審査", facts: BANK.facts });
    await add(owner, "people", { name: "佐藤花" });
    await add(owner, "risk-appetites", { acceptable: ["1-1", "1-2", "2-1"] });
    const { page, context, complaints } = await house.visit();
    await signIn(page, "risa@example.org");
    await button(page, "Sign out").waitFor();
    await page.goto(`${house.server.url}/en/register/system?id=${bank.id}&part=risks`);
    await page.getByText("No risk of this system has been looked at yet.").waitFor();
    await button(page, "Add: Unfair discrimination and misrepresentation").click();
    await page.getByText("There is no measure against it.").first().waitFor();
    await page.getByText(/^Suggested measures/).click();
    await button(page, /^Plan it: /)
      .first()
      .click();
    await page.getByText("One measure planned, none in place.").first().waitFor();
    await button(page, "Edit: Unfair discrimination and misrepresentation").click();
    const before = page.getByRole("group", { name: "Before measures" });
    await before.getByLabel("Likelihood").selectOption("4");
    await before.getByLabel("Impact").selectOption("4");
    await button(page, "Keep").click();
    await page.getByText("It lies above what the organisation accepts, with one measure planned.").first().waitFor();
    await page.getByText("Accept for a time", { exact: true }).click();
    await page.getByLabel("Who accepts it").selectOption({ label: "佐藤花" });
    await page.getByLabel("Why").fill("The measure comes with the next release.");
    await page.getByLabel("Until").fill("2199-01-01");
    await button(page, "Accept for a time").click();
    await page.getByText("佐藤花 accepts it until 1 January 2199.").waitFor();
    await page
      .getByText(/^Accepted until 1 January 2199/)
      .first()
      .waitFor();
    await keepScreenshot(page, "risks-system-en");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("the risks of the firm", () => {
  let bank: Row;
  beforeAll(async () => {
    const owner = await signedUp(house.server, "kenta");
    await member(house.server, owner, "viewer");
    bank = await add(owner, "subjects", { name: "住宅ローン自動審査", facts: BANK.facts });
    await add(owner, "subjects", { name: "社内文書検索", facts: {} });
    const used = await add(owner, "measure-uses", { subject: bank.id, measure: "kill-switch", state: "in_place" });
    const leak = { subject: bank.id, subdomain: "privacy.leak", likelihood_before: 4, impact_before: 3 };
    const risk = await add(owner, "risks", { ...leak, description: "審査の記録から個人情報が漏れる" });
    await done(owner.send("PUT", `/api/v1/risks/${risk.id}/measures`, { measures: [used.id] }));
    await add(owner, "risks", { subject: bank.id, subdomain: "discrimination.unfair-treatment" });
    await add(owner, "risks", { subdomain: "privacy.leak", description: "社員が顧客情報を入力する" });
  });

  it.each(LANGUAGES)("shows what is covered, opens a cell to its risks, and saves the list (%s)", async (language) => {
    const { page, context, complaints } = await house.visit({ language, width: LOOKS[language].width });
    await page.emulateMedia({ colorScheme: LOOKS[language].colorScheme });
    await signIn(page, "kenta@example.org");
    await button(page, language === "en" ? "Sign out" : "サインアウト").waitFor();
    await page.goto(`${house.server.url}/${language}/register/risks`);
    const [name, cell, reason, csv, looked] = {
      en: ["Risks", /measure in place 1$/, "One measure in place.", "CSV", /not looked at 1$/],
      ja: ["リスク", /、対策を実施中.\s*1$/, "対策1件を実施中です。", "CSV", /、未検討.\s*1$/],
    }[language] as [string, RegExp, string, string, RegExp];
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.getByRole("link", { name: cell }).first().waitFor();
    await fitsAll(page, `risks ${language}`);
    await keepScreenshot(page, `risks-${language}`);
    await page.getByRole("link", { name: cell }).first().click();
    await page.getByText(reason).waitFor();
    expect(await page.getByText("社員が顧客情報を入力する").count()).toBe(0);
    await button(page, language === "en" ? "Save this list" : "この一覧を保存").click();
    const file = await saved(page, csv);
    expect(file).toContain("審査の記録から個人情報が漏れる");
    expect(file.trim().split("\n")).toHaveLength(2);
    await page.getByRole("link", { name: looked }).first().click();
    await page.getByRole("link", { name: "社内文書検索" }).waitFor();
    await page.goto(`${house.server.url}/${language}/register/system?id=${bank.id}&part=risks`);
    await page.getByText(reason).first().waitFor();
    await fitsAll(page, `sheet of risks ${language}`);
    await keepScreenshot(page, `risks-sheet-${language}`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("a risk of the whole firm and the measures in use", () => {
  it("are changed where they are listed, by two people too, and brought back; a viewer sees them without a control", async () => {
    const owner = await signedUp(house.server, "yuki");
    const viewer = await member(house.server, owner, "viewer");
    const risk = await add(owner, "risks", { subdomain: "privacy.leak", description: "社員が顧客情報を入力する" });
    const used = await add(owner, "measure-uses", { name: "入力の手引き", state: "planned", due: "2026-01-31" });
    await done(owner.send("PUT", `/api/v1/risks/${risk.id}/measures`, { measures: [used.id] }));
    const { page, context, complaints } = await house.enter(owner, "/register/risks");
    await page.getByText(/^Measures and acceptance/).click();
    await button(page, /^Edit: Privacy compromised/).click();
    await page.getByLabel("What could happen here (may stay empty)").fill("Mine");
    await done(owner.send("PUT", `/api/v1/risks/${risk.id}`, { revision: 1, next_review: "2027-03-01" }));
    await button(page, "Keep").click();
    const conflict = page.getByRole("region", { name: "Risks" }).getByRole("alert");
    await conflict.getByText("1 March 2027").waitFor();
    await conflict.getByText("Mine", { exact: true }).waitFor();
    await keepScreenshot(page, "risks-conflict-en");
    await button(page, "Save mine over it").click();
    await button(page, "Save mine over it").waitFor({ state: "detached" });
    const kept = await done<{ description: string; next_review: string }>(
      owner.send("GET", `/api/v1/risks/${risk.id}`),
    );
    expect(kept).toMatchObject({ description: "Mine", next_review: "2027-03-01" });
    await page.getByRole("link", { name: "Measures in use" }).click();
    await page.getByText("One measure", { exact: true }).waitFor();
    await page.getByLabel("Due", { exact: true }).selectOption("overdue");
    await button(page, "Remove: 入力の手引き").click();
    await page.getByText("No measure fits").waitFor();
    await page.getByLabel("Removed measures").check();
    await button(page, /入力の手引き/).click();
    await page.getByText("No measure fits").waitFor();
    await page.getByLabel("Removed measures").uncheck();
    await page.getByText("入力の手引き").waitFor();
    await fitsAll(page, "measures in use");
    await keepScreenshot(page, "measures-in-use-en");
    expect(besides(complaints, 409)).toEqual([]);
    await context.close();

    const looking = await house.enter(viewer, "/register/risks", { language: "ja", width: 390 });
    await looking.page.getByText(/^対策と受容/).click();
    await looking.page.getByText("入力の手引き").first().waitFor();
    const controls = /編集|削除|外す|追加|受容を取り消す|保存する|一覧に戻す/;
    expect(await looking.page.locator("main").getByRole("button", { name: controls }).count()).toBe(0);
    await keepScreenshot(looking.page, "risks-viewer-ja");
    await looking.page.getByRole("link", { name: "使っている対策" }).click();
    await looking.page.getByText("入力の手引き").first().waitFor();
    expect(await looking.page.locator("main").getByRole("button", { name: controls }).count()).toBe(0);
    await fitsAll(looking.page, "measures in use, viewer");
    await keepScreenshot(looking.page, "measures-viewer-ja");
    await looking.context.close();
  });
});
