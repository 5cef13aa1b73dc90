// `yawara backup --out FILE`: asks the running server, or opens the data where none runs, and writes a backup as a whole or not at all.
import { createWriteStream, existsSync } from "node:fs";
import { link, open, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Maintenance, Manifest, Problem } from "@yawara/server/operator";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printError, printJson } from "../output.ts";
import { WORDS } from "../words/index.ts";
import { whyNotWritable } from "../write-whole.ts";
import { interruptible, progressLine } from "./interruptible.ts";

export async function backup(options: Options): Promise<number> {
  const { out, terminal, language } = options;
  const words = WORDS[language].backup;
  if (out === undefined) throw new BadInput(words.whichOut);
  if (existsSync(out)) throw new BadInput(words.outThere(out));
  const unwritable = whyNotWritable(out);
  if (unwritable !== undefined) throw new BadInput(words.notWritten(out, unwritable));
  const { installationOf, isProblem, maintenanceOf, problemLine } = await import("@yawara/server/operator");
  const maintenance = await maintenanceOf(installationOf(terminal.env, options.data), terminal.env);
  if (isProblem(maintenance)) throw new BadInput(problemLine(maintenance, language));
  try {
    const made = await interruptible((signal) => written(options, maintenance, out, signal));
    if (isProblem(made)) throw new BadInput(problemLine(made, language));
    report(options, out, made);
    return made.lacking.length === 0 ? EXIT.done : EXIT.failed;
  } finally {
    await maintenance.close();
  }
}

/** Beside its place first; it gets its name once it was read back. */
async function written(
  { withSecret, terminal, language }: Options,
  maintenance: Maintenance,
  out: string,
  signal: AbortSignal,
): Promise<Manifest | Problem> {
  const { isProblem, readBackup } = await import("@yawara/server/operator");
  const words = WORDS[language].backup;
  const line = progressLine(terminal);
  const beside = join(dirname(out), `.${basename(out)}.${process.pid}`);
  line.say(() => words.copying);
  try {
    const made = await maintenance.backup({ withSecret, signal });
    if (isProblem(made)) return made;
    let bytes = 0;
    made.bytes.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      line.say(() => words.writing(bytes, made.about));
    });
    await pipeline(made.bytes, createWriteStream(beside, { flags: "wx", mode: 0o600, flush: true }), { signal });
    const manifest = await readBackup(beside);
    if (isProblem(manifest)) return manifest;
    // A name that was taken meanwhile is not written over.
    await link(beside, out);
    await synced(dirname(out));
    return manifest;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (signal.aborted) return { problem: "backup-given-up", args: {} };
    throw new BadInput(
      code.startsWith("ERR_STREAM") || code === "ECONNRESET" ? words.brokenOff : words.notWritten(out, code),
    );
  } finally {
    await rm(beside, { force: true });
    line.wipe();
  }
}

async function synced(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}

function report(options: Options, out: string, manifest: Manifest): void {
  const words = WORDS[options.language].backup;
  if (options.json) {
    printJson(options, { file: out, ...manifest });
    return;
  }
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const { at, tables, files, chains, secret, logKey, lacking } = manifest;
  print(options, words.made({ file: out, at, rows, tables: tables.length, files, chains, secret, logKey }));
  for (const { organisation, sha256, why } of lacking)
    printError(options.terminal, words.lacking[why](`${organisation}/${sha256}`));
}
