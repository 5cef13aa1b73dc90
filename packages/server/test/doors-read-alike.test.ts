// What is asked is read alike at every door: days as people write them, whose law, words to look for.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, served } from "./http-serving.ts";

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

const over = {
  http: async (path: string, asked: object) =>
    (await (await server.post(`/api/v1/${path}`, asked)).json()) as { errors?: { detail: string }[] },
  /** What a tool gives, or the lines that say why not. */
  mcp: async (name: string, asked: object) => {
    const message = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name, arguments: asked } };
    const { result } = (await (await server.post("/mcp", message)).json()) as {
      result: { structuredContent?: Record<string, unknown>; content: { text: string }[]; isError?: true };
    };
    return result.structuredContent ?? { lines: result.content[0]!.text.split("\n") };
  },
};

describe("a day", () => {
  it.each(["2026/12/01", "2026年12月1日", "令和8年12月1日", "1 December 2026", "２０２６－１２－０１"])(
    "is read as people write it: %s",
    async (at) => {
      expect(await over.http("check", { facts: {}, at, known: at })).toMatchObject({
        at: "2026-12-01",
        known: "2026-12-01",
      });
      expect(await over.mcp("check", { facts: {}, at, known: at })).toMatchObject({
        at: "2026-12-01",
        known: "2026-12-01",
      });
      expect(await over.mcp("diff", { from: at, to: "2027-01-01", regimes: ["INTL"] })).toMatchObject({
        from: "2026-12-01",
      });
      const address = encodeURIComponent(at);
      expect(await (await server.get(`/api/v1/law?at=${address}`)).json()).toMatchObject({ at: "2026-12-01" });
      const diff = await server.get(`/api/v1/law/diff?from=${address}&to=2027-01-01&regimes=INTL`);
      expect(await diff.json()).toMatchObject({ from: "2026-12-01" });
      expect((await server.get(`/api/v1/law/calendar.ics?from=${address}`)).status).toBe(200);
    },
  );

  it.each(["01/12/2026", "46000", "2026-02-30", "2026-12-01T00:00:00Z", "tomorrow", ""])(
    "that is none, or may be two, is refused in the same words: %s",
    async (at) => {
      const { errors } = await over.http("check", { facts: {}, at });
      expect(errors).toHaveLength(1);
      expect(await over.mcp("check", { facts: {}, at })).toEqual({ lines: [`at: ${errors![0]!.detail}`] });
    },
  );
});

describe("whose law", () => {
  it("is all of it where all is among the names", async () => {
    const all = await over.http("check", { facts: {}, regimes: "all" });
    expect(await over.http("check", { facts: {}, regimes: ["JP", "all"] })).toEqual(all);
    const { jurisdictions } = await over.mcp("check", { facts: {}, regimes: ["JP", "all"] });
    expect(all).toMatchObject({ jurisdictions });
    const list = async (regimes: string) => (await server.get(`/api/v1/law?regimes=${regimes}`)).json();
    expect(await list("JP,all")).toEqual(await list("all"));
  });

  it("is not nobody's", async () => {
    const { errors } = await over.http("check", { facts: {}, regimes: [] });
    expect(await over.mcp("check", { facts: {}, regimes: [] })).toEqual({ lines: [`regimes: ${errors![0]!.detail}`] });
  });
});

describe("a search for nothing", () => {
  it.each(["", "  ", "\u3000"])("is refused: %j", async (words) => {
    const answer = await server.get(`/api/v1/law?q=${encodeURIComponent(words)}&lang=ja`);
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { errors: [{ parameter: "q", detail: "探す言葉を指定してください(語句、法令名、条番号、法令番号など)" }] },
    ]);
    expect(await over.mcp("law_at", { search: words })).toEqual({
      lines: ["search: say what to look for: a word, a law's name, an article or a number"],
    });
  });
});

describe("a tool", () => {
  it("says in the reader's language what its arguments lack", async () => {
    expect(await over.mcp("check", { language: "ja", fact: {} })).toEqual({
      lines: ["facts: 必要な項目がありません", "fact: 「fact」はここに書くものではありません"],
    });
    expect(await over.mcp("check", { language: "ja", facts: 3 })).toEqual({
      lines: ["facts: オブジェクト が必要ですが、3 になっています"],
    });
    expect(await over.mcp("check", { language: "fr", facts: {} })).toEqual({
      lines: ['language: expected "en" | "ja"'],
    });
    expect(await over.mcp("chek", { language: "ja" })).toMatchObject({
      lines: [expect.stringContaining("「chek」というツールはありません")],
    });
  });

  it("passes no fact over", async () => {
    const facts = '{"__proto__": 1}';
    const message = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"check","arguments":{"facts":${facts}}}}`;
    expect(await (await server.post("/mcp", message)).text()).toContain(
      'facts.__proto__: \\"__proto__\\" does not belong here',
    );
  });

  it("is not called by a message that says a name twice", async () => {
    const message =
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"check","arguments":{"facts":{"a":1,"a":2}}}}';
    const answer = await server.post("/mcp", message);
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { error: { code: -32700, message: '"a" is given twice / 「a」が2回書かれています' } },
    ]);
  });
});
