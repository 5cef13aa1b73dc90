// Vite plugin: a `.br` and a `.gz` beside every text file of the build, for servers that send them as they are.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const TEXT = /\.(html|js|css|json|svg|txt|webmanifest)$/;
/** Below this a compressed copy saves nothing. */
const SMALLEST = 1024;

export function compressedPlugin(): Plugin {
  return {
    name: "yawara-compressed",
    apply: "build",
    writeBundle({ dir }) {
      for (const path of readdirSync(dir!, { recursive: true, encoding: "utf8" })) {
        if (!TEXT.test(path)) continue;
        const file = join(dir!, path);
        const bytes = readFileSync(file);
        if (bytes.length < SMALLEST) continue;
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
      }
    },
  };
}
