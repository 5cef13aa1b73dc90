// A search over HTTP says what `yawara law search --json` says.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, served, TODAY } from "./http-serving.ts";
import { main } from "./mcp-clients.ts";

async function printed(...words: string[]): Promise<unknown> {
  const env = { ...process.env, YAWARA_TODAY: TODAY };
  const { stdout } = await promisify(execFile)(process.execPath, [main, "law", "search", ...words, "--json"], { env });
  return JSON.parse(stdout);
}

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

describe("a search over HTTP", () => {
  it.each([
    ["個人情報保護法 第23条"],
    ["個人情報保護法", "第23条"],
    ["GDPR", "Article", "22"],
    ["surcharge"],
    ["watermark submarine"],
  ])("gives what the command line gives, its words quoted or not: %s %s", async (...words) => {
    const [answer, said] = await Promise.all([
      server.get(`/api/v1/law?q=${encodeURIComponent(words.join(" "))}`).then((response) => response.json()),
      printed(...words),
    ]);
    expect(answer).toEqual(said);
  });
});
