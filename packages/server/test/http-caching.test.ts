// Law data is kept by whoever asked for it and comes compressed when that is asked for; facts are kept by nobody.

import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { openLawStore } from "@yawara/answers/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BANK, type Served, served, store } from "./http-serving.ts";

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

/** The answer as it comes over the wire: `fetch` would unpack it. */
function raw(
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<{ headers: Headers; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const asked = request(server.url + path, { method: body === undefined ? "GET" : "POST", headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ headers: new Headers(answer.headers as Record<string, string>), bytes: Buffer.concat(chunks) }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

describe("law data", () => {
  const path = "/api/v1/law/jp.ai-promotion-act";

  it("is not sent again to who has it", async () => {
    const first = await server.get(path);
    const etag = first.headers.get("etag")!;
    expect(etag).toMatch(new RegExp(`^W/"${store.base.version}-`));
    expect(first.headers.get("cache-control")).toBe("public, max-age=300, must-revalidate");
    const again = await server.get(path, { "if-none-match": `"other", ${etag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await server.get(path, { "if-none-match": '"other"' })).status).toBe(200);
  });

  it("has another tag for every other question, language and day", async () => {
    const later = await served({ store: openLawStore({ today: () => "2026-11-25" }) });
    const tags = [
      ...(await Promise.all(
        ["", "?lang=ja", "?lang=en", "?at=2025-01-01", "/art-7-2"].map((more) => server.get(path + more)),
      )),
      await later.get(path),
    ].map(({ headers }) => headers.get("etag"));
    await later.close();
    expect(new Set(tags).size).toBe(tags.length);
  });

  it("has one feed a language", async () => {
    const feed = async (language: string) => server.get("/api/v1/law/calendar.ics", { "accept-language": language });
    const [en, ja] = [await feed("en"), await feed("ja")];
    expect(en.headers.get("etag")).not.toBe(ja.headers.get("etag"));
    expect(ja.headers.get("vary")).toContain("Accept-Language");
    expect(await ja.text()).toContain("AIに関する法令の日程");
    expect(await en.text()).toContain("Law on AI");
  });

  it("that is not there is not kept", async () => {
    const missing = await server.get("/api/v1/law/jp.nothing");
    expect([missing.status, missing.headers.get("etag"), missing.headers.get("cache-control")]).toEqual([
      404,
      null,
      "no-store",
    ]);
  });
});

describe("compression", () => {
  it("is brotli where taken, else gzip, else none, and says that it varies", async () => {
    const path = "/api/v1/facts";
    const plain = await raw(path, {});
    const br = await raw(path, { "accept-encoding": "gzip, deflate, br" });
    const gzip = await raw(path, { "accept-encoding": "gzip, br;q=0" });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(br.headers.get("content-encoding")).toBe("br");
    expect(gzip.headers.get("content-encoding")).toBe("gzip");
    for (const { headers } of [plain, br, gzip]) expect(headers.get("vary")).toContain("Accept-Encoding");
    expect(brotliDecompressSync(br.bytes)).toEqual(plain.bytes);
    expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
    expect(br.bytes.length).toBeLessThan(plain.bytes.length / 2);
    expect(Number(br.headers.get("content-length"))).toBe(br.bytes.length);
  });

  it("leaves small answers as they are", async () => {
    expect((await raw("/healthz", { "accept-encoding": "br" })).headers.get("content-encoding")).toBeNull();
  });

  it("is for answers to questions too, and those are kept by nobody", async () => {
    const headers = { "content-type": "application/json", "accept-encoding": "br" };
    const answer = await raw("/api/v1/check", headers, JSON.stringify({ facts: BANK.facts }));
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("etag")).toBeNull();
    expect(JSON.parse(brotliDecompressSync(answer.bytes).toString())).toMatchObject({ corpus: store.base.version });
  });
});
