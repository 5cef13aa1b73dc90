// The secret that signs cookies, kept beside the data where nobody gave one.
import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { reasonOf } from "../database/database.ts";
import { type Problem, problem } from "../problems.ts";

/** The shortest secret that is accepted. */
export const SHORTEST_SECRET = 32;

/** Reads the secret in a folder, and on first use makes a random one there that only its owner can read. */
export async function keptSecret(folder: string): Promise<string | Problem> {
  const file = join(folder, "secret");
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return problem("folder-unusable", { folder, reason: reasonOf(error) });
  }
  try {
    const kept = (await read(file)) ?? (await make(file));
    if (kept.length < SHORTEST_SECRET) return problem("secret-unusable", { file, reason: "too short" });
    await chmod(file, 0o600);
    return kept;
  } catch (error) {
    return problem("secret-unusable", { file, reason: reasonOf(error) });
  }
}

async function read(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Of two processes that start together the first one's secret is used. */
async function make(file: string): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  try {
    await writeFile(file, `${secret}\n`, { mode: 0o600, flag: "wx" });
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return (await read(file)) ?? secret;
  }
}
