// A sign-in provider that stalls, floods or lies: signing in by it is refused, and nobody else notices.
import { createServer, type Server, type ServerResponse } from "node:http";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, browserOf, signUp } from "../../test/browser.ts";
import { BASE_URL, type Place, placeFor } from "../../test/databases.ts";
import { listen } from "../../test/oidc-house.ts";
import type { Register } from "../index.ts";

type Answer = (response: ServerResponse) => void;

let place: Place;
let register: Register;
let provider: Server;
let issuer: string;
let person: Browser;
const logged: string[] = [];
/** What the provider answers at each of its addresses. */
const answers = new Map<string, Answer>();

const json =
  (body: unknown): Answer =>
  (response) =>
    void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));

const described = (more: object = {}) => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  id_token_signing_alg_values_supported: ["ES256"],
  ...more,
});
const DESCRIPTION = "/.well-known/openid-configuration";

beforeAll(async () => {
  place = await placeFor("in this process");
  provider = createServer((request, response) => {
    const { pathname } = new URL(request.url!, issuer);
    (answers.get(pathname) ?? ((none) => void none.writeHead(404).end()))(response);
  });
  issuer = await listen(provider);
  const client = { clientId: "yawara", clientSecret: "a secret between the two" };
  const oidc = [
    { id: "odd", issuer, ...client },
    { id: "plain", issuer: "http://id.example", ...client },
  ];
  register = await place.open({ oidc, log: (_, message) => logged.push(message) });
  person = await signUp(register, "bystander");
});
afterAll(async () => {
  await register?.close();
  provider?.closeAllConnections();
  await new Promise((closed) => provider?.close(closed));
  await place?.stop();
});

const begin = (browser: Browser, id = "odd") =>
  browser.post("/sign-in/social", { provider: id, callbackURL: `${BASE_URL}/after` });

/** The beginning of an answer, and then nothing. */
const stall: Answer = (response) => void response.writeHead(200, { "content-type": "application/json" }).write("{");

function flood(response: ServerResponse): void {
  const kilobyte = `"${"x".repeat(1021)}",`;
  response.writeHead(200, { "content-type": "application/json" }).write("[");
  const more = () => {
    while (!response.closed && response.write(kilobyte));
  };
  response.on("drain", more);
  more();
}

const ODD: [string, () => Answer, string][] = [
  ["stalls after its headers", () => stall, "it does not answer in time"],
  ["never ends", () => flood, "its description is too large"],
  ["is no JSON", () => (response) => void response.end("<html>"), "its description is not JSON"],
  ["is an error", () => (response) => void response.writeHead(500).end("{}"), "it answers 500"],
  ["is null", () => json(null), "its authorization_endpoint is not an address by https"],
  ["is another's", () => json(described({ issuer: "https://other.example" })), "it says it is another issuer"],
  [
    "sends tokens in the clear",
    () => json(described({ token_endpoint: "http://id.example/token" })),
    "its token_endpoint is not an address by https",
  ],
  [
    "asks about people in the clear",
    () => json(described({ userinfo_endpoint: "http://id.example/me" })),
    "its userinfo_endpoint is not an address by https",
  ],
  [
    "takes tokens that nobody signed",
    () => json(described({ id_token_signing_alg_values_supported: ["none", "HS256"] })),
    "it names no algorithm that its tokens are signed by",
  ],
  [
    "sends people to another place",
    () => (response) => void response.writeHead(302, { location: "https://other.example" }).end(),
    "it cannot be reached",
  ],
];

describe("a provider whose description", () => {
  it.each(ODD)("%s is refused alone", async (_, answer, reason) => {
    logged.length = 0;
    answers.set(DESCRIPTION, answer());
    const strangers = [browserOf(register), browserOf(register)];
    const beginning = strangers.map((each) => begin(each));
    // While it is being asked, and afterwards, accounts work as ever.
    expect(await person.identity()).toMatchObject({ user: { name: "bystander" } });
    for (const refused of await Promise.all(beginning)) {
      expect([refused.status, await refused.json()]).toEqual([
        503,
        { code: "PROVIDER_UNREACHABLE", message: expect.stringContaining("sign-in provider") },
      ]);
    }
    expect(await register.as(await person.identity()).subjects.list()).toEqual({ rows: [], total: 0 });
    expect((await person.get("/get-session")).status).toBe(200);
    // However many begin at once, it is asked once.
    expect(logged).toEqual([`sign-in provider odd cannot be used: ${reason}`]);
  });

  it("would come without https is not even asked", async () => {
    expect((await begin(browserOf(register), "plain")).status).toBe(503);
    expect(logged).toContain("sign-in provider plain cannot be used: its address is not https");
  });
});

describe("a provider that was reached", () => {
  const keys = Promise.all([generateKeyPair("ES256"), generateKeyPair("ES256")]);

  /** Begins, and comes back from the provider with a token of these claims. */
  async function signIn(claims: object, { forged = false } = {}): Promise<[Response, Browser]> {
    const [own, other] = await keys;
    answers.set(DESCRIPTION, json(described()));
    answers.set("/keys", json({ keys: [{ ...(await exportJWK(own.publicKey)), alg: "ES256", kid: "one" }] }));
    const browser = browserOf(register);
    const begun = await begin(browser);
    const { url } = (await begun.json()) as { url: string };
    const sent = new URL(url).searchParams;
    const token = new SignJWT({ nonce: sent.get("nonce")!, email: "odd@example.org", email_verified: true, ...claims })
      .setProtectedHeader({ alg: "ES256", kid: "one" })
      .setSubject("odd one")
      .setIssuer(issuer)
      .setAudience("yawara")
      .setIssuedAt()
      .setExpirationTime("5m");
    const id_token = await token.sign(forged ? other.privateKey : own.privateKey);
    if (!answers.has("/token") || answers.get("/token") !== stall)
      answers.set("/token", json({ access_token: "a", token_type: "Bearer", id_token }));
    return [await browser.get(`/callback/odd?code=a&state=${sent.get("state")}`), browser];
  }

  it("does not sign anybody in by a token of another's making, or one made for another sign-in", async () => {
    for (const [claims, options] of [
      [{}, { forged: true }],
      [{ nonce: "another" }, {}],
    ] as const) {
      const [answer, browser] = await signIn(claims, options);
      expect(answer.headers.get("location")).toMatch(/error=/);
      expect(logged.at(-1)).toBe("a sign-in provider sent a token that is not its own, or not for this sign-in");
      expect(await browser.identity()).toBeUndefined();
    }
  });

  it("names people as it likes: here they are named within limits, without a picture", async () => {
    const name = `\u202eOdd\u0000 one\n${"x".repeat(300)}`;
    const [answer, browser] = await signIn({ name, picture: "https://odd.example/me.png" });
    expect(answer.headers.get("location")).toBe(`${BASE_URL}/after`);
    const { user } = (await browser.identity())!;
    expect(user.name).toMatch(/^Odd {2}one x+$/);
    expect(user.name).toHaveLength(100);
    expect(await (await browser.get("/get-session")).json()).toMatchObject({ user: { image: null } });
  });

  it("keeps who comes back waiting no longer than a while, and others not at all", async () => {
    answers.set("/token", stall);
    const returning = signIn({});
    expect(await person.identity()).toMatchObject({ user: { name: "bystander" } });
    const [answer] = await returning;
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: "PROVIDER_UNREACHABLE" }]);
    answers.delete("/token");
  });

  it("stays as it was while it says nothing new that can be used", async () => {
    await signIn({});
    answers.set(DESCRIPTION, stall);
    const refused = begin(browserOf(register));
    expect(await person.identity()).toMatchObject({ user: { name: "bystander" } });
    expect((await refused).status).toBe(503);
    const [, browser] = await signIn({});
    expect(await browser.identity()).toMatchObject({ user: { email: "odd@example.org" } });
  });
});
