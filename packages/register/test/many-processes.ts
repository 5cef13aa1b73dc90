// Many processes that add to one log at once, each by a register of its own on the same server.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Identity } from "../src/index.ts";
import { BASE_URL, SECRET } from "./databases.ts";

/** What such a process is told. */
export interface Appending {
  databaseUrl: string;
  identity: Identity;
  name: string;
  count: number;
  baseUrl: string;
  secret: string;
}

const SCRIPT = join(import.meta.dirname, "appending.ts");

/** Has processes add units each; gives the ids of all that were acknowledged, and throws where one of them failed. */
export async function appendAtOnce(
  { databaseUrl, identity }: Pick<Appending, "databaseUrl" | "identity">,
  { processes, each }: { processes: number; each: number },
): Promise<string[]> {
  const names = Array.from({ length: processes }, (_, number) => `process ${number}`);
  const kept = await Promise.all(
    names.map(async (name) => {
      const told: Appending = { databaseUrl, identity, name, count: each, baseUrl: BASE_URL, secret: SECRET };
      const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, JSON.stringify(told)], {
        maxBuffer: 1 << 26,
      });
      return JSON.parse(stdout) as string[];
    }),
  );
  return kept.flat();
}
