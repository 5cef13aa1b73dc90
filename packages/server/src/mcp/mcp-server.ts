// The MCP server: the verbs as tools, the law as resources, and a prompt that has a person confirm what a model proposes.
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { LANGUAGES, type Language } from "@yawara/engine";
import { z } from "zod";
import { isBusy } from "../law-workers/pool.ts";
import type { ToolAsked } from "./answer-tool.ts";
import { addResources, type Reading } from "./resources.ts";
import { type Answer, isRefusal, type Refusal, type Tool } from "./tool.ts";
import { TOOLS } from "./tools.ts";
import { WORDS } from "./words/index.ts";

const INSTRUCTIONS = `Yawara says what law and guidelines on AI apply to an AI system, by law kept as data: Japan in depth, and the EU, the US, Korea, China and others beside it. Facts go in, a deterministic answer comes out.
You may propose facts from what a person says, but have the person confirm each before you use it. Leave out facts that are not known: unknown stays unknown and is never read as no.
Usual order: describe_facts, next_question until done, check, then explain for single provisions. law_at and diff look at the law itself, compare puts a system under several countries' law.
Take what applies from these answers, not from memory, and name provision and source. † marks what was not read in the source itself. This is information, not legal advice: say so.`;

/** More parts than any real question has. */
const MOST_ELEMENTS = 6000;

/** Told of a mistake of ours: the tool and what it threw. The caller is told nothing of it but that there was one. */
export type Failed = (tool: string, error: unknown) => void;

/** Who answers what the server is asked, in this thread or another. */
export interface Answering {
  tool: (asked: ToolAsked) => Promise<{ said: Answer<object> } | Refusal>;
  read: Reading;
  failed: Failed;
}

/** A server over those who answer; connect it to one transport. */
export function mcpServer(answering: Answering): McpServer {
  const server = new McpServer(
    { name: "yawara", title: "Yawara 柔", version: "0.1.0" },
    { instructions: INSTRUCTIONS, maxToolInputElements: MOST_ELEMENTS },
  );
  for (const tool of TOOLS) addTool(server, answering, tool);
  addResources(server, answering.read);
  addPrompt(server);
  return server;
}

function addTool(server: McpServer, answering: Answering, { name, title, description, input, output }: Tool): void {
  const annotations = { title, readOnlyHint: true, idempotentHint: true, destructiveHint: false, openWorldHint: false };
  server.registerTool(
    name,
    { title, description, inputSchema: input, outputSchema: output, annotations },
    async (asked: Record<string, unknown>): Promise<CallToolResult> => {
      try {
        const given = await answering.tool({ tool: name, asked });
        if (isRefusal(given)) return refused(given.refused);
        const { text, data } = given.said;
        return { content: [{ type: "text", text }], structuredContent: data as Record<string, unknown> };
      } catch (error) {
        const { busy, internal } = WORDS[asked.language as Language];
        if (isBusy(error)) return refused([busy]);
        answering.failed(name, error);
        return refused([internal]);
      }
    },
  );
}

function refused(lines: string[]): CallToolResult {
  return { content: [{ type: "text", text: lines.join("\n") }], isError: true };
}

function addPrompt(server: McpServer): void {
  server.registerPrompt(
    "describe_my_system",
    {
      title: "What applies to my AI system?",
      description:
        "From a description in words to an answer: facts are proposed, confirmed by the person one by one, then checked.",
      argsSchema: {
        description: z.string().max(20_000).optional().describe("What the system does, for whom, and who runs it."),
        language: z.enum(LANGUAGES).optional().describe("en or ja"),
      },
    },
    ({ description, language }) => ({
      messages: [
        {
          role: "user",
          content: { type: "text", text: WORDS[language ?? "en"].prompt(description) },
        },
      ],
    }),
  );
}
