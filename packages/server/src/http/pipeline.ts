// The way of every request: limits, the same-site check, the answer or a problem, headers, one line in the log.
import { isAway } from "@yawara/register/away";
import { isBusy } from "../law-workers/pool.ts";
import { REQUEST_PROBLEMS } from "../request-problems.ts";
import type { AppContext } from "./app-context.ts";
import { compressed, encodingOf, SMALLEST_COMPRESSED } from "./compression.ts";
import { languageFor } from "./language.ts";
import type { LimitHeaders } from "./limits.ts";
import { traceOf } from "./log.ts";
import { problemDocument } from "./problem-document.ts";
import type { Asking, Refusal, Reply, Route, Work } from "./reply.ts";
import { isCrossSite } from "./same-site.ts";
import { notReady } from "./with-identity.ts";

/** Making an engine takes a thread for a fraction of a second: it costs as much as so many questions. */
const POINTS_PER_ENGINE = 20;

type Found = Reply | Refusal | Response;

let requests = 0;
/** Begins every request id: ids of two runs do not meet. Hono's request-id takes 1.1 to 1.6 times a bare request, and the client's own id. */
const RUN = Math.floor(Math.random() * 36 ** 6)
  .toString(36)
  .padStart(6, "0");

/** Wraps a route's own work with what every request has in common. */
export function pipeline(
  context: AppContext,
  route: Route,
  handle: (c: Asking, work: Work) => Found | Promise<Found>,
): (c: Asking) => Promise<Response> {
  return async (c) => {
    const begun = performance.now();
    const id = `${RUN}-${(++requests).toString(36)}`;
    const { work, limit } = workFor(context, route, c);
    let found: Found;
    try {
      const spent = await work.spend(route.cost ?? 1);
      if (spent !== undefined) found = spent;
      else if (isCrossSite(c.req.method, (name) => c.req.header(name), originOf(context, c)))
        found = { refused: "cross-site" };
      else found = await handle(c, work);
    } catch (error) {
      found = work.isGone() ? new Response(null, { status: GONE }) : refusalFor(context, route, id, error);
    }
    const response =
      found instanceof Response ? dressed(context, found, id, limit()) : await written(context, c, found, id, limit());
    context.log.info({
      id,
      method: c.req.method,
      route: route.pattern,
      status: work.isGone() ? GONE : response.status,
      ms: Math.round((performance.now() - begun) * 100) / 100,
    });
    return response;
  };
}

/** Nobody sees it but the log: the client closed the connection before there was an answer. */
const GONE = 499;

function workFor(
  context: AppContext,
  { budget }: Route,
  c: Asking,
): { work: Work; limit: () => LimitHeaders | undefined } {
  const address = addressOf(context, c);
  let limit: LimitHeaders | undefined;
  const spend = async (points: number): Promise<Refusal | undefined> => {
    if (budget === undefined) return undefined;
    const taken = await context.limiter.take(budget, address, points);
    limit = taken.headers;
    return taken.allowed ? undefined : { refused: "too-many-requests" };
  };
  const ask: Work["ask"] = async (question, form) => {
    const { answer, made } = await context.answer(question, { form, signal: c.req.raw.signal, asker: address });
    if (made > 0 && budget !== undefined)
      limit = await context.limiter.charge(budget, address, made * POINTS_PER_ENGINE);
    return answer;
  };
  return { work: { spend, ask, isGone: () => c.req.raw.signal.aborted }, limit: () => limit };
}

/** What is answered where something was thrown: there is too much to do, the database is away, or it is a mistake of ours. */
function refusalFor(context: AppContext, { pattern }: Route, id: string, error: unknown): Refusal {
  if (isBusy(error)) return { refused: "busy", headers: { "Retry-After": "2" } };
  if (isAway(error)) {
    context.log.warn({ id, route: pattern }, "the database is away");
    return notReady();
  }
  context.log.error({ id, route: pattern, error: traceOf(error) }, "unexpected");
  return { refused: "internal" };
}

/** The client's address: the socket's, or the last that one's own proxy added. */
export function addressOf({ behindProxy }: AppContext, c: Asking): string {
  const forwarded = behindProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded ?? c.env?.incoming?.socket.remoteAddress ?? "unknown";
}

/** The origin this request should come from, where it comes from a page of ours. */
function originOf({ origin, behindProxy }: AppContext, c: Asking): string {
  if (origin !== undefined) return origin;
  const https = behindProxy && c.req.header("x-forwarded-proto") === "https";
  return `${https ? "https" : "http"}://${c.req.header("host") ?? ""}`;
}

async function written(
  context: AppContext,
  c: Asking,
  found: Reply | Refusal,
  id: string,
  limit: LimitHeaders | undefined,
): Promise<Response> {
  const reply = "refused" in found ? refusalReply(c, found, id) : found;
  const headers: Record<string, string> = {
    "Content-Type": reply.type,
    "Cache-Control": "no-store",
    "X-Request-Id": id,
    ...context.headers.data,
    ...limit,
    ...reply.headers,
  };
  if (context.stopping()) headers.Connection = "close";
  const { status, body } = reply;
  if (status === 304 || status === 204) {
    delete headers["Content-Type"];
    return new Response(null, { status, headers });
  }
  if (reply.packed === true || body.length < SMALLEST_COMPRESSED) return new Response(body, { status, headers });
  headers.Vary = headers.Vary === undefined ? "Accept-Encoding" : `Accept-Encoding, ${headers.Vary}`;
  const encoding = encodingOf(c.req.header("accept-encoding"));
  if (encoding === undefined) return new Response(body, { status, headers });
  headers["Content-Encoding"] = encoding;
  const bytes = await (reply.compress?.(encoding) ?? compressed(body, encoding));
  return new Response(bytes as Uint8Array<ArrayBuffer>, { status, headers });
}

function refusalReply(c: Asking, { refused, headers, ...rest }: Refusal, id: string): Reply {
  const language = languageFor(c);
  return {
    status: REQUEST_PROBLEMS[refused],
    type: "application/problem+json",
    body: JSON.stringify(problemDocument(refused, { language, id, ...rest })),
    headers: { "Content-Language": language, ...headers },
  };
}

/** A response made elsewhere (accounts, tools), with our headers on it. */
function dressed(context: AppContext, response: Response, id: string, limit: LimitHeaders | undefined): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries({ ...context.headers.data, ...limit }))
    if (!headers.has(name)) headers.set(name, value);
  headers.set("X-Request-Id", id);
  if (!headers.has("cache-control")) headers.set("Cache-Control", "no-store");
  if (context.stopping()) headers.set("Connection", "close");
  return new Response(response.body, { status: response.status, headers });
}
