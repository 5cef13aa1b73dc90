// What one request and one address may take: size, time, points.
import { connect } from "node:net";
import type { Register } from "@yawara/register";
import { afterEach, describe, expect, it } from "vitest";
import { BANK, type Served, served } from "./http-serving.ts";

const open: Served[] = [];
async function serving(options: Parameters<typeof served>[0] = {}): Promise<Served> {
  const server = await served(options);
  open.push(server);
  return server;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

describe("size", () => {
  const tooLarge = JSON.stringify({ facts: { padding: "あ".repeat(90_000) } });

  it("of a body is counted in bytes, said beforehand or not", async () => {
    const server = await serving();
    expect((await server.post("/api/v1/check", tooLarge)).status).toBe(413);
    const body = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 100; i++) controller.enqueue(new TextEncoder().encode("x".repeat(10_000)));
        controller.close();
      },
    });
    const headers = { "content-type": "application/json" };
    const streamed = { method: "POST", headers, body, duplex: "half" } as RequestInit;
    const response = await fetch(`${server.url}/api/v1/check`, streamed);
    expect([response.status, await response.json()]).toMatchObject([413, { type: "urn:yawara:problem:too-large" }]);
    expect((await server.post("/mcp", tooLarge)).status).toBe(413);
  });

  it("of a streamed body within the limit is read whole", async () => {
    const server = await serving();
    const text = JSON.stringify({ facts: BANK.facts });
    const body = new Blob([text]).stream();
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${server.url}/api/v1/check`, {
      method: "POST",
      headers,
      body,
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(200);
  });

  it("of a subject ends where no subject is that large", async () => {
    const server = await serving();
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`x.${i}`, 1]));
    const deep = `{"deep":${"[".repeat(5000)}1${"]".repeat(5000)}}`;
    for (const [facts, code] of [
      [JSON.stringify(many), "too-many"],
      [deep, "too-deep"],
    ] as const) {
      const response = await server.post("/api/v1/check", `{"facts":${facts}}`);
      expect(await response.json()).toMatchObject({ status: 422, errors: [{ pointer: "/facts", code }] });
    }
  });
});

describe("time", () => {
  it("to arrive ends with 408, as a problem", async () => {
    const server = await serving({ arrival: 300 });
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect(server.port, "127.0.0.1");
      let text = "";
      socket.on("data", (chunk) => (text += chunk));
      socket.on("end", () => resolve(text));
      socket.on("error", reject);
      socket.write(
        "POST /api/v1/check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{",
      );
    });
    expect(said).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(said).toMatch(/Content-Type: application\/problem\+json\r\n/);
    expect(JSON.parse(said.split("\r\n\r\n")[1]!)).toMatchObject({ type: "urn:yawara:problem:timeout", status: 408 });
  });

  it("of the database ends with 503 and when to come again", async () => {
    const never = new Promise<never>(() => {});
    const asleep = { identify: () => never, state: () => never, auth: { handler: () => never } };
    const server = await serving({ register: () => asleep as unknown as Register, patience: 50 });
    for (const path of ["/api/v1/subjects", "/api/auth/get-session", "/readyz"]) {
      const response = await server.get(path);
      expect([path, response.status, response.headers.get("retry-after")]).toEqual([path, 503, "2"]);
      expect(await response.json()).toMatchObject({ type: "urn:yawara:problem:not-ready" });
    }
  });

  it("is not taken from what needs no database", async () => {
    const server = await serving();
    expect((await server.get("/api/v1/subjects")).status).toBe(503);
    expect((await server.get("/readyz")).status).toBe(503);
    expect((await server.get("/healthz")).status).toBe(200);
    expect((await server.post("/api/v1/check", { facts: {} })).status).toBe(200);
  });
});

describe("what cannot be read as HTTP", () => {
  it.each([
    ["nonsense", "nonsense\r\n\r\n", 400],
    ["a path with a backslash", "GET /a\\b HTTP/1.1\r\nHost: x\r\n\r\n", 400],
    ["endless headers", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431],
  ])("(%s) is answered with a problem", async (_, bytes, status) => {
    const server = await serving();
    const said = await new Promise<string>((resolve) => {
      const socket = connect(server.port, "127.0.0.1", () => socket.write(bytes));
      let text = "";
      socket.on("data", (chunk) => {
        text += chunk;
        if (text.includes('"instance"')) socket.end();
      });
      socket.on("close", () => resolve(text));
      socket.on("error", () => {});
    });
    expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(JSON.parse(said.split("\r\n\r\n")[1]!)).toMatchObject({ status });
  });
});

describe("points", () => {
  it("run down, are said, and come back after the time that is said", async () => {
    const server = await serving({ limits: { reads: 100, questions: 3, changes: 1, reports: 1 } });
    const ask = () => server.post("/api/v1/next", { facts: {} });
    const answers = [await ask(), await ask(), await ask(), await ask()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers.map(({ headers }) => /r=(\d+)/.exec(headers.get("ratelimit")!)![1])).toEqual(["2", "1", "0", "0"]);
    const refused = answers[3]!;
    expect(refused.headers.get("ratelimit-policy")).toBe('"questions";q=3;w=60');
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await refused.json()).toMatchObject({ type: "urn:yawara:problem:too-many-requests" });
    expect((await server.get("/api/v1/facts")).status).toBe(200);
  });

  it("belong to an address: behind one's own proxy to the one it names, else to the socket's", async () => {
    const limits = { reads: 1, questions: 1, changes: 1, reports: 1 };
    const from = (address: string) => ({ "x-forwarded-for": `203.0.113.9, ${address}` });
    const proxied = await serving({ limits, behindProxy: true });
    const statuses = async (server: Served, addresses: string[]) => {
      const answers = [];
      for (const address of addresses) answers.push((await server.get("/api/v1/facts", from(address))).status);
      return answers;
    };
    expect(await statuses(proxied, ["192.0.2.1", "192.0.2.2", "192.0.2.1"])).toEqual([200, 200, 429]);
    expect(await statuses(proxied, ["2001:db8:1:2::7", "2001:db8:1:2:9::8", "2001:db8:1:3::7"])).toEqual([
      200, 429, 200,
    ]);
    const direct = await serving({ limits });
    expect(await statuses(direct, ["192.0.2.1", "192.0.2.2"])).toEqual([200, 429]);
  });

  it("are taken for engines that had to be made", async () => {
    const server = await serving({ limits: { reads: 1, questions: 30, changes: 1, reports: 1 } });
    const ask = (regimes: string[]) => server.post("/api/v1/check", { facts: {}, regimes });
    const left = async (regimes: string[]) =>
      Number(/r=(\d+)/.exec((await ask(regimes)).headers.get("ratelimit")!)![1]);
    await left(["TW"]);
    const known = await left(["TW"]);
    await left(["BR", "VN"]);
    expect(await left(["BR", "VN"])).toBe(Math.max(0, known - 22));
  });
});
