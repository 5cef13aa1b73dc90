// Disclosures of the register against the real server: drawn, written in, touched by a change, approved by another, and read by anybody without a script.
import type { Language } from "@yawara/engine";
import { afterAll, beforeAll, expect, it } from "vitest";
import { done, member, type Person, signedUp } from "../../server/test/http-people.ts";
import { BANK, type Served } from "../../server/test/http-serving.ts";
import { fitsAll, fitsEveryWidth, LOOKS } from "./accessibility.ts";
import { button, type House, openHouse, signIn } from "./account-house.ts";
import { keepScreenshot, openPage } from "./browser.ts";

let house: House;
let server: Served;

beforeAll(async () => {
  house = await openHouse();
  ({ server } = house);
});
afterAll(() => house?.close());

interface Kept {
  id: string;
  revision: number;
  address: string;
}

/** A bank's loan screening with a notice to the public, drawn from it. */
async function drawn(name: string): Promise<{ owner: Person; system: Kept; notice: Kept }> {
  const owner = await signedUp(server, name);
  const system = await done<Kept>(
    owner.send("POST", "/api/v1/subjects", { name: "住宅ローン自動審査", facts: BANK.facts }),
  );
  const notice = await done<Kept>(
    owner.send("POST", "/api/v1/register/disclosures", {
      ...{ subject: system.id, kind: "public-notice", name: "お客さまへのお知らせ" },
      organisation: { name: "みなと銀行", product: "住宅ローン自動審査", contact: "ai@minato.example.jp" },
    }),
  );
  return { owner, system, notice };
}

const step = (by: Person, { id }: Kept, version: number, name: string, revision: number, reason?: string) =>
  done<Kept>(
    by.send("POST", `/api/v1/register/disclosures/${id}/versions/${version}/step`, {
      ...{ step: name, revision },
      ...(reason !== undefined && { reason }),
    }),
  );

/** Signed in, in the organisation of the owner, on the page of disclosures. */
async function entered(email: string, search: string, language: Language, width: number, owner?: Person) {
  const visited = await house.visit({ language, width });
  await signIn(visited.page, email);
  await button(visited.page, language === "en" ? "Sign out" : "サインアウト").waitFor();
  if (owner !== undefined) {
    const { organisation } = await done<{ organisation: { id: string } }>(owner.send("GET", "/api/v1/me"));
    await visited.page.evaluate(async (organizationId) => {
      const headers = { "Content-Type": "application/json" };
      await fetch("/api/auth/organization/set-active", {
        ...{ method: "POST", headers },
        body: JSON.stringify({ organizationId }),
      });
    }, organisation.id);
  }
  await visited.page.goto(`${server.url}/${language}/register/disclosures${search}`);
  await visited.page.locator("h1").waitFor();
  return visited;
}

const GAP = "the purpose in a sentence of your own, in words the reader knows";

it("a draft is written in and saved, marks what a changed answer touches, and is submitted; who wrote it is not asked to approve", async () => {
  const { owner, system, notice } = await drawn("hanako");
  const { page, context, complaints } = await entered("hanako@example.org", "", "en", 390);
  await page.getByText("One disclosure", { exact: true }).waitFor();
  await fitsAll(page, "list");
  await keepScreenshot(page, "disclosures-list-en");
  await page.getByRole("link", { name: "お客さまへのお知らせ" }).click();
  await button(page, `Fill in: ${GAP}`).click();
  await page.getByLabel(GAP).fill("It helps our staff decide on home loans.");
  await button(page, "Done").click();
  await page.getByText("Not saved yet.").waitFor();
  await button(page, "Save").click();
  await page.getByText("Saved.", { exact: true }).waitFor();
  await page.getByText("Written by a person").waitFor();
  await done(
    owner.send("PUT", `/api/v1/subjects/${system.id}`, {
      ...{ name: "住宅ローン自動審査", revision: 1 },
      facts: { ...BANK.facts, "use.areas": ["finance", "employment"] },
    }),
  );
  await page.reload();
  await page
    .getByText(/Drawn from an earlier answer\./)
    .first()
    .waitFor();
  await page.getByText("It helps our staff decide on home loans.").waitFor();
  await fitsAll(page, "draft with what changed");
  await keepScreenshot(page, "disclosure-draft-en");
  await button(page, "Submit for approval").click();
  await page.getByText(/still to be written,/).waitFor();
  await page
    .getByRole("group", { name: "Submit for approval" })
    .getByRole("button", { name: "Submit for approval" })
    .click();
  await page.getByText("You wrote in it last: somebody else approves it.").waitFor();
  expect(await button(page, "Approve").count()).toBe(0);
  expect(await page.getByRole("button", { name: /^Change: / }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
  expect(notice.address).toMatch(/^\/disclosures\/[0-9a-f]{20}$/);
});

it("a reviewer approves in Japanese, the owner publishes, a later version is told apart; a viewer has no control", async () => {
  const { owner, notice } = await drawn("tokiko");
  const reviewer = await member(server, owner, "reviewer");
  const viewer = await member(server, owner, "viewer");
  await step(owner, notice, 1, "submit", 1);
  const visited = await entered(`${reviewer.name}@example.org`, `?id=${notice.id}`, "ja", LOOKS.ja.width, owner);
  await button(visited.page, "承認する").click();
  await visited.page.getByRole("group", { name: "承認する" }).getByRole("button", { name: "承認する" }).click();
  await visited.page.getByText("承認済み", { exact: true }).waitFor();
  await visited.page.getByText(/に.+が承認しました。/).waitFor();
  await visited.context.close();
  await step(owner, notice, 1, "publish", 3);
  await done(owner.send("POST", `/api/v1/register/disclosures/${notice.id}/versions`, {}));
  const edits = { ja: { "use.that.still": { text: "審査の下調べに使います。" } } };
  await done(
    owner.send("PUT", `/api/v1/register/disclosures/${notice.id}/versions/2`, { revision: 1, edits, tiers: {} }),
  );
  const { page, context, complaints } = await entered(
    `${viewer.name}@example.org`,
    `?id=${notice.id}`,
    "ja",
    1440,
    owner,
  );
  await page.getByRole("heading", { name: "第1版から第2版への変更" }).waitFor();
  await page.getByText("公開しているのは第1版です。").waitFor();
  await fitsAll(page, "viewer");
  await keepScreenshot(page, "disclosure-viewer-ja");
  for (const name of ["保存する", "承認を依頼する", "次の版を作る", "取り下げる"])
    expect([name, await button(page, name).count()]).toEqual([name, 0]);
  expect(complaints).toEqual([]);
  await context.close();
});

it("the public page is read without a script, in both languages and tiers, and says when it was withdrawn", async () => {
  const { owner, notice } = await drawn("naoko");
  const editor = await member(server, owner, "editor");
  await step(owner, notice, 1, "submit", 1);
  await step(editor, notice, 1, "approve", 2);
  await step(owner, notice, 1, "publish", 3);
  const { page, context, complaints } = await openPage(house.browser, { width: 390, javaScriptEnabled: false });
  await page.goto(`${server.url}${notice.address}?lang=en`);
  await page.getByRole("heading", { level: 1, name: "Notice on the use of AI" }).waitFor();
  expect(await page.locator("script").count()).toBe(0);
  await keepScreenshot(page, "disclosure-public-en");
  await page.getByRole("link", { name: "日本語" }).click();
  expect(await page.locator("html").getAttribute("lang")).toBe("ja");
  await page.getByRole("link", { name: "English" }).click();
  await step(owner, notice, 1, "withdraw", 4, "誤りがあったため");
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "This disclosure was withdrawn" }).waitFor();
  await page.getByText("Reason: 誤りがあったため").waitFor();
  expect(complaints.filter((one) => !one.includes("410"))).toEqual([]);
  await context.close();
  await publicPagesFit(await drawnAndShown("naomi"));
});

/** A published system card, which has details, and the list that names it. */
async function drawnAndShown(name: string): Promise<string> {
  const { owner, system } = await drawn(name);
  const editor = await member(server, owner, "editor");
  const body = { subject: system.id, kind: "system-card", name: "カード" };
  const card = await done<Kept>(owner.send("POST", "/api/v1/register/disclosures", body));
  await step(owner, card, 1, "submit", 1);
  await step(editor, card, 1, "approve", 2);
  await step(owner, card, 1, "publish", 3);
  await done(owner.send("PUT", "/api/v1/register/disclosure-list", { slug: name, shown: true }));
  return `/disclosures/of/${name}`;
}

async function publicPagesFit(list: string): Promise<void> {
  const { page, context, complaints } = await openPage(house.browser, { width: 1440 });
  await page.goto(`${server.url}${list}?lang=ja`);
  await fitsAll(page, "list");
  await keepScreenshot(page, "disclosures-public-list-ja");
  await page.locator("main ul a").first().click();
  await page.getByRole("link", { name: "くわしく" }).click();
  await page.getByRole("link", { name: "くわしく" }).and(page.locator("[aria-current=page]")).waitFor();
  await fitsAll(page, "in detail");
  await fitsEveryWidth(page, "in detail");
  await keepScreenshot(page, "disclosure-public-detail-ja");
  expect(complaints).toEqual([]);
  await context.close();
}
