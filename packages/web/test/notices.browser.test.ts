// Notices and the forgotten password as people see them, before the real server and a real mail server.
import type { AddressInfo } from "node:net";
import { noticesMail } from "@yawara/answers/notices";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD } from "../../register/test/browser.ts";
import { violations } from "./accessibility.ts";
import { button, emailOf, type House, openHouse, signUp } from "./account-house.ts";
import { keepScreenshot } from "./browser.ts";

let house: House;
let smtp: SMTPServer;
/** Messages as they came; whoever waits for one is woken. */
const mails: string[] = [];
const waiting: (() => void)[] = [];

async function mailWith(text: string): Promise<string> {
  for (;;) {
    const found = mails.find((mail) => mail.includes(text));
    if (found !== undefined) return found;
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
}

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _, callback) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        mails.push(Buffer.concat(parts).toString("utf8").replace(/=\r\n/g, "").replaceAll("=3D", "="));
        for (const wake of waiting.splice(0)) wake();
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", () => resolve()));
  const { port } = smtp.server.address() as AddressInfo;
  const url = `smtp://127.0.0.1:${port}`;
  house = await openHouse({
    mail: (site) => ({
      url,
      from: "Yawara <yawara@example.org>",
      notices: (told) => noticesMail({ ...told, site }),
    }),
  });
});
afterAll(async () => {
  await house?.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

describe("notices", () => {
  it("are counted on every page of the register, read on their own, and wanted by kind, in both languages and widths", async () => {
    const { page, complaints } = await house.visit();
    await signUp(page, "Hana");
    await page.goto(`${house.server.url}/en/register/notices`);
    await page.getByText("No notices yet").waitFor();
    expect(await violations(page)).toEqual([]);
    const { organisation } = (await (await page.request.get(`${house.server.url}/api/v1/me`)).json()) as {
      organisation: { id: string };
    };
    await house.tell(organisation.id, "incident");
    await page.goto(`${house.server.url}/en/register`);
    await page.getByRole("link", { name: "Notices (1 new)" }).click();
    await page.getByRole("link", { name: "A possible incident was reported" }).waitFor();
    const task = page.getByRole("checkbox", { name: "A task for you, or its day was moved", exact: true });
    await task.click();
    await expect.poll(() => task.isChecked()).toBe(false);
    await button(page, "Make an address").click();
    const feed = await page.getByLabel("Address of the feed").inputValue();
    expect((await fetch(feed)).headers.get("content-type")).toContain("application/atom+xml");
    await keepScreenshot(page, "notices-en");
    await button(page, "Mark all as read").click();
    await page.getByRole("link", { name: "Notices", exact: true }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${house.server.url}/ja/register/notices`);
    await page.getByText("未読はありません").waitFor();
    expect(await page.getByRole("checkbox", { name: "やることの割り当てと期限の変更" }).isChecked()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
    await keepScreenshot(page, "notices-ja");
    expect(complaints).toEqual([]);
  });
});

describe("a forgotten password", () => {
  it("is replaced by the link of a mail, and the one before no longer opens the account", async () => {
    const { page } = await house.visit();
    await signUp(page, "Forgetful");
    const elsewhere = await house.visit();
    await button(elsewhere.page, "Forgotten password").click();
    await elsewhere.page.getByLabel("E-mail address").fill(emailOf("Forgetful"));
    await button(elsewhere.page, "Send the link").click();
    await elsewhere.page.getByText("If there is an account with this address").waitFor();
    expect(await violations(elsewhere.page)).toEqual([]);
    const mail = await mailWith("#reset=");
    const link = /http\S+#reset=[\w-]+/.exec(mail)![0];
    await elsewhere.page.goto(link);
    await elsewhere.page.getByRole("textbox", { name: "New password" }).fill("another horse, another battery");
    await keepScreenshot(elsewhere.page, "new-password-en");
    await button(elsewhere.page, "Set a new password").click();
    await button(elsewhere.page, "Sign in").click();
    await elsewhere.page.locator("input[name=email]").fill(emailOf("Forgetful"));
    await elsewhere.page.locator("input[name=password]").fill(PASSWORD);
    await button(elsewhere.page, "Sign in").click();
    await elsewhere.page.getByText("do not belong together").waitFor();
    await elsewhere.page.locator("input[name=password]").fill("another horse, another battery");
    await button(elsewhere.page, "Sign in").click();
    await elsewhere.page.getByText(`Signed in as Forgetful (${emailOf("Forgetful")}).`).waitFor();
    await page.reload();
    await button(page, "Sign in").waitFor();
  });
});
