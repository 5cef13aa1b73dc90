// The words of the MCP server's answers, by language.
import type { Language } from "@yawara/engine";
import { en, type McpWords } from "./en.ts";
import { ja } from "./ja.ts";

export const WORDS: Record<Language, McpWords> = { en, ja };
