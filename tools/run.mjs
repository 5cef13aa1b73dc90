// The project's tasks behind `npm start`, `npm test` and the rest: installs what is missing, then runs on the pinned Node.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const node = join(root, "node_modules", "node", "bin", "node");
const [task = "start", ...rest] = process.argv.slice(2);

function run(command, args, environment = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Runs what goes on until it is stopped, and hands on the signal that stops it. */
function serve(args) {
  const server = spawn(node, args, { cwd: root, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => process.exit(code ?? 1));
}

function installMissing() {
  const installed = join(root, "node_modules", ".package-lock.json");
  const lock = join(root, "package-lock.json");
  if (existsSync(installed) && existsSync(node) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error("Installing what Yawara needs (once) / 必要なものを導入しています(初回のみ)…");
  const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const bin = (name, file) => join(root, "node_modules", name, file);
const yawara = (...args) => run(node, [join(root, "packages/cli/src/main.ts"), ...args]);

const web = join(root, "packages", "web");
const site = join(web, "dist");
/** What the site is built from: when any of it is newer, the site is built again. */
const SITE_SOURCES = [
  ...["build", "public", "src", "index.html", "vite.config.ts"].map((part) => join(web, part)),
  ...["packages/engine/src", "packages/answers/src", "law/corpus", "examples", "basket", "package-lock.json"].map(
    (part) => join(root, part),
  ),
];

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

/** Builds the site into a folder with Vite. */
function buildSite(folder, ...options) {
  const args = ["build", web, "--outDir", folder, "--emptyOutDir", "--logLevel", "warn", ...options];
  run(node, [bin("vite", "bin/vite.js"), ...args], { NODE_ENV: "production" });
}

function buildMissing() {
  const built = join(site, "index.html");
  if (existsSync(built) && SITE_SOURCES.every((path) => newest(path) <= statSync(built).mtimeMs)) return;
  console.error("Building the screens / 画面を準備しています…");
  buildSite(site);
}

const tasks = {
  start: () => {
    buildMissing();
    serve([join(root, "packages/server/src/main.ts"), ...rest]);
  },
  site: buildMissing,
  "build:static": () => {
    process.env.VITE_STATIC = "1";
    const named = rest.indexOf("--outDir");
    const folder = named < 0 ? join(root, "static") : resolve(rest[named + 1]);
    buildSite(folder, ...(named < 0 ? rest : rest.filter((_, i) => i !== named && i !== named + 1)));
    console.log(`${folder}: put it on any file server / 任意のファイルサーバーに置けます`);
  },
  test: () => {
    buildMissing();
    for (const project of [root, web, join(web, "test")]) run(node, [bin("typescript", "bin/tsc"), "-p", project]);
    run(node, [bin("@biomejs/biome", "bin/biome"), "ci", "--error-on-warnings"]);
    run(node, [bin("vitest", "vitest.mjs"), "run", ...rest]);
  },
  bench: () => run(node, [join(root, "bench/run.ts"), ...rest]),
  corpus: () => yawara("law", "build"),
  order: () => run(node, [join(root, "tools/order.ts"), ...rest]),
  docs: () => run(node, [join(root, "tools/docs.ts"), ...rest]),
};

if (tasks[task] === undefined) {
  console.error(`No task "${task}". Tasks: ${Object.keys(tasks).join(", ")}`);
  process.exit(2);
}
installMissing();
tasks[task]();
