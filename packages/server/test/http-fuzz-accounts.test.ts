// Whatever a signed-in person or a stranger sends to accounts, organisations, keys and saved systems: never a mistake of ours.

import type { Register } from "@yawara/register";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Place, placeFor } from "../../register/test/databases.ts";
import { type Person, signedUp } from "./http-people.ts";
import { BANK, type Served, served } from "./http-serving.ts";

let place: Place;
let register: Register;
let server: Served;
let person: Person;
beforeAll(async () => {
  place = await placeFor("in this process");
  server = await served({ register: () => register, behindProxy: true });
  register = await place.open({ baseUrl: server.url });
  person = await signedUp(server, "hana");
});
afterAll(async () => {
  await server?.close();
  await register?.close();
  await place?.stop();
});

const PATHS = [
  "/api/auth/sign-up/email",
  "/api/auth/sign-in/email",
  "/api/auth/update-user",
  "/api/auth/change-password",
  "/api/auth/organization/create",
  "/api/auth/organization/update",
  "/api/auth/organization/set-active",
  "/api/auth/organization/invite-member",
  "/api/auth/organization/accept-invitation",
  "/api/v1/subjects",
  "/api/v1/subjects/bulk",
  "/api/v1/units",
  "/api/v1/people",
  "/api/v1/assets",
  "/api/v1/snapshots",
  "/api/v1/keys",
];

const odd = fc.oneof(
  fc.constantFrom("\u0000", "a\u0000b", "\ud800", "\u202e", "", " ", "あ".repeat(5000), null, -1, 1e308, true, [], {}),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
);
const body = fc.dictionary(
  fc.constantFrom(
    ...["name", "slug", "email", "password", "newPassword", "currentPassword", "data", "organizationId", "role"],
    ...["invitationId", "facts", "scope", "days", "metadata", "logo", "image", "at", "regimes"],
    ...["code", "note", "unit", "owner", "next_review", "source", "parent", "kind", "url", "ids", "set", "preview"],
  ),
  odd,
);

let addresses = 0;
/** Every request from an address of its own: what is tried here is not the limit. */
function send(path: string, text: string): Promise<Response> {
  addresses++;
  return server.post(path, text, {
    ...person.headers,
    origin: server.url,
    "x-forwarded-for": `198.18.${addresses >> 8}.${addresses & 255}`,
  });
}

describe("accounts", () => {
  it("answer any body without a mistake of their own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), body, async (path, value) => {
        const response = await send(path, JSON.stringify(value));
        expect([path, response.status < 500, await response.text()]).toEqual([path, true, expect.anything()]);
      }),
      { numRuns: 200 },
    );
    expect(server.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it.each(PATHS)("%s takes no NUL in any text", async (path) => {
    const value = { name: "a\u0000b", email: "a\u0000@example.org", password: "a\u0000 long one", facts: BANK.facts };
    expect((await send(path, JSON.stringify(value))).status).toBeOneOf([400, 403, 422]);
  });

  it("take none in an address", async () => {
    for (const path of ["/api/auth/get-session?x=%00", "/api/auth/callback/%00", "/api/auth/organization/list?q=a%00"])
      expect((await server.get(path, person.headers)).status).toBe(400);
  });
});
