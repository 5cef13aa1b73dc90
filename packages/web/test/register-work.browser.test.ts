// Work in the register before the real server: a plan worked on and signed off, tasks, and a newcomer's way to a printed checklist.
import { afterAll, beforeAll, expect, it } from "vitest";
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

/** Signed in, on a page of the register; of another organisation than one's own where it is named. */
async function entered(email: string, path: string, language: "en" | "ja" = "en", organisation?: string) {
  const { width, colorScheme } = LOOKS[language];
  const visited = await house.visit({ language, width });
  await visited.page.emulateMedia({ colorScheme });
  await signIn(visited.page, email);
  await button(visited.page, language === "en" ? "Sign out" : "サインアウト").waitFor();
  if (organisation !== undefined) {
    await visited.page.getByRole("combobox", { name: "Organisation" }).selectOption({ label: organisation });
    await visited.page.getByRole("link", { name: "To the register" }).waitFor();
  }
  await visited.page.goto(`${house.server.url}/${language}/register${path}`);
  await visited.page.locator("h1").waitFor();
  return visited;
}

const STEP = "Put these into the privacy notice and keep it up to date.";

it("a plan is worked on in its place, signed off by a second person, and says so once it was changed since", async () => {
  const owner = await signedUp(house.server, "keikaku");
  await add(owner, "people", { name: "森", email: "keikaku@example.org" });
  const { id } = await add(owner, "subjects", { name: "住宅ローン自動審査", facts: BANK.facts });
  const path = `/system/?id=${id}&part=plan`;
  const { page, context, complaints } = await entered("keikaku@example.org", path);
  await page.getByRole("heading", { name: /^What binds/ }).waitFor();
  await button(page, `Change: ${STEP}`).click();
  // What binds is not left out; it may be said not to apply, for a reason.
  expect(await page.getByLabel("State", { exact: true }).locator("option").allTextContents()).toEqual([
    "To do",
    "In hand",
    "Done",
    "Does not apply, with a reason",
  ]);
  await page.getByLabel("State", { exact: true }).selectOption("not_applicable");
  await button(page, "Keep").click();
  await page.getByText("Say why.", { exact: true }).waitFor();
  await page.getByLabel("Reason").fill("no notice is given here");
  await page.getByLabel("Who", { exact: true }).selectOption({ label: "森" });
  await fitsAll(page, "plan, a step being changed");
  await button(page, "Keep").click();
  await page.getByText("Said not to apply: to be signed off by a second person.").waitFor();
  await page.getByText("You changed this last: a second person signs it off.").waitFor();
  await keepScreenshot(page, "register-plan-en");

  // Somebody is faster: what differs is shown, and what was typed goes over it.
  const step = "jp.appi/art-32-1#0";
  await button(page, `Change: ${STEP}`).click();
  await page.getByLabel("Note").fill("asked counsel");
  await done(owner.send("PUT", `/api/v1/subjects/${id}/plan-states`, { step, revision: 1, due: "2027-02-01" }));
  await button(page, "Keep").click();
  await page.getByText("Own day: not given → 2027-02-01").waitFor();
  await button(page, "Save mine over it").click();
  await page.getByText(/asked counsel/).waitFor();
  await page.getByText(/own day: 1 February 2027/).waitFor();

  // The second person.
  const reviewer = await member(house.server, owner, "reviewer");
  const { items } = await done<{ items: Row[] }>(reviewer.send("GET", `/api/v1/subjects/${id}/plan-states`));
  const { id: object, revision } = items[0]!;
  await done(reviewer.send("POST", "/api/v1/sign-offs", { kind: "plan_item", object, revision }));
  await page.reload();
  await page.getByText(/^Signed off by reviewer-of-keikaku on/).waitFor();
  expect(await page.getByText("to be signed off by a second person").count()).toBe(0);
  await done(owner.send("PUT", `/api/v1/subjects/${id}/plan-states`, { step, revision, note: "again" }));
  await page.reload();
  await page.getByText(/signed revision 3 on .* it was changed since\./).waitFor();

  // A reviewer signs and comments, and is shown no other control.
  await context.close();
  const guest = await entered(`${reviewer.name}@example.org`, path, "en", "keikaku – reviewer");
  await guest.page.getByRole("button", { name: /^Sign off revision/ }).waitFor();
  expect(await guest.page.getByRole("button", { name: /^Change/ }).count()).toBe(0);
  await guest.page.getByRole("link", { name: "Overview" }).click();
  await guest.page.getByLabel("Your comment").fill("Looked at with counsel.");
  await button(guest.page, "Comment").click();
  await guest.page.getByText("Looked at with counsel.").waitFor();
  await guest.page.getByRole("button", { name: /^Take back your comment/ }).click();
  await guest.page.getByText("taken back by its author").waitFor();
  expect(besides(complaints, 409)).toEqual([]);
  expect(guest.complaints).toEqual([]);
  await guest.context.close();
});

it("tasks stand by day, mine apart, are given to another together, put back, and saved as the filter has them (ja)", async () => {
  const owner = await signedUp(house.server, "yarukoto");
  const me = await add(owner, "people", { name: "自分", email: "yarukoto@example.org" });
  await add(owner, "people", { name: "鈴木" });
  const { id } = await add(owner, "subjects", { name: "採用支援", facts: BANK.facts });
  const about = { kind: "system", id };
  await add(owner, "tasks", { title: "委託先に確認", about, due: "2025-01-31", owner: me.id });
  await add(owner, "tasks", { title: "社内説明会", due: "2199-01-31" });
  const said = { step: "jp.appi/art-32-1#0", revision: 0, owner: me.id, due: "2026-01-31" };
  await done(owner.send("PUT", `/api/v1/subjects/${id}/plan-states`, said));
  const { page, context, complaints } = await entered("yarukoto@example.org", "/tasks/", "ja");
  await page.getByText("3件(期限超過 2件)").waitFor();
  const titles = () => page.locator("main li p:first-child").allTextContents();
  expect((await titles())[0]).toBe("委託先に確認");
  await page.getByText("やることを追加").click();
  await fitsAll(page, "tasks");
  await keepScreenshot(page, "register-tasks-ja");

  await page.getByLabel("担当の範囲").selectOption("mine");
  await page.getByText("2件(期限超過 2件)").waitFor();
  await page.getByLabel("このページのすべてを選ぶ").check();
  await page.getByLabel("新しい担当").selectOption({ label: "鈴木" });
  await fitsAll(page, "tasks chosen");
  await button(page, "2件を変更する").click();
  await page.getByText("2件を変更しました。").waitFor();
  await page.getByText("今、やることはありません").waitFor();
  await button(page, "元に戻す").click();
  await page.getByText("2件の変更を元に戻しました。").waitFor();
  await page.getByText("2件(期限超過 2件)").waitFor();

  await button(page, "この一覧を保存").click();
  const csv = await saved(page, "CSV");
  expect(csv.trim().split("\r\n")).toHaveLength(3);
  expect(csv).toContain("委託先に確認");
  expect(csv).not.toContain("社内説明会");
  await button(page, "完了にする:委託先に確認").click();
  await page.getByText("1件(期限超過 1件)").waitFor();
  await page.getByRole("link", { name: /^採用支援の計画/ }).click();
  await page.getByText(/担当:自分/).waitFor();
  await fitsAll(page, "plan");
  await keepScreenshot(page, "register-plan-ja");
  expect(complaints).toEqual([]);
  await context.close();
});

/** From a saved check to paper: the reach of the issue. */
const MOST_CLICKS = 12;

it("a newcomer comes from a saved check to a printed checklist of the AI Guidelines for Business in at most twelve clicks", async () => {
  const owner = await signedUp(house.server, "hatsu");
  await add(owner, "subjects", { name: "住宅ローン自動審査", facts: BANK.facts });
  const { page, context, complaints } = await house.visit({ language: "en" });
  await page.addInitScript(() => {
    window.print = () => sessionStorage.setItem("printed", document.title);
  });
  await signIn(page, "hatsu@example.org");
  await button(page, "Sign out").waitFor();
  let clicks = 0;
  const click = async (role: "link" | "button", name: string | RegExp) => {
    clicks++;
    await page.getByRole(role, { name }).first().click();
  };
  await page.goto(`${house.server.url}/en/`);
  await click("link", "Register");
  await click("link", "住宅ローン自動審査");
  await click("button", "Draft documents");
  await click("link", "Checklist of the AI Guidelines for Business");
  await page.getByRole("heading", { name: "Draft: Checklist of the AI Guidelines for Business" }).waitFor();
  await click("button", "Print");
  expect(await page.evaluate(() => sessionStorage.getItem("printed"))).not.toBeNull();
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  await page.emulateMedia({ media: "print" });
  await page.getByRole("heading", { name: "Checklist of the AI Guidelines for Business", exact: true }).waitFor();
  expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});
