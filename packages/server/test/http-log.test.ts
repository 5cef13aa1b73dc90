// The log says how every request went and nothing about whoever sent it.
import type { Register } from "@yawara/register";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Place, placeFor } from "../../register/test/databases.ts";
import { done, stranger } from "./http-people.ts";
import { type Served, served } from "./http-serving.ts";

let place: Place;
let register: Register;
let server: Served;
beforeAll(async () => {
  place = await placeFor("in this process");
  server = await served({ register: () => register, behindProxy: true });
  register = await place.open({ baseUrl: server.url });
});
afterAll(async () => {
  await server?.close();
  await register?.close();
  await place?.stop();
});

describe("the log", () => {
  it("has a line a request: method, route, status, milliseconds, id", async () => {
    const response = await server.get("/api/v1/law/jp.ai-promotion-act/art-7-2?at=2026-01-01");
    expect(JSON.parse(server.lines.at(-1)!)).toEqual({
      level: 30,
      time: expect.any(Number),
      id: response.headers.get("x-request-id"),
      method: "GET",
      route: "/api/v1/law/{instrument}/{provision}",
      status: 200,
      ms: expect.any(Number),
    });
  });

  it("holds no fact, name, address, query, cookie, key or password, whatever goes wrong", async () => {
    const secrets = ["1234567", "Yamada", "yamada@example.org", "hunter2 and more", "secret-query", "fishing-grounds"];
    const person = stranger(server);
    const account = { name: "Yamada", email: "yamada@example.org", password: "hunter2 and more" };
    await done(person.send("POST", "/api/auth/sign-up/email", account));
    await person.send("POST", "/api/auth/sign-in/email", { ...account, password: "hunter2 and wrong" });
    const facts = { "organisation.employees": 1_234_567 };
    const saved = await done<{ id: string }>(person.send("POST", "/api/v1/subjects", { name: "Yamada", facts }));
    await person.send("GET", `/api/v1/subjects/${saved.id}`);
    await person.send("POST", "/api/v1/subjects", { name: "Yamada", facts: { "use.areas": ["fishing-grounds"] } });
    await server.post("/api/v1/check", { facts });
    await server.post("/api/v1/check?secret-query=secret-query", { facts });
    await server.post("/api/v1/check", '{"facts": {"organisation.employees": 1234567');
    await server.get("/api/v1/law?q=secret-query");
    await server.get("/secret-query?fishing-grounds", { authorization: "Bearer yw_secret-query" });
    await server.get("/api/v1/law/fishing-grounds");
    await server.post("/mcp", {
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: { name: "check", arguments: { facts } },
    });
    const log = server.lines.join("");
    const cookie = person.headers.cookie!.split("=")[1]!;
    for (const secret of [...secrets, saved.id, cookie, "127.0.0.1", "192.0.2."]) expect(log).not.toContain(secret);
    expect(server.lines.length).toBeGreaterThan(10);
  });

  it("says of a mistake of ours where it arose, without the message, which may quote somebody", async () => {
    const broken = { identify: () => Promise.reject(new TypeError("cannot read Yamada")) } as unknown as Register;
    const failing = await served({ register: () => broken });
    const response = await failing.get("/api/v1/me");
    await failing.close();
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toContain("Yamada");
    expect(text).not.toContain("TypeError");
    const line = JSON.parse(failing.lines[0]!) as { level: number; error: { name: string; stack: string[] } };
    expect([line.level, line.error.name]).toEqual([50, "TypeError"]);
    expect(line.error.stack[0]).toMatch(/^at /);
    expect(failing.lines.join("")).not.toContain("Yamada");
  });
});
