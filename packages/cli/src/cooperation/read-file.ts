// Reads a file that travels between installations, and ends a command in one line where it is refused.
import { type FileProblem, fileProblemLine, isFileProblem, LARGEST_SEALED_FILE } from "@yawara/cooperation/files";
import { problemLine } from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { readBytes } from "../read-bytes.ts";
import { refuseFile } from "./private-folder.ts";

/** The bytes of a file, or of standard input. */
export function bytesOf(file: string, { language, terminal }: Options): Uint8Array {
  // One character more than is taken, so that what is too large is told in the words of these files.
  const bytes = readBytes(file, LARGEST_SEALED_FILE + 1, terminal.input);
  if ("code" in bytes) throw new BadInput(problemLine(bytes, language));
  return bytes;
}

/** What was read or made, where it was not refused. */
export function accepted<T extends object>(found: T | FileProblem, file: string | undefined, { language }: Options): T {
  if (!isFileProblem(found)) return found;
  const line = fileProblemLine(found, language);
  return file === undefined ? refuse(line) : refuseFile(file, line);
}

function refuse(line: string): never {
  throw new BadInput(line);
}
