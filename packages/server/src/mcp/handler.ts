// The MCP server over streamable HTTP, without sessions: every request stands alone, so any process may answer it.
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { Refusal, Work } from "../http/answering.ts";
import type { AnswerOf } from "../law-workers/questions.ts";
import { type Failed, mcpServer } from "./mcp-server.ts";
import { toolNamed } from "./tools.ts";

/** Names that only this machine has: what a page of another site cannot have had resolved to it is safe to answer. */
const LOCAL = ["localhost", "127.0.0.1", "[::1]"];
const LARGEST_BODY = 256 * 1024;
/** Messages in one request: nobody asks more at once, and each takes its points. */
const MOST_MESSAGES = 10;

export interface McpHttpOptions {
  /** Host names the server is reached under besides this machine's own; without a port. */
  hosts?: readonly string[];
  /** Told of a mistake of ours. */
  failed?: Failed;
}

export type McpHandler = (request: Request, work: Work) => Promise<Response | Refusal>;

/** Answers `POST /mcp`. A request with a foreign host or origin is refused: a web page must not reach a local server by DNS rebinding. */
export function mcpHandler({ hosts = [], failed = () => {} }: McpHttpOptions = {}): McpHandler {
  const allowed = new Set([...LOCAL, ...hosts.map((host) => host.toLowerCase())]);
  return async (request, work) => {
    const refused = refusedAs(request, allowed);
    if (refused !== undefined) return refused;
    const text = await request.text();
    const messages = messagesOf(text);
    if (messages.length > MOST_MESSAGES) return refusal(400, `at most ${MOST_MESSAGES} messages at once`);
    // The first point is the request's own.
    const spent = await work.spend(messages.map(costOf).reduce((sum, cost) => sum + cost, 0) - 1);
    return spent ?? answered(request, text, work, failed);
  };
}

function refusedAs(request: Request, allowed: ReadonlySet<string>): Response | undefined {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  if (!isAllowed(`http://${host}`, allowed))
    return refusal(403, `host ${host} is not served here; set YAWARA_URL to the address the server is reached by`);
  const origin = request.headers.get("origin");
  if (origin !== null && !isAllowed(origin, allowed)) return refusal(403, "requests from other sites are not answered");
  if (request.method !== "POST")
    return refusal(405, "only POST is answered here: there are no sessions", { Allow: "POST" });
  return undefined;
}

/** What is sent at once; text that is no JSON counts as one message, which the transport refuses. */
function messagesOf(text: string): unknown[] {
  try {
    const body: unknown = JSON.parse(text);
    return Array.isArray(body) ? body : [body];
  } catch {
    return [undefined];
  }
}

function costOf(message: unknown): number {
  const { method, params } = Object(message) as { method?: unknown; params?: { name?: unknown } };
  return method === "tools/call" ? (toolNamed(params?.name)?.cost ?? 1) : 1;
}

async function answered(request: Request, text: string, { ask, isGone }: Work, failed: Failed): Promise<Response> {
  const server = mcpServer({
    tool: (asked) => ask({ name: "tool", asked }, "value") as Promise<AnswerOf<"tool">>,
    read: (asked) => ask({ name: "resource", asked }, "value") as Promise<AnswerOf<"resource">>,
    failed: (tool, error) => {
      if (!isGone()) failed(tool, error);
    },
  });
  const transport = new WebStandardStreamableHTTPServerTransport({
    enableJsonResponse: true,
    maxRequestBodySize: LARGEST_BODY,
  });
  await server.connect(transport);
  try {
    return await transport.handleRequest(
      new Request(request.url, { method: "POST", headers: headersFor(request), body: text }),
    );
  } finally {
    await server.close();
  }
}

/** JSON is all that is ever sent here, so whoever takes it is answered, whatever else the header leaves out. */
function headersFor({ headers }: Request): Headers {
  const complete = new Headers(headers);
  complete.set("accept", "application/json, text/event-stream");
  return complete;
}

function isAllowed(origin: string, allowed: ReadonlySet<string>): boolean {
  return URL.canParse(origin) && allowed.has(new URL(origin).hostname.toLowerCase());
}

function refusal(status: number, message: string, headers: Record<string, string> = {}): Response {
  const body = { jsonrpc: "2.0", error: { code: -32000, message }, id: null };
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
}
