// Reads the law folder's YAML files, in a fixed order, with the hash that names their content.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "@yawara/engine";
import type { LawFile } from "@yawara/engine/source";
import { decodeText } from "../subject-file/subject-text.ts";

export interface LawFolder {
  files: LawFile[];
  /** Files that are not UTF-8: law is read in no other encoding. */
  problems: Problem[];
  /** First twelve hex digits of the SHA-256 of all paths and texts. */
  version: string;
}

/** Folders that hold no law: what was found when it was read again, and documents made with it. */
const NO_LAW = /^(reviews|disclosures)\//;

/** Every `.yaml` file of law below `folder`, sorted by path. */
export function readLawFolder(folder: string): LawFolder {
  const { files, problems } = filesBelow(folder, (path) => !NO_LAW.test(path));
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(path).update("\0").update(text).update("\0");
  return { files, problems, version: hash.digest("hex").slice(0, 12) };
}

/** The templates of disclosures below a law folder, sorted by path. */
export function readDisclosureFolder(folder: string): Omit<LawFolder, "version"> {
  return filesBelow(folder, (path) => path.startsWith("disclosures/"));
}

function filesBelow(folder: string, isWanted: (path: string) => boolean): Omit<LawFolder, "version"> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".yaml") && isWanted(path))
    .sort();
  const files: LawFile[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const read = decodeText(readFileSync(join(folder, path)));
    if ("problem" in read) problems.push({ ...read.problem, file: path });
    else if (read.encoding !== undefined)
      problems.push({ code: "file-not-utf8", args: { guess: read.encoding }, file: path });
    else files.push({ path, text: read.text });
  }
  return { files, problems };
}
