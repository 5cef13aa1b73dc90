// The command in a few files instead of two hundred, which is half of its start: taken only while no source of it has changed.
import module from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

// Required, not imported: an import of it loads all its streams too, a twentieth of the command's start.
const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = module.createRequire(import.meta.url)(
  "node:fs",
);

const self = fileURLToPath(import.meta.url);
/** As deep below the root as the sources that look from their own place for law/, basket/ and examples/. */
const FOLDER = "node_modules/.cache/yawara/command";
const ENTRY = "packages/cli/src/main.ts";
/** Says which packages are installed. */
const LOCK = "package-lock.json";

/** Size and time of a file: what is looked at to tell whether it has changed. */
function stampOf(root, file) {
  // Put together by hand: to join two hundred paths takes longer than to look at the files.
  const { size, mtimeMs } = statSync(`${root}/${file}`);
  return [file, size, Math.round(mtimeMs)];
}

/** The bundled command; `undefined` where it was not made, or from sources that have changed since. */
export function freshBundle(root) {
  try {
    const stamps = JSON.parse(readFileSync(join(root, FOLDER, "made-from.json"), "utf8"));
    const isFresh = stamps.every((stamp) => `${stamp}` === `${stampOf(root, stamp[0])}`);
    return isFresh ? join(root, FOLDER, "main.cjs") : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Bundles the command where that is due, in a process of its own, so that a server that is about to start does not carry the
 * bundler. Where that fails nothing is lost but time: the command runs from its sources.
 */
export async function bundleMissing(root) {
  if (freshBundle(root) !== undefined) return;
  const { runToEnd } = await import("./child.mjs");
  await runToEnd(process.execPath, [self], { cwd: root, stdio: "ignore" });
}

async function makeBundle(root) {
  const made = join(root, FOLDER);
  const next = `${made}.${process.pid}`;
  try {
    mkdirSync(next, { recursive: true });
    const files = await bundle(root, next);
    const stamps = [...files, LOCK].map((file) => stampOf(root, file));
    writeFileSync(join(next, "made-from.json"), JSON.stringify(stamps));
    rmSync(made, { recursive: true, force: true });
    renameSync(next, made);
  } catch {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Our own files that went into the bundle. The server is left out: it is reached by its package, and by one command alone. */
async function bundle(root, folder) {
  const { build } = await import("vite");
  const { output } = await build({
    configFile: false,
    root,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: join(root, ENTRY),
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
      target: "esnext",
      rollupOptions: {
        external: /^@yawara\/server/,
        // What is required is found and read in half the time of what is imported.
        output: { format: "cjs", entryFileNames: "[name].cjs", chunkFileNames: "[name]-[hash].cjs" },
      },
    },
  });
  const files = output.flatMap(({ moduleIds = [] }) => moduleIds.map((id) => relative(root, id)));
  return [...new Set(files)].filter((file) => /^packages[\\/].*\.ts$/.test(file)).sort();
}

if (process.argv[1] === self) await makeBundle(join(dirname(self), ".."));
