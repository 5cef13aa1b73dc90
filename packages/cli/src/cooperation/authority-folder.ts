// What an authority keeps on disk: its keys, the requests it has issued, the answers it has opened, and a line for each opening.
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  type AuthorityKeys,
  type IssuedRequest,
  keyHistory,
  type OpenedAnswers,
  openedAnswers,
  requestPayload,
} from "@yawara/cooperation/files";
import { z } from "zod";
import { BadInput, type Options } from "../args.ts";
import { WORDS } from "../words/index.ts";
import { appendPrivate, privateFolder, readPrivate, refuseFile, writePrivate } from "./private-folder.ts";

const FILES = { keys: "authority.json", issued: "issued.json", opened: "opened.json", log: "openings.ndjson" };

const pair = z.strictObject({ public: z.string(), secret: z.string() });
const authorityKeys = z.strictObject({
  history: keyHistory,
  secrets: z.strictObject({
    signing: z.record(z.string(), pair),
    sealing: z.record(z.string(), z.string().startsWith("AGE-SECRET-KEY-")),
  }),
});

/** The folder that `--keys` names. Throws BadInput where none is named. */
export function folderOfAuthority(options: Options): string {
  if (options.keys === undefined) throw new BadInput(WORDS[options.language].request.needsKey);
  return options.keys;
}

/** Whether an authority's keys lie in a folder. */
export function hasAuthority(folder: string): boolean {
  return existsSync(join(folder, FILES.keys));
}

/** The keys that lie in a folder. Throws BadInput where there are none, or others may read them. */
export function readAuthority(folder: string, options: Options): AuthorityKeys {
  if (!hasAuthority(folder)) refuseFile(folder, WORDS[options.language].request.noKeysHere);
  return readPrivate(authorityKeys, privateFolder(folder, options), FILES.keys, options)!;
}

/** Keeps keys in a folder of their own. */
export function writeAuthority(folder: string, keys: AuthorityKeys, options: Options): void {
  writePrivate(privateFolder(folder, options), FILES.keys, keys, options);
}

/** Every version of every request that was signed with the keys of a folder. */
export function readIssued(folder: string, options: Options): IssuedRequest[] {
  return readPrivate(z.array(requestPayload), folder, FILES.issued, options) ?? [];
}

export function writeIssued(folder: string, issued: readonly IssuedRequest[], options: Options): void {
  writePrivate(folder, FILES.issued, issued, options);
}

/** Which answers were opened with the keys of a folder. */
export function readOpened(folder: string, options: Options): OpenedAnswers {
  return readPrivate(openedAnswers, folder, FILES.opened, options) ?? {};
}

export function writeOpened(folder: string, opened: OpenedAnswers, options: Options): void {
  writePrivate(folder, FILES.opened, opened, options);
}

/** Writes down that an answer is about to be opened to its reader; where it cannot be written nothing is shown. */
export function noteOpening(folder: string, entry: Record<string, unknown>, options: Options): void {
  appendPrivate(folder, FILES.log, JSON.stringify(entry), options);
}
