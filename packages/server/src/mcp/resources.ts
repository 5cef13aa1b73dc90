// What can be read as it is: the vocabulary of facts, and every instrument as text in both languages.
import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { ErrorCode, McpError } from "@modelcontextprotocol/sdk/types.js";
import { inLanguage, isProblems, type LawStore } from "@yawara/answers";
import { describeFacts } from "@yawara/answers/ask";
import { LANGUAGES, type Language, suggest } from "@yawara/engine";
import { factLines } from "./tools/describe-facts.ts";
import { instrumentData } from "./tools/law-at.ts";
import { lawText } from "./tools/law-text.ts";
import { WORDS } from "./words/index.ts";

export const VOCABULARY = "yawara://vocabulary";
const INSTRUMENTS = "yawara://law/{instrument}";
const PLAIN = "text/plain";

/** Adds the resources to a server. */
export function addResources(server: McpServer, store: LawStore): void {
  server.registerResource(
    "vocabulary",
    VOCABULARY,
    {
      title: WORDS.en.vocabulary,
      description:
        "Every fact with its question, help and answers, in English and Japanese; describe_facts gives a part.",
      mimeType: PLAIN,
    },
    ({ href }) => ({ contents: [{ uri: href, mimeType: PLAIN, text: inBoth((lang) => vocabularyText(store, lang)) }] }),
  );
  const ids = () => [...store.law().instruments.keys()];
  server.registerResource(
    "law",
    new ResourceTemplate(INSTRUMENTS, {
      list: () => ({
        resources: store.law().corpus.instruments.map(({ id, title }) => ({
          uri: `yawara://law/${id}`,
          name: id,
          title: title.en,
          description: title.ja,
          mimeType: PLAIN,
        })),
      }),
      complete: { instrument: (begun) => ids().filter((id) => id.includes(begun)) },
    }),
    {
      title: "An instrument as text",
      description:
        "A law, guideline or programme with its life and every provision, in English and Japanese, as of today.",
      mimeType: PLAIN,
    },
    ({ href }, { instrument }) => ({
      contents: [{ uri: href, mimeType: PLAIN, text: instrumentText(store, String(instrument)) }],
    }),
  );
}

function inBoth(text: (language: Language) => string): string {
  return LANGUAGES.map(text).join("\n\n");
}

function vocabularyText(store: LawStore, lang: Language): string {
  const all = describeFacts(store);
  if (isProblems(all)) throw new Error("the vocabulary can be described whole");
  const lines = inLanguage(all.facts, lang).flatMap((fact) => factLines(fact, lang));
  return [`${WORDS[lang].vocabulary} (${all.facts.length}, ${all.corpus})`, "", ...lines].join("\n");
}

function instrumentText(store: LawStore, instrument: string): string {
  if (!store.law().instruments.has(instrument)) {
    const suggestion = suggest(instrument, store.law().instruments.keys());
    const meant = suggestion === undefined ? "" : WORDS.en.didYouMean(suggestion);
    throw new McpError(ErrorCode.InvalidParams, `there is no instrument ${instrument}${meant}`);
  }
  return inBoth((language) => {
    const data = instrumentData(store, { instrument, language, limit: Number.POSITIVE_INFINITY });
    return "corpus" in data ? lawText(store.law(), data, language) : "";
  });
}
