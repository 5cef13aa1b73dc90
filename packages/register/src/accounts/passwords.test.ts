// Passwords: common ones are refused, and changing one ends the other sessions.
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Browser, browserOf, PASSWORD, signUp } from "../../test/browser.ts";
import { type Place, placeFor } from "../../test/databases.ts";
import type { Register } from "../index.ts";

let place: Place;
let register: Register;
beforeAll(async () => {
  place = await placeFor("in this process");
  register = await place.open();
});
afterAll(async () => {
  await register?.close();
  await place?.stop();
});

const NEXT = "another horse, staple included";

const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code?: string }).code];

it.each([
  " ".repeat(10),
  "\u3000".repeat(10),
  "aaaaaaaaaaaa",
  "1234567890",
  "password123",
  "P@ssw0rd2026",
  "qwertyuiop",
  "iloveyou12345",
  "abcabcabcabc",
  "yawarayawara",
  "common@example.org",
  `Common One 1`,
])("refuses %j when an account is made, and when a password is changed", async (password) => {
  const sign = { name: "Common One", email: "common@example.org", password };
  expect(await codeOf(await browserOf(register).post("/sign-up/email", sign))).toEqual([400, "PASSWORD_TOO_COMMON"]);
  const person = browserOf(register);
  await person.post("/sign-up/email", { ...sign, password: PASSWORD });
  await person.post("/sign-in/email", { email: sign.email, password: PASSWORD });
  const change = await person.post("/change-password", { currentPassword: PASSWORD, newPassword: password });
  expect(await codeOf(change)).toEqual([400, "PASSWORD_TOO_COMMON"]);
});

it.each(["correct horse battery", "パン屋の角を左に曲がる", "mD8#pq!2zLw0"])("takes %j", async (password) => {
  const email = `takes-${password.length}@example.org`;
  expect((await browserOf(register).post("/sign-up/email", { name: "T", email, password })).status).toBe(200);
});

/** Two more browsers signed in as the same person. */
async function signedInThrice(name: string): Promise<[Browser, Browser, Browser]> {
  const own = await signUp(register, name);
  const others = [browserOf(register), browserOf(register)] as const;
  for (const other of others) await other.post("/sign-in/email", { email: `${name}@example.org`, password: PASSWORD });
  return [own, ...others];
}

it("ends the other sessions with the old password, and stays in the organisation worked in", async () => {
  const [own, ...others] = await signedInThrice("changer");
  await own.post("/organization/create", { name: "Second", slug: "changers-second" });
  const before = await own.identity();
  expect(before).toMatchObject({ organisation: { name: "Second" } });
  const answer = await own.post("/change-password", { currentPassword: PASSWORD, newPassword: NEXT });
  expect(answer.status).toBe(200);
  expect(await own.identity()).toEqual(before);
  for (const other of others) expect(await other.identity()).toBeUndefined();
  const again = browserOf(register);
  expect((await again.post("/sign-in/email", { email: "changer@example.org", password: PASSWORD })).status).toBe(401);
  expect((await again.post("/sign-in/email", { email: "changer@example.org", password: NEXT })).status).toBe(200);
});

it("leaves the others where whoever changes it says so", async () => {
  const [own, ...others] = await signedInThrice("keeper");
  const asked = { currentPassword: PASSWORD, newPassword: NEXT, revokeOtherSessions: false };
  expect((await own.post("/change-password", asked)).status).toBe(200);
  for (const each of [own, ...others]) expect(await each.identity()).toBeDefined();
});

it("changes nothing where the password it was is not the one", async () => {
  const [own, other] = await signedInThrice("guesser");
  const answer = await own.post("/change-password", { currentPassword: "something else", newPassword: NEXT });
  expect(await codeOf(answer)).toEqual([400, "INVALID_PASSWORD"]);
  expect(await other.identity()).toBeDefined();
});

it("ends the other sessions alone, too", async () => {
  const [own, ...others] = await signedInThrice("ender");
  expect((await own.post("/revoke-other-sessions", {})).status).toBe(200);
  expect(await own.identity()).toBeDefined();
  for (const other of others) expect(await other.identity()).toBeUndefined();
});
