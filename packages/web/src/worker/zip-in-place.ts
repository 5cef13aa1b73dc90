// Stands in for `fflate` where a spreadsheet is zipped: at once, in the worker that is running already. The library's own
// way makes a worker out of a text for large files, which a strict content policy does not allow (see vite.config.ts).
import { type Zippable, zipSync } from "fflate/browser";

export { strToU8, zipSync } from "fflate/browser";

/** Zips files and hands the archive on. */
export function zip(files: Zippable, done: (error: Error | null, archive: Uint8Array) => void): void {
  done(null, zipSync(files));
}
