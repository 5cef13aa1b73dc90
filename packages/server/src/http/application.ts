// The application: every address, and what is answered where there is none.
import { OpenAPIHono } from "@hono/zod-openapi";
import type { LawStore } from "@yawara/answers";
import type { Register } from "@yawara/register";
import { answererOf } from "../law-workers/answerer.ts";
import type { LawPool } from "../law-workers/pool.ts";
import { mcpHandler } from "../mcp/handler.ts";
import type { AppContext } from "./app-context.ts";
import { holdsNul, readBody } from "./body.ts";
import { securityHeaders } from "./headers.ts";
import { type Limits, limiterOf, USUAL_LIMITS } from "./limits.ts";
import { type Logger, traceOf } from "./log.ts";
import { mount } from "./mount.ts";
import type { Api, Operation } from "./operation.ts";
import { addressOf, pipeline } from "./pipeline.ts";
import type { Asking, Bindings, Refusal, Reply } from "./reply.ts";
import { answers } from "./routes/answers.ts";
import { audit } from "./routes/audit.ts";
import { checks } from "./routes/checks.ts";
import { collections } from "./routes/collections.ts";
import { disclosures } from "./routes/disclosures.ts";
import { evidence } from "./routes/evidence.ts";
import { health } from "./routes/health.ts";
import { imports } from "./routes/imports.ts";
import { incidents } from "./routes/incidents.ts";
import { inventories } from "./routes/inventories.ts";
import { keptDisclosures } from "./routes/kept-disclosures.ts";
import { keys } from "./routes/keys.ts";
import { law } from "./routes/law.ts";
import { ledger } from "./routes/ledger.ts";
import { ledgerLists } from "./routes/ledger-lists.ts";
import { log } from "./routes/log.ts";
import { measures } from "./routes/measures.ts";
import { notices } from "./routes/notices.ts";
import { organisation } from "./routes/organisation.ts";
import { people } from "./routes/people.ts";
import { planStates } from "./routes/plan-states.ts";
import { proposals } from "./routes/proposals.ts";
import { mountPublished } from "./routes/published.ts";
import { questions } from "./routes/questions.ts";
import { reporting } from "./routes/reporting.ts";
import { reports } from "./routes/reports.ts";
import { requests } from "./routes/requests.ts";
import { risks } from "./routes/risks.ts";
import { saved } from "./routes/saved.ts";
import { signOffs } from "./routes/sign-offs.ts";
import { tasks } from "./routes/tasks.ts";
import { openSite } from "./site.ts";
import { inTime, notReady, withoutRegister } from "./with-identity.ts";

export interface ApplicationOptions {
  store: LawStore;
  /** Threads for what would hold this one. */
  pool: LawPool;
  log: Logger;
  /** The database, once it is open. */
  register?: () => Register | undefined;
  /** Told of an organisation, by its id, whenever systems of it were changed. */
  changed?: (organisation: string) => void;
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
function operationsOf(context: AppContext): Operation[] {
  return [
    ...questions(),
    ...disclosures(),
    ...law(),
    ...measures(),
    ...people(context),
    ...organisation(context),
    ...imports(context),
    ...inventories(context),
    ...proposals(context),
    ...checks(context),
    ...ledger(context),
    ...audit(context),
    ...log(context),
    ...planStates(context),
    ...tasks(context),
    ...signOffs(context),
    ...ledgerLists(context),
    ...evidence(context),
    ...risks(context),
    ...keptDisclosures(context),
    ...saved(context),
    ...keys(context),
    ...notices(context),
    ...incidents(context),
    ...reports(context),
    ...reporting(context),
    ...requests(context),
    ...answers(context),
    ...collections(context),
  ];
}

/** The application for a listener, or for a test without one: `await application(options).request("/healthz")`. */
export function application(options: ApplicationOptions): Api {
  const context: AppContext = {
    store: options.store,
    answer: answererOf(options.store, options.pool),
    log: options.log,
    register: options.register ?? (() => undefined),
    changed: options.changed ?? (() => {}),
    withoutAccounts: options.withoutAccounts ?? (() => false),
    limiter: limiterOf(options.limits ?? USUAL_LIMITS),
    origin: options.origin,
    behindProxy: options.behindProxy ?? false,
    patience: options.patience ?? USUAL_PATIENCE,
    headers: securityHeaders(options.origin?.startsWith("https://") === true),
    stopping: options.stopping ?? (() => false),
  };
  const api: Api = new OpenAPIHono<{ Bindings: Bindings }>();
  for (const one of health(context)) mount(api, context, "", one);
  for (const one of operationsOf(context)) mount(api, context, "/api/v1", one);
  mountPublished(api, context);
  mountDocument(api, context);
  mountAccounts(api, context);
  mountTools(api, context);
  mountOtherMethods(api, context);
  const site = options.site === undefined ? undefined : openSite(options.site);
  api.notFound(
    pipeline(context, { pattern: "*" }, (c) => {
      const isRead = c.req.method === "GET" || c.req.method === "HEAD";
      return site === undefined || !isRead
        ? { refused: "not-found" }
        : site.answer(c, context.headers.page, context.origin);
    }),
  );
  return api;
}

function mountDocument(api: Api, context: AppContext): void {
  let body: Reply["body"] | undefined;
  const pattern = "/api/v1/openapi.json";
  api.get(
    pattern,
    pipeline(context, { pattern, budget: "reads" }, (): Reply => {
      body ??= JSON.stringify(documentOf(api));
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
function mountAccounts(api: Api, context: AppContext): void {
  const pattern = "/api/auth/*";
  api.all(
    pattern,
    pipeline(context, { pattern, budget: "changes" }, async (c): Promise<Response | Refusal> => {
      const register = context.register();
      if (register === undefined) return withoutRegister(context);
      const request = await requestWithin(c);
      if ("refused" in request) return request;
      if (holdsNul(decoded(request.url)) || holdsNul(await request.clone().text())) return { refused: "bad-request" };
      return (await inTime(context.patience, register.auth.handler(request, addressOf(context, c)))) ?? notReady();
    }),
  );
}

/** Tools for assistants (MCP). */
function mountTools(api: Api, context: AppContext): void {
  const hosts = context.origin === undefined ? [] : [new URL(context.origin).hostname];
  const handler = mcpHandler({
    hosts,
    failed: (tool, error) => context.log.error({ tool, error: traceOf(error) }, "unexpected"),
  });
  for (const pattern of ["/mcp", "/mcp/"])
    api.all(
      pattern,
      pipeline(context, { pattern: "/mcp", budget: "questions" }, async (c, work): Promise<Response | Refusal> => {
        const request = await requestWithin(c);
        return "refused" in request ? request : handler(request, work);
      }),
    );
}

/** An address without its escapes, as far as they are any. */
function decoded(url: string): string {
  return url.replaceAll("%00", "\0");
}

/** The request with its body read within the limit. */
async function requestWithin(c: Asking): Promise<Request | Refusal> {
  const { method, url, headers } = c.req.raw;
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  const body = await readBody(c);
  return "refused" in body ? body : new Request(url, { method, headers, body: body.text });
}

/** An address there is, asked in a way it does not answer. */
function mountOtherMethods(api: Api, context: AppContext): void {
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
      pipeline(context, { pattern: path, budget: "reads" }, () => ({
        refused: "method-not-allowed",
        headers: { Allow: [...known].join(", ") },
      })),
    );
}
