// `npm start` as a process: it says where it is once it can answer, stops when told, and fails in one line.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

const main = join(import.meta.dirname, "../src/main.ts");
const running: ChildProcess[] = [];

interface Started {
  child: ChildProcess;
  out: () => string;
  err: () => string;
  /** Resolves with the address once it is printed. */
  address: Promise<string>;
  exit: Promise<number | null>;
}

function start(environment: Record<string, string>): Started {
  const inherited = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "" };
  const child = spawn(process.execPath, [main], { env: { ...inherited, ...environment } });
  running.push(child);
  let out = "";
  let err = "";
  child.stderr.on("data", (chunk) => (err += chunk));
  const exit = new Promise<number | null>((resolve) => child.on("close", resolve));
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      out += chunk;
      const found = /http:\/\/\S+/.exec(out);
      if (found !== null) resolve(found[0]);
    });
    exit.then((code) => reject(new Error(`ended with ${code}: ${err}`)));
  });
  address.catch(() => {});
  return { child, out: () => out, err: () => err, address, exit };
}

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

const newFolder = () => mkdtempSync(join(tmpdir(), "yawara-data-"));

describe("npm start", () => {
  it("serves at the address it prints, gets ready, and ends cleanly at a signal", async () => {
    const data = newFolder();
    const server = start({ PORT: "0", YAWARA_DATA: data });
    const address = await server.address;
    expect(server.out()).toMatch(/^Yawara is at (\S+) \/ Yawara は \1 で動いています\n/m);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    // The address is said once everything behind it answers.
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(server.out()).toContain(`Data: ${data} / データ: ${data}\n`);

    const second = start({ PORT: "0", YAWARA_DATA: data });
    expect(await second.exit).toBe(2);
    expect(lineOf(second)).toMatch(/^yawara: The data folder .* is in use by another process/);

    server.child.kill("SIGTERM");
    expect(await server.exit).toBe(0);
    for (const line of server.err().trim().split("\n")) expect(JSON.parse(line)).toHaveProperty("level");
  });

  it("answers questions without accounts where nobody named a folder and the usual one cannot be made", async () => {
    const server = start({ PORT: "0", HOME: "/dev/null" });
    const address = await server.address;
    const lines = server.out().split("\n");
    const [line, ...more] = lines.filter((each) => each.startsWith("Without accounts"));
    expect(line).toMatch(
      /The data folder \/dev\/null\S* cannot be used: .* Name one that can be written in YAWARA_DATA\./,
    );
    expect(line).toMatch(/アカウントなしで質問だけに答えます: .*YAWARA_DATA/);
    expect(more).toEqual([]);
    expect((await fetch(`${address}/api/v1/law`)).status).toBe(200);
    for (const path of ["/api/v1/me", "/api/v1/providers", "/api/auth/get-session"]) {
      const refused = await fetch(address + path);
      expect([refused.status, await refused.json()], path).toMatchObject([
        501,
        { type: "urn:yawara:problem:no-accounts", detail: "This server keeps no accounts. What needs none works." },
      ]);
    }
    server.child.kill("SIGTERM");
    expect(await server.exit).toBe(0);
    expect(server.err()).not.toMatch(/secret|"level":50/);
  });

  it("takes the next port where nobody asked for one, and no other where somebody did", async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, "127.0.0.1", () => resolve((taken.address() as { port: number }).port));
    });
    const asked = start({ PORT: String(port), YAWARA_DATA: newFolder() });
    expect(await asked.exit).toBe(2);
    expect(lineOf(asked)).toBe(`yawara: port ${port} is taken / ポート ${port} は使用中です`);
    taken.close();
    const free = start({ YAWARA_DATA: newFolder() });
    const other = start({ YAWARA_DATA: newFolder() });
    const ports = await Promise.all([free.address, other.address]);
    expect(new Set(ports).size).toBe(2);
  });

  it.each([
    ["a port that is none", { PORT: "abc" }, /PORT is "abc"/],
    [
      "a database that cannot be reached",
      { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" },
      /database cannot be reached/,
    ],
    ["a short secret", { YAWARA_SECRET: "short" }, /secret has to be 32 characters/],
    ["a data folder that is a file", { YAWARA_DATA: fileInTheWay() }, /cannot be used.*in YAWARA_DATA/],
    [
      "no folder for the secret of a database elsewhere",
      { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none", YAWARA_DATA: "", HOME: "/dev/null" },
      /cannot be used.*YAWARA_DATA/,
    ],
  ])("fails in one line and with code 2 for %s", async (_, environment, line) => {
    const server = start({ PORT: "0", YAWARA_DATA: newFolder(), ...environment });
    expect(await server.exit).toBe(2);
    expect(lineOf(server)).toMatch(line);
  });
});

/** What is printed of a failure: all that standard error has beside the log. */
function lineOf(server: Started): string {
  const lines = server.err().trim().split("\n");
  expect(lines.filter((line) => !line.startsWith("{")).length, server.err()).toBe(1);
  return lines.find((line) => !line.startsWith("{"))!;
}

function fileInTheWay(): string {
  const file = join(newFolder(), "file");
  writeFileSync(file, "");
  return file;
}
