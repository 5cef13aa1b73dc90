// What can be read as it is: the vocabulary of facts, and every instrument as text in both languages.
import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { ErrorCode, McpError } from "@modelcontextprotocol/sdk/types.js";
import type { ResourceAnswer, ResourceAsked } from "./answer-resource.ts";
import { WORDS } from "./words/index.ts";

export const VOCABULARY = "yawara://vocabulary";
const INSTRUMENTS = "yawara://law/{instrument}";
const PLAIN = "text/plain";

/** Reads a resource, in this thread or another. */
export type Reading = (asked: ResourceAsked) => Promise<ResourceAnswer>;

/** Adds the resources to a server. */
export function addResources(server: McpServer, read: Reading): void {
  server.registerResource(
    "vocabulary",
    VOCABULARY,
    {
      title: WORDS.en.vocabulary,
      description:
        "Every fact with its question, help and answers, in English and Japanese; describe_facts gives a part.",
      mimeType: PLAIN,
    },
    async ({ href }) => contentsOf(href, await read({ of: "vocabulary" })),
  );
  const list = async () => {
    const answer = await read({ of: "instruments" });
    return "instruments" in answer ? answer.instruments : [];
  };
  server.registerResource(
    "law",
    new ResourceTemplate(INSTRUMENTS, {
      list: async () => ({
        resources: (await list()).map(({ id, title }) => ({
          uri: `yawara://law/${id}`,
          name: id,
          title: title.en,
          description: title.ja,
          mimeType: PLAIN,
        })),
      }),
      complete: {
        instrument: async (begun) => (await list()).map(({ id }) => id).filter((id) => id.includes(begun)),
      },
    }),
    {
      title: "An instrument as text",
      description:
        "A law, guideline or programme with its life and every provision, in English and Japanese, as of today.",
      mimeType: PLAIN,
    },
    async ({ href }, { instrument }) => contentsOf(href, await read({ of: "instrument", id: String(instrument) })),
  );
}

function contentsOf(uri: string, answer: ResourceAnswer) {
  if ("content" in answer) return { contents: [{ uri, mimeType: PLAIN, text: answer.content }] };
  const { unknown, suggestion } = answer as Extract<ResourceAnswer, { unknown: string }>;
  const meant = suggestion === undefined ? "" : WORDS.en.didYouMean(suggestion);
  throw new McpError(ErrorCode.InvalidParams, `there is no instrument ${unknown}${meant}`);
}
