// What browsers and scanners look for: the headers of every answer, and who may make a signed-in browser send something.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, served } from "./http-serving.ts";

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

let server: Served;
let https: Served;
beforeAll(async () => {
  const site = mkdtempSync(join(tmpdir(), "yawara-site-"));
  writeFileSync(join(site, "index.html"), "<!doctype html><title>Yawara</title>");
  server = await served({ site });
  https = await served({ site, origin: "https://yawara.example" });
});
afterAll(() => Promise.all([server.close(), https.close()]));

describe("headers", () => {
  it.each([
    ["a page", "/", PAGE_POLICY],
    ["data", "/api/v1/facts", DATA_POLICY],
    ["what is not there", "/api/v1/nowhere", DATA_POLICY],
    ["accounts", "/api/auth/get-session", DATA_POLICY],
    ["health", "/healthz", DATA_POLICY],
  ])("of %s keep a browser from doing more than it has to", async (_, path, policy) => {
    const { headers } = await server.get(path);
    expect(headers.get("content-security-policy")).toBe(policy);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-z]+-[0-9a-z]+$/);
    expect([...headers.keys()].filter((name) => /^(x-powered-by|server|access-control-.*)$/.test(name))).toEqual([]);
  });

  it("tell a browser to stay with https only where the server is reached by it", async () => {
    for (const path of ["/", "/api/v1/facts"]) {
      expect((await server.get(path)).headers.get("strict-transport-security")).toBeNull();
      expect((await https.get(path)).headers.get("strict-transport-security")).toMatch(/^max-age=63072000/);
    }
  });

  it("open nothing to scripts of other sites, not even when they ask beforehand", async () => {
    const headers = { origin: "https://elsewhere.example", "access-control-request-method": "POST" };
    const asked = await fetch(`${server.url}/api/v1/check`, { method: "OPTIONS", headers });
    expect(asked.status).toBe(405);
    expect([...asked.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });
});

describe("a request with a cookie that changes something", () => {
  const body = { facts: {} };
  const cookie = "yawara.session_token=x";
  const status = async (to: Served, headers: Record<string, string>) =>
    (await to.post("/api/v1/next", body, headers)).status;

  it("is refused from another site, another origin, or nowhere", async () => {
    expect(await status(server, { cookie, "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await status(server, { cookie, "sec-fetch-site": "same-site" })).toBe(403);
    expect(await status(server, { cookie, origin: "https://elsewhere.example" })).toBe(403);
    expect(await status(server, { cookie, origin: "null" })).toBe(403);
    expect(await status(server, { cookie })).toBe(403);
  });

  it("is answered from this site", async () => {
    expect(await status(server, { cookie, "sec-fetch-site": "same-origin" })).toBe(200);
    expect(await status(server, { cookie, origin: server.url })).toBe(200);
    expect(await status(https, { cookie, origin: "https://yawara.example" })).toBe(200);
  });

  it("compares with the address people use, not with the one behind a proxy", async () => {
    expect(await status(https, { cookie, origin: https.url })).toBe(403);
  });

  it("needs no origin without a cookie: there is nothing to borrow", async () => {
    expect(await status(server, {})).toBe(200);
    expect(await status(server, { origin: "https://elsewhere.example" })).toBe(200);
  });

  it("covers accounts and tools too", async () => {
    const headers = { cookie, origin: "https://elsewhere.example" };
    expect((await server.post("/api/auth/sign-out", {}, headers)).status).toBe(403);
    expect((await server.post("/mcp", {}, headers)).status).toBe(403);
  });
});
