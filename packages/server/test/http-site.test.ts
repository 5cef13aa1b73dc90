// The built screens: files as they lie there, pages for every address of the application, and nothing outside the folder.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, served } from "./http-serving.ts";

const folder = mkdtempSync(join(tmpdir(), "yawara-site-"));
const site = join(folder, "dist");
const SCRIPT = `console.log("${"long ".repeat(500)}");`;
const FILES: Record<string, string | Buffer> = {
  "../secret.txt": "not for anybody",
  "index.html": "<!doctype html><title>any page</title>",
  "ja/check/index.html": "<!doctype html><title>チェック</title>",
  "assets/main-abc123.js": SCRIPT,
  "assets/main-abc123.js.br": brotliCompressSync(SCRIPT),
  "assets/main-abc123.js.gz": gzipSync(SCRIPT),
  "assets/font-abc123.woff2": Buffer.from([0, 1, 2, 255]),
  "data/abc/jp.json": "{}",
  "service-worker.js": "self.onfetch = () => {};",
};

let server: Served;
beforeAll(async () => {
  for (const [name, content] of Object.entries(FILES)) {
    const path = join(site, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  server = await served({ site });
});
afterAll(() => server.close());

const page = { accept: "text/html,application/xhtml+xml" };

/** Asks for a path as it is written: `fetch` would tidy it. */
function raw(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: server.port, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode!,
          headers: new Headers(answer.headers as Record<string, string>),
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("the site", () => {
  it("gives files with their type, and those whose name holds their content for ever", async () => {
    const forever = "public, max-age=31536000, immutable";
    for (const [path, type, cache] of [
      ["/assets/main-abc123.js", "text/javascript; charset=utf-8", forever],
      ["/assets/font-abc123.woff2", "font/woff2", forever],
      ["/data/abc/jp.json", "application/json", forever],
      ["/service-worker.js", "text/javascript; charset=utf-8", "no-cache"],
      ["/index.html", "text/html; charset=utf-8", "no-cache"],
    ] as const) {
      const { status, headers } = await server.get(path);
      expect([path, status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
        path,
        200,
        type,
        cache,
      ]);
    }
    expect(Buffer.from(await (await server.get("/assets/font-abc123.woff2")).arrayBuffer())).toEqual(
      Buffer.from([0, 1, 2, 255]),
    );
  });

  it("gives the copies that were compressed beforehand", async () => {
    const path = "/assets/main-abc123.js";
    const br = await raw(path, { "accept-encoding": "gzip, br" });
    expect(br.headers.get("content-encoding")).toBe("br");
    expect(br.headers.get("vary")).toBe("Accept-Encoding");
    expect(brotliDecompressSync(br.bytes).toString()).toBe(SCRIPT);
    expect((await raw(path, { "accept-encoding": "gzip" })).headers.get("content-encoding")).toBe("gzip");
    const plain = await raw(path);
    expect([plain.headers.get("content-encoding"), plain.bytes.toString()]).toEqual([null, SCRIPT]);
  });

  it("does not send again what has not changed", async () => {
    const etag = (await server.get("/")).headers.get("etag")!;
    expect((await server.get("/", { "if-none-match": etag })).status).toBe(304);
  });

  it("gives every address of the application its page: its own where there is one", async () => {
    expect(await (await server.get("/ja/check/", page)).text()).toContain("チェック");
    expect(await (await server.get("/ja/check", page)).text()).toContain("チェック");
    for (const path of ["/", "/en/law/jp.ai-promotion-act", "/anything/else"])
      expect(await (await server.get(path, page)).text()).toContain("any page");
  });

  it("says of a page where it stands in the other language, once it knows its own address", async () => {
    const link = async (of: Served, path: string) => (await of.get(path, page)).headers.get("link");
    expect(await link(server, "/ja/check/")).toBeNull();
    const known = await served({ site, origin: "https://law.example" });
    const [en, ja] = ["en", "ja"].map(
      (one) => `<https://law.example/${one}/check/>; rel="alternate"; hreflang="${one}"`,
    );
    expect(await link(known, "/ja/check/")).toBe(`${en}, ${ja}`);
    expect(await link(known, "/en/law/jp.ai-promotion-act")).toContain(
      "<https://law.example/ja/law/jp.ai-promotion-act>",
    );
    for (const path of ["/", "/assets/main-abc123.js", "/ja/x%0d%0a"]) expect(await link(known, path)).toBeNull();
    await known.close();
  });

  it("gives no page for a file that is not there, for data, or to who asks for none", async () => {
    for (const path of ["/assets/gone.js", "/api/v1/gone", "/data/abc/gone.json", "/favicon.ico"])
      expect((await server.get(path, page)).status).toBe(404);
    expect((await server.get("/anything", { accept: "application/json" })).status).toBe(404);
    expect((await fetch(`${server.url}/`, { method: "POST" })).status).toBe(404);
  });

  it("never leaves its folder", async () => {
    for (const path of [
      "/../secret.txt",
      "/..%2fsecret.txt",
      "/assets/../../secret.txt",
      "/%2e%2e/secret.txt",
      "//secret.txt",
    ]) {
      const { status, bytes } = await raw(path);
      expect([path, status >= 400, bytes.toString().includes("not for anybody")]).toEqual([path, true, false]);
    }
  });
});
