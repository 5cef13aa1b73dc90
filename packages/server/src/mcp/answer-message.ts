// Answers one message of the protocol by itself: there are no sessions, so any thread may.
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { LawStore } from "@yawara/answers";
import { mcpServer } from "./mcp-server.ts";

export interface MessageAsked {
  message: unknown;
  /** The version of the protocol that the client says it speaks. */
  version?: string | undefined;
}

interface MessageAnswer {
  status: number;
  /** A message of the protocol as JSON; nothing where none is due. */
  body: string;
  /** Mistakes of ours, for the log: the tool, and what was thrown without its message. */
  failed: { tool: string; name: string; stack: string }[];
}

/** What the protocol answers to a message. */
export async function answerMessage(store: LawStore, { message, version }: MessageAsked): Promise<MessageAnswer> {
  const failed: MessageAnswer["failed"] = [];
  const server = mcpServer(store, (tool, error) => {
    const { name = "Error", stack = "" } = Object(error) as Error;
    failed.push({ tool, name, stack });
  });
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    const headers = {
      // JSON is all that is ever sent, so whoever takes it is answered, whatever else the client's own header leaves out.
      accept: "application/json, text/event-stream",
      "content-type": "application/json",
      ...(version !== undefined && { "mcp-protocol-version": version }),
    };
    const request = new Request("http://localhost/mcp", { method: "POST", headers });
    const response = await transport.handleRequest(request, { parsedBody: message });
    return { status: response.status, body: await response.text(), failed };
  } finally {
    await server.close();
  }
}
