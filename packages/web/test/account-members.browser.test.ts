// Members on the account screen: another role, out, leaving, and who is invited, by the real server, in both languages.
import { LANGUAGES } from "@yawara/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, member, signedUp } from "../../server/test/http-people.ts";
import { BANK, type Served } from "../../server/test/http-serving.ts";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { besides, button, focused, type House, openHouse, signIn } from "./account-house.ts";
import { keepScreenshot } from "./browser.ts";

let house: House;
let server: Served;
let visit: House["visit"];

beforeAll(async () => {
  house = await openHouse();
  ({ server, visit } = house);
});
afterAll(() => house?.close());

describe("members", () => {
  it("are given another role, and removed, by an owner who is asked once more", async () => {
    const owner = await signedUp(server, "umi");
    const editor = await member(server, owner, "editor");
    await owner.send("POST", "/api/v1/subjects", { name: "Kept by Umi", facts: BANK.facts });
    const { page, context, complaints } = await visit();
    await signIn(page, "umi@example.org");
    await button(page, "Change role of editor-of-umi").click();
    const choice = page.getByRole("form", { name: "Change role of editor-of-umi" }).getByLabel("Role");
    expect(await choice.evaluate((field) => field === document.activeElement)).toBe(true);
    await choice.selectOption("viewer");
    await page.getByRole("form").getByRole("button", { name: "Change role" }).click();
    await page.getByText("editor-of-umi is now viewer.").waitFor();
    await expect.poll(() => focused(page)).toBe("Change role");
    expect((await editor.send("POST", "/api/v1/subjects", { name: "B", facts: BANK.facts })).status).toBe(403);

    await button(page, "Remove editor-of-umi from the organisation").click();
    await page.getByText("Remove editor-of-umi? They no longer see what is saved here").waitFor();
    await expect.poll(() => focused(page)).toBe("Keep");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Remove");
    expect((await editor.send("GET", "/api/v1/members")).status).toBe(200);
    await page.keyboard.press("Enter");
    await page.getByRole("group", { name: "Remove editor-of-umi" }).getByRole("button", { name: "Remove" }).click();
    await page.getByText("editor-of-umi is no longer a member.").waitFor();
    await expect.poll(() => focused(page)).toBe("Members");
    expect(await page.getByText("editor-of-umi@example.org").count()).toBe(0);
    expect(await done(editor.send("GET", "/api/v1/me"))).not.toHaveProperty("organisation");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([
    [
      "en",
      "Save to yuki",
      "You work in no organisation at the moment",
      "Organisation",
      "No system is in the ledger yet",
    ],
    ["ja", "yukiに保存", "今はどの組織でも作業していません", "組織", "台帳にはまだシステムがありません"],
  ] as const)(
    "removed while a page is open save nothing elsewhere by it, until they choose (%s)",
    async (language, save, said, organisation, empty) => {
      const [toAccount, toRegister] =
        language === "en" ? ["To the account", "To the register"] : ["アカウントへ", "台帳へ"];
      const owner = await signedUp(server, `${language}-yuki`);
      await done(owner.send("POST", "/api/auth/organization/update", { data: { name: "yuki" } }));
      const editor = await member(server, owner, "editor");
      const { page, context, complaints } = await visit({ language });
      await page.evaluate((facts) => localStorage.setItem("yawara.draft", JSON.stringify({ facts })), BANK.facts);
      await page.reload();
      await signIn(page, `${editor.name}@example.org`);
      const chosen = page.getByRole("combobox", { name: organisation });
      await chosen.selectOption({ index: 1 });
      await page.getByRole("link", { name: toRegister }).click();
      await button(page, save).waitFor();
      await page.getByLabel(language === "en" ? "Name of the system" : "システムの名前").fill("Home loans");
      const { members } = await done<{ members: { id: string; user: { email: string } }[] }>(
        owner.send("GET", "/api/v1/members"),
      );
      const { id } = members.find(({ user }) => user.email === `${editor.name}@example.org`)!;
      await done(owner.send("POST", "/api/auth/organization/remove-member", { memberIdOrEmail: id }));
      await button(page, save).click();
      await page.getByText(said).first().waitFor();
      expect(await done(editor.send("GET", "/api/v1/me"))).toMatchObject({ organisations: [{ name: editor.name }] });
      await page.getByRole("link", { name: toAccount }).click();
      await chosen.waitFor();
      await keepScreenshot(page, `account-chooses-${language}`);
      await chosen.selectOption({ label: `${editor.name} – ${language === "en" ? "owner" : "所有者"}` });
      await page.getByRole("link", { name: toRegister }).click();
      await page.getByText(empty).waitFor();
      expect(besides(complaints, 403)).toEqual([]);
      await context.close();
    },
  );

  it.each([
    ["en", "An organisation needs an owner. Make another member owner first.", "Change role", "Leave"],
    ["ja", "組織には所有者が必要です。先に、ほかのメンバーを所有者にしてください。", "役割を変える", "組織を離れる"],
  ] as const)("keep their last owner, who is told why (%s)", async (language, said, change, leave) => {
    await signedUp(server, `last-${language}`);
    const { page, context, complaints } = await visit({ language });
    await signIn(page, `last-${language}@example.org`);
    await page.getByText(change, { exact: true }).click();
    await page.locator("form select[name=role]").first().selectOption("editor");
    await page.getByText(change, { exact: true }).click();
    await page.getByRole("alert").getByText(said).waitFor();
    await page.keyboard.press("Escape");
    await button(page, leave).click();
    await button(page, leave).click();
    await page.getByRole("alert").getByText(said).waitFor();
    expect(await page.getByText(said).count()).toBe(1);
    expect(besides(complaints, 400)).toEqual([]);
    await context.close();
  });

  it("leave, an authority too, and work in their own organisation again", async () => {
    const owner = await signedUp(server, "mori");
    const authority = await member(server, owner, "authority");
    const { page, context, complaints } = await visit();
    await signIn(page, `${authority.name}@example.org`);
    await page.getByRole("combobox", { name: "Organisation" }).selectOption({ label: "mori – authority" });
    await page.getByText("As an authority you see what an organisation sends you").waitFor();
    await button(page, "Leave").click();
    await page.getByText("Leave mori? You no longer see what is saved there").waitFor();
    await expect.poll(() => focused(page)).toBe("Stay");
    await page.getByRole("group", { name: "Leave" }).getByRole("button", { name: "Leave" }).click();
    await page.getByText("You have left mori.").waitFor();
    await expect.poll(() => focused(page)).toBe("Organisation");
    await page.getByText("authority-of-mori", { exact: true }).first().waitFor();
    const { members } = await done<{ members: object[] }>(owner.send("GET", "/api/v1/members"));
    expect(members).toHaveLength(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("invited stand with their role and last day, until they are withdrawn", async () => {
    await signedUp(server, "sora");
    const { page, context, complaints } = await visit();
    await signIn(page, "sora@example.org");
    await page.getByText("Invite somebody", { exact: true }).click();
    for (const [email, role] of [
      ["first@example.org", "viewer"],
      ["second@example.org", "reviewer"],
    ] as const) {
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Role", { exact: true }).selectOption(role);
      await button(page, "Make an invitation").click();
      await page.getByText(`For ${email} as ${role}`).waitFor();
    }
    const link = new URL(await page.getByLabel("Link to pass on").inputValue());
    const open = page.getByRole("list", { name: "Open invitations" });
    expect(await open.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/^first@example\.org viewer\s+until \d+ \w+ \d{4} at \d\d:\d\d/),
      expect.stringMatching(/^second@example\.org reviewer\s+until /),
    ]);
    await button(page, "Withdraw the invitation for second@example.org").click();
    await page.getByText("The invitation for second@example.org is withdrawn.").waitFor();
    await expect.poll(() => focused(page)).toBe("Members");
    expect(await open.getByRole("listitem").count()).toBe(1);
    expect(await page.getByLabel("Link to pass on").count()).toBe(0);

    await signedUp(server, "second");
    const guest = await visit({ fragment: link.hash });
    await signIn(guest.page, "second@example.org");
    await guest.page.getByText("This invitation has run out or was withdrawn.").waitFor();
    await guest.context.close();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe.each(LANGUAGES)("every state of it (%s)", (language) => {
  const name = (en: string, ja: string) => (language === "en" ? en : ja);

  /** States by name, each from the one before. */
  const STATES: Record<string, (page: Page, guest: string) => Promise<void>> = {
    "members and invitations": (page) =>
      page.getByRole("list", { name: name("Open invitations", "返事を待っている招待") }).waitFor(),
    "another role": (page, guest) => button(page, name(`Change role of ${guest}`, `${guest}の役割を変える`)).click(),
    removal: async (page, guest) => {
      await page.keyboard.press("Escape");
      await button(page, name(`Remove ${guest} from the organisation`, `${guest}を組織から外す`)).click();
    },
    "leaving refused": async (page) => {
      await button(page, name("Leave", "組織を離れる")).click();
      await button(page, name("Leave", "組織を離れる")).click();
      await page.getByRole("alert").getByText(name("needs an owner", "所有者が必要です")).waitFor();
    },
  };

  it("fits at every width, and can be used by all", async () => {
    const { width, colorScheme } = LOOKS[language];
    const owner = await signedUp(server, `owner-${language}`);
    const guest = await member(server, owner, "editor");
    const { organisation } = await done<{ organisation: { id: string } }>(owner.send("GET", "/api/v1/me"));
    const invitation = { role: "reviewer", organizationId: organisation.id };
    for (const email of ["new@example.org", "somebody.with.a.long.name@department.example.org"])
      await done(owner.send("POST", "/api/auth/organization/invite-member", { email, ...invitation }));
    const { page, context, complaints } = await visit({ language, width });
    await page.emulateMedia({ colorScheme });
    await signIn(page, `${owner.name}@example.org`);
    for (const [state, reach] of Object.entries(STATES)) {
      await reach(page, guest.name);
      await fitsAll(page, state);
      await keepScreenshot(page, `account-${state.replaceAll(" ", "-")}-${language}`);
    }
    expect(besides(complaints, 400)).toEqual([]);
    await context.close();
  });
});
