// `yawara audit verify FILE`: verifies an exported log of changes, without the database it is from.
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { problemLine } from "@yawara/engine";
import { type Verified, verifyLog } from "@yawara/register/verify-log";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printError, printJson } from "../output.ts";
import { unreadable } from "../read-bytes.ts";
import { WORDS } from "../words/index.ts";

const CHUNK = 1 << 20;

export function auditVerify(options: Options, [file]: string[]): number {
  const words = WORDS[options.language].audit;
  if (file === undefined) throw new BadInput(words.whichFile);
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
