// The key by which an installation signs the checkpoints of its logs: kept in a file apart from the database.
import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { reasonOf } from "../database/database.ts";
import { type Problem, problem } from "../problems.ts";
import { originOf } from "./checkpoint.ts";
import { isKeyName, type SignerKey, signerKey, verifierText } from "./signed-note.ts";

/** An installation's own key: each organisation's log is signed by it under a name of its own. */
export interface LogKey {
  /** What every one of those names begins with. */
  installation: string;
  /** The key of an organisation's log. */
  of(organisation: string): SignerKey;
}

const SEED_BYTES = 32;
const HEAD = "yawara log key 1";

/** A new key that nobody keeps: it ends with whoever made it. */
export function passingLogKey(): LogKey {
  return logKey(undefined, randomBytes(SEED_BYTES));
}

/**
 * Reads the key in a file, and on first use makes one there that only its owner can read. It keeps the name it was made with, for
 * checkpoints that others hold bear it: the host of the address people use, where there is one.
 */
export async function keptLogKey(file: string, host?: string): Promise<LogKey | Problem> {
  const folder = dirname(file);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return problem("folder-unusable", { folder, reason: reasonOf(error) });
  }
  try {
    const key = readKey((await read(file)) ?? (await make(file, host)));
    if (key === undefined) return problem("log-key-unusable", { file, reason: "not a key" });
    await chmod(file, 0o600);
    return key;
  } catch (error) {
    return problem("log-key-unusable", { file, reason: reasonOf(error) });
  }
}

/** The public key of an organisation's log as text: what `yawara audit verify --key` takes. */
export const publicKeyOf = (key: LogKey, organisation: string): string => verifierText(key.of(organisation));

function logKey(name: string | undefined, seed: Uint8Array): LogKey {
  const installation = name ?? `yawara-${signerKey("yawara", seed).id}`;
  return { installation, of: (organisation) => signerKey(originOf(installation, organisation), seed) };
}

/** Two lines and a word: what it is, the name, the seed in base64. */
function readKey(text: string): LogKey | undefined {
  const [head, name = "", encoded = ""] = text.split(/\r?\n/);
  const seed = Buffer.from(encoded, "base64");
  return head === HEAD && isKeyName(name) && seed.length === SEED_BYTES ? logKey(name, seed) : undefined;
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Of two processes that start together the first one's key is used. */
async function make(file: string, host: string | undefined): Promise<string> {
  const seed = randomBytes(SEED_BYTES);
  const { installation } = logKey(host !== undefined && isKeyName(host) ? host : undefined, seed);
  const text = `${HEAD}\n${installation}\n${seed.toString("base64")}\n`;
  try {
    await writeFile(file, text, { mode: 0o600, flag: "wx" });
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return (await read(file)) ?? text;
  }
}
