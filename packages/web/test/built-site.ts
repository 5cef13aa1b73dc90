// The site as it is built, served as a plain folder: what the screens' tests look at.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveFolder } from "./static-site.ts";

/** Folder of the build: `npm test` makes it; another one by `YAWARA_DIST`. */
export const BUILT = process.env.YAWARA_DIST ?? join(import.meta.dirname, "../dist");

/** Serves it; gives its address. */
export async function serveBuiltSite(): Promise<{ address: string; stop: () => Promise<void> }> {
  if (!existsSync(join(BUILT, "index.html"))) throw new Error(`${BUILT} is not built: npm run site`);
  const { url, close } = await serveFolder(BUILT);
  return { address: url, stop: close };
}
