// The account screen against the real server and a real database: signing up, keeping systems, keys, in both languages.
import { LANGUAGES } from "@yawara/engine";
import type { Register } from "@yawara/register";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD } from "../../register/test/browser.ts";
import { member, signedUp } from "../../server/test/http-people.ts";
import { BANK, type Served, served } from "../../server/test/http-serving.ts";
import { fitsAll, LOOKS, violations } from "./accessibility.ts";
import { besides, button, emailOf, focused, type House, openHouse, signIn, signUp } from "./account-house.ts";
import { BUILT } from "./built-site.ts";
import { startBrowser } from "./chromium.ts";

const BANK_NAME = "Bank: automated screening of home loans";

let house: House;
let server: Served;
let register: Register;
let visit: House["visit"];

beforeAll(async () => {
  house = await openHouse();
  ({ server, register, visit } = house);
});
afterAll(() => house?.close());

/** Takes the bank's example as the system being described, as a person would. */
async function describeBank(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Check", exact: true }).click();
  await page.getByRole("link", { name: BANK_NAME }).click();
  await page.getByRole("heading", { level: 1, name: BANK_NAME }).waitFor();
}

async function savedBank(page: Page, owner: string): Promise<void> {
  await describeBank(page);
  await page.getByRole("link", { name: "Register", exact: true }).click();
  await button(page, `Save to ${owner}`).click();
  await page.getByText("Saved as revision 1.").waitFor();
}

/** The page of a system, from the ledger. */
async function openSystem(page: Page, name = BANK_NAME): Promise<void> {
  await page.getByRole("link", { name: "Register", exact: true }).click();
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** The form for saving stands folded once what is described is saved. */
const openSaving = (page: Page) => page.getByText("Save what you are describing").click();

const toAccount = (page: Page) => page.getByRole("link", { name: "Account" }).click();

const factsKept = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem("yawara.draft") ?? "{}").facts as object);

describe("without an account", () => {
  it("says first that nothing needs one, and is a quiet link away from every page", async () => {
    const { page, context, complaints } = await visit();
    await page.goto(`${server.url}/en/`);
    await page.getByRole("link", { name: "Account" }).click();
    expect(await page.locator("main header p, main header div").last().textContent()).toMatch(
      /^Nothing here needs an account: Check, Law and Compare work without one\./,
    );
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(await page.getByRole("button", { name: "Sign in with" }).count()).toBe(0);
    expect(await page.getByLabel("E-mail address").getAttribute("autocomplete")).toBe("username");
    expect(await page.getByLabel("Password").getAttribute("autocomplete")).toBe("current-password");
    await button(page, "Create an account instead").click();
    expect(await page.getByLabel("Password").getAttribute("autocomplete")).toBe("new-password");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("says what still works while the server has no database, and goes on once it has one", async () => {
    let open: Register | undefined;
    const bare = await served({ register: () => open, site: BUILT });
    const { page, context, complaints } = await visit({ at: bare });
    await page.getByText("Accounts cannot be reached at the moment").waitFor();
    await page.getByText(/Check, Law and Compare still work/).waitFor();
    expect(await violations(page)).toEqual([]);
    open = register;
    await button(page, "Try again").click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(besides(complaints, 503)).toEqual([]);
    await context.close();
    await bare.close();
  });

  it.each([
    ["en", "This server keeps no accounts."],
    ["ja", "このサーバーではアカウントを扱っていません。"],
  ] as const)("says where the server keeps none, and offers nothing to try (%s)", async (language, said) => {
    const without = await served({ withoutAccounts: () => true, site: BUILT });
    const { page, context, complaints } = await visit({ at: without, language });
    await page.getByRole("alert").getByText(said).waitFor();
    expect(await page.getByRole("main").getByRole("button").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(besides(complaints, 501)).toEqual([]);
    await context.close();
    await without.close();
  });
});

describe("signing in", () => {
  it("says what is wrong before it asks the server, at the field", async () => {
    const { page, context, asked } = await visit();
    await button(page, "Create an account instead").click();
    const before = asked.length;
    await page.getByLabel("Your name").fill("Short");
    await page.getByLabel("E-mail address").fill("short@");
    await page.getByLabel("Password").fill("too short");
    await button(page, "Create an account").click();
    const email = page.getByLabel("E-mail address");
    expect(await email.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByText("This is not an e-mail address; it looks like name@example.org.").waitFor();
    await page.getByText("The password needs at least 10 characters.").waitFor();
    expect(asked.slice(before).filter((url) => url.includes("/api/"))).toEqual([]);
    await context.close();
  });

  it.each([
    ["en", "This e-mail address and password do not belong together.", "Sign in", "E-mail address", "Password"],
    ["ja", "メールアドレスとパスワードの組み合わせが違います。", "サインイン", "メールアドレス", "パスワード"],
  ] as const)(
    "says one thing for a wrong password and for nobody (%s)",
    async (language, said, enter, address, word) => {
      const known = await signedUp(server, `wrong-${language}`);
      const { page, context, complaints } = await visit({ language });
      for (const email of [`${known.name}@example.org`, "nobody@example.org"]) {
        await page.getByLabel(address).fill(email);
        await page.getByLabel(word).fill("something else");
        await button(page, enter).click();
        await page.getByRole("alert").getByText(said).waitFor();
      }
      expect(await page.getByLabel(address).inputValue()).toBe("nobody@example.org");
      expect(besides(complaints, 401)).toEqual([]);
      await context.close();
    },
  );

  it("does not make a second account for an address, and says to wait after too many tries", async () => {
    await signedUp(server, "taken");
    const { page, context } = await visit();
    await button(page, "Create an account instead").click();
    await page.getByLabel("Your name").fill("Taken");
    await page.getByLabel("E-mail address").fill("taken@example.org");
    await page.getByLabel("Password").fill(PASSWORD);
    await button(page, "Create an account").click();
    await page.getByText("There is an account with this e-mail address. Sign in instead.").waitFor();
    for (let tries = 0; tries < 3; tries++) {
      const answered = page.waitForResponse(/sign-up/);
      await button(page, "Create an account").click();
      await answered;
    }
    await page.getByText("Too many tries in a short time. Wait a minute, then try again.").waitFor();
    await context.close();
  });
});

describe("saved systems", () => {
  it("are saved, there after a reload, opened elsewhere as they were, removed, and back again", async () => {
    const { page, context, complaints, asked } = await visit();
    await signUp(page, "Hana Sato");
    await savedBank(page, "Hana Sato");
    await page.reload();
    await page.getByRole("link", { name: BANK_NAME, exact: true }).waitFor();
    const described = await factsKept(page);
    expect(described).toEqual(BANK.facts);

    const other = await visit();
    await signIn(other.page, emailOf("Hana Sato"));
    await openSystem(other.page);
    await button(other.page, "Open in Check").click();
    await other.page
      .getByText(/^(Nothing here is forbidden|No ban is broken)/)
      .first()
      .waitFor();
    expect(await factsKept(other.page)).toEqual(described);
    await other.context.close();

    await openSystem(page);
    await button(page, "Remove from the ledger").click();
    await page.getByText("This system is not in the ledger: it was removed.").waitFor();
    await button(page, "Bring back into the ledger").click();
    await page.getByText("Revision 3, saved on").waitFor();
    await button(page, "Remove from the ledger").waitFor();
    await toAccount(page);

    await button(page, "Sign out").click();
    await page.getByText("You are signed out. What is being described is as it was.").waitFor();
    expect(await factsKept(page)).toEqual(described);
    expect(complaints).toEqual([]);
    const elsewhere = [...asked, ...other.asked].filter((url) => !url.startsWith(server.url));
    expect(elsewhere.filter((url) => !url.startsWith("blob:"))).toEqual([]);
    expect(
      [...asked, ...other.asked].filter((url) => /example\.org|hana|organisation\.|home.loans/i.test(url)),
    ).toEqual([]);
    await context.close();
  });

  it("are shared by an invitation that is passed on, and whoever is slower chooses between two revisions", async () => {
    // All pages of a browser have one clipboard.
    const alone = await startBrowser();
    const owner = await visit({ within: alone });
    await signUp(owner.page, "Aoi");
    await savedBank(owner.page, "Aoi");
    await toAccount(owner.page);
    await owner.page.getByText("Invite somebody", { exact: true }).click();
    await owner.page.getByLabel("E-mail address").fill(emailOf("Jiro"));
    await button(owner.page, "Make an invitation").click();
    const link = await owner.page.getByLabel("Link to pass on").inputValue();
    await button(owner.page, "Copy").click();
    await owner.page.getByText("Copied.").waitFor();
    expect(await owner.page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    expect(link).toMatch(new RegExp(`^${server.url}/en/account/#invitation=[\\w-]+$`));

    const guest = await visit({ fragment: new URL(link).hash });
    await guest.page.getByText("To accept it, sign in with the e-mail address that was invited").waitFor();
    await signUp(guest.page, "Jiro");
    await guest.page.getByText("aoi@example.org invites you to Aoi as editor.").waitFor();
    await button(guest.page, "Accept").click();
    const works = guest.page.getByRole("combobox", { name: "Organisation" }).locator("option:checked");
    await expect.poll(() => works.textContent()).toBe("Aoi – editor");
    await openSystem(guest.page);
    await button(guest.page, "Open in Check").click();
    await guest.page.getByRole("heading", { level: 1, name: BANK_NAME }).waitFor();
    await guest.page.getByRole("link", { name: "Register", exact: true }).click();
    await openSaving(guest.page);
    await guest.page.getByLabel("Name of the system").fill("Home loans, reviewed");
    await button(guest.page, "Save as revision 2").click();
    await guest.page.getByText("Saved as revision 2.").waitFor();

    await owner.page.getByRole("link", { name: "Register", exact: true }).click();
    await openSaving(owner.page);
    await owner.page.getByRole("heading", { name: "A newer revision was saved meanwhile" }).waitFor();
    await owner.page.getByText(/^Revision 2 was saved by Jiro on .* Yours began from revision 1\./).waitFor();
    await button(owner.page, "Save mine as revision 3").click();
    await owner.page.getByText("Saved as revision 3.").waitFor();
    await owner.page.getByText(`Saved here as “${BANK_NAME}”, revision 3.`).waitFor();

    await button(guest.page, "Save as revision 3").click();
    await button(guest.page, "Open revision 3").click();
    await guest.page.getByRole("heading", { level: 1, name: BANK_NAME }).waitFor();
    await guest.page.getByRole("link", { name: "Register", exact: true }).click();
    await openSaving(guest.page);
    await guest.page.getByText(`Saved here as “${BANK_NAME}”, revision 3.`).waitFor();
    for (const { complaints, context } of [owner, guest]) {
      expect(besides(complaints, 409)).toEqual([]);
      await context.close();
    }
    await alone.close();
  });

  it("can be opened and not saved by a viewer, who chooses the organisation to work in", async () => {
    const owner = await signedUp(server, "kaze");
    await owner.send("POST", "/api/v1/subjects", { name: "Kept by Kaze", facts: BANK.facts });
    const viewer = await member(server, owner, "viewer");
    const { page, context, complaints } = await visit();
    await signIn(page, `${viewer.name}@example.org`);
    const chosen = page.getByRole("combobox", { name: "Organisation" });
    await chosen.selectOption({ label: "kaze – viewer" });
    await page.getByText("Invite somebody").waitFor({ state: "detached" });
    await openSystem(page, "Kept by Kaze");
    await button(page, "Open in Check").waitFor();
    expect(await page.getByRole("button", { name: /^(Remove|Save|Rename|Change|Confirm|Add)/ }).count()).toBe(0);
    await toAccount(page);
    await chosen.selectOption({ label: `${viewer.name} – owner` });
    await page.getByRole("link", { name: "To the register" }).click();
    await page.getByText("No system is in the ledger yet").waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("keys", () => {
  it("are shown once, open what their scope says, and nothing once revoked", async () => {
    const { page, context, complaints } = await visit();
    await signUp(page, "Mei");
    await savedBank(page, "Mei");
    await toAccount(page);
    await page.getByText("Make a key", { exact: true }).first().click();
    await page.getByLabel("Name of the key").fill("Monthly ledger");
    await button(page, "Make a key").click();
    const key = await page.getByLabel("Key", { exact: true }).inputValue();
    const ask = () => server.get("/api/v1/subjects", { "x-api-key": key });
    const { subjects } = (await (await ask()).json()) as { subjects: { name: string }[] };
    expect(subjects.map(({ name }) => name)).toEqual([BANK_NAME]);
    const saving = { name: "By key", facts: BANK.facts };
    expect((await server.post("/api/v1/subjects", saving, { "x-api-key": key })).status).toBe(403);

    await page.reload();
    await page.getByText(/Read only.*Mei, made on .*last used on/).waitFor();
    expect(await page.content()).not.toContain(key);
    await button(page, "Revoke Monthly ledger").click();
    await expect.poll(() => focused(page)).toBe("Keep it");
    await button(page, "Keep it").click();
    expect((await ask()).status).toBe(200);
    await button(page, "Revoke Monthly ledger").click();
    await button(page, "Revoke it").click();
    await page.getByText("“Monthly ledger” is revoked.").waitFor();
    await page.getByText("You have no keys.").waitFor();
    expect((await ask()).status).toBe(401);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("by keyboard alone", () => {
  it("an account is made, the system saved, removed and brought back, and the person signed out", async () => {
    const { page, context, complaints } = await visit();
    /** Goes on until the focus is on what has this name. */
    const reach = async (name: string) => {
      for (let steps = 0; steps < 60; steps++) {
        const found = await page.evaluate((wanted) => {
          const at = document.activeElement;
          const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
          return [at?.getAttribute("aria-label"), label, at?.textContent].includes(wanted);
        }, name);
        if (found) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`never reached: ${name}`);
    };
    const press = async (name: string) => {
      await reach(name);
      await page.keyboard.press("Enter");
    };
    const type = async (name: string, text: string) => {
      await reach(name);
      await page.keyboard.type(text);
    };
    await page.evaluate((facts) => localStorage.setItem("yawara.draft", JSON.stringify({ facts })), BANK.facts);
    await page.reload();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await press("Create an account instead");
    await type("Your name", "Ken");
    await type("E-mail address", "ken@example.org");
    await type("Password", PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByText("Signed in as Ken").waitFor();
    await expect.poll(() => focused(page)).toBe("Organisation");
    await press("To the register");
    await page.getByRole("heading", { level: 1, name: "Register" }).waitFor();
    await type("Name of the system", "Home loans");
    await press("Save to Ken");
    await page.getByText("Saved as revision 1.").waitFor();
    await press("See it in the ledger");
    await page.getByRole("heading", { level: 1, name: "Home loans" }).waitFor();
    await press("Remove from the ledger");
    await page.getByText("This system is not in the ledger: it was removed.").waitFor();
    await press("Bring back into the ledger");
    await page.getByText("Revision 3, saved on").waitFor();
    await press("Account");
    await page.getByText("Signed in as Ken").waitFor();
    await press("Sign out");
    await page.getByText("You are signed out.").waitFor();
    await expect.poll(() => focused(page)).toBe("Sign in");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe.each(LANGUAGES)("every state (%s)", (language) => {
  const name = (en: string, ja: string) => (language === "en" ? en : ja);

  /** States by name, each from the one before. */
  const STATES: Record<string, (page: Page) => Promise<void>> = {
    "signing in": (page) => page.getByRole("heading", { name: name("Sign in", "サインイン") }).waitFor(),
    "wrongly filled": async (page) => {
      await button(page, name("Create an account instead", "アカウントを作る")).click();
      await button(page, name("Create an account", "アカウントを作る")).click();
      await page.getByText(name("Enter a name.", "名前を入力してください。")).waitFor();
    },
    "a new account": async (page) => {
      await page.getByLabel(name("Your name", "お名前")).fill(name("Hana Sato", "佐藤花"));
      await page.getByLabel(name("E-mail address", "メールアドレス")).fill(`all-${language}@example.org`);
      await page.getByLabel(name("Password", "パスワード")).fill(PASSWORD);
      await button(page, name("Create an account", "アカウントを作る")).click();
      await page.getByText(name("You have no keys.", "APIキーはありません。")).waitFor();
    },
    "forms opened": async (page) => {
      for (const summary of await page.locator("main summary").all()) await summary.click();
      await button(page, name("Rename", "名前を変える")).click();
    },
    "key made, somebody invited": async (page) => {
      await page.getByLabel(name("Name of the key", "キーの名前")).fill(name("Monthly ledger", "月次台帳"));
      await button(page, name("Make a key", "キーを作る")).click();
      await page.getByLabel(name("Key", "キー"), { exact: true }).waitFor();
      await page.getByLabel(name("E-mail address", "メールアドレス")).fill("somebody@example.org");
      await button(page, name("Make an invitation", "招待を作る")).click();
      await page.getByLabel(name("Link to pass on", "相手に渡すリンク")).waitFor();
      await page.getByRole("button", { name: name("Revoke", "無効にする") }).click();
    },
  };

  it("fits at every width, and can be used by all", async () => {
    const { width, colorScheme } = LOOKS[language];
    const { page, context, complaints } = await visit({ language, width });
    await page.emulateMedia({ colorScheme });
    for (const [state, reach] of Object.entries(STATES)) {
      await reach(page);
      await fitsAll(page, state);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});
