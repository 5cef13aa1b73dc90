// What a firm may get, the same from the command line, over HTTP and as a tool's structured content.
import { STANDINGS } from "@yawara/answers/support";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLES, type Served, served } from "./http-serving.ts";
import { ask, type Connected, connect, yawara } from "./mcp-clients.ts";

let server: Served;
let tool: Connected;
beforeAll(async () => {
  server = await served();
  tool = await connect.http();
});
afterAll(async () => {
  await server.close();
  await tool.close();
});

describe("support at three doors", () => {
  it.each(EXAMPLES.slice(0, 2))("of $id is the same document", async ({ path, facts, at }) => {
    const response = await server.post("/api/v1/support?lang=ja", { facts, at });
    expect(response.status).toBe(200);
    const http = await response.json();
    expect(await yawara("support", path, "--lang", "ja")).toEqual(http);
    const { data } = await ask(tool.client, "support", { facts, at, language: "ja", standings: STANDINGS });
    expect(data).toEqual(http);
  });

  it("leaves out what is closed or needs another plan where the tool is not asked for it", async () => {
    const facts = { "organisation.home_country": "JP", "support.projects": ["software_small"] };
    const { data } = await ask(tool.client, "support", { facts, at: "2026-11-23" });
    const standings = new Set(data.offers.map(({ standing }: { standing: string }) => standing));
    expect(standings.has("closed")).toBe(false);
    expect(data.counts.closed.all).toBeGreaterThan(0);
  });

  it("refuses a fact nobody knows the name of", async () => {
    const response = await server.post("/api/v1/support", { facts: {}, declined: ["support.nothing"] });
    expect(response.status).toBe(422);
  });
});
