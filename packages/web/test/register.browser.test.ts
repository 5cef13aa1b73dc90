// The register's screens against the real server and a real database: the ledger, a system, the lists, the log, in both languages.
import { LANGUAGES, type Language } from "@yawara/engine";
import { verifyLog } from "@yawara/register/verify-log";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, member, type Person, signedUp } from "../../server/test/http-people.ts";
import { BANK, type Served } from "../../server/test/http-serving.ts";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { besides, button, focused, type House, openHouse } from "./account-house.ts";
import { keepScreenshot, saved } from "./browser.ts";

let house: House;
let server: Served;

beforeAll(async () => {
  house = await openHouse();
  ({ server } = house);
});
afterAll(() => house?.close());

interface Row {
  id: string;
  revision: number;
}

const add = (person: Person, list: string, row: object) => done<Row>(person.send("POST", `/api/v1/${list}`, row));

/** A ledger of a house with units within units, people, what systems stand on, and systems. */
async function filled(name: string, systems: number) {
  const owner = await signedUp(server, name);
  const head = await add(owner, "units", { name: "本社", code: "HQ" });
  const loans = await add(owner, "units", { name: "融資部", code: "L", parent: head.id });
  const sato = await add(owner, "people", { name: "佐藤花", email: `${name}-sato@example.co.jp` });
  const suzuki = await add(owner, "people", { name: "鈴木一郎" });
  const model = await add(owner, "assets", { kind: "model", name: "言の葉 7B", version: "2.1" });
  const service = await add(owner, "assets", { kind: "service", name: "みなと文章生成" });
  await done(owner.send("PUT", `/api/v1/assets/${service.id}/parts`, { assets: [model.id] }));
  const bank = await add(owner, "subjects", {
    ...{ name: "住宅ローン自動審査", facts: BANK.facts, code: "AI-001", source: "審査部への聞き取り" },
    ...{ unit: loans.id, owner: sato.id, reviewer: suzuki.id, next_review: "2025-03-31", confirmed_on: "2024-10-01" },
  });
  await done(owner.send("PUT", `/api/v1/subjects/${bank.id}/assets`, { assets: [service.id] }));
  for (let i = 1; i < systems; i++)
    await add(owner, "subjects", {
      name: `業務支援システム ${String(i).padStart(2, "0")}`,
      facts: { "lifecycle.stage": i % 2 === 0 ? "in_use" : "development" },
      ...(i % 3 === 0 && { next_review: "2199-01-01" }),
    });
  return { owner, head, loans, sato, suzuki, model, service, bank };
}

/** Signed in, on a page of the register. */
const entered = (who: Person, path: string, look?: { language?: Language; width?: number }) =>
  house.enter(who, `/register${path}`, look);

/** To a part of the register that stands behind the button of lists and files. */
async function toList(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^Lists and files/ }).click();
  await page.getByRole("link", { name, exact: true }).click();
}

const rowNames = (page: Page) => page.locator("tbody th[scope=row]").allTextContents();

describe("signed out", () => {
  it.each([
    ["en", "Register", "The register of your organisation stands here", "Sign in or create an account"],
    ["ja", "台帳", "ここは、組織のAI台帳です", "サインイン・アカウント作成"],
  ] as const)("it says what would be here, and the way to it (%s)", async (language, door, said, step) => {
    const { page, context, complaints } = await house.visit({ language });
    await page.getByRole("link", { name: door, exact: true }).click();
    await page.getByText(said).waitFor();
    await page.getByRole("link", { name: step }).click();
    await page.waitForURL("**/account**");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("an empty register", () => {
  it("is filled step by step: a unit, a person, a system by its name, what it stands on", async () => {
    const { page, context, complaints } = await entered(await signedUp(server, "hajime"), "/");
    await page.getByText("No system is in the ledger yet").waitFor();
    await button(page, "Add").click();
    await page.getByText("Enter a name.").waitFor();
    await page.getByLabel("Name of the system").fill("問い合わせ自動応答");
    await button(page, "Add").click();
    await page.getByRole("heading", { level: 1, name: "問い合わせ自動応答" }).waitFor();
    await page.getByText("Nothing has been said of it yet, so the law cannot be asked.").waitFor();

    await button(page, "Change: Unit").click();
    await page.getByRole("link", { name: "Add units" }).click();
    await page.getByRole("heading", { level: 1, name: "Units" }).waitFor();
    await page.getByLabel("Name", { exact: true }).fill("顧客支援部");
    await button(page, "Add").click();
    await button(page, "Edit 顧客支援部").waitFor();
    await page.getByLabel("Name", { exact: true }).fill("電話課");
    await page.getByLabel("Lies within").selectOption({ label: "顧客支援部" });
    await button(page, "Add").click();
    await button(page, "Edit 電話課").waitFor();
    await toList(page, "People");
    await page.getByRole("heading", { level: 1, name: "People" }).waitFor();
    await page.getByLabel("Name", { exact: true }).fill("田中健太");
    await button(page, "Add").click();
    await button(page, "Edit 田中健太").waitFor();

    await page.getByRole("link", { name: "Systems", exact: true }).click();
    await page.getByRole("link", { name: "問い合わせ自動応答" }).click();
    await button(page, "Change: Unit").click();
    await page.getByLabel("Unit", { exact: true }).selectOption({ label: "\u3000電話課" });
    await button(page, "Keep").click();
    await button(page, "Change: Owner").click();
    await page.getByLabel("Owner", { exact: true }).selectOption({ label: "田中健太" });
    await page.keyboard.press("Enter");
    await button(page, "Confirm today").click();
    await button(page, "Confirm today").waitFor({ state: "detached" });
    await page.getByText("Add something it stands on").click();
    await page.getByText("Add what is not in the list yet").click();
    await page.getByLabel("Name", { exact: true }).fill("みなと文章生成");
    await page.getByLabel("Kind").selectOption("service");
    await button(page, "Add").click();
    await button(page, "Take out Service: みなと文章生成").waitFor();
    await button(page, "Describe it").click();
    await page.waitForURL("**/check/ask**");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("the ledger", () => {
  let house: Awaited<ReturnType<typeof filled>>;
  beforeAll(async () => {
    house = await filled("aozora", 55);
  });

  it("is found, sorted, filtered and paged, all of it in the address, and kept as a view", async () => {
    const { page, context, complaints } = await entered(house.owner, "/");
    await page.getByText("55 systems", { exact: true }).waitFor();
    expect(await rowNames(page)).toHaveLength(50);
    await button(page, "Next").click();
    await page.getByText("Page 2 of 2").waitFor();
    await expect.poll(() => rowNames(page)).toHaveLength(5);
    await page.getByRole("columnheader", { name: "Next review" }).getByRole("button").click();
    await expect.poll(() => rowNames(page).then(([first]) => first)).toBe("住宅ローン自動審査");
    const sorted = page.getByRole("columnheader", { name: "Next review" });
    expect(await sorted.getAttribute("aria-sort")).toBe("ascending");
    await page.getByText("overdue", { exact: true }).filter({ visible: true }).first().waitFor();

    await page.getByLabel("Search the ledger").fill("ローン 佐藤");
    await page.getByText("One system fits").waitFor();
    await page.getByLabel("Search the ledger").fill("");
    await page.getByLabel("Unit, with those below it").selectOption({ label: "本社" });
    await page.getByText("One system fits").waitFor();
    await page.getByLabel("Unit, with those below it").selectOption("");
    await page.getByLabel("Stands on").selectOption({ label: "Model: 言の葉 7B 2.1" });
    await expect.poll(() => rowNames(page)).toEqual(["住宅ローン自動審査"]);
    await page.getByLabel("Only overdue reviews").click();
    await expect
      .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
      .toEqual({ asset: house.model.id, overdue: "true", sort: "next_review" });
    await page.getByText("Save this view").click();
    await page.getByLabel("Name of the view").fill("急ぐもの");
    await button(page, "Keep").click();
    await page.goto(`${server.url}/en/register/`);
    await page.getByText("55 systems", { exact: true }).waitFor();
    await page.getByRole("link", { name: "急ぐもの" }).click();
    await page.getByText("One system fits").waitFor();
    await button(page, "Forget the view 急ぐもの").click();
    await page.goto(`${server.url}/en/register/?stage=sleeping&sort=colour&page=0`);
    await page.getByText("The address says “stage=sleeping”, which cannot be read here").waitFor();
    await page.getByText("55 systems", { exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("is changed many at once after a look at what would come of it, and put back", async () => {
    const { page, context, complaints } = await entered(house.owner, "/?q=業務支援");
    await page.getByText("54 systems fit").waitFor();
    await page.getByLabel("Choose all on this page").check();
    await page.getByText("50 systems chosen").waitFor();
    await button(page, "Choose all 54").click();
    await page.getByText("54 systems chosen").waitFor();
    await page.getByLabel("New value").selectOption({ label: "鈴木一郎" });
    await button(page, "Preview").click();
    await expect.poll(() => focused(page)).toBe("54 of 54 would change");
    await keepScreenshot(page, "register-preview");
    expect((await done<{ total: number }>(house.owner.send("GET", "/api/v1/batches"))).total).toBeUndefined();
    await button(page, "Change these 54 systems").click();
    await page.getByText("54 systems are changed.").waitFor();
    const owned = `/api/v1/subjects?owner=${house.suzuki.id}`;
    expect(await done(house.owner.send("GET", owned))).toMatchObject({ total: 54 });
    await button(page, "Undo").click();
    await page.getByText("54 changes are taken back.").waitFor();
    expect(await done(house.owner.send("GET", owned))).toMatchObject({ total: 0 });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("shows viewers no control they may not use", async () => {
    const viewer = await member(server, house.owner, "viewer");
    const { page, context, complaints } = await entered(viewer, "/");
    await page.getByText("55 systems", { exact: true }).waitFor();
    // Whoever reads the log is a witness of it: a checkpoint and a receipt are theirs to ask for.
    const may =
      /^(Open in Check|Draft documents|Save as|Today|Lists and files|Save the log|Sign a checkpoint now|Save the receipt|Save this list|Older|Next|Previous|Sort by|Clear|Filters)/;
    const system = `/system/?id=${house.bank.id}`;
    for (const path of ["/", system, `${system}&part=plan`, "/tasks/", "/assets/", "/units/", "/people/", "/log/"]) {
      await page.goto(`${server.url}/en/register${path}`);
      await page.getByRole("navigation", { name: "Parts of the register" }).waitFor();
      await page.waitForLoadState("networkidle");
      const names = await page
        .locator("main button:visible")
        .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? one.textContent ?? ""));
      expect(
        names.filter((name) => !may.test(name)),
        path,
      ).toEqual([]);
      expect(await page.getByLabel(/^Choose/).count()).toBe(0);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("one system", () => {
  it("says what the law says of it today and on a past day, what it stands on, and what was said of it", async () => {
    const { owner, bank } = await filled("nagisa", 2);
    const { page, context, complaints } = await entered(owner, `/system/?id=${bank.id}`);
    await page.getByText(/^No ban is broken as far as described/).waitFor();
    await page.getByText("31 March 2025").waitFor();
    await page.getByLabel("As of").fill("2025-01-01");
    await page.getByText("The ledger did not have this system yet").waitFor();
    await button(page, "Today").click();
    await page.getByRole("link", { name: "History" }).click();
    await page.getByText("From: 審査部への聞き取り").waitFor();
    await page.getByText("16 answers").click();
    await page.getByText("Lending, credit").or(page.getByText("Finance")).first().waitFor();
    await page.getByRole("link", { name: "Overview" }).click();
    await page.getByRole("link", { name: "Service: みなと文章生成" }).click();
    await page.getByRole("link", { name: "All systems that stand on it (Service: みなと文章生成)" }).click();
    await expect.poll(() => rowNames(page)).toEqual(["住宅ローン自動審査"]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("shows whoever is slower what differs, and lets them choose", async () => {
    const { owner, bank, sato } = await filled("tsubasa", 1);
    const { page, context, complaints } = await entered(owner, `/system/?id=${bank.id}`);
    await button(page, "Change: Note").click();
    await page.getByLabel("Note").fill("四半期ごとに報告");
    await done(owner.send("POST", "/api/v1/subjects/bulk", { ids: [bank.id], set: { reviewer: sato.id } }));
    await button(page, "Keep").click();
    await expect.poll(() => focused(page)).toBe("Somebody changed this meanwhile");
    await page.getByText("Reviewer: 鈴木一郎 → 佐藤花", { exact: true }).waitFor();
    await keepScreenshot(page, "register-conflict");
    await button(page, "Save mine over it").click();
    await button(page, "Change: Note").waitFor();
    expect(await done(owner.send("GET", `/api/v1/subjects/${bank.id}`))).toMatchObject({
      note: "四半期ごとに報告",
      reviewer: { name: "佐藤花" },
    });
    expect(besides(complaints, 409)).toEqual([]);
    await context.close();
  });
});

describe("the log", () => {
  it("says who changed what, compares named days, erases a person, and is saved as a file that verifies", async () => {
    const { owner, bank, suzuki } = await filled("akari", 3);
    const { page, context, complaints } = await entered(owner, "/log/");
    await page.getByLabel("Name", { exact: true }).fill("十一月");
    await button(page, "Name the ledger as it is now").click();
    await page.getByText("The ledger as it is now is kept as “十一月”.").waitFor();
    await page.getByText("Nothing differs").waitFor();
    const facts = { ...BANK.facts, "lifecycle.stage": "retired" };
    const body = { name: "住宅ローン自動審査", facts, revision: bank.revision, owner: suzuki.id };
    await done(owner.send("PUT", `/api/v1/subjects/${bank.id}`, body));
    await page.reload();
    await page.getByText("Stage: not said → Retired").waitFor();
    await page.getByText("You changed the system “住宅ローン自動審査”").waitFor();
    await page.getByText("owner: 佐藤花 → 鈴木一郎").waitFor();
    const log = await saved(page, "Save the log");
    expect(verifyLog(log.trimEnd().split("\n"))).toMatchObject({ faults: [], erased: 0 });

    await toList(page, "People");
    await button(page, "Erase 鈴木一郎").click();
    await page.getByLabel("To confirm, type the name: 鈴木一郎").fill("鈴木");
    await button(page, "Erase for good").click();
    await page.getByText("This is not the name.").waitFor();
    await page.getByLabel("To confirm, type the name: 鈴木一郎").fill("鈴木一郎");
    await button(page, "Erase for good").click();
    await page.getByText("The person is erased.").waitFor();
    await toList(page, "Log of changes");
    const erased = await saved(page, "Save the log");
    expect(verifyLog(erased.trimEnd().split("\n"))).toMatchObject({ faults: [] });
    expect(erased).not.toContain("鈴木一郎");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe.each(LANGUAGES)("every page (%s)", (language) => {
  it("fits at every width, and can be used by all", async () => {
    const { width, colorScheme } = LOOKS[language];
    const { owner, bank } = await filled(`every-${language}`, 6);
    const { page, context, complaints } = await entered(owner, "/", { language, width });
    await page.emulateMedia({ colorScheme });
    const pages = {
      ledger: "/",
      system: `/system/?id=${bank.id}`,
      history: `/system/?id=${bank.id}&part=history`,
      assets: "/assets/",
      units: "/units/",
      people: "/people/",
      log: "/log/",
    };
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(`${server.url}/${language}/register${path}`);
      await page.waitForFunction(() => document.querySelector("[role=status].animate-pulse") === null);
      for (const summary of await page.locator("main summary:visible").all()) await summary.click();
      const edit = page.getByRole("button", { name: language === "en" ? /^(Edit|Change:) / : /を(編集|変更)$/ });
      if ((await edit.count()) > 0) await edit.first().click();
      await fitsAll(page, name);
      await keepScreenshot(page, `register-${name}-${language}`);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});
