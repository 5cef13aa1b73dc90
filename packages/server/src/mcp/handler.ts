// The MCP server over streamable HTTP, without sessions: every request stands alone, so any process may answer it.
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { LawStore } from "@yawara/answers";
import { type Failed, mcpServer } from "./mcp-server.ts";

/** Names that only this machine has: what a page of another site cannot have had resolved to it is safe to answer. */
const LOCAL = ["localhost", "127.0.0.1", "[::1]"];
const LARGEST_BODY = 256 * 1024;

export interface McpHttpOptions {
  /** Host names the server is reached under besides this machine's own; without a port. */
  hosts?: readonly string[];
  /** Told of a mistake of ours. */
  failed?: Failed;
}

/** Answers `POST /mcp`. A request with a foreign host or origin is refused: a web page must not reach a local server by DNS rebinding. */
export function mcpHandler(
  store: LawStore,
  { hosts = [], failed = () => {} }: McpHttpOptions = {},
): (request: Request) => Promise<Response> {
  const allowed = new Set([...LOCAL, ...hosts.map((host) => host.toLowerCase())]);
  return async (request) => {
    const host = request.headers.get("host") ?? new URL(request.url).host;
    if (!isAllowed(`http://${host}`, allowed)) return refusal(403, `host ${host} is not served here`);
    const origin = request.headers.get("origin");
    if (origin !== null && !isAllowed(origin, allowed))
      return refusal(403, "requests from other sites are not answered");
    if (request.method !== "POST")
      return refusal(405, "only POST is answered here: there are no sessions", { Allow: "POST" });
    const server = mcpServer(store, failed);
    const transport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: true,
      maxRequestBodySize: LARGEST_BODY,
    });
    await server.connect(transport);
    try {
      return await transport.handleRequest(request);
    } finally {
      await server.close();
    }
  };
}

function isAllowed(origin: string, allowed: ReadonlySet<string>): boolean {
  return URL.canParse(origin) && allowed.has(new URL(origin).hostname.toLowerCase());
}

function refusal(status: number, message: string, headers: Record<string, string> = {}): Response {
  const body = { jsonrpc: "2.0", error: { code: -32000, message }, id: null };
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
}
