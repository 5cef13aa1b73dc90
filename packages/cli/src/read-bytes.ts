// Reads the bytes of a file, a pipe or standard input, never more than a limit.
import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { Problem } from "@yawara/engine";

/** The name of standard input where a file is asked for. */
export const STANDARD_INPUT = "-";
const CHUNK = 65_536;

/** Bytes a character may take. */
const WIDEST = 4;

/** The bytes of `file`, `-` for what standard input is, or why there are none; more than `characters` can take are not read. */
export function readBytes(file: string, characters: number, standardInput: number): Uint8Array | Problem {
  try {
    if (file === STANDARD_INPUT) return readFrom(standardInput, file, characters);
    if (statSync(file).isDirectory()) return { code: "file-is-folder", args: {}, file };
    const opened = openSync(file, "r");
    try {
      return readFrom(opened, file, characters);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    return unreadable(file, (error as NodeJS.ErrnoException).code ?? "");
  }
}

/** A device may never end, so its size says nothing. */
function readFrom(descriptor: number, file: string, characters: number): Uint8Array | Problem {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const part = readPart(descriptor);
    if (part.length === 0) return Buffer.concat(parts);
    size += part.length;
    if (size > WIDEST * characters) return { code: "file-too-large", args: { limit: String(characters) }, file };
    parts.push(part);
  }
}

function readPart(descriptor: number): Uint8Array {
  const bytes = Buffer.alloc(CHUNK);
  for (;;)
    try {
      return bytes.subarray(0, readSync(descriptor, bytes));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows says so at the end of a pipe; a pipe that is not filled yet says to come again.
      if (code === "EOF") return bytes.subarray(0, 0);
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
}

/** Why a file cannot be read, by the system's code. */
export function unreadable(file: string, reason: string): Problem {
  if (reason === "EISDIR") return { code: "file-is-folder", args: {}, file };
  const missing = reason === "ENOENT" || reason === "ENOTDIR";
  return { code: missing ? "file-missing" : "file-unreadable", args: { reason }, file };
}
