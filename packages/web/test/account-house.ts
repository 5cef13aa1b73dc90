// The account screen before the real server, for its tests: visitors at addresses of their own, and what they do first.
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "@yawara/engine";
import type { Register, RegisterOptions } from "@yawara/register";
import type { Browser, Page } from "playwright-core";
import { programIn } from "../../register/src/accounts/identify.ts";
import type { Database } from "../../register/src/database/database.ts";
import { permitted } from "../../register/src/database/permitted.ts";
import { notify } from "../../register/src/notices/notify.ts";
import { PASSWORD } from "../../register/test/browser.ts";
import { placeFor } from "../../register/test/databases.ts";
import type { Person } from "../../server/test/http-people.ts";
import { type Served, served } from "../../server/test/http-serving.ts";
import { openPage, type Watched } from "./browser.ts";
import { BUILT } from "./built-site.ts";
import { sharedBrowser } from "./shared-browser.ts";

export interface Visit {
  language?: Language;
  width?: number;
  /** The fragment of a link. */
  fragment?: string;
  at?: Served;
  /** Another than that of all tests. */
  within?: Browser;
}

export interface House {
  server: Served;
  register: Register;
  /** For looking past the register. */
  database: Database;
  browser: Browser;
  /** A browser nobody has signed in with, at an address of its own: sign-in is limited by it. */
  visit(visit?: Visit): Promise<Watched & { asked: string[] }>;
  /** A browser in which somebody is signed in, at a path below the language. */
  enter(person: Person, path: string, look?: { language?: Language; width?: number }): Promise<Watched>;
  /** Tells an organisation's owners of something, as a program would. */
  tell(organisation: string, kind: string): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions {
  /** Told where the server is. */
  oidc?: (url: string) => RegisterOptions["oidc"];
  mail?: (url: string) => NonNullable<RegisterOptions["mail"]>;
  /** Whether systems are checked in the background. */
  keepsChecks?: boolean;
  /** Whether files open though nobody scans them. */
  unscanned?: boolean;
}

/** Opens a server with an empty database of its own. */
export async function openHouse({
  oidc = () => [],
  mail,
  keepsChecks = false,
  unscanned = true,
}: HouseOptions = {}): Promise<House> {
  let register: Register | undefined;
  const [browser, place] = await Promise.all([sharedBrowser(), placeFor("in this process")]);
  const server = await served({ register: () => register, behindProxy: true, site: BUILT, keepsChecks });
  const folder = join(tmpdir(), `yawara-house-${crypto.randomUUID()}`);
  const { register: opened, database } = await place.openBoth({
    baseUrl: server.url,
    oidc: oidc(server.url) ?? [],
    files: { folder, unscanned },
    ...(mail !== undefined && { mail: mail(server.url) }),
  });
  register = opened;
  let addresses = 0;
  const opening = (within: Browser, width: number) =>
    openPage(within, {
      width,
      reducedMotion: "reduce",
      extraHTTPHeaders: { "x-forwarded-for": `198.51.100.${++addresses}` },
      permissions: ["clipboard-read", "clipboard-write"],
    });
  return {
    server,
    register: opened,
    database,
    browser,
    async enter(person, path, { language = "en", width = 1440 } = {}) {
      const watched = await opening(browser, width);
      await watched.context.addCookies(cookiesOf(person, server.url));
      await watched.page.goto(`${server.url}/${language}${path}`);
      await watched.page.locator("h1").waitFor();
      return watched;
    },
    async visit({ language = "en", width = 1440, fragment = "", at = server, within = browser } = {}) {
      const watched = await opening(within, width);
      const asked: string[] = [];
      watched.page.on("request", (request) => asked.push(request.url()));
      await watched.page.goto(`${at.url}/${language}/account/${fragment}`);
      await watched.page.getByRole("heading", { level: 1 }).waitFor();
      return { ...watched, asked };
    },
    async tell(organisation, kind) {
      const told = { kind, subjects: [], object: { kind, id: "one" } };
      const done = await permitted(database, programIn(organisation)).writing((db) => notify(db, told));
      if (done !== undefined) throw new Error(done.problem);
    },
    async close() {
      await browser.close();
      await server.close();
      await opened.close();
      await place.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a person's requests carry, for a browser. */
function cookiesOf({ headers: { cookie = "" } }: Person, url: string) {
  return cookie.split("; ").map((one) => {
    const [, name, value] = /^([^=]+)=(.*)$/.exec(one)!;
    return { name: name!, value: value!, url };
  });
}

export const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
export const emailOf = (name: string) => `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;

export async function signUp(page: Page, name: string): Promise<void> {
  await button(page, "Create an account instead").click();
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(emailOf(name));
  await page.getByLabel("Password").fill(PASSWORD);
  await button(page, "Create an account").click();
  await page.getByText(`Signed in as ${name} (${emailOf(name)}).`).waitFor();
}

/** In either language. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=password]").fill(PASSWORD);
  await page.keyboard.press("Enter");
}

/** What whoever presses a key now acts on. */
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** A refusal is an answer of the server's too, and the browser says so. */
export const besides = (complaints: string[], status: number) =>
  complaints.filter((one) => !one.includes(`status of ${status}`));
