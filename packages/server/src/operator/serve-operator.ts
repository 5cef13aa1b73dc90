// Answers whoever runs the installation, through a socket in the data folder that nobody else can open: backups, chains verified.
import { rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { pipeline } from "node:stream/promises";
import type { Maintenance } from "@yawara/register";
import { type Logger, traceOf } from "../http/log.ts";
import { socketPath } from "./socket-path.ts";

type Asked = Omit<Maintenance, "close">;

/** Says which questions a server understands. */
export const OPERATOR_VERSION = "1";

/** Serves the socket of a data folder until it is closed; nothing where there can be none, or another server has it. */
export async function serveOperator(
  folder: string,
  maintenance: Asked,
  log: Logger,
): Promise<{ close: () => Promise<void> } | undefined> {
  const path = socketPath(folder);
  if (path === undefined) {
    if (process.platform !== "win32") log.warn("operator: the path of the data folder is too long for a socket");
    return undefined;
  }
  if (await answers(path)) return undefined;
  rmSync(path, { force: true });
  const asking = new Set<AbortController>();
  const server = createServer((request, response) => {
    const given = new AbortController();
    asking.add(given);
    response.once("close", () => {
      given.abort();
      asking.delete(given);
    });
    answer(request, response, maintenance, given.signal).catch((error: unknown) => {
      if (!given.signal.aborted) log.error({ error: traceOf(error) }, "operator");
      response.destroy();
    });
  });
  server.requestTimeout = 0;
  try {
    await listen(server, path);
  } catch (error) {
    log.warn(`operator: no socket (${(error as NodeJS.ErrnoException).code})`);
    return undefined;
  }
  return {
    close: async () => {
      for (const one of asking) one.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** For its owner alone, from the moment it is there. */
async function listen(server: Server, path: string): Promise<void> {
  const before = process.umask(0o177);
  try {
    const listening = new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(path, resolve);
    });
    process.umask(before);
    await listening;
  } finally {
    process.umask(before);
  }
}

/** Whether a server that lives has the socket: one that was killed leaves the file behind. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

async function answer(
  { method, url = "" }: IncomingMessage,
  response: ServerResponse,
  maintenance: Asked,
  signal: AbortSignal,
): Promise<void> {
  response.setHeader("Yawara-Operator", OPERATOR_VERSION);
  const { pathname, searchParams } = new URL(url, "http://operator");
  if (method === "POST" && pathname === "/backup") {
    const made = await maintenance.backup({ withSecret: searchParams.get("secret") === "yes", signal });
    if ("problem" in made) return void response.writeHead(422).end(JSON.stringify(made));
    response.writeHead(200, { "Content-Type": "application/zip", "Yawara-About": String(made.about) });
    return pipeline(made.bytes, response);
  }
  if (method === "POST" && pathname === "/chains") {
    response.writeHead(200, { "Content-Type": "application/x-ndjson" });
    for await (const verified of maintenance.chains()) response.write(`${JSON.stringify(verified)}\n`);
    return void response.end();
  }
  response.writeHead(404).end();
}
