// Reads the law folder's YAML files, in a fixed order, with the hash that names their content.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LawFile } from "@yawara/engine/source";

export interface LawFolder {
  files: LawFile[];
  /** First twelve hex digits of the SHA-256 of all paths and texts. */
  version: string;
}

/** Every `.yaml` file below `folder`, sorted by path. */
export function readLawFolder(folder: string): LawFolder {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".yaml"))
    .sort();
  const files = paths.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(path).update("\0").update(text).update("\0");
  return { files, version: hash.digest("hex").slice(0, 12) };
}
