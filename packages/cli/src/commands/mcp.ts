// `yawara mcp`: the same questions for an AI assistant, by the Model Context Protocol over standard input and output.
import type { Options } from "../args.ts";
import { EXIT } from "../output.ts";
import { today, zoneOfToday } from "./today.ts";

export async function mcp({ terminal }: Options): Promise<number> {
  // Not in the bundle, and no script: it is imported, never required.
  const { serveStdio } = await import("@yawara/server/mcp-stdio");
  await serveStdio({ today: () => today(terminal), zone: () => zoneOfToday(terminal) });
  return EXIT.done;
}
