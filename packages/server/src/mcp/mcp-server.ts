// The MCP server: the verbs as tools, the law as resources, and a prompt that has a person confirm what a model proposes.
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { CallToolRequestSchema, type CallToolResult, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { isProblems, type LawStore, visible } from "@yawara/answers";
import { isLanguage, LANGUAGES, type Language } from "@yawara/engine";
import { z } from "zod";
import { schemaErrors } from "../http/problem-document.ts";
import { hasMoreThan } from "../law-workers/extent.ts";
import { readBySchema } from "../read-by-schema.ts";
import { listedTools } from "./listed-tools.ts";
import { problemLines } from "./problem-lines.ts";
import { addResources } from "./resources.ts";
import { isRefusal, type Tool } from "./tool.ts";
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

/** A server that answers from a store of law; connect it to one transport. */
export function mcpServer(store: LawStore, failed: Failed): McpServer {
  const server = new McpServer(
    { name: "yawara", title: "Yawara 柔", version: "0.1.0" },
    { instructions: INSTRUCTIONS, capabilities: { tools: {} } },
  );
  addResources(server, store);
  addPrompt(server);
  // Ours in place of the SDK's own, which tells what is wrong with a question in English alone.
  server.server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listedTools() }));
  server.server.setRequestHandler(CallToolRequestSchema, ({ params }) =>
    called(store, failed, params.name, params.arguments ?? {}),
  );
  return server;
}

async function called(
  store: LawStore,
  failed: Failed,
  name: string,
  given: Record<string, unknown>,
): Promise<CallToolResult> {
  const lang = isLanguage(String(given.language)) ? (given.language as Language) : "en";
  const tool = TOOLS.find((one) => one.name === name);
  if (tool === undefined)
    return refused([
      WORDS[lang].noTool(
        name,
        TOOLS.map((one) => one.name),
      ),
    ]);
  if (hasMoreThan(MOST_ELEMENTS, given))
    return refused(problemLines([{ code: "too-many", args: { most: String(MOST_ELEMENTS) }, path: [] }], lang));
  const read = readBySchema(tool.input, given);
  if ("issues" in read)
    return refused(schemaErrors(read, "body", lang).map(({ pointer, detail }) => lineAt(pointer, detail)));
  const asked = read.data as z.output<Tool["input"]>;
  try {
    const answer = await tool.answer(store, asked);
    if (isRefusal(answer)) return refused(answer.refused);
    if (isProblems(answer)) return refused(problemLines(answer.problems, lang));
    const text = [answer.text, ...todayLine(store, tool.input, asked)].join("\n");
    return { content: [{ type: "text", text }], structuredContent: answer.data };
  } catch (error) {
    failed(name, error);
    return refused([WORDS[lang].internal]);
  }
}

/** What is wrong, after the argument it is about: `regimes.0: …`. */
function lineAt(pointer: string | undefined, detail: string): string {
  return pointer ? `${pointer.slice(1).replaceAll("/", ".")}: ${detail}` : detail;
}

/** Which day was taken for today, where a question named none and the clock of a zone said it. */
function todayLine({ today, zone }: LawStore, input: z.ZodObject, asked: Record<string, unknown>): string[] {
  const named = !("at" in input.shape) || (asked.at !== undefined && asked.known !== undefined);
  const where = zone();
  return named || where === undefined ? [] : [WORDS[asked.language as Language].todayIn(today(), where)];
}

function refused(lines: string[]): CallToolResult {
  return { content: [{ type: "text", text: lines.map(visible).join("\n") }], isError: true };
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
