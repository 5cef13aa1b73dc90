// The MCP server over standard input and output, for an assistant that starts it as a process.
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { type LawStoreOptions, openLawStore } from "@yawara/answers/node";
import { mcpServer } from "./mcp-server.ts";

/** Serves until standard input ends. Nothing but the protocol is written to standard output. */
export async function serveStdio(clock: LawStoreOptions): Promise<void> {
  const server = mcpServer(openLawStore(clock), (tool, error) => {
    process.stderr.write(`${tool}: ${error instanceof Error ? error.stack : String(error)}\n`);
  });
  const ended = new Promise<void>((resolve) => {
    process.stdin.once("end", resolve);
    process.stdin.once("close", resolve);
  });
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}
