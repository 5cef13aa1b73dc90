// `/mcp` as the network meets it: no sessions, no foreign hosts or pages, bounded bodies, and every answer for its own question.
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Data, listening } from "./mcp-clients.ts";

const PROTOCOL = "2025-06-18";
const ping = { jsonrpc: "2.0", id: 7, method: "ping" };

describe("the MCP server over HTTP", () => {
  let server: Awaited<ReturnType<typeof listening>>;
  beforeAll(async () => {
    server = await listening();
  });
  afterAll(() => server.close());

  const headers = {
    "content-type": "application/json",
    accept: "application/json, text/event-stream",
    "mcp-protocol-version": PROTOCOL,
  };

  /** Any header, `Host` included: `fetch` would not send that. */
  function send(
    more: Record<string, string>,
    body: string,
    method = "POST",
  ): Promise<{ status: number; json: Data; headers: Data }> {
    return new Promise((resolve, reject) => {
      const sent = request(server.address, { method, headers: { ...headers, ...more } }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({
            status: response.statusCode!,
            json: text === "" ? undefined : JSON.parse(text),
            headers: response.headers,
          });
        });
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }

  it("answers a request that stands alone, as JSON, without a session", async () => {
    const { status, json, headers: got } = await send({}, JSON.stringify(ping));
    expect(status).toBe(200);
    expect(json).toEqual({ jsonrpc: "2.0", id: 7, result: {} });
    expect(got["content-type"]).toMatch(/^application\/json/);
    expect(got["mcp-session-id"]).toBeUndefined();
  });

  it("refuses a host that is not its own, as DNS rebinding brings", async () => {
    expect((await send({ host: "evil.example" }, JSON.stringify(ping))).status).toBe(403);
    expect((await send({ host: "localhost:1" }, JSON.stringify(ping))).status).toBe(200);
  });

  it("refuses pages of other sites", async () => {
    for (const origin of ["https://evil.example", "null", "http://localhost.evil.example"])
      expect((await send({ origin }, JSON.stringify(ping))).status, origin).toBe(403);
    expect((await send({ origin: "http://localhost:5173" }, JSON.stringify(ping))).status).toBe(200);
  });

  it("has no streams to listen to and no sessions to end", async () => {
    for (const method of ["GET", "DELETE", "PUT"]) {
      const { status, headers: got } = await send({}, "", method);
      expect(status).toBe(405);
      expect(got.allow).toBe("POST");
    }
  });

  it("refuses what is no JSON, no JSON-RPC or too large, and goes on", async () => {
    expect((await send({}, "{")).status).toBe(400);
    expect((await send({}, '{"hello":1}')).status).toBe(400);
    expect((await send({ "content-type": "text/plain" }, JSON.stringify(ping))).status).toBe(415);
    expect((await send({}, JSON.stringify({ ...ping, params: { x: "x".repeat(300_000) } }))).status).toBe(413);
    expect((await send({}, JSON.stringify(ping))).status).toBe(200);
  });

  it("tells an unknown tool and an unknown method apart, without a stack", async () => {
    const call = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "chek", arguments: {} } };
    const { json: tool } = await send({}, JSON.stringify(call));
    expect(tool.result.isError).toBe(true);
    expect(tool.result.content[0].text).toContain("chek");
    const { json: method } = await send({}, JSON.stringify({ ...ping, method: "tools/run" }));
    expect(method.error.code).toBe(-32601);
    expect(JSON.stringify([tool, method])).not.toMatch(/node_modules|\.ts:/);
  });

  it("answers each of many at once with its own", async () => {
    const ids = Array.from({ length: 30 }, (_, i) => i);
    const answers = await Promise.all(
      ids.map((id) => {
        const facts = { "organisation.employees": id };
        const params = { name: "check", arguments: { facts: { ...facts, "organisation.uses_ai": true }, limit: 1 } };
        return send({}, JSON.stringify({ jsonrpc: "2.0", id, method: "tools/call", params }));
      }),
    );
    expect(answers.map(({ json }) => json.id)).toEqual(ids);
    for (const { json } of answers) expect(json.result.structuredContent.findings).toHaveLength(1);
  });
});
