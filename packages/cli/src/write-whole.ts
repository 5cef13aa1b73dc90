// Writes a file as a whole or not at all: beside its place first, so that a failure leaves what was there.
import { accessSync, constants, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Puts a text, or bytes, in a file's place; `mode` is a new file's. Throws the system's error, and then nothing has changed. */
export function writeWhole(file: string, text: string | Uint8Array, mode = 0o666): void {
  const before = existsSync(file) ? statSync(file) : undefined;
  // A pipe or a terminal has no place to be put into.
  if (before !== undefined && !before.isFile()) {
    writeFileSync(file, text);
    return;
  }
  const target = before === undefined ? file : realpathSync(file);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    writeFileSync(beside, text, { flag: "wx", mode: before?.mode ?? mode });
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Why a file could not be written, before anything is lost by it: the system's code; nothing where it seems possible. */
export function whyNotWritable(file: string): string | undefined {
  try {
    const before = existsSync(file) ? statSync(file) : undefined;
    if (before?.isDirectory()) return "EISDIR";
    if (before === undefined || before.isFile()) accessSync(dirname(file), constants.W_OK);
    if (before !== undefined) accessSync(file, constants.W_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "";
  }
}
