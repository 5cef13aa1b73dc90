// Opens a subject file from disk or from standard input.
import { decodeText, type OpenedFile, openSubject } from "@yawara/answers/subject-file";
import type { Problem } from "@yawara/engine";
import { LARGEST_FILE } from "@yawara/engine/document";
import { type Outlet, printProblems } from "./output.ts";
import { readBytes } from "./read-bytes.ts";

/** Opens a subject file. Everything wrong with it or its form comes back as problems with file, line and column. */
export function openSubjectFile(file: string, outlet: Outlet): { opened: OpenedFile } | { problems: Problem[] } {
  const bytes = readBytes(file, LARGEST_FILE, outlet.terminal.input);
  if ("code" in bytes) return { problems: [bytes] };
  const read = decodeText(bytes);
  if ("problem" in read) return { problems: [{ ...read.problem, file }] };
  const { text, encoding } = read;
  if (encoding !== undefined) printProblems(outlet, [{ code: "file-encoding", args: { encoding }, file }]);
  return openSubject(file, text);
}
