// The subjects that come with Yawara: the standard basket, the same for every country, and the examples.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const BASKET_FOLDER = fileURLToPath(new URL("../../../../basket", import.meta.url));
export const EXAMPLES_FOLDER = fileURLToPath(new URL("../../../../examples", import.meta.url));

/** Paths of a folder's subject files, in their order. */
export function subjectFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => join(folder, file));
}
