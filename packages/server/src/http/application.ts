// The application: every address, and what is answered where there is none.
import { OpenAPIHono } from "@hono/zod-openapi";
import type { LawStore } from "@yawara/answers";
import type { Register } from "@yawara/register";
import { inTime, notReady } from "./acting.ts";
import { type Asking, addressOf, answering, originOf, type Refusal, type Reply } from "./answering.ts";
import { readBody } from "./body.ts";
import { securityHeaders } from "./headers.ts";
import { jsonBytes } from "./json.ts";
import { type Limits, limiterOf, USUAL_LIMITS } from "./limits.ts";
import { type Logger, traceOf } from "./log.ts";
import { type Api, mount, type Operation } from "./operation.ts";
import type { Bindings, Room } from "./room.ts";
import { health } from "./routes/health.ts";
import { keys } from "./routes/keys.ts";
import { law } from "./routes/law.ts";
import { people } from "./routes/people.ts";
import { questions } from "./routes/questions.ts";
import { saved } from "./routes/saved.ts";
import { openSite } from "./site.ts";

export interface ApplicationOptions {
  store: LawStore;
  log: Logger;
  /** The database, once it is open. */
  register?: () => Register | undefined;
  /** There is no place to keep accounts: what needs none is all there is. */
  withoutAccounts?: () => boolean;
  /** Folder of the built screens. */
  site?: string;
  limits?: Limits;
  /** Address people use; with https, browsers are told to stay with it. */
  origin?: string;
  behindProxy?: boolean;
  /** Milliseconds the database may take to answer a request. */
  patience?: number;
  stopping?: () => boolean;
}

const USUAL_PATIENCE = 10_000;

/** Every operation of the API, in the order in which addresses are tried. */
export function operationsOf(room: Room): Operation[] {
  return [...questions(room), ...law(room), ...people(room), ...saved(room), ...keys(room)];
}

/** The application for a listener, or for a test without one: `await application(options).request("/healthz")`. */
export function application(options: ApplicationOptions): Api {
  const room: Room = {
    store: options.store,
    log: options.log,
    register: options.register ?? (() => undefined),
    withoutAccounts: options.withoutAccounts ?? (() => false),
    limiter: limiterOf(options.limits ?? USUAL_LIMITS),
    origin: options.origin,
    behindProxy: options.behindProxy ?? false,
    patience: options.patience ?? USUAL_PATIENCE,
    headers: securityHeaders(options.origin?.startsWith("https://") === true),
    stopping: options.stopping ?? (() => false),
  };
  const api: Api = new OpenAPIHono<{ Bindings: Bindings }>();
  for (const one of health(room)) mount(api, room, "", one);
  for (const one of operationsOf(room)) mount(api, room, "/api/v1", one);
  mountDocument(api, room);
  mountAccounts(api, room);
  mountTools(api, room);
  mountOtherMethods(api, room);
  const site = options.site === undefined ? undefined : openSite(options.site);
  api.notFound(
    answering(room, { pattern: "*" }, (c) => {
      const isRead = c.req.method === "GET" || c.req.method === "HEAD";
      return site === undefined || !isRead
        ? { refused: "not-found" }
        : site.answer(c, room.headers.page, originOf(room, c));
    }),
  );
  return api;
}

function mountDocument(api: Api, room: Room): void {
  let body: Reply["body"] | undefined;
  const pattern = "/api/v1/openapi.json";
  api.get(
    pattern,
    answering(room, { pattern, budget: "reads" }, (): Reply => {
      body ??= jsonBytes(documentOf(api), undefined);
      return { status: 200, type: "application/json", body, headers: { "Cache-Control": "public, max-age=300" } };
    }),
  );
}

/** The OpenAPI document of what is mounted. */
export function documentOf(api: Api): object {
  api.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "yawara.session_token",
  });
  api.openAPIRegistry.registerComponent("securitySchemes", "key", { type: "apiKey", in: "header", name: "x-api-key" });
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Yawara",
      version: "1",
      description: "What law, guidelines and offers say to an AI system: facts in, findings out.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/" }],
  });
}

/** Signing up, in and out, organisations and invitations are better-auth's own addresses. */
function mountAccounts(api: Api, room: Room): void {
  const pattern = "/api/auth/*";
  api.all(
    pattern,
    answering(room, { pattern, budget: "changes" }, async (c): Promise<Response | Refusal> => {
      const register = room.register();
      if (register === undefined) return notReady();
      const request = await requestWithin(c);
      if (request === undefined) return { refused: "too-large" };
      return (await inTime(room.patience, register.auth.handler(request, addressOf(room, c)))) ?? notReady();
    }),
  );
}

/** Tools for assistants (MCP); loaded when one first asks. */
function mountTools(api: Api, room: Room): void {
  const pattern = "/mcp";
  const hosts = room.origin === undefined ? [] : [new URL(room.origin).hostname];
  const failed = (tool: string, error: unknown) => room.log.error({ tool, error: traceOf(error) }, "unexpected");
  let handler: Promise<(request: Request) => Promise<Response>> | undefined;
  api.all(
    pattern,
    answering(room, { pattern, budget: "questions" }, async (c): Promise<Response | Refusal> => {
      handler ??= import("../mcp/handler.ts").then(({ mcpHandler }) => mcpHandler(room.store, { hosts, failed }));
      const request = await requestWithin(c);
      return request === undefined ? { refused: "too-large" } : (await handler)(request);
    }),
  );
}

/** The request with its body read within the limit. */
async function requestWithin(c: Asking): Promise<Request | undefined> {
  const { method, url, headers } = c.req.raw;
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  const body = await readBody(c.req.raw);
  return body === undefined ? undefined : new Request(url, { method, headers, body });
}

/** An address there is, asked in a way it does not answer. */
function mountOtherMethods(api: Api, room: Room): void {
  const methods = new Map<string, Set<string>>();
  for (const { method, path } of api.routes) {
    if (method === "ALL") continue;
    const known = methods.get(path) ?? new Set();
    methods.set(path, known.add(method));
    if (method === "GET") known.add("HEAD");
  }
  for (const [path, known] of methods)
    api.all(
      path,
      answering(room, { pattern: path, budget: "reads" }, () => ({
        refused: "method-not-allowed",
        headers: { Allow: [...known].join(", ") },
      })),
    );
}
