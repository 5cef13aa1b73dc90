// MCP over streamable HTTP, without sessions: who may ask, what it costs, and every message answered by itself.

import { LANGUAGES } from "@yawara/engine";
import { isJsonType } from "../http/body.ts";
import { readJsonText } from "../http/json-text.ts";
import { nameTwice } from "../http/problem-document.ts";
import type { Refusal, Work } from "../http/reply.ts";
import { ownTurn } from "../http/turns.ts";
import { COSTS } from "../law-workers/costs.ts";
import { hasMoreThan, isDeeperThan } from "../law-workers/extent.ts";
import type { AnswerOf } from "../law-workers/questions.ts";

/** Names that only this machine has: what a page of another site cannot have had resolved to it is safe to answer. */
const LOCAL = ["localhost", "127.0.0.1", "[::1]"];
/** Messages in one request: nobody asks more at once, and each takes its points. */
const MOST_MESSAGES = 10;
/** Values within a request: more than any real question has, and few enough to be looked through at once. */
const MOST_VALUES = 10_000;
/** Levels within a request: those of the protocol, and of the facts within. */
const DEEPEST = 12;

interface McpHttpOptions {
  /** Host names the server is reached under besides this machine's own; without a port. */
  hosts?: readonly string[];
  /** Told of a mistake of ours: the tool, and what was thrown. */
  failed: (tool: string, error: { name: string; stack: string }) => void;
}

type McpHandler = (request: Request, work: Work) => Promise<Response | Refusal>;

/** Answers `POST /mcp`. A request with a foreign host or origin is refused: a web page must not reach a local server by DNS rebinding. */
export function mcpHandler({ hosts = [], failed }: McpHttpOptions): McpHandler {
  const allowed = new Set([...LOCAL, ...hosts.map((host) => host.toLowerCase())]);
  return async (request, work) => {
    const refused = refusedAs(request, allowed);
    if (refused !== undefined) return refused;
    if (!isJsonType(request.headers.get("content-type") ?? undefined))
      return refusal(415, -32000, "send the message as application/json");
    const text = await request.text();
    await ownTurn();
    const read = readJsonText(text);
    if (read === undefined) return refusal(400, -32700, "this is no JSON");
    if ("twice" in read) return refusal(400, -32700, twiceIn(read.twice));
    const body = read.value;
    const messages = Array.isArray(body) ? (body as unknown[]) : [body];
    if (messages.length === 0 || messages.length > MOST_MESSAGES)
      return refusal(400, -32600, `1 to ${MOST_MESSAGES} messages at once`);
    if (hasMoreThan(MOST_VALUES, body)) return refusal(400, -32600, `at most ${MOST_VALUES} values at once`);
    if (isDeeperThan(DEEPEST, body)) return refusal(400, -32600, "values are nested too deeply");
    // The first point is the request's own.
    const spent = await work.spend(messages.map(costOf).reduce((sum, cost) => sum + cost, 0) - 1);
    if (spent !== undefined) return spent;
    const version = request.headers.get("mcp-protocol-version") ?? undefined;
    const answers = await Promise.all(
      messages.map(
        (message) => work.ask({ name: "mcp", asked: { message, version } }, "value") as Promise<AnswerOf<"mcp">>,
      ),
    );
    for (const { tool, ...error } of answers.flatMap((one) => one.failed)) failed(tool, error);
    return Array.isArray(body) ? responseToMany(answers) : responseTo(answers[0]!);
  };
}

function refusedAs(request: Request, allowed: ReadonlySet<string>): Response | undefined {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  if (!isAllowed(`http://${host}`, allowed))
    return refusal(403, -32000, `host ${host} is not served here: set YAWARA_URL to the address it is reached by`);
  const origin = request.headers.get("origin");
  if (origin !== null && !isAllowed(origin, allowed))
    return refusal(403, -32000, "requests from other sites are not answered");
  if (request.method !== "POST")
    return refusal(405, -32000, "only POST is answered here: there are no sessions", { Allow: "POST" });
  return undefined;
}

function isAllowed(origin: string, allowed: ReadonlySet<string>): boolean {
  return URL.canParse(origin) && allowed.has(new URL(origin).hostname.toLowerCase());
}

/** Whoever asks has said no language that could be trusted: both are told. */
function twiceIn(path: readonly (string | number)[]): string {
  return LANGUAGES.map((language) => nameTwice(path, language).detail).join(" / ");
}

/** Points of a message: those of its tool, the same as over the API. */
function costOf(message: unknown): number {
  const { method, params } = Object(message) as { method?: unknown; params?: { name?: unknown } };
  if (method !== "tools/call") return 1;
  return params?.name === "compare" ? COSTS.compare : params?.name === "diff" ? COSTS.lawDiff : 1;
}

function responseTo({ status, body }: AnswerOf<"mcp">): Response {
  return new Response(body === "" ? null : body, {
    status,
    ...(body !== "" && { headers: { "content-type": "application/json" } }),
  });
}

/** The answers that are due, in one list. */
function responseToMany(answers: readonly AnswerOf<"mcp">[]): Response {
  const due = answers.map(({ body }) => body).filter((body) => body !== "");
  return responseTo({ status: due.length === 0 ? 202 : 200, body: due.length === 0 ? "" : `[${due}]`, failed: [] });
}

function refusal(status: number, code: number, message: string, headers: Record<string, string> = {}): Response {
  const body = { jsonrpc: "2.0", error: { code, message }, id: null };
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
}
