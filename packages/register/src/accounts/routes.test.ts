// Every route below /api/auth, as better-auth has them at this moment, against bodies that nobody means well.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, signUp } from "../../test/browser.ts";
import { BASE_URL, DATABASES, type Place, placeFor, SECRET } from "../../test/databases.ts";
import type { Register } from "../index.ts";
import { makeAuth } from "./auth.ts";

interface Route {
  method: string;
  path: string;
}

/** Names of fields anywhere in a body or a query, and one that is none. */
const FIELDS = [
  ..."callbackURL code currentPassword data disableRedirect email errorCallbackURL idToken image invitationId keepCurrentActiveOrganization".split(
    " ",
  ),
  ..."logo memberId memberIdOrEmail metadata name newEmail newPassword organizationId organizationSlug password permissions provider".split(
    " ",
  ),
  ..."providerId redirectTo rememberMe role scopes slug state token userId id none".split(" "),
];

const each = (value: unknown) => Object.fromEntries(FIELDS.map((field) => [field, value]));

/** Texts that nobody can keep: told so wherever they stand. */
const UNKEEPABLE: [string, string][] = [
  ["a zero character", "a\u0000b"],
  ["half a character", "half \ud800"],
  // In every field at once that is as much as the server takes of a body.
  ["6,500 letters", "x".repeat(6_500)],
];

/** What else stands where something else should: refused or not, it is no mistake of ours. */
const ODD: [string, unknown][] = [
  ["nothing", {}],
  ["null", null],
  ["a list", []],
  ["a text", "text"],
  ["a number", 5],
  ["nulls", each(null)],
  ["empty texts", each("")],
  ["numbers", each(1e308)],
  ["lists", each(["a", 1])],
  ["records", each({ name: {}, __proto__: null, constructor: 1 })],
  ["ids that are none", each("nothing-of-that-name")],
  ["addresses elsewhere", each("https://elsewhere.example/")],
  ["a hundred thousand brackets", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
];

describe.each(DATABASES)("account routes, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let routes: Route[];
  const logged: string[] = [];
  let addresses = 0;

  beforeAll(async () => {
    place = await placeFor(kind);
    const both = await place.openBoth({ log: (level, message) => level === "error" && logged.push(message) });
    ({ register } = both);
    const { api } = makeAuth({ baseUrl: BASE_URL, secret: SECRET }, both.database, []);
    routes = Object.values(api).flatMap((endpoint) => {
      const { path, options } = endpoint as { path?: string; options: { method: string | string[] } };
      return path === undefined ? [] : [options.method].flat().map((method) => ({ method, path }));
    });
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  /** From an address of its own: how often one may ask is not looked at here. */
  const send = (person: Browser, method: string, path: string, body?: unknown): Promise<Response> => {
    const headers = person.headers();
    headers.set("origin", BASE_URL);
    if (body !== undefined) headers.set("content-type", "application/json");
    const text = typeof body === "string" && body.startsWith("[[") ? body : JSON.stringify(body);
    const request = new Request(`${BASE_URL}/api/auth${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: text }),
    });
    return register.auth.handler(request, `2001:db8:${(++addresses).toString(16)}::1`);
  };

  it("are all of them known", () => {
    expect(routes.length).toBeGreaterThan(40);
  });

  it("tell of a text that cannot be kept, wherever it stands", async () => {
    const person = await signUp(register, `texts ${kind}`);
    for (const { method, path } of routes)
      for (const [name, text] of UNKEEPABLE) {
        const query = new URLSearchParams({ id: text, token: text, state: text, organizationId: text });
        const filled = path.replace(/:\w+/, encodeURIComponent(text.toWellFormed().slice(0, 1_000)));
        // Half a character cannot be written into an address.
        const inAddress = method === "GET" && name !== "half a character";
        if (method === "GET" && !inAddress) continue;
        const answer = inAddress
          ? await send(person, method, `${path.includes(":") ? filled : path}?${query}`)
          : await send(person, method, filled, each(text));
        expect([400, 403, 404, 405, 422], `${method} ${path}, ${name}: ${await answer.clone().text()}`).toContain(
          answer.status,
        );
        if (method === "POST" && answer.status === 400 && !path.includes(":"))
          expect([path, await answer.json()]).toEqual([path, expect.objectContaining({ code: expect.any(String) })]);
      }
    expect(logged).toEqual([]);
  });

  it("answer anything else without a mistake of their own", async () => {
    let person: Browser | undefined;
    for (const [at, { method, path }] of routes.entries()) {
      if (method === "GET") continue;
      // Some of them end the session, or leave the organisation.
      if ((await person?.identity())?.organisation === undefined) person = undefined;
      person ??= await signUp(register, `odd ${kind} ${at}`);
      for (const [name, body] of ODD) {
        const answer = await send(person, method, path.replace(/:\w+/, "nothing"), body);
        expect(answer.status, `${method} ${path}, ${name}: ${await answer.clone().text()}`).toBeLessThan(500);
      }
    }
    expect(logged).toEqual([]);
  });

  const NAMED: [string, (name: unknown) => object, number][] = [
    ["/update-user", (name) => ({ name }), 100],
    ["/organization/create", (name) => ({ name, slug: `slug-${addresses}` }), 200],
    ["/organization/update", (name) => ({ data: { name } }), 200],
    [
      "/sign-up/email",
      (name) => ({ name, email: `named-${addresses}@example.org`, password: "correct horse battery" }),
      100,
    ],
  ];

  it.each(NAMED)(
    "%s takes names within limits, and keeps them without the blanks around",
    async (path, body, longest) => {
      const person = await signUp(register, `named ${kind} ${path.replaceAll("/", " ").trim()}`);
      const wrong = [
        "",
        " \u3000",
        "x".repeat(longest + 1),
        "a\nb",
        "a\u0007",
        "\u202eturned",
        "\u2066a",
        "\u200b",
        5,
        null,
        {},
      ];
      for (const name of wrong) {
        const answer = await send(person, "POST", path, body(name));
        expect([name, answer.status, await answer.json()]).toEqual([
          name,
          400,
          expect.objectContaining({ code: "NAME_UNFIT" }),
        ]);
      }
      for (const name of ["x".repeat(longest), "𠮟".repeat(longest), " 株式会社 柔 "])
        expect([name, (await send(person, "POST", path, body(name))).status]).toEqual([name, 200]);
    },
  );

  it("keep nothing beside names: no picture, no logo, nothing of somebody's own", async () => {
    const person = await signUp(register, `beside ${kind}`);
    const sign = { name: "Beside", email: `beside-${kind.length}@example.org`, password: "correct horse battery" };
    const organisation = { name: "Beside", slug: "beside" };
    for (const [path, body] of [
      ["/update-user", { image: "https://elsewhere.example/me.png" }],
      ["/update-user", { name: "Beside", image: `data:image/png;base64,${"A".repeat(2_000)}` }],
      ["/sign-up/email", { ...sign, image: "me.png" }],
      ["/organization/create", { ...organisation, logo: "logo.png" }],
      ["/organization/create", { ...organisation, metadata: { a: 1 } }],
      ["/organization/update", { data: { metadata: { a: 1 } } }],
    ] as const) {
      const answer = await send(person, "POST", path, body);
      expect([path, answer.status, await answer.json()]).toMatchObject([path, 400, { code: "FIELD_NOT_KEPT" }]);
    }
    for (const [path, body] of [
      ["/organization/update", { data: {} }],
      ["/update-user", {}],
    ] as const) {
      const answer = await send(person, "POST", path, body);
      expect([path, answer.status, await answer.json()]).toMatchObject([path, 400, { code: "NOTHING_TO_CHANGE" }]);
    }
  });

  it("make at most as many organisations, members and invitations as there may be", async () => {
    const full = await place.open({ quotas: { organisations: 2, members: 1, invitations: 1 } });
    const owner = await signUp(full, "full owner");
    const guest = await signUp(full, "full guest");
    const { organisation } = (await owner.identity())!;
    const organizationId = organisation!.id;
    const codes: (string | number)[] = [];
    const note = async (answer: Response) =>
      codes.push(answer.ok ? answer.status : ((await answer.json()) as { code: string }).code);
    await note(await owner.post("/organization/create", { name: "two", slug: "two" }));
    await note(await owner.post("/organization/create", { name: "three", slug: "three" }));
    const invite = (email: string) =>
      owner.post("/organization/invite-member", { email, role: "viewer", organizationId });
    const invited = await invite("full.guest@example.org");
    const { id } = (await invited.clone().json()) as { id: string };
    await note(invited);
    await note(await invite("another@example.org"));
    await note(await guest.post("/organization/accept-invitation", { invitationId: id }));
    expect(codes).toEqual([
      200,
      "YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS",
      200,
      "INVITATION_LIMIT_REACHED",
      "ORGANIZATION_MEMBERSHIP_LIMIT_REACHED",
    ]);
    await full.close();
  });
});
