// AI services that are known by their domains, each as its vendor's own page names them. Short on purpose: what is not here is offered unmarked.

export interface AiService {
  id: string;
  name: string;
  /** Each with what lies below it. */
  domains: readonly string[];
  /** The vendor's page that names the domains. */
  source: string;
}

export const AI_SERVICES: readonly AiService[] = [
  {
    id: "chatgpt",
    name: "ChatGPT",
    domains: ["chatgpt.com"],
    source: "https://help.openai.com/en/articles/11845367-chatgpt-agent-allowlisting",
  },
  {
    id: "claude",
    name: "Claude",
    domains: ["claude.ai", "api.anthropic.com"],
    source: "https://docs.claude.com/zh-CN/docs/claude-code/network-config",
  },
  {
    id: "deepl",
    name: "DeepL API",
    domains: ["api.deepl.com", "api-free.deepl.com"],
    source: "https://developers.deepl.com/docs/getting-started/auth",
  },
  {
    id: "gemini",
    name: "Gemini",
    domains: ["gemini.google.com"],
    source: "https://support.google.com/a/answer/14571493",
  },
  {
    id: "github-copilot",
    name: "GitHub Copilot",
    domains: ["githubcopilot.com", "copilot-proxy.githubusercontent.com"],
    source: "https://docs.github.com/en/copilot/reference/copilot-allowlist-reference",
  },
  {
    id: "perplexity",
    name: "Perplexity API",
    domains: ["api.perplexity.ai"],
    source: "https://docs.perplexity.ai/docs/getting-started/integrations/cursor",
  },
];

/** The service a host belongs to. */
export const serviceOf = (host: string): AiService | undefined =>
  AI_SERVICES.find(({ domains }) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`)));
