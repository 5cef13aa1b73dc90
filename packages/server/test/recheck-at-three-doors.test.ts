// What became of a check, the same from the command line, over HTTP and as a tool's structured content; what is no check is refused alike.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLES, type Served, served } from "./http-serving.ts";
import { ask, type Connected, connect, type Data, refusal, yawara } from "./mcp-clients.ts";

let server: Served;
let tool: Connected;
let folder: string;
beforeAll(async () => {
  server = await served();
  tool = await connect.http();
  folder = mkdtempSync(join(tmpdir(), "yawara-recheck-"));
});
afterAll(async () => {
  await server.close();
  await tool.close();
  rmSync(folder, { recursive: true });
});

describe("a recheck at three doors", () => {
  it.each(EXAMPLES.slice(0, 2))("of $id is the same document", async ({ path, facts, at }) => {
    const { "system.functions": _, ...before } = facts;
    const earlier = (await (
      await server.post("/api/v1/check?lang=ja", { facts: before, at: "2025-06-01" })
    ).json()) as Data;
    const file = join(folder, "earlier.json");
    writeFileSync(file, JSON.stringify(earlier));
    const response = await server.post("/api/v1/recheck?lang=ja", { facts, at, earlier });
    expect(response.status).toBe(200);
    const http = (await response.json()) as Data;
    expect(await yawara("recheck", file, path, "--lang", "ja")).toEqual(http);
    const { data, text } = await ask(tool.client, "recheck", { facts, at, earlier, language: "ja" });
    expect(data).toEqual(http);
    expect(text).toContain(String(http.summary));
    expect((http.changes as object[]).length).toBeGreaterThan(0);
  });

  it("refuses what is no check, where it stands", async () => {
    const [{ facts }] = EXAMPLES as [(typeof EXAMPLES)[number]];
    const response = await server.post("/api/v1/recheck", { facts, earlier: { corpus: "one" } });
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { detail: string }[] };
    expect((await refusal(tool.client, "recheck", { facts, earlier: { corpus: "one" } }))[0]).toContain(
      errors[0]!.detail,
    );
  });
});
