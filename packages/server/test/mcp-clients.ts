// Real MCP clients for the tests: one talks to a started `yawara mcp`, one to a listening server; and the command line to compare with.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { openLawStore } from "@yawara/answers/node";
import { openSubject } from "@yawara/answers/subject-file";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { json } from "../../cli/test/yawara.ts";
import { openLog, serve } from "../src/index.ts";

export const root = join(import.meta.dirname, "../../..");
export const main = join(root, "packages/cli/src/main.ts");
/** The day every test asks on, in every process. */
export const TODAY = "2026-11-24";
/** No test asks more in a minute. */
const PLENTY = 1_000_000;

export interface Connected {
  client: Client;
  close: () => Promise<void>;
}

/** A connected client a transport. The tools are listed first: from then on the client checks every answer against its schema. */
export const connect = {
  stdio: () =>
    connected(
      new StdioClientTransport({
        command: process.execPath,
        args: [main, "mcp"],
        env: { ...(process.env as Record<string, string>), YAWARA_TODAY: TODAY },
      }),
      async () => {},
    ),
  http: async () => {
    const server = await listening();
    const transport = new StreamableHTTPClientTransport(new URL(server.address));
    return connected(transport as Transport, server.close);
  },
} as const;

async function connected(transport: Transport, after: () => Promise<void>): Promise<Connected> {
  const client = new Client({ name: "tests", version: "1" });
  await client.connect(transport);
  await client.listTools();
  return {
    client,
    close: async () => {
      await client.close();
      await after();
    },
  };
}

/** Yawara's own server, without a database, on a port of its own. */
export async function listening(): Promise<{ address: string; close: () => Promise<void> }> {
  const { log } = openLog("silent");
  const limits = { reads: PLENTY, questions: PLENTY, changes: PLENTY, reports: PLENTY };
  const { url, close } = await serve({ store: openLawStore({ today: () => TODAY }), log, limits, port: 0 });
  return { address: `${url}/mcp`, close };
}

// biome-ignore lint/suspicious/noExplicitAny: what a tool answers is checked against its schema by the client, and here by the tests
export type Data = any;

/** Calls a tool that has to answer; its data and its text. */
export async function ask(
  client: Client,
  name: string,
  asked: Record<string, unknown>,
): Promise<{ data: Data; text: string }> {
  const result = await call(client, name, asked);
  if (result.isError === true) throw new Error(textOf(result));
  return { data: result.structuredContent, text: textOf(result) };
}

/** Calls a tool that has to refuse; its lines. */
export async function refusal(client: Client, name: string, asked: Record<string, unknown>): Promise<string[]> {
  const result = await call(client, name, asked);
  if (result.isError !== true) throw new Error(`${name} answered: ${textOf(result)}`);
  return textOf(result).split("\n");
}

async function call(client: Client, name: string, asked: Record<string, unknown>): Promise<CallToolResult> {
  return (await client.callTool({ name, arguments: asked })) as CallToolResult;
}

function textOf({ content }: CallToolResult): string {
  return content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
}

/** Path, day and facts of an example. */
export function example(name: string): { path: string; at: string; facts: Record<string, unknown> } {
  const path = join(root, "examples", `${name}.yaml`);
  const result = openSubject(path, readFileSync(path, "utf8"));
  if ("problems" in result) throw new Error(`${path} cannot be read`);
  return { path, at: result.opened.head.at as string, facts: result.opened.facts };
}

const told = new Map<string, Promise<Data>>();

/** What the command line answers as JSON; the same question is asked of it once. */
export function yawara(...args: string[]): Promise<Data> {
  const key = args.join(" ");
  const known = told.get(key) ?? json(...args);
  told.set(key, known);
  return known;
}

/** Text with Japanese in it. */
export const JAPANESE = /[぀-ヿ一-鿿]/;

/** Every page of a list, put together. */
export async function whole(
  one: Connected,
  tool: string,
  list: string,
  asked: Record<string, unknown>,
): Promise<Data[]> {
  const entries: Data[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await ask(one.client, tool, { ...asked, ...(cursor && { cursor }) });
    entries.push(...data[list]);
    cursor = data.next_cursor;
    if (cursor === undefined) expect(entries).toHaveLength(data.total);
  } while (cursor !== undefined);
  return entries;
}

/** Specifies the same over each transport, with a client connected to it. */
export function overBoth(specify: (one: Connected) => void): void {
  describe.each(Object.keys(connect) as (keyof typeof connect)[])("over %s", (transport) => {
    const one = {} as Connected;
    beforeAll(async () => {
      Object.assign(one, await connect[transport]());
    });
    afterAll(() => one.close());
    specify(one);
  });
}
