// The commands there are, by the words a person types.

export const COMMANDS = [
  "check",
  "recheck",
  "ask",
  "support",
  "disclose",
  "incident",
  "plan",
  "measures",
  "explain",
  "compare",
  "audit verify",
  "mcp",
  "law list",
  "law show",
  "law timeline",
  "law diff",
  "law search",
  "law calendar",
  "law relations",
  "law stats",
  "law lint",
  "law test",
  "law verify",
  "law build",
] as const;
export type Command = (typeof COMMANDS)[number];
