// A search over HTTP says what `yawara law search --json` says.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, served } from "./http-serving.ts";
import { yawara } from "./mcp-clients.ts";

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
      yawara("law", "search", ...words),
    ]);
    expect(answer).toEqual(said);
  });
});
