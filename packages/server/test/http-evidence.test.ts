// Files over HTTP: streamed in and out, never whole in memory, cut off where they are too large, and served as nothing but files.
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Register } from "@yawara/register";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Place, placeFor } from "../../register/test/databases.ts";
import { done, type Person, signedUp } from "./http-people.ts";
import { type Served, served } from "./http-serving.ts";

const MEGABYTE = 1024 * 1024;
const LARGEST = 200 * MEGABYTE;

interface Told {
  id: string;
  revision: number;
  file: { name: string; sha256: string; size: number; as_named: boolean };
}

let place: Place;
let register: Register;
let server: Served;
let owner: Person;
let folder: string;

beforeAll(async () => {
  place = await placeFor("in this process");
  folder = mkdtempSync(join(tmpdir(), "yawara-evidence-"));
  server = await served({ register: () => register, behindProxy: true });
  register = await place.open({ baseUrl: server.url, files: { folder, largest: LARGEST, unscanned: true } });
  owner = await signedUp(server, "hana");
});
afterAll(async () => {
  await server?.close();
  await register?.close();
  await place?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const files = (): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => statSync(join(folder, path)).isFile())
    : [];

const addressOf = (file: string) =>
  `/api/v1/evidence?${new URLSearchParams({ name: "Evidence", kind: "record", file })}`;

const send = (file: string, body: Uint8Array<ArrayBuffer> | string, headers: Record<string, string> = {}) =>
  fetch(server.url + addressOf(file), {
    method: "POST",
    headers: { ...owner.headers, origin: server.url, "content-type": "application/octet-stream", ...headers },
    body,
    duplex: "half",
  } as RequestInit);

/** So many megabytes as they come, none of them kept here. */
function* megabytes(count: number, piece: Uint8Array): Generator<Uint8Array> {
  for (let n = 0; n < count; n++) yield piece;
}

/** Sends a body without knowing its length; what was answered, be it before all was sent. */
function stream(body: Iterable<Uint8Array>): Promise<{ status: number; text: string; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    const asked = request(
      server.url + addressOf("large.bin"),
      { method: "POST", headers: { ...owner.headers, origin: server.url } },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part) => (text += part));
        const answered = () => resolve({ status: response.statusCode!, text, sent });
        response.on("end", answered).on("error", reject);
      },
    );
    const counted = function* () {
      for (const piece of body) {
        sent += piece.length;
        yield piece;
      }
    };
    // Whoever has been answered may find the connection closed under the rest.
    asked.on("error", (error: NodeJS.ErrnoException) => {
      if (!["EPIPE", "ECONNRESET"].includes(error.code ?? "")) reject(error);
    });
    Readable.from(counted()).pipe(asked);
  });
}

describe("a file over HTTP", () => {
  it("comes back byte for byte, as a file and nothing else", async () => {
    const bytes = randomBytes(3 * MEGABYTE);
    const made = await done<Told>(send("報告書 (最終).bin", bytes));
    expect(made.file).toMatchObject({
      name: "報告書 (最終).bin",
      size: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
    const opened = await server.get(`/api/v1/evidence/${made.id}/files/1`, owner.headers);
    expect(opened.status).toBe(200);
    expect(Buffer.compare(Buffer.from(await opened.arrayBuffer()), bytes)).toBe(0);
    expect(Object.fromEntries(opened.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-length": String(bytes.length),
      "content-disposition": `attachment; filename="___ (__).bin"; filename*=UTF-8''${encodeURIComponent("報告書 ")}%28${encodeURIComponent("最終")}%29.bin`,
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
  });

  it("cannot break out of its name", async () => {
    const made = await done<Told>(send('a"; filename=evil.html', Buffer.from("<script>")));
    const opened = await server.get(`/api/v1/evidence/${made.id}/files/1`, owner.headers);
    expect(opened.headers.get("content-disposition")).toBe(
      `attachment; filename="a__ filename_evil.html"; filename*=UTF-8''a%22%3B%20filename%3Devil.html`,
    );
    await opened.body?.cancel();
  });

  it("takes no more memory the larger it is", async () => {
    const piece = randomBytes(MEGABYTE);
    const measured = async (count: number): Promise<number> => {
      let most = 0;
      const before = process.memoryUsage().rss;
      const watching = setInterval(() => {
        most = Math.max(most, process.memoryUsage().rss - before);
      }, 10);
      const { status, text } = await stream(megabytes(count, piece));
      clearInterval(watching);
      expect(status, text).toBe(201);
      return most;
    };
    await measured(5);
    // Held whole, it would take 190 MB at the least.
    expect(await measured(190)).toBeLessThan(120 * MEGABYTE);
  });

  it("of a gigabyte is cut with one line, and nothing of it stays", async () => {
    const before = files();
    const { status, text, sent } = await stream(megabytes(1024, new Uint8Array(MEGABYTE)));
    expect(status).toBe(413);
    expect(JSON.parse(text)).toMatchObject({
      type: "urn:yawara:problem:too-large",
      detail: "The file is larger than 200 MB, the most one may have. Nothing of it was kept.",
    });
    expect(sent).toBeLessThan(512 * MEGABYTE);
    expect(files()).toEqual(before);
    expect((await server.get("/api/v1/evidence", owner.headers)).status).toBe(200);
  });

  it("that says it is too large is not even read", async () => {
    const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const headers = { ...owner.headers, origin: server.url, "content-length": String(2 * LARGEST) };
      const asked = request(server.url + addressOf("l.bin"), { method: "POST", headers }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part) => (text += part));
        response.on("end", () => {
          asked.destroy();
          resolve({ status: response.statusCode!, text });
        });
      });
      asked.on("error", reject);
      asked.write("the beginning");
    });
    expect(status).toBe(413);
    expect(JSON.parse(text).detail).toContain("200 MB");
  });

  it("whose connection is cut leaves nothing", async () => {
    const before = files();
    const { total } = (await (await server.get("/api/v1/evidence", owner.headers)).json()) as { total: number };
    const socket = connect(server.port, "127.0.0.1");
    const head = { ...owner.headers, Host: new URL(server.url).host, Origin: server.url, "Content-Length": 50_000_000 };
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`POST ${addressOf("cut.bin")} HTTP/1.1\r\n${lines.join("")}\r\n`);
    socket.write(randomBytes(3 * MEGABYTE));
    await vi.waitFor(() => expect(files().length).toBeGreaterThan(before.length), { timeout: 20_000 });
    socket.destroy();
    await vi.waitFor(() => expect(files()).toEqual(before), { timeout: 20_000 });
    const after = (await (await server.get("/api/v1/evidence", owner.headers)).json()) as { total: number };
    expect(after.total).toBe(total);
  });

  it("is not unpacked, however much it would become", async () => {
    // A zip archive whose one entry says it has four gigabytes.
    const head = Buffer.alloc(30);
    head.write("PK\u0003\u0004", "latin1");
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(0xffff_ffff, 22);
    head.writeUInt16LE(19, 26);
    const bomb = Buffer.concat([head, Buffer.from("[Content_Types].xml"), Buffer.alloc(1000)]);
    const made = await done<Told>(send("table.xlsx", bomb));
    expect(made.file).toMatchObject({ size: bomb.length, as_named: true });
  });

  it.each([
    ["a path for a name", "../../passwd", "x"],
    ["a program", "setup.exe", "x"],
    ["nothing", "empty.txt", ""],
  ])("is refused as %s in one line of either language", async (_, name, content) => {
    for (const [lang, letters] of [
      ["en", /^[ -~]{10,300}$/],
      ["ja", /[ぁ-ん]/],
    ] as const) {
      const answer = await send(name, content, { "accept-language": lang });
      expect(answer.status).toBe(422);
      expect(((await answer.json()) as { detail: string }).detail).toMatch(letters);
    }
  });
});
