// What the API says of a question: what is wrong is told from what is missing, in words, and which day was taken for today.

import { openLawStore, warm } from "@yawara/answers/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, served, TODAY } from "./http-serving.ts";

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

const errorsOf = async (path: string, body: unknown) =>
  ((await (await server.post(path, body)).json()) as { errors: object[] }).errors;

describe("a field that is null", () => {
  it("is left out where it may be", async () => {
    const nulls = { facts: {}, at: null, known: null, regimes: null, name: null };
    expect((await server.post("/api/v1/check", nulls)).status).toBe(200);
    const subjects = [{ id: "a", name: null, facts: {} }];
    expect((await server.post("/api/v1/compare", { subjects, basket: null, regimes: ["JP"] })).status).toBe(200);
  });

  it("is no answer where one is needed", async () => {
    expect(await errorsOf("/api/v1/check", { facts: null })).toEqual([
      { pointer: "/facts", code: "wrong-type", detail: "expected an object, found null" },
    ]);
    expect(await errorsOf("/api/v1/check", {})).toEqual([{ pointer: "/facts", code: "missing", detail: "is missing" }]);
  });
});

describe("a field of another kind", () => {
  it.each([
    [{ at: 20261129 }, "/at", "expected a day as YYYY-MM-DD, found 20261129"],
    [{ at: "" }, "/at", 'expected a day as YYYY-MM-DD, found ""'],
    [{ at: "29.11.2026" }, "/at", 'expected a day as YYYY-MM-DD, found "29.11.2026"'],
    [{ known: true }, "/known", "expected a day as YYYY-MM-DD, found true"],
    [{ facts: [] }, "/facts", "expected an object, found []"],
    [{ facts: "{}" }, "/facts", 'expected an object, found "{}"'],
    [{ regimes: 3 }, "/regimes", 'expected "all" | a list, found 3'],
  ])("%j is told as it is", async (more, pointer, detail) => {
    expect(await errorsOf("/api/v1/check", { facts: {}, ...more })).toEqual([{ pointer, code: "wrong-type", detail }]);
  });

  it("is told in Japanese too, and never by a regular expression", async () => {
    expect(await errorsOf("/api/v1/check?lang=ja", { facts: {}, at: 20261129 })).toEqual([
      { pointer: "/at", code: "wrong-type", detail: "日付(YYYY-MM-DD) が必要ですが、20261129 になっています" },
    ]);
    const answer = await server.post("/api/v1/check?expand=all", { facts: {} });
    expect(await answer.text()).toContain("text, because or source, with commas between");
  });
});

describe("a day", () => {
  it.each(["0000-01-01", "1899-12-31", "2201-01-01", "9999-12-31"])("%s is beyond what is kept", async (at) => {
    expect(await errorsOf("/api/v1/check", { facts: {}, at })).toEqual([
      { pointer: "/at", code: "wrong", detail: "expected a day from 1900-01-01 to 2200-12-31" },
    ]);
    expect((await server.get(`/api/v1/law/diff?from=${at}&to=2026-01-01`)).status).toBe(422);
    expect((await server.get(`/api/v1/law?at=${at}`)).status).toBe(422);
  });

  it("that was taken for today is said, with the zone whose day it is", async () => {
    expect((await server.get("/api/v1/law")).headers.get("yawara-today")).toBe(TODAY);
    const store = openLawStore({ today: () => TODAY, zone: () => "Asia/Tokyo" });
    warm(store);
    const zoned = await served({ store });
    const said = `${TODAY}; zone="Asia/Tokyo"`;
    for (const answer of [await zoned.get("/api/v1/law"), await zoned.post("/api/v1/check", { facts: {} })])
      expect(answer.headers.get("yawara-today")).toBe(said);
    const message = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "law_at", arguments: {} } };
    expect(await (await zoned.post("/mcp", message)).text()).toContain(`${TODAY}, the day in Asia/Tokyo`);
    await zoned.close();
  });
});

describe("a full disk", () => {
  it("is told from a mistake of ours, once in the log, and by readiness", async () => {
    const full = () => Promise.reject(Object.assign(new Error("could not extend file"), { code: "53100" }));
    const register = { identify: full, isReady: async () => true, auth: { handler: full } };
    const stuffed = await served({ register: () => register as never });
    expect((await stuffed.get("/readyz")).status).toBe(200);
    for (const path of ["/api/v1/subjects", "/api/auth/get-session"]) {
      const answer = await stuffed.get(path);
      expect([answer.status, await answer.json()]).toMatchObject([507, { type: "urn:yawara:problem:disk-full" }]);
    }
    const ready = await stuffed.get("/readyz");
    expect([ready.status, await ready.json()]).toMatchObject([
      503,
      { detail: expect.stringContaining("no room left") },
    ]);
    expect(stuffed.lines.filter((line) => line.includes('"level":50'))).toHaveLength(1);
    await stuffed.close();
  });
});
