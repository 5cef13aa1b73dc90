// A folder that only its owner may read: keys and what goes with them, as files with mode 600; refused where others may read them.
import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { problemLine } from "@yawara/engine";
import type { z } from "zod";
import { BadInput, type Options } from "../args.ts";
import { unreadable } from "../read-bytes.ts";
import { WORDS } from "../words/index.ts";
import { writeWhole } from "../write-whole.ts";

const OTHERS = 0o077;

/** The mode of a file that is made to be sent. */
export const TO_SEND = 0o644;

/** Why a command ends: the line with the file it is about. */
export function refuseFile(path: string, line: string): never {
  throw new BadInput(`${path}: ${line}`);
}

/** Makes a folder that is not there, and refuses one that others may look into. */
export function privateFolder(path: string, options: Options): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? "";
    throw new BadInput(WORDS[options.language].notSaved(path, cause === "EEXIST" ? "ENOTDIR" : cause));
  }
  refuseOpen(path, "700", options);
  return path;
}

/** What a file of the folder holds by its schema, or nothing where it is not there. */
export function readPrivate<T>(schema: z.ZodType<T>, folder: string, name: string, options: Options): T | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  refuseOpen(path, "600", options);
  const read = schema.safeParse(parsed(path, options));
  return read.success ? read.data : refuseFile(path, WORDS[options.language].request.brokenKeys);
}

/** Nothing where it is no JSON. */
function parsed(path: string, { language }: Options): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw new BadInput(problemLine(unreadable(path, (error as NodeJS.ErrnoException).code ?? ""), language));
  }
}

/** Puts a value as JSON in the place of a file of the folder. */
export function writePrivate(folder: string, name: string, value: unknown, options: Options): void {
  put(join(folder, name), `${JSON.stringify(value, null, 2)}\n`, options);
}

/** Adds a line to a file of the folder. */
export function appendPrivate(folder: string, name: string, line: string, options: Options): void {
  const path = join(folder, name);
  try {
    appendFileSync(path, `${line}\n`, { mode: 0o600 });
  } catch (error) {
    throw new BadInput(WORDS[options.language].notSaved(path, (error as NodeJS.ErrnoException).code ?? ""));
  }
}

/** Writes a file as a whole or not at all, for its owner alone unless it is one to send. */
export function put(path: string, text: string, options: Options, mode = 0o600): void {
  try {
    writeWhole(path, text, mode);
  } catch (error) {
    throw new BadInput(WORDS[options.language].notSaved(path, (error as NodeJS.ErrnoException).code ?? ""));
  }
}

/** Windows keeps no such modes: there a folder of one's own is enough. */
function refuseOpen(path: string, mode: string, { language }: Options): void {
  if (process.platform !== "win32" && (statSync(path).mode & OTHERS) !== 0)
    refuseFile(path, WORDS[language].request.openToOthers(mode, path));
}
