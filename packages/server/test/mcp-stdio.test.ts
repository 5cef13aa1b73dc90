// `yawara mcp` as a process: the protocol alone on standard output, an end with its input, and no fall over a broken line.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { main, TODAY } from "./mcp-clients.ts";

const env = { ...process.env, YAWARA_TODAY: TODAY };
const initialize = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "tests", version: "1" } },
};

function run(lines: string[]) {
  const done = spawnSync(process.execPath, [main, "mcp"], { input: `${lines.join("\n")}\n`, encoding: "utf8", env });
  const messages = done.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { id: number; result?: Record<string, unknown>; error?: { code: number } });
  return { code: done.status, err: done.stderr, messages };
}

describe("yawara mcp", () => {
  it("writes nothing but the protocol, and ends when its input ends", () => {
    const check = { name: "check", arguments: { facts: { "organisation.uses_ai": true }, groups: ["should"] } };
    const { code, err, messages } = run([
      JSON.stringify(initialize),
      JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" }),
      JSON.stringify({ jsonrpc: "2.0", id: 2, method: "tools/call", params: check }),
    ]);
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(messages.map(({ id }) => id)).toEqual([1, 2]);
    expect(messages[1]!.result).toMatchObject({ structuredContent: { at: TODAY } });
  });

  it("goes on after a line that is no message", () => {
    const { code, messages } = run(["hello", JSON.stringify(initialize)]);
    expect(code).toBe(0);
    expect(messages.map(({ id }) => id)).toEqual([1]);
  });

  it("ends quietly when told to", async () => {
    const started = spawn(process.execPath, [main, "mcp"], { env, stdio: ["pipe", "pipe", "inherit"] });
    started.stdin.write(`${JSON.stringify(initialize)}\n`);
    await once(started.stdout, "data");
    started.kill("SIGTERM");
    const [code, signal] = await once(started, "exit");
    expect(code ?? signal).toBe("SIGTERM");
  });

  it("says in its help how an assistant is set up", () => {
    const help = (language: string) =>
      spawnSync(process.execPath, [main, "mcp", "--help", "--lang", language], { encoding: "utf8", env }).stdout;
    for (const language of ["en", "ja"]) expect(help(language)).toMatch(/npx.*yawara/s);
    expect(help("ja")).toMatch(/アシスタント/);
  });
});
