// Keys: each acts as its person in one organisation, never for more than that person may at that moment.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, invite, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { isProblem, type Keys, type Register } from "../index.ts";

describe.each(DATABASES)("keys, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let owner: Browser;
  const keysOf = async (person: Browser): Promise<Keys> => register.as(await person.identity()).keys;
  const make = async (person: Browser, scope: "read" | "write", days?: number) => {
    const key = await (await keysOf(person)).create({ name: "my key", scope, ...(days !== undefined && { days }) });
    if (isProblem(key)) throw new Error(key.problem);
    return key;
  };
  const byKey = (key: string) => register.identify(new Headers({ "x-api-key": key }));

  beforeAll(async () => {
    place = await placeFor(kind);
    register = await place.open();
    owner = await signUp(register, "owner");
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  it("acts as its person, by either header", async () => {
    const { key, ...about } = await make(owner, "write", 30);
    expect(key).toMatch(/^yw_[A-Za-z]{64}$/);
    const { user, organisation } = (await owner.identity())!;
    expect(about).toMatchObject({
      name: "my key",
      scope: "write",
      start: key.slice(0, 8),
      organisation: organisation!.id,
    });
    const identity = { user, organisation, role: "owner", by: "key", scope: "write" };
    expect(await byKey(key)).toEqual(identity);
    expect(await register.identify(new Headers({ authorization: `Bearer ${key}` }))).toEqual(identity);
    const made = await register.as(await byKey(key)).subjects.save({ name: "by key", facts: {} });
    expect(made).toMatchObject({ name: "by key", createdBy: user.id });
  });

  it("is listed without its text, says when it was used, and is gone once removed", async () => {
    const person = await signUp(register, "lister");
    const { key, ...about } = await make(person, "read");
    const keys = await keysOf(person);
    expect(await keys.list()).toEqual([about]);
    await byKey(key);
    expect(await (await keysOf(owner)).remove(about.id)).toEqual({ problem: "not-found", args: {} });
    expect(await keys.remove(about.id)).toMatchObject({ id: about.id });
    expect(await keys.list()).toEqual([]);
    expect(await byKey(key)).toBeUndefined();
  });

  it("writes nothing with a reading key", async () => {
    const { key } = await make(owner, "read");
    const { subjects } = register.as(await byKey(key));
    expect(isProblem(await subjects.list())).toBe(false);
    expect(await subjects.save({ name: "no", facts: {} })).toEqual({ problem: "not-allowed", args: {} });
  });

  it("makes no further keys and shows none", async () => {
    const { key } = await make(owner, "write");
    const { keys, organisations } = register.as(await byKey(key));
    expect(await keys.create({ name: "more", scope: "write" })).toEqual({ problem: "not-allowed", args: {} });
    expect(await keys.list()).toEqual({ problem: "not-allowed", args: {} });
    expect(await organisations.invitations()).toEqual({ problem: "not-allowed", args: {} });
  });

  it("follows the person's role, sees one organisation only, and dies with the membership", async () => {
    const guest = await signUp(register, "guest");
    await invite(owner, guest, "editor");
    const { key } = await make(guest, "write");
    expect(await register.as(await byKey(key)).organisations.list()).toMatchObject([{ name: "owner", role: "editor" }]);
    expect((await register.as(await guest.identity()).organisations.list()) as []).toHaveLength(2);

    const organizationId = (await owner.identity())!.organisation!.id;
    const answer = await guest.get("/organization/get-active-member");
    const memberId = ((await answer.json()) as { id: string }).id;
    const stale = await byKey(key);
    await owner.post("/organization/update-member-role", { memberId, role: "viewer", organizationId });
    expect(await byKey(key)).toMatchObject({ role: "viewer", scope: "write" });
    const save = (identity: Awaited<ReturnType<typeof byKey>>) =>
      register.as(identity).subjects.save({ name: "no", facts: {} });
    expect(await save(await byKey(key))).toEqual({ problem: "not-allowed", args: {} });
    // The role was taken between asking who it is and saving: the database says no.
    expect(await save(stale)).toEqual({ problem: "not-allowed", args: {} });

    await owner.post("/organization/remove-member", { memberIdOrEmail: memberId, organizationId });
    expect(await byKey(key)).toBeUndefined();
  });

  it("is nobody where it is not known, whoever's cookie stands beside it; other bearers are not ours", async () => {
    const headers = owner.headers();
    headers.set("x-api-key", `yw_${"a".repeat(64)}`);
    expect(await register.identify(headers)).toBeUndefined();
    const other = owner.headers();
    other.set("authorization", "Bearer somebody-elses");
    expect((await register.identify(other))?.by).toBe("session");
  });

  it("is no session: better-auth's own pages do not take it, nor make keys themselves", async () => {
    const { key } = await make(owner, "write");
    const request = new Request("http://localhost:8080/api/auth/get-session", { headers: { "x-api-key": key } });
    expect(await (await register.auth.handler(request, "192.0.2.251")).json()).toBeNull();
    for (const path of ["create", "update", "delete"])
      expect((await owner.post(`/api-key/${path}`, { name: "x" })).status).toBe(404);
    for (const path of ["list", "get"]) expect((await owner.get(`/api-key/${path}`)).status).toBe(404);
  });

  it.each(["", " ", "x".repeat(101), "two\nlines", "\u202eturned", "half \ud800"])(
    "takes no name like %j",
    async (name) => {
      const made = await (await keysOf(owner)).create({ name, scope: "read" });
      expect(made).toEqual({ problem: "name-unfit", args: { most: "100" } });
    },
  );

  it("are at most as many as a person may have", async () => {
    const full = await place.open({ quotas: { keys: 1 } });
    const { keys } = full.as(await (await signUp(full, "collector")).identity());
    expect(isProblem(await keys.create({ name: "one", scope: "read" }))).toBe(false);
    expect(await keys.create({ name: "two", scope: "read" })).toEqual({
      problem: "too-many-keys",
      args: { most: "1" },
    });
    await full.close();
  });

  it.each([
    ["days", { days: 0 }],
    ["days", { days: 366 }],
    ["days", { days: 1.5 }],
  ])("names %s where it cannot be made as asked", async (field, wrong) => {
    const made = await (await keysOf(owner)).create({ name: "k", scope: "read", ...wrong });
    expect(made).toEqual({ problem: "invalid", args: { field } });
  });
});
