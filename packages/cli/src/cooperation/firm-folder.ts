// What a firm keeps on disk: the authorities it knows, and of each request its own key, made for it alone, with the answers sent.
import { join } from "node:path";
import {
  newSigningKey,
  type Pin,
  pins,
  type ReadRequest,
  type SigningKey,
  sentAnswer,
} from "@yawara/cooperation/files";
import { dataFolder } from "@yawara/register/data-folder";
import { z } from "zod";
import type { Options } from "../args.ts";
import { privateFolder, readPrivate, writePrivate } from "./private-folder.ts";

const AUTHORITIES = "authorities.json";
const ANSWERS = "answers.json";

const answered = z.strictObject({
  key: z.strictObject({ public: z.string(), secret: z.string() }),
  sent: z.array(sentAnswer),
});

/** A request's key and the answers sent, by the authority's id and the request's. */
const answers = z.record(z.string(), answered);

/** What was sent to one request. */
export type Answered = z.infer<typeof answered>;

/** The folder that `--keys` names, else `cooperation` in the data folder. */
export function folderOfFirm(options: Options): string {
  return privateFolder(
    options.keys ?? join(dataFolder(process.platform, options.terminal.env), "cooperation"),
    options,
  );
}

/** The authorities that are known here. */
export function readPins(folder: string, options: Options): Pin[] {
  return readPrivate(pins, folder, AUTHORITIES, options) ?? [];
}

export function writePins(folder: string, known: readonly Pin[], options: Options): void {
  writePrivate(folder, AUTHORITIES, known, options);
}

/** Everything that was answered from here. */
export function readAnswered(folder: string, options: Options): Record<string, Answered> {
  return readPrivate(answers, folder, ANSWERS, options) ?? {};
}

export function writeAnswered(folder: string, all: Record<string, Answered>, options: Options): void {
  writePrivate(folder, ANSWERS, all, options);
}

/** Under which name answers to a request are kept. */
export function nameOf({ request }: ReadRequest): string {
  return `${request.authority.slice(0, 16)}/${request.id}`;
}

/** What was sent to a request so far, with its key, or a new key. */
export async function answeredTo(all: Record<string, Answered>, name: string): Promise<Answered> {
  const key: SigningKey | undefined = Object.hasOwn(all, name) ? all[name]!.key : undefined;
  return key === undefined ? { key: await newSigningKey(), sent: [] } : all[name]!;
}
