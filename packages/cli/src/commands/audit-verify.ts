// `yawara audit verify FILE`: verifies an exported log of changes, a receipt of an entry or an auditor's package, without the database it is from; or the chains of an installation.
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { problemLine } from "@yawara/engine";
import { readVerifier, type VerifierKey } from "@yawara/register/signed-note";
import {
  type KeptCheckpoint,
  readReceipt,
  type VerifiedCheckpoints,
  type VerifiedReceipt,
  verifyReceipt,
} from "@yawara/register/verify-checkpoints";
import { type LogFault, type Verified, verifyLog, verifyLogWith } from "@yawara/register/verify-log";
import { type PackageFault, type VerifiedPackage, verifyPackage } from "@yawara/register/verify-package";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printError, printJson } from "../output.ts";
import { unreadable } from "../read-bytes.ts";
import { WORDS } from "../words/index.ts";

const CHUNK = 1 << 20;

export async function auditVerify(options: Options, [file]: string[]): Promise<number> {
  const words = WORDS[options.language].audit;
  const isHeld = options.checkpoint.length > 0 || options.key.length > 0;
  if (options.data !== undefined && file === undefined && !isHeld) return chainsVerified(options);
  if (file === undefined || options.data !== undefined) throw new BadInput(words.whichFile);
  if (isPackage(file)) {
    if (isHeld) throw new BadInput(words.notWithPackage);
    return packageVerified(options, file);
  }
  const keys = options.key.flatMap((given) => keysIn(given, options));
  const receipt = receiptIn(file);
  if (receipt !== undefined && options.checkpoint.length === 0)
    return receiptVerified(options, file, verifyReceipt(receipt, keys));
  if (options.checkpoint.length > 0) return besideCheckpoints(options, file, keys);
  if (options.key.length > 0) throw new BadInput(words.keyOfNothing);
  return logVerified(options, file);
}

/** All chains of an installation, by its running server or where none runs. */
async function chainsVerified(options: Options): Promise<number> {
  const words = WORDS[options.language].audit;
  const { env } = options.terminal;
  const { installationOf, isProblem, maintenanceOf, problemLine: line } = await import("@yawara/server/operator");
  const maintenance = await maintenanceOf(installationOf(env, options.data), env);
  if (isProblem(maintenance)) throw new BadInput(line(maintenance, options.language));
  const sum = { chains: 0, entries: 0, faults: 0 };
  try {
    for await (const chain of maintenance.chains()) {
      sum.chains += 1;
      sum.entries += chain.entries;
      sum.faults += chain.faults.length;
      if (options.json) printJson(options, chain);
      else
        for (const { line, fault } of chain.faults)
          printError(options.terminal, `${chain.organisation}: ${words.entry(line - 1)}: ${words.faults[fault]}`);
    }
  } finally {
    await maintenance.close();
  }
  if (!options.json && sum.faults === 0) print(options, words.chainsWhole(sum));
  if (!options.json && sum.faults > 0) printError(options.terminal, words.chainsNotWhole(sum));
  return sum.faults === 0 ? EXIT.done : EXIT.failed;
}

/** A zip by its first bytes, or a folder with a manifest. */
function isPackage(file: string): boolean {
  try {
    if (statSync(file).isDirectory()) return existsSync(join(file, "manifest.json"));
    const first = Buffer.alloc(4);
    const descriptor = openSync(file, "r");
    readSync(descriptor, first);
    closeSync(descriptor);
    return first.toString("latin1") === "PK\u0003\u0004";
  } catch {
    return false;
  }
}

async function packageVerified(options: Options, file: string): Promise<number> {
  const words = WORDS[options.language].audit;
  let found: VerifiedPackage;
  try {
    found = await verifyPackage(file);
  } catch {
    throw new BadInput(`${file}: ${words.packageFaults["not-a-package"]}`);
  }
  if (options.json) printJson(options, found);
  else reportPackage(options, file, found);
  if (found.faults.some(({ fault }) => fault === "not-a-package")) return EXIT.badInput;
  return found.faults.length === 0 ? EXIT.done : EXIT.failed;
}

function reportPackage(options: Options, path: string, { faults, ...found }: VerifiedPackage): void {
  const words = WORDS[options.language].audit;
  for (const { file, line, fault } of faults) {
    const said =
      fault in words.packageFaults ? words.packageFaults[fault as PackageFault] : words.faults[fault as LogFault];
    printError(options.terminal, `${path}: ${file}${line === undefined ? "" : `:${line}`}: ${said}`);
  }
  if (faults.length === 0) print(options, words.packageWhole(found));
  else if (faults[0]!.fault !== "not-a-package") printError(options.terminal, words.packageNotWhole(faults.length));
}

/** No receipt is longer: what is, is a log. */
const LONGEST_RECEIPT = 64 * 1024;

function receiptIn(file: string) {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  const isShort = size !== undefined && size <= LONGEST_RECEIPT && statSync(file).isFile();
  return isShort ? readReceipt(readFileSync(file, "utf8")) : undefined;
}

function receiptVerified(options: Options, file: string, found: VerifiedReceipt): number {
  const words = WORDS[options.language].audit;
  if (options.json) printJson(options, found);
  else {
    for (const fault of found.faults) printError(options.terminal, `${file}: ${words.receiptFaults[fault]}`);
    if (found.faults.length === 0) print(options, words.receiptHolds(found));
  }
  return found.faults.length === 0 ? EXIT.done : EXIT.failed;
}

/** A log held against checkpoints that were kept of it. */
function besideCheckpoints(options: Options, file: string, keys: VerifierKey[]): number {
  const kept = options.checkpoint.map((path): KeptCheckpoint => ({ file: path, text: textOf(path, options) }));
  const found = verifyLogWith(linesOf(file, options), kept, keys);
  if (options.json) printJson(options, found);
  else {
    report(options, file, found);
    if (found.faults[0]?.fault !== "not-a-log") reportCheckpoints(options, found.checkpoints);
  }
  if (found.faults.some(({ fault }) => fault === "not-a-log")) return EXIT.badInput;
  return found.faults.length + found.checkpoints.faults.length === 0 ? EXIT.done : EXIT.failed;
}

function reportCheckpoints(options: Options, { faults, ...found }: VerifiedCheckpoints): void {
  const words = WORDS[options.language].audit;
  for (const { file, fault, entries = 0, other = "" } of faults)
    printError(options.terminal, `${file}: ${words.checkpointFaults[fault]({ entries, other })}`);
  if (found.agreeing > 0) print(options, words.checkpointsAgree(found));
}

/** A public key as it is given, or a file with one a line. */
function keysIn(given: string, options: Options): VerifierKey[] {
  const one = readVerifier(given);
  if (one !== undefined) return [one];
  const lines = textOf(given, options)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  const keys = lines.map(readVerifier);
  const areKeys = keys.length > 0 && keys.every((key) => key !== undefined);
  if (!areKeys) throw new BadInput(`${given}: ${WORDS[options.language].audit.notAKey}`);
  return keys;
}

/** A short file whole. */
function textOf(file: string, options: Options): string {
  const descriptor = opened(file, options);
  try {
    return readFileSync(descriptor, "utf8");
  } finally {
    closeSync(descriptor);
  }
}

function logVerified(options: Options, file: string): number {
  const found = verifyLog(linesOf(file, options));
  if (options.json) printJson(options, found);
  else report(options, file, found);
  if (found.faults.some(({ fault }) => fault === "not-a-log")) return EXIT.badInput;
  return found.faults.length === 0 ? EXIT.done : EXIT.failed;
}

function report(options: Options, file: string, { faults, ...found }: Verified): void {
  const words = WORDS[options.language].audit;
  for (const { line, fault } of faults) printError(options.terminal, `${file}:${line}: ${words.faults[fault]}`);
  if (faults.length === 0) print(options, words.whole(found));
  else if (faults[0]!.fault !== "not-a-log") printError(options.terminal, words.notWhole(faults.length));
}

/** The lines of a file, however large, as they are read. */
function* linesOf(file: string, options: Options): Generator<string> {
  const descriptor = opened(file, options);
  const decoder = new StringDecoder("utf8");
  const bytes = Buffer.alloc(CHUNK);
  let rest = "";
  try {
    for (let size = readSync(descriptor, bytes); size > 0; size = readSync(descriptor, bytes)) {
      const parts = (rest + decoder.write(bytes.subarray(0, size))).split("\n");
      rest = parts.pop()!;
      yield* parts;
    }
    yield rest;
  } finally {
    closeSync(descriptor);
  }
}

function opened(file: string, { language }: Options): number {
  try {
    if (statSync(file).isDirectory()) throw Object.assign(new Error(file), { code: "EISDIR" });
    return openSync(file, "r");
  } catch (error) {
    throw new BadInput(problemLine(unreadable(file, (error as NodeJS.ErrnoException).code ?? ""), language));
  }
}
