// Sign-in by OpenID Connect, against a real provider over HTTP: every redirect of it is followed as a browser would.
import { createServer, type Server } from "node:http";
import { toNodeHandler } from "better-auth/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keep, PASSWORD } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor, SECRET } from "../../test/databases.ts";
import { CLIENT, listen, providerAt, refuse } from "../../test/oidc-house.ts";
import { type Database, SCHEMA } from "../database/database.ts";
import type { Register, RegisterOptions } from "../index.ts";
import { registerOver } from "../open-register.ts";

describe.each(DATABASES)("sign-in by a provider, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let database: Database;
  let web: Server;
  let provider: Server;
  let base: string;
  let answer: ReturnType<typeof providerAt>;
  const logged: string[] = [];
  const authorised: URLSearchParams[] = [];

  beforeAll(async () => {
    place = await placeFor(kind);
    let address = 0;
    // A fresh address each time: what is limited here is not this test's subject.
    web = createServer((request, response) =>
      toNodeHandler({ handler: (each: Request) => register.auth.handler(each, `198.51.100.${++address}`) })(
        request,
        response,
      ),
    );
    base = await listen(web);
    provider = createServer();
    const issuer = await listen(provider);
    const oidc = [{ id: "house", name: "The house", issuer, ...CLIENT }] satisfies RegisterOptions["oidc"];
    ({ register, database } = await place.openBoth({ baseUrl: base, oidc, log: (_, message) => logged.push(message) }));
    answer = providerAt(issuer, `${base}/api/auth/callback/house`, authorised, kind === "on a server");
  });
  afterAll(async () => {
    await register?.close();
    for (const server of [web, provider]) server?.closeAllConnections();
    await Promise.all([web, provider].map((server) => new Promise((done) => server?.close(done))));
    await place?.stop();
  });

  it("offers its providers by name", () => {
    expect(register.auth.providers).toEqual([{ id: "house", name: "The house" }]);
    const nameless = [{ id: "oidc", issuer: "https://id.example/realm", ...CLIENT }];
    const other = registerOver({ baseUrl: base, secret: SECRET, oidc: nameless }, database);
    expect(other.auth.providers).toEqual([{ id: "oidc", name: "id.example" }]);
  });

  it("says a provider is down while it is, and takes it up when it is back", async () => {
    provider.on("request", refuse);
    expect((await start(new Map(), base)).status).toBe(503);
    expect(logged).toContain("sign-in provider house cannot be used: it answers 503");
    provider.off("request", refuse);
    provider.on("request", answer);
    expect((await start(new Map(), base)).ok).toBe(true);
  });

  it("says so too when one that was there goes down", async () => {
    logged.length = 0;
    provider.off("request", answer);
    provider.on("request", refuse);
    expect((await start(new Map(), base)).status).toBe(503);
    expect(logged).toContain("sign-in provider house cannot be used: it answers 503");
    provider.off("request", refuse);
    provider.on("request", answer);
    expect((await start(new Map(), base)).ok).toBe(true);
  });

  it("signs a new person in, owner of an organisation of their own, with PKCE, state and nonce on the way", async () => {
    const cookies = await signIn(base, "aoi");
    expect(await register.identify(headersOf(cookies))).toMatchObject({
      user: { name: "Aoi", email: "aoi@example.org" },
      organisation: { name: "Aoi" },
      role: "owner",
      by: "session",
    });
    const sent = authorised.at(-1)!;
    expect(sent.get("code_challenge_method")).toBe("S256");
    for (const name of ["code_challenge", "state", "nonce"]) expect(sent.get(name)?.length).toBeGreaterThan(20);
    expect(sent.get("scope")?.split(" ").sort()).toEqual(["email", "openid", "profile"]);
  });

  it("knows the person again", async () => {
    const first = await register.identify(headersOf(await signIn(base, "aoi")));
    const again = await register.identify(headersOf(await signIn(base, "aoi")));
    expect(again).toEqual(first);
  });

  it("does not link by an address the provider has not verified", async () => {
    await expect(signIn(base, "liar")).rejects.toThrow("error=account_not_linked");
  });

  it("does not link to an account whose own address nobody has verified", async () => {
    const made = await fetch(`${base}/api/auth/sign-up/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: base },
      body: JSON.stringify({ name: "Squatter", email: "twin@example.org", password: PASSWORD }),
    });
    expect(made.status).toBe(200);
    await expect(signIn(base, "twin")).rejects.toThrow("error=account_not_linked");
  });

  it("links to the account of that address once both sides have verified it", async () => {
    const users = database.auth.withSchema(SCHEMA);
    await users.updateTable("user").set({ emailVerified: true }).where("email", "=", "twin@example.org").execute();
    const identity = await register.identify(headersOf(await signIn(base, "twin")));
    expect(identity).toMatchObject({ user: { name: "Squatter" }, organisation: { name: "Squatter" } });
    const accounts = await users
      .selectFrom("account")
      .select(["providerId", "accessToken"])
      .where("userId", "=", identity!.user.id)
      .orderBy("providerId")
      .execute();
    expect(accounts).toEqual([
      { providerId: "credential", accessToken: null },
      // Kept encrypted: longer than the provider's own, and hexadecimal.
      { providerId: "house", accessToken: expect.stringMatching(/^[0-9a-f]{100,}$/) },
    ]);
    expect(await register.as(identity).organisations.list()).toHaveLength(1);
  });

  it("refuses a callback with a state of somebody else's making", async () => {
    const answer = await fetch(`${base}/api/auth/callback/house?code=abc&state=forged`, { redirect: "manual" });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toMatch(/error=/);
    expect(answer.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/);
  });

  it("sends nobody to another site afterwards", async () => {
    expect((await start(new Map(), base, "https://elsewhere.example/")).status).toBe(403);
  });

  it("has logged no address", () => {
    expect(logged.join("\n")).not.toMatch(/example\.org/);
  });
});

const start = (cookies: Map<string, string>, base: string, callbackURL = `${base}/after`): Promise<Response> =>
  fetch(`${base}/api/auth/sign-in/social`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: base, cookie: headersOf(cookies).get("cookie")! },
    body: JSON.stringify({ provider: "house", callbackURL }),
  });

const headersOf = (cookies: Map<string, string>): Headers =>
  new Headers({ cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") });

/** From our sign-in page through the provider's pages back to ours; gives the cookies our site has set. */
async function signIn(base: string, login: string): Promise<Map<string, string>> {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string): Map<string, string> => {
    const { origin } = new URL(url);
    return jars.get(origin) ?? jars.set(origin, new Map()).get(origin)!;
  };
  const visit = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(url, {
      redirect: "manual",
      headers: headersOf(jarOf(url)),
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    keep(jarOf(url), response.headers.getSetCookie());
    return response;
  };
  const begun = await start(jarOf(base), base);
  keep(jarOf(base), begun.headers.getSetCookie());
  let { url } = (await begun.json()) as { url: string };
  for (let steps = 0; steps < 20; steps++) {
    if (url.startsWith(`${base}/after`)) return jarOf(base);
    if (new URL(url).origin === base && /[?&]error=/.test(url)) throw new Error(url);
    let response = await visit(url);
    if (response.status === 200) {
      const page = await response.text();
      const action = /action="([^"]+)"/.exec(page)![1]!;
      const prompt = /name="prompt" value="([^"]+)"/.exec(page)![1]!;
      response = await visit(new URL(action, url).href, { prompt, login, password: "any" });
    }
    const next = response.headers.get("location");
    if (next === null) throw new Error(`${response.status} at ${url}: ${await response.text()}`);
    url = new URL(next, url).href;
  }
  throw new Error("redirected too often");
}
