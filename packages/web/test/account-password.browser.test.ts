// Password and sessions on the account screen, by the real server: changed, ended elsewhere, in both languages.
import { LANGUAGES } from "@yawara/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD } from "../../register/test/browser.ts";
import { signedUp, stranger } from "../../server/test/http-people.ts";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { besides, button, focused, type House, openHouse, signIn } from "./account-house.ts";
import { keepScreenshot } from "./browser.ts";

const NEXT = "another horse, staple included";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const WORDS = {
  en: {
    change: "Change the password",
    current: "Current password",
    next: "New password",
    common: "This password is among the first that are guessed.",
    wrong: "The current password is not right. Nothing was changed.",
    changed: "The password is changed, and you are signed out everywhere else.",
    end: "Sign out everywhere else",
    ended: "You are signed out everywhere else.",
    heading: "Password and sessions",
    short: "The password needs at least 10 characters.",
  },
  ja: {
    change: "パスワードを変える",
    current: "今のパスワード",
    next: "新しいパスワード",
    common: "このパスワードは推測されやすいものです。",
    wrong: "今のパスワードが違います。何も変更していません。",
    changed: "パスワードを変え、ほかの場所ではサインアウトしました。",
    end: "ほかの場所ではサインアウトする",
    ended: "ほかの場所ではすべてサインアウトしました。",
    heading: "パスワードとサインイン",
    short: "パスワードは10文字以上にしてください。",
  },
} as const;

describe.each(LANGUAGES)("the password (%s)", (language) => {
  const words = WORDS[language];

  /** Fills the form and sends it. */
  async function change(page: Page, current: string, next: string): Promise<void> {
    await page.getByLabel(words.current).fill(current);
    await page.getByLabel(words.next).fill(next);
    await button(page, words.change).click();
  }

  it("is changed by whoever knows it, and every other session ends with it", async () => {
    const elsewhere = await signedUp(house.server, `changing-${language}`);
    const { page, context, complaints } = await house.visit({ language });
    await signIn(page, `changing-${language}@example.org`);
    await page.getByText(words.change, { exact: true }).first().click();
    expect(await page.getByLabel(words.current).getAttribute("autocomplete")).toBe("current-password");
    expect(await page.getByLabel(words.next).getAttribute("autocomplete")).toBe("new-password");
    await change(page, PASSWORD, "short");
    await page.getByText(words.short).waitFor();
    await change(page, PASSWORD, " ".repeat(10));
    await page.getByRole("alert").getByText(words.common).waitFor();
    await change(page, "something else", NEXT);
    await page.getByRole("alert").getByText(words.wrong).waitFor();
    expect((await elsewhere.send("GET", "/api/v1/me")).status).toBe(200);
    await change(page, PASSWORD, NEXT);
    await page.getByText(words.changed).waitFor();
    await expect.poll(() => focused(page)).toBe(words.heading);
    expect((await elsewhere.send("GET", "/api/v1/me")).status).toBe(401);
    await page.reload();
    await page.getByRole("heading", { name: words.heading }).waitFor();

    const anew = stranger(house.server);
    const enter = (password: string) =>
      anew.send("POST", "/api/auth/sign-in/email", { email: `changing-${language}@example.org`, password });
    expect((await enter(PASSWORD)).status).toBe(401);
    expect((await enter(NEXT)).status).toBe(200);
    expect(besides(complaints, 400)).toEqual([]);
    await context.close();
  });

  it("stays as it is where only the other sessions are ended", async () => {
    const elsewhere = await signedUp(house.server, `ending-${language}`);
    const { page, context, complaints } = await house.visit({ language });
    await signIn(page, `ending-${language}@example.org`);
    await button(page, words.end).click();
    await page.getByText(words.ended).waitFor();
    expect((await elsewhere.send("GET", "/api/v1/me")).status).toBe(401);
    await page.reload();
    await page.getByRole("heading", { name: words.heading }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("common ones are refused before there is an account", async () => {
    const { page, context } = await house.visit({ language });
    await button(page, language === "en" ? "Create an account instead" : "アカウントを作る").click();
    await page.locator("input[name=name]").fill("Common");
    await page.locator("input[name=email]").fill(`common-${language}@example.org`);
    await page.locator("input[name=password]").fill("password123");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText(words.common).waitFor();
    await context.close();
  });

  it("fits at every width, and can be used by all", async () => {
    const { width, colorScheme } = LOOKS[language];
    await signedUp(house.server, `wide-${language}`);
    const { page, context } = await house.visit({ language, width });
    await page.emulateMedia({ colorScheme });
    await signIn(page, `wide-${language}@example.org`);
    await page.getByText(words.change, { exact: true }).first().click();
    await change(page, "something else", NEXT);
    await page.getByRole("alert").getByText(words.wrong).waitFor();
    await fitsAll(page, "changing the password");
    await keepScreenshot(page, `account-password-${language}`);
    await context.close();
  });
});
