// `yawara mcp`: the same questions for an AI assistant, by the Model Context Protocol over standard input and output.
import { serveStdio } from "@yawara/server/mcp-stdio";
import { EXIT } from "../output.ts";
import { today, zoneOfToday } from "./today.ts";

export async function mcp(): Promise<number> {
  await serveStdio({ today, zone: zoneOfToday });
  return EXIT.done;
}
