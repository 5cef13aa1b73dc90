// Audits before the real server: an owner sets one, the auditor reads a part and asks, and the package of a day is saved.
import { readVerifier } from "@yawara/register/signed-note";
import { verifyReceipt } from "@yawara/register/verify-checkpoints";
import { afterAll, beforeAll, expect, it } from "vitest";

import { layOnPastDay, PAST } from "../../register/test/past-log.ts";
import { done, member, type Person, signedUp } from "../../server/test/http-people.ts";
import { BANK } from "../../server/test/http-serving.ts";
import { fitsAll } from "./accessibility.ts";
import { button, type House, openHouse } from "./account-house.ts";
import { keepScreenshot, saved } from "./browser.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const add = (person: Person, list: string, row: object) =>
  done<{ id: string }>(person.send("POST", `/api/v1/${list}`, row));

it("an owner sets an audit of a unit, and the auditor sees it alone, asks, and changes nothing", async () => {
  const owner = await signedUp(house.server, "kansa");
  const unit = await add(owner, "units", { name: "融資部" });
  const system = await add(owner, "subjects", { name: "住宅ローン自動審査", facts: BANK.facts, unit: unit.id });
  await add(owner, "subjects", { name: "採用の書類選考", facts: {} });
  const auditor = await member(house.server, owner, "auditor");

  const closed = await house.enter(auditor, "/register/");
  await closed.page.getByText("have not set yet what you may see").waitFor();
  await closed.context.close();

  const members = await house.enter(owner, "/account/");
  await button(members.page, `Set the audit of ${auditor.name}`).click();
  await members.page.getByLabel("Last day").fill("2199-03-31");
  await members.page.getByLabel("May see").selectOption("part");
  await members.page.getByLabel("Add a unit").selectOption({ label: "融資部" });
  await fitsAll(members.page, "members, an audit being set");
  await keepScreenshot(members.page, "audit-set");
  await button(members.page, "Set the audit").click();
  await members.page.getByText(/Until .*: 1 unit/).waitFor();
  expect(members.complaints).toEqual([]);
  await members.context.close();

  const audit = await house.enter(auditor, `/register/system/?id=${system.id}`, { width: 390 });
  await audit.page.getByLabel("Your question").fill("Who looks at its answers?");
  await fitsAll(audit.page, "a system as its auditor sees it");
  await keepScreenshot(audit.page, "audit-question");
  await button(audit.page, "Ask").click();
  await audit.page.getByText("The question is asked").waitFor();
  expect(await audit.page.getByRole("button", { name: /^(Edit|Sign off|Remove)/ }).count()).toBe(0);
  await audit.page.goto(`${house.server.url}/en/register/`);
  await audit.page.getByRole("link", { name: "住宅ローン自動審査" }).first().waitFor();
  expect(await audit.page.getByText("採用の書類選考").count()).toBe(0);
  await audit.page.goto(`${house.server.url}/en/register/log/`);
  await audit.page.getByRole("heading", { name: "What you read" }).waitFor();
  expect(await audit.page.getByRole("heading", { name: "Package for an auditor" }).count()).toBe(0);
  expect(audit.complaints).toEqual([]);
  await audit.context.close();

  const { tasks } = await done<{ tasks: { title: string }[] }>(owner.send("GET", "/api/v1/tasks?kind=question"));
  expect(tasks.map(({ title }) => title)).toEqual(["Who looks at its answers?"]);
});

it("the log page saves the package of a past day and tells what auditors read", async () => {
  const owner = await signedUp(house.server, "isshiki");
  await add(owner, "units", { name: "品質管理部" });
  await layOnPastDay(house.database);
  const { page, context, complaints } = await house.enter(owner, "/register/log/", { language: "ja" });
  await page.getByText("監査人が読んだものは、まだありません。").waitFor();
  await page.getByLabel("どの日の終わりか").fill(PAST);
  await fitsAll(page, "the log with the package, in Japanese");
  await keepScreenshot(page, "audit-package");
  expect((await saved(page, "一式を保存")).startsWith("PK")).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

it("the log page signs a checkpoint on demand and saves it, its key and the receipt of an entry", async () => {
  const owner = await signedUp(house.server, "shoko");
  await add(owner, "units", { name: "監査部" });
  const { page, context, complaints } = await house.enter(owner, "/register/log/", { language: "ja", width: 390 });
  await page.getByText("まだ署名したものはありません。").waitFor();
  await button(page, "今すぐ署名する").click();
  await page.getByText(/最新のものは\d+件に対するもので/).waitFor();
  await page.getByLabel("受領証が必要な変更の番号").fill("1");
  await fitsAll(page, "the log with a checkpoint, in Japanese");
  await keepScreenshot(page, "log-checkpoint");
  const [key, note] = [await saved(page, "公開鍵を保存"), await saved(page, "チェックポイントを保存")];
  const receipt = JSON.parse(await saved(page, "受領証を保存"));
  const keys = [readVerifier(key)!];
  expect(verifyReceipt(receipt, keys)).toMatchObject({ entry: 1, faults: [] });
  expect(verifyReceipt({ ...receipt, checkpoint: note }, keys)).toMatchObject({ entry: 1, faults: [] });
  expect(complaints).toEqual([]);
  await context.close();
});
