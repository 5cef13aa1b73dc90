// Listens: the application over HTTP, what cannot even be read as a request, and a stop that lets work finish.
import { createServer, type IncomingMessage, type Server, STATUS_CODES } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { openCheckKeeper } from "./checks/check-keeper.ts";
import { openDailyRound } from "./checks/daily-round.ts";
import { type ApplicationOptions, application } from "./http/application.ts";
import { FILE_ARRIVAL } from "./http/file-arrival.ts";
import { securityHeaders } from "./http/headers.ts";
import { problemDocument } from "./http/problem-document.ts";
import { answererOf } from "./law-workers/answerer.ts";
import { type LawPool, openLawPool } from "./law-workers/pool.ts";
import { REQUEST_PROBLEMS, type RequestProblem } from "./request-problems.ts";

export interface ServeOptions extends Omit<ApplicationOptions, "stopping" | "pool" | "changed"> {
  /** Threads that answer; where none are given the server has its own and ends them with itself. */
  pool?: LawPool;
  /** Whether the ledgers are looked after in the background: checks made again whenever they no longer hold, members told of what is due. */
  keepsChecks?: boolean;
  /** 0 takes any that is free. */
  port: number;
  host?: string;
  /** Milliseconds a request may take to arrive. */
  arrival?: number;
  /** Milliseconds that requests under way have when the server stops. */
  grace?: number;
}

export interface Serving {
  url: string;
  port: number;
  /** Looks through all ledgers for checks that no longer hold and for what is due: told once the database is open. */
  recheck: () => void;
  /** Takes no more requests, lets those under way finish, and resolves when all have. */
  close: () => Promise<void>;
}

const USUAL_ARRIVAL = 30_000;
const USUAL_GRACE = 10_000;
/** Longer than the usual idle time of a proxy, so that it is never we who close first. */
const IDLE = 65_000;

/** Serves the application; an error of the listener (`EADDRINUSE`, `EACCES`) is thrown. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { port, host = "127.0.0.1", arrival = USUAL_ARRIVAL, grace = USUAL_GRACE } = options;
  let stopping = false;
  const pool = options.pool ?? openLawPool();
  const { store, log, register = () => undefined } = options;
  const work = { store, log, register, answer: answererOf(store, pool) };
  const keeper = options.keepsChecks ? openCheckKeeper(work) : undefined;
  const daily = options.keepsChecks ? openDailyRound(work) : undefined;
  const app = application({ ...options, pool, stopping: () => stopping, ...(keeper && { changed: keeper.changed }) });
  const listener = getRequestListener(app.fetch as Parameters<typeof getRequestListener>[0], {
    errorHandler: (error) => {
      const wasRead = (error as Error | undefined)?.name !== "RequestError";
      return plainResponse(wasRead ? "internal" : "bad-request");
    },
  });
  const server = createServer(
    {
      // A file may take longer than anything else: the others are watched one by one.
      requestTimeout: Math.max(arrival, FILE_ARRIVAL),
      headersTimeout: Math.min(arrival, 15_000),
      connectionsCheckingInterval: Math.min(arrival, 5_000),
      keepAliveTimeout: IDLE,
    },
    listener,
  );
  server.on("request", (request: IncomingMessage) => watchArrival(request, arrival));
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => refuse(error, socket));
  await listen(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${name}:${taken}`,
    port: taken,
    recheck: () => {
      keeper?.lookThrough();
      daily?.lookThrough();
    },
    close: () => {
      stopping = true;
      keeper?.close();
      daily?.close();
      closing ??= closeIn(server, grace).then(() => (options.pool === undefined ? pool.close() : undefined));
      return closing;
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Connections kept open without a request are closed as they fall idle; what takes longer than the grace is cut. */
function closeIn(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Ends a request whose body does not arrive in time; a file has the time of the listener. */
function watchArrival(request: IncomingMessage, arrival: number): void {
  if (request.complete || isFile(request)) return;
  const late = setTimeout(() => {
    if (!request.complete) refuse({ code: "ERR_HTTP_REQUEST_TIMEOUT" }, request.socket);
  }, arrival);
  late.unref();
  request.once("close", () => clearTimeout(late)).once("end", () => clearTimeout(late));
}

const isFile = ({ method, url = "" }: IncomingMessage): boolean =>
  method === "POST" && /^\/api\/v1\/evidence(\/[^/?]+\/files)?(\?|$)/.test(url);

const CLIENT_ERRORS: Record<string, RequestProblem> = {
  ERR_HTTP_REQUEST_TIMEOUT: "timeout",
  HPE_HEADER_OVERFLOW: "headers-too-large",
};

/** What Node could not read as HTTP never reaches the application: it is answered here, on the bare socket. */
function refuse(error: Pick<NodeJS.ErrnoException, "code">, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, headers, body } = plainProblem(CLIENT_ERRORS[error.code ?? ""] ?? "bad-request");
  const lines = Object.entries({ ...headers, "Content-Length": Buffer.byteLength(body), Connection: "close" });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n${body}`);
}

function plainResponse(about: RequestProblem): Response {
  const { body, ...init } = plainProblem(about);
  return new Response(body, init);
}

/** A problem where no language and no request id is known yet. */
function plainProblem(about: RequestProblem): { status: number; headers: Record<string, string>; body: string } {
  return {
    status: REQUEST_PROBLEMS[about],
    headers: {
      ...securityHeaders(false).data,
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      "Content-Language": "en",
    },
    body: JSON.stringify(problemDocument(about, { language: "en", id: "unread" })),
  };
}
