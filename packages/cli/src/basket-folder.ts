// The standard basket: twenty-four AI systems, the same for every country.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const BASKET_FOLDER = fileURLToPath(new URL("../../../basket", import.meta.url));

/** Paths of the basket's subject files, in their order. */
export function basketFiles(): string[] {
  return readdirSync(BASKET_FOLDER)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => join(BASKET_FOLDER, file));
}
