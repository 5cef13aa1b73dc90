// Accounts by e-mail and password, organisations and their roles, on both kinds of database.
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browserOf, invite, PASSWORD, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor, SECRET } from "../../test/databases.ts";
import { type Database, SCHEMA } from "../database/database.ts";
import type { Register } from "../index.ts";
import { registerOver } from "../open-register.ts";

describe.each(DATABASES)("accounts, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let database: Database;
  const logged: string[] = [];

  beforeAll(async () => {
    place = await placeFor(kind);
    ({ register, database } = await place.openBoth({ log: (_, message) => logged.push(message) }));
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  it("signs a person up, signed in and owner of an organisation of that name", async () => {
    const hana = await signUp(register, "Hana");
    expect(await hana.identity()).toEqual({
      user: { id: expect.any(String), name: "Hana", email: "hana@example.org" },
      organisation: { id: expect.any(String), name: "Hana" },
      role: "owner",
      by: "session",
      scope: "write",
    });
  });

  it("keeps the session in a cookie no script and no other site's post can use", async () => {
    const browser = await signUp(register, "Cookie");
    const [session] = browser.setCookies.filter((line) => line.startsWith("yawara.session_token="));
    expect(session).toMatch(/; Path=\//);
    expect(session).toMatch(/; HttpOnly/);
    expect(session).toMatch(/; SameSite=Lax/);
    expect(session).not.toMatch(/Secure/);
  });

  it("signs out: the cookie is taken back and, kept by somebody, is worth nothing", async () => {
    const browser = await signUp(register, "Leaver");
    const kept = browser.headers();
    expect((await browser.post("/sign-out", {})).ok).toBe(true);
    expect(browser.cookies.get("yawara.session_token")).toBeUndefined();
    expect(await register.identify(kept)).toBeUndefined();
  });

  it("signs in again, and gives one plain error for a wrong password and for nobody", async () => {
    await signUp(register, "Ichiro");
    const browser = browserOf(register);
    const wrong = await browser.post("/sign-in/email", { email: "ichiro@example.org", password: "something else" });
    const nobody = await browser.post("/sign-in/email", { email: "nobody@example.org", password: "something else" });
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    const said = await wrong.json();
    expect(said).toEqual({ code: "INVALID_EMAIL_OR_PASSWORD", message: "Invalid email or password" });
    expect(await nobody.json()).toEqual(said);
    expect(await browser.identity()).toBeUndefined();
    expect((await browser.post("/sign-in/email", { email: "ichiro@example.org", password: PASSWORD })).ok).toBe(true);
    expect((await browser.identity())?.user.name).toBe("Ichiro");
  });

  it("limits sign-in by the address the server sees, not by one the client claims", async () => {
    const browser = browserOf(register);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 5; attempt++) {
      const claim = `203.0.113.${attempt}`;
      const response = await browser.post(
        "/sign-in/email",
        { email: "nobody@example.org", password: "guess after guess" },
        { "x-forwarded-for": claim, "x-yawara-address": claim },
      );
      statuses.push(response.status);
    }
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });

  it("refuses a post from another origin", async () => {
    const browser = await signUp(register, "Target");
    const response = await browser.post("/sign-out", {}, { origin: "https://elsewhere.example" });
    expect(response.status).toBe(403);
    expect(await browser.identity()).toBeDefined();
  });

  it("refuses a short password and a second account for an address", async () => {
    const browser = browserOf(register);
    const short = await browser.post("/sign-up/email", { name: "S", email: "s@example.org", password: "short" });
    expect(short.status).toBe(400);
    await signUp(register, "Twice");
    const again = await browser.post("/sign-up/email", { name: "T", email: "TWICE@example.org", password: PASSWORD });
    expect(again.status).toBe(422);
  });

  it("is nobody without a cookie, with a foreign one and with a forged one", async () => {
    const hana = await signUp(register, "Forged");
    const [name, value] = [...hana.cookies][0]!;
    expect(await register.identify(new Headers())).toBeUndefined();
    expect(await register.identify(new Headers({ cookie: "other=1" }))).toBeUndefined();
    expect(await register.identify(new Headers({ cookie: `${name}=x${value}` }))).toBeUndefined();
  });

  it("brings people into an organisation with a role, which an owner changes and takes away", async () => {
    const owner = await signUp(register, "Owner");
    const guest = await signUp(register, "Guest");
    await invite(owner, guest, "viewer");
    const organisation = (await owner.identity())!.organisation!;
    expect(await guest.identity()).toMatchObject({ organisation, role: "viewer" });

    const mine = await register.as(await guest.identity()).organisations.list();
    expect(mine).toMatchObject([
      { name: "Guest", role: "owner" },
      { name: "Owner", role: "viewer" },
    ]);
    const members = await register.as(await guest.identity()).organisations.members();
    expect(members).toMatchObject([
      { user: { name: "Owner", email: "owner@example.org" }, role: "owner" },
      { user: { name: "Guest", email: "guest@example.org" }, role: "viewer" },
    ]);

    const memberId = await memberIdOf(guest);
    expect(members).toMatchObject([{ id: expect.any(String) }, { id: memberId }]);
    const change = { memberId, role: "editor", organizationId: organisation.id };
    expect((await guest.post("/organization/update-member-role", change)).status).toBe(403);
    const stale = await owner.post("/organization/update-member-role", { ...change, expected: "authority" });
    expect([stale.status, ((await stale.json()) as { code: string }).code]).toEqual([409, "conflict"]);
    expect((await owner.post("/organization/update-member-role", change)).status).toBe(200);
    expect((await guest.identity())?.role).toBe("editor");

    const removal = { memberIdOrEmail: memberId, organizationId: organisation.id };
    expect((await owner.post("/organization/remove-member", removal)).status).toBe(200);
    expect(await guest.identity()).not.toHaveProperty("organisation");
  });

  it("works in the organisation a request names, whichever another tab of the browser has chosen", async () => {
    const owner = await signUp(register, "Tabhost");
    const guest = await signUp(register, "Tabs");
    const own = (await guest.identity())!.organisation!.id;
    await invite(owner, guest, "editor");
    const other = (await owner.identity())!.organisation!.id;
    const asked = async (organisation: string) => {
      const headers = guest.headers();
      headers.set("yawara-organisation", organisation);
      return (await register.identify(headers))?.organisation?.id;
    };
    for (const organizationId of [own, other]) {
      await guest.post("/organization/set-active", { organizationId });
      expect((await guest.identity())?.organisation?.id).toBe(organizationId);
      expect([await asked(own), await asked(other), await asked("none-of-theirs")]).toEqual([own, other, undefined]);
    }
  });

  it("works nowhere after a removal until another organisation is chosen, in every session", async () => {
    const owner = await signUp(register, "Remover");
    const guest = await signUp(register, "Removed");
    await invite(owner, guest, "editor");
    const elsewhere = browserOf(register);
    await elsewhere.post("/sign-in/email", { email: "removed@example.org", password: PASSWORD });
    const organizationId = (await owner.identity())!.organisation!.id;
    await elsewhere.post("/organization/set-active", { organizationId });
    const removal = { memberIdOrEmail: await memberIdOf(guest), organizationId };
    expect((await owner.post("/organization/remove-member", removal)).ok).toBe(true);
    for (const session of [guest, elsewhere]) {
      const acting = register.as(await session.identity());
      expect(await acting.subjects.save({ name: "late", facts: {} })).toMatchObject({ problem: "no-organisation" });
      expect(await acting.subjects.list()).toMatchObject({ problem: "no-organisation" });
    }
    const [own] = (await register.as(await guest.identity()).organisations.list()) as { id: string }[];
    await guest.post("/organization/set-active", { organizationId: own!.id });
    const chosen = register.as(await guest.identity());
    expect(await chosen.subjects.list()).toEqual({ rows: [], total: 0 });
    expect(await chosen.subjects.save({ name: "now", facts: {} })).toMatchObject({ name: "now" });
    expect(await register.as(await elsewhere.identity()).subjects.list()).toMatchObject({ problem: "no-organisation" });
  });

  it("knows five roles, one at a time", async () => {
    const owner = await signUp(register, "Strict");
    const organizationId = (await owner.identity())!.organisation!.id;
    for (const role of ["admin", "member", ["owner", "editor"], "nobody"]) {
      const answer = await owner.post("/organization/invite-member", { email: "x@example.org", role, organizationId });
      expect([role, answer.status]).toEqual([role, 400]);
    }
    const guest = await signUp(register, "Strictguest");
    await invite(owner, guest, "reviewer");
    const memberId = await memberIdOf(guest);
    for (const role of ["admin", ["owner", "viewer"]]) {
      const answer = await owner.post("/organization/update-member-role", { memberId, role, organizationId });
      expect([role, answer.status]).toEqual([role, 400]);
    }
  });

  it("lets only owners invite, and shows open invitations to owners alone", async () => {
    const owner = await signUp(register, "Host");
    const organizationId = (await owner.identity())!.organisation!.id;
    await owner.post("/organization/invite-member", { email: "new@example.org", role: "editor", organizationId });
    const open = async () => register.as(await owner.identity()).organisations.invitations();
    expect(await open()).toMatchObject([{ email: "new@example.org", role: "editor" }]);
    await owner.post("/organization/invite-member", { email: "late@example.org", role: "viewer", organizationId });
    const late = database.auth.withSchema(SCHEMA).updateTable("invitation").where("email", "=", "late@example.org");
    await late.set({ expiresAt: new Date(Date.now() - 1_000) }).execute();
    expect(await open()).toMatchObject([{ email: "new@example.org" }]);
    for (const role of ["editor", "reviewer", "viewer", "authority"]) {
      const guest = await signUp(register, `Host ${role}`);
      await invite(owner, guest, role);
      const post = await guest.post("/organization/invite-member", {
        email: "y@example.org",
        role: "viewer",
        organizationId,
      });
      expect([role, post.status]).toEqual([role, 403]);
      const rename = await guest.post("/organization/update", { data: { name: "Mine" }, organizationId });
      expect([role, rename.status]).toEqual([role, 403]);
      const invitations = await register.as(await guest.identity()).organisations.invitations();
      expect([role, invitations]).toEqual([role, { problem: "not-allowed", args: {} }]);
    }
  });

  it("keeps at least one owner, and does not delete organisations", async () => {
    const owner = await signUp(register, "Lonely");
    const organizationId = (await owner.identity())!.organisation!.id;
    const memberId = await memberIdOf(owner);
    const step = await owner.post("/organization/update-member-role", { memberId, role: "viewer", organizationId });
    expect(step.status).toBe(400);
    expect((await owner.post("/organization/leave", { organizationId })).status).toBe(400);
    expect((await owner.post("/organization/delete", { organizationId })).ok).toBe(false);
    expect((await owner.identity())?.role).toBe("owner");
  });

  it("shows an authority the organisation's name and nothing of its people", async () => {
    const owner = await signUp(register, "Kept");
    const authority = await signUp(register, "Authority");
    await invite(owner, authority, "authority");
    const { organisation } = (await owner.identity())!;
    const acting = register.as(await authority.identity());
    expect(await acting.organisations.list()).toMatchObject([
      { name: "Authority" },
      { name: "Kept", role: "authority" },
    ]);
    expect(await acting.organisations.members()).toEqual({ problem: "not-allowed", args: {} });
    const paths = ["list-members", "get-full-organization", "list-invitations", "get-active-member-role"];
    for (const path of paths) {
      const answer = await authority.get(`/organization/${path}?organizationId=${organisation!.id}`);
      expect([path, answer.status]).toEqual([path, 404]);
    }
    for (const path of ["set-active", "get-organization", "list", "get-active-member"]) {
      const answer =
        path === "set-active"
          ? await authority.post(`/organization/${path}`, { organizationId: organisation!.id })
          : await authority.get(`/organization/${path}?organizationId=${organisation!.id}`);
      expect([path, await answer.text()]).toEqual([path, expect.not.stringContaining("kept@example.org")]);
    }
  });

  it("leaves nobody half signed up", async () => {
    const sign = { name: "Half", email: "half@example.org", password: PASSWORD };
    await database.asOwner((owner) => owner.run("revoke insert on yawara.member from yawara_auth"));
    const printed = vi.spyOn(console, "error");
    const failed = await browserOf(register).post("/sign-up/email", sign);
    expect([failed.status, await failed.json()]).toEqual([500, { code: "FAILED", message: expect.any(String) }]);
    expect(printed).not.toHaveBeenCalled();
    await database.asOwner((owner) => owner.run("grant insert on yawara.member to yawara_auth"));
    const browser = browserOf(register);
    expect((await browser.post("/sign-up/email", sign)).ok).toBe(true);
    expect((await browser.identity())?.organisation?.name).toBe("Half");
  });

  it("sets Secure on cookies where people come by https", async () => {
    const base = "https://yawara.example";
    const other = registerOver({ baseUrl: base, secret: SECRET }, database);
    const browser = browserOf(other, base);
    await browser.post("/sign-up/email", { name: "Safe", email: "safe@example.org", password: PASSWORD });
    expect(browser.setCookies.join()).toMatch(/^__Secure-yawara\.session_token=[^;]+;.*; Secure/);
    expect((await browser.identity())?.user.name).toBe("Safe");
  });

  it("has logged no address and no name", () => {
    expect(logged.join("\n")).not.toMatch(/example\.org|Hana|Ichiro/);
  });

  it("has logged nothing that is not its own: better-auth speaks of passwords and secrets by itself", () => {
    expect(logged.filter((line) => !line.startsWith("accounts: "))).toEqual([]);
  });
});

async function memberIdOf(browser: { get(path: string): Promise<Response> }): Promise<string> {
  const answer = await browser.get("/organization/get-active-member");
  return ((await answer.json()) as { id: string }).id;
}
