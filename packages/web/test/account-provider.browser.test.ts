// Signing in by a provider on the account screen: a real one, on a site of its own, from the button to the page it was begun on.
import { createServer, type Server } from "node:http";
import { LANGUAGES } from "@yawara/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLIENT, listen, providerAt, refuse } from "../../register/test/oidc-house.ts";
import { done, signedUp } from "../../server/test/http-people.ts";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { besides, button, focused, type House, openHouse, signIn } from "./account-house.ts";
import { keepScreenshot } from "./browser.ts";

let provider: Server;
let house: House;
let answer: ReturnType<typeof providerAt>;
let visit: House["visit"];

beforeAll(async () => {
  provider = createServer();
  // Another site than ours, as a browser sees it: what it does to cookies is done here too.
  const issuer = (await listen(provider)).replace("127.0.0.1", "localhost");
  house = await openHouse({
    oidc: (url) => {
      answer = providerAt(issuer, `${url}/api/auth/callback/house`, [], false);
      return [{ id: "house", name: "The house", issuer, ...CLIENT }];
    },
  });
  ({ visit } = house);
  provider.on("request", answer);
});
afterAll(async () => {
  await house?.close();
  provider?.closeAllConnections();
  await new Promise((closed) => provider?.close(closed));
});

/** From the button through the provider's own pages, as far as a login. */
async function begin(page: Page, login: string, name = "Sign in with The house"): Promise<void> {
  await button(page, name).click();
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill("any");
  await page.locator("button[type=submit]").click();
}

const consent = (page: Page) => page.locator("button[type=submit]").click();

describe("a provider", () => {
  it("is told of to anybody", async () => {
    const { providers } = await done<{ providers: object[] }>(house.server.get("/api/v1/providers"));
    expect(providers).toEqual([{ id: "house", name: "The house" }]);
  });

  it.each([
    ["en", "Sign in with The house", "Signed in as Aoi (aoi@example.org)."],
    ["ja", "The houseでサインイン", "Aoi(aoi@example.org)としてサインインしています。"],
  ] as const)("signs somebody in, on the page it was begun on (%s)", async (language, name, said) => {
    const { page, context, asked } = await visit({ language });
    await begin(page, "aoi", name);
    await consent(page);
    await page.getByText(said).waitFor();
    expect(page.url()).toBe(`${house.server.url}/${language}/account/`);
    expect(asked.filter((url) => url.startsWith(house.server.url) && /aoi|example/.test(url))).toEqual([]);
    await context.close();
  });

  it("brings an invited person back to the invitation", async () => {
    const owner = await signedUp(house.server, "inviting");
    const { organisation } = await done<{ organisation: { id: string } }>(owner.send("GET", "/api/v1/me"));
    const asked = { email: "aoi@example.org", role: "viewer", organizationId: organisation.id };
    const { id } = await done<{ id: string }>(owner.send("POST", "/api/auth/organization/invite-member", asked));
    const { page, context } = await visit({ fragment: `#invitation=${id}` });
    await begin(page, "aoi");
    await consent(page);
    await page.getByText("inviting@example.org invites you to inviting as viewer.").waitFor();
    await context.close();
  });

  it.each([
    ["en", "Sign in with The house", "This provider does not answer at the moment."],
    ["ja", "The houseでサインイン", "このサインイン先は今、応答していません。"],
  ] as const)(
    "that is down is said to be, on the page, and taken up when it is back (%s)",
    async (language, name, said) => {
      const { page, context, complaints } = await visit({ language });
      provider.off("request", answer);
      provider.on("request", refuse);
      await button(page, name).click();
      await page.getByRole("alert").getByText(said).waitFor();
      expect(await focused(page)).toBe(name);
      await keepScreenshot(page, `account-provider-down-${language}`);
      expect(besides(complaints, 503)).toEqual([]);
      provider.off("request", refuse);
      provider.on("request", answer);
      await page.keyboard.press("Enter");
      await page.locator("input[name=login]").waitFor();
      await context.close();
    },
  );

  it("that somebody turns back at brings them to where they began, told why once", async () => {
    const { page, context } = await visit();
    await button(page, "Sign in with The house").click();
    await page.getByText("Cancel").click();
    await page.getByRole("alert").getByText("You turned back at the provider, so you are not signed in.").waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe("");
    await page.reload();
    await button(page, "Sign in with The house").waitFor();
    expect(await page.getByText("You turned back").count()).toBe(0);
    await context.close();
  });

  it("does not open an account with the same address, and says how to", async () => {
    await signedUp(house.server, "twin");
    const { page, context } = await visit();
    await begin(page, "twin");
    await consent(page);
    await page.getByText("There is an account with this e-mail address already.").waitFor();
    await signIn(page, "twin@example.org");
    await page.getByText("Signed in as twin").waitFor();
    await context.close();
  });

  it("says no more than that it failed, whatever an address claims", async () => {
    const { page, context } = await visit({ fragment: "?error=constructor" });
    await page.getByRole("alert").getByText("Signing in by the provider did not work.").waitFor();
    expect(await page.getByText("constructor").count()).toBe(0);
    await context.close();
  });
});

it.each(LANGUAGES)("the sign-in card fits at every width, and can be used by all (%s)", async (language) => {
  const { width, colorScheme } = LOOKS[language];
  const { page, context } = await visit({ language, width });
  await page.getByRole("button", { name: "The house" }).waitFor();
  await page.emulateMedia({ colorScheme });
  await fitsAll(page, "signing in");
  await keepScreenshot(page, `account-providers-${language}`);
  await context.close();
});
