// A project of a few small files with the real tools: what installing, building and starting do to it, without a network.
import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const project = join(import.meta.dirname, "..");

/** Stands for Vite: the screens are their page, which can say that the disk is full. */
const VITE = `import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
const page = readFileSync("packages/web/index.html", "utf8");
if (page === "too much") {
  console.error("error during build:\\nError: ENOSPC: no space left on device, write\\n    at build (vite.js:1:1)");
  process.exit(1);
}
const folder = process.argv[process.argv.indexOf("--outDir") + 1];
mkdirSync(folder, { recursive: true });
writeFileSync(folder + "/index.html", page);`;

const version = (name: string, number = "1.0.0") => JSON.stringify({ name, version: number, type: "module" });

const FILES: Record<string, string> = {
  "package.json": JSON.stringify({
    name: "small",
    private: true,
    type: "module",
    engines: { node: ">=24" },
    workspaces: ["packages/*"],
    scripts: { start: "node tools/run.mjs start" },
    dependencies: { little: "*", vite: "*" },
  }),
  "packages/words/package.json": JSON.stringify({
    name: "@yawara/words",
    version: "1.0.0",
    type: "module",
    exports: "./index.ts",
  }),
  "packages/words/index.ts": 'export const said: string = "served";',
  "packages/server/src/main.ts":
    'import { said } from "@yawara/words"; console.log(said, process.versions.node, process.pid);',
  "packages/web/package.json": version("@yawara/web"),
  "packages/web/index.html": "first",
  "node_modules/little/package.json": version("little"),
  "node_modules/vite/package.json": version("vite"),
  "node_modules/vite/bin/vite.js": VITE,
  "node_modules/.package-lock.json": "{}",
};

/** What the lock asks for; `little` in a version of one's choice. */
export function lockOf(little = "1.0.0"): string {
  const link = (name: string) => ({ resolved: `packages/${name}`, link: true });
  const packages = {
    "": { name: "small", workspaces: ["packages/*"], dependencies: { little: "*", vite: "*" } },
    "node_modules/@yawara/web": link("web"),
    "node_modules/@yawara/words": link("words"),
    "node_modules/little": { version: little, integrity: `sha512-${"A".repeat(86)}==` },
    "node_modules/vite": { version: "1.0.0", integrity: `sha512-${"B".repeat(86)}==` },
    "packages/web": { name: "@yawara/web", version: "1.0.0" },
    "packages/words": { name: "@yawara/words", version: "1.0.0" },
  };
  return JSON.stringify({ name: "small", lockfileVersion: 3, requires: true, packages });
}

export const newFolder = () => mkdtempSync(join(tmpdir(), "yawara-small-"));

export function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Installed, and with the Node that runs the tests as the one that comes with it. */
export function smallProject(): string {
  const folder = newFolder();
  for (const [file, text] of Object.entries({ ...FILES, "package-lock.json": lockOf() })) write(folder, file, text);
  for (const tool of readdirSync(join(project, "tools")).filter((name) => name.endsWith(".mjs")))
    cpSync(join(project, "tools", tool), join(folder, "tools", tool));
  mkdirSync(join(folder, "node_modules/node/bin"), { recursive: true });
  symlinkSync(process.execPath, join(folder, "node_modules/node/bin/node"));
  return folder;
}

/** Makes the Node that starts say that it is an older one. */
export const OLDER_NODE = {
  NODE_OPTIONS:
    "--import=data:text/javascript,process.connected||Object.defineProperty(process.versions,'node',{value:'20.19.0'})",
};

/** The environment of somebody whom no registry answers. */
export function withoutNetwork(): Record<string, string> {
  const { PATH = "", HOME = "" } = process.env;
  const npm = {
    npm_config_registry: "http://127.0.0.1:9",
    npm_config_fetch_retries: "0",
    npm_config_cache: newFolder(),
    npm_config_update_notifier: "false",
  };
  return { PATH, HOME, ...npm };
}

export interface Ended {
  code: number | null;
  out: string;
  /** Lines of standard error. */
  err: string[];
}

export function run(command: string, args: string[], cwd: string, environment = {}): Promise<Ended> {
  const child = spawn(command, args, { cwd, env: { ...withoutNetwork(), ...environment } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err: err.split("\n").filter((line) => line !== "") }));
  });
}

export const runTask = (folder: string, args: string[], environment = {}) =>
  run(process.execPath, [join(folder, "tools/run.mjs"), ...args], folder, environment);

/** Every file with its content and date: what is the same before and after was not touched. */
export function stateOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => {
      const status = statSync(join(folder, name));
      return `${name} ${status.mtimeMs} ${status.isFile() && status.size < 100_000 ? readFileSync(join(folder, name)) : ""}`;
    });
}
