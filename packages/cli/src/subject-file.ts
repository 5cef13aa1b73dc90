// Opens a subject file from disk.
import { readFileSync, statSync } from "node:fs";
import { type OpenedFile, openSubject } from "@yawara/answers/subject-file";
import type { Problem } from "@yawara/engine";
import { LARGEST_FILE } from "@yawara/engine/document";

/** Opens a subject file. Everything wrong with it or its form comes back as problems with file, line and column. */
export function openSubjectFile(file: string): { opened: OpenedFile } | { problems: Problem[] } {
  const text = readText(file);
  return typeof text === "string" ? openSubject(file, text) : { problems: [text] };
}

function readText(file: string): string | Problem {
  try {
    const status = statSync(file);
    if (status.isDirectory()) return { code: "file-is-folder", args: {}, file };
    if (status.size > LARGEST_FILE) return { code: "file-too-large", args: { limit: String(LARGEST_FILE) }, file };
    const bytes = readFileSync(file);
    if (bytes.includes(0)) return { code: "file-not-text", args: {}, file };
    return bytes.toString("utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return {
      code: code === "ENOENT" || code === "ENOTDIR" ? "file-missing" : "file-unreadable",
      args: { reason: code ?? "" },
      file,
    };
  }
}
