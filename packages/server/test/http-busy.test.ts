// Nobody is kept waiting by what another asks: long answers are given beside, pay for themselves, and end when nobody waits.
import { Agent, request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { type LawPool, openLawPool } from "../src/index.ts";
import { PATIENCE, type Served, served } from "./http-serving.ts";

const open: (Served | LawPool)[] = [];
/** A server with a thread of its own, where nothing is loaded yet. */
async function serving(options: Parameters<typeof served>[0] = {}): Promise<Served> {
  const pool = openLawPool({ size: 1, grace: 0, patience: PATIENCE });
  const server = await served({ pool, ...options });
  open.push(server, pool);
  return server;
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const compare = (id: number) => ({
  jsonrpc: "2.0",
  id,
  method: "tools/call",
  params: { name: "compare", arguments: { basket: true } },
});
const ping = (id: number) => ({ jsonrpc: "2.0", id, method: "ping" });
const left = (answer: Response) => Number(/r=(\d+)/.exec(answer.headers.get("ratelimit")!)![1]);
const lineOf = (line: string) => JSON.parse(line) as { route: string; status: number };

describe("while a long answer is being made", () => {
  it.each([
    ["a comparison of the basket", "/api/v1/compare", { basket: true }],
    ["ten of them by one request", "/mcp", Array.from({ length: 10 }, (_, i) => compare(i))],
    ["a difference over three centuries", "/api/v1/law/diff", { from: "1900-01-01", to: "2200-12-31", facts: {} }],
    ["law nobody has asked about yet, with all reasons", "/api/v1/check?expand=because", { facts: {}, regimes: "all" }],
  ])("(%s) health, facts to check and the rest are answered before it ends", async (_, path, body) => {
    const server = await serving();
    let ended = false;
    const long = server.post(path, body).then((answer) => {
      ended = true;
      return answer.status;
    });
    expect((await server.get("/healthz")).status).toBe(200);
    expect((await server.post("/api/v1/check", { facts: { "organisation.uses_ai": true } })).status).toBe(200);
    expect(ended).toBe(false);
    expect(await long).toBe(200);
  });
});

describe("a request with several messages", () => {
  it("pays for every one what its tool costs", async () => {
    const server = await serving({ limits: { reads: 100, questions: 100, changes: 1, reports: 1000 } });
    const one = await server.post("/mcp", compare(1));
    const cost = 100 - left(one);
    expect(cost).toBeGreaterThanOrEqual(10);
    const three = await server.post("/mcp", [ping(1), compare(2), ping(3)]);
    expect(((await three.json()) as { id: number }[]).map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(left(three)).toBe(left(one) - 12);
  });

  it("costs what the API asks for the same", async () => {
    const mcp = await serving({ limits: { reads: 100, questions: 100, changes: 1, reports: 1000 } });
    const api = await serving({ limits: { reads: 100, questions: 100, changes: 1, reports: 1000 } });
    expect(left(await mcp.post("/mcp", compare(1)))).toBe(left(await api.post("/api/v1/compare", { basket: true })));
  });

  it("is refused where the points do not suffice, and holds ten at most", async () => {
    const server = await serving({ limits: { reads: 1, questions: 25, changes: 1, reports: 1000 } });
    const refused = await server.post("/mcp", [compare(1), compare(2), compare(3)]);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    const roomy = await serving();
    const tooMany = await roomy.post(
      "/mcp",
      Array.from({ length: 11 }, (_, i) => ping(i)),
    );
    expect([tooMany.status, await tooMany.json()]).toMatchObject([400, { error: { code: -32600 } }]);
    const ten = await roomy.post(
      "/mcp",
      Array.from({ length: 10 }, (_, i) => ping(i)),
    );
    expect(await ten.json()).toHaveLength(10);
  });
});

describe("a client that goes", () => {
  it("leaves no work behind: what it asked is not answered, and the next is", async () => {
    const server = await serving();
    const body = JSON.stringify(Array.from({ length: 10 }, (_, i) => compare(i)));
    const leaving = request(`${server.url}/mcp`, {
      method: "POST",
      agent: new Agent(),
      headers: { "content-type": "application/json" },
    });
    const gone = new Promise((resolve) => leaving.on("error", resolve));
    leaving.end(body, () => leaving.destroy());
    await gone;
    expect((await server.post("/api/v1/next", { facts: {} })).status).toBe(200);
    expect(server.lines.map(lineOf).map(({ route, status }) => `${route} ${status}`)).toEqual([
      "/mcp 499",
      "/api/v1/next 200",
    ]);
  });
});

describe("the threads that answer", () => {
  const job = (name: string, asked: object) =>
    ({ question: { name, asked }, form: "value", today: "2026-11-24" }) as unknown as Parameters<LawPool["run"]>[0];

  it("serve those who ask in turn: many questions of one do not hold up another", async () => {
    const pool = openLawPool({ size: 1 });
    open.push(pool);
    const ended: string[] = [];
    const asked = (asker: string) =>
      pool.run(job("nextQuestion", { facts: {} }), { asker }).then(() => ended.push(asker));
    await Promise.all([...["a", "a", "a", "a"].map(asked), asked("b")]);
    expect(ended.indexOf("b")).toBe(1);
  });

  it("give up what takes too long, and go on with the next", async () => {
    const pool = openLawPool({ size: 1, patience: 1 });
    open.push(pool);
    await expect(pool.run(job("compare", { basket: true }))).rejects.toMatchObject({ code: "BUSY" });
    const patient = openLawPool({ size: 1 });
    open.push(patient);
    expect((await patient.run(job("nextQuestion", { facts: {} }))).answer).toHaveProperty("question");
  });

  it("tell of a failure without what was asked", async () => {
    const pool = openLawPool({ size: 1 });
    open.push(pool);
    const failing = pool.run(job("nothing", {}));
    await expect(failing).rejects.toMatchObject({ name: "TypeError", message: "answering failed" });
    expect((await pool.run(job("nextQuestion", { facts: {} }))).answer).toHaveProperty("question");
  });
});
