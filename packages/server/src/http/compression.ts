// Compresses what is worth it, when it is asked for, off the main thread.
// Instead of Hono's compress, which takes 2.3 to 8 times as long and knows no Brotli: docs/decisions/2026-11-30-server-threads.md.
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";

/** Below this a compressed copy saves nothing. */
export const SMALLEST_COMPRESSED = 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The best encoding a request takes; `undefined` where it takes none. */
export function encodingOf(accepted: string | undefined): Encoding | undefined {
  if (accepted === undefined) return undefined;
  const taken = accepted
    .toLowerCase()
    .split(",")
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(";")[0]!.trim());
  if (taken.includes("br")) return "br";
  return taken.includes("gzip") ? "gzip" : undefined;
}

/** Quick settings: an answer is sent once, unlike a file. */
export function compressed(body: string | Uint8Array, encoding: Encoding): Promise<Buffer> {
  return encoding === "br"
    ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
    : zip(body, { level: 5 });
}
