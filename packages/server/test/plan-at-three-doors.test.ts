// A plan, the same from the command line, over HTTP and as a tool's structured content; what was said of its steps is read alike.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { EXAMPLES, type Served, served } from "./http-serving.ts";
import { ask, type Connected, connect, type Data, refusal, yawara } from "./mcp-clients.ts";

let server: Served;
let tool: Connected;
let folder: string;
beforeAll(async () => {
  server = await served();
  tool = await connect.http();
  folder = mkdtempSync(join(tmpdir(), "yawara-plan-"));
});
afterAll(async () => {
  await server.close();
  await tool.close();
  rmSync(folder, { recursive: true });
});

const states = {
  items: {
    "jp.ai-promotion-act/art-7-2#0": { state: "done", on: "2026-11-20", owner: "法務部" },
    "jp.gone/art-1#0": { state: "leave", reason: "no such law" },
  },
};

describe("a plan at three doors", () => {
  it.each(EXAMPLES.slice(0, 2))("of $id is the same document", async ({ path, facts, at }) => {
    const file = join(folder, "states.yaml");
    writeFileSync(file, stringify(states));
    const response = await server.post("/api/v1/plan?lang=ja", { facts, at, states });
    expect(response.status).toBe(200);
    const { title, ...http } = (await response.json()) as Data;
    const { title: named, ...printed } = await yawara("plan", path, "--states", file, "--lang", "ja");
    expect(printed).toEqual(http);
    // A file names its system; facts alone do not.
    expect([title, named].every((one) => typeof one === "string")).toBe(true);
    const { data, text } = await ask(tool.client, "make_plan", { facts, at, language: "ja", states });
    expect(data).toEqual({ title, ...http });
    expect(text).toContain("法務部");
    expect(http.no_longer).toMatchObject([{ id: "jp.gone/art-1#0", why: "unknown" }]);
  });

  it("refuses what is no state, where it stands", async () => {
    const wrong = { items: { "jp.ai-promotion-act/art-7-2#0": { state: "leave" } } };
    const response = await server.post("/api/v1/plan", { facts: {}, states: wrong });
    expect(response.status).toBe(422);
    expect(JSON.stringify(await response.json())).toContain("without a reason");
    expect((await refusal(tool.client, "make_plan", { facts: {}, states: wrong }))[0]).toContain("without a reason");
  });
});
