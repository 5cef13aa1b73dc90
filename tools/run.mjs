// The project's tasks behind `npm start`, `npm test` and the rest: installs what is missing, then runs on the pinned Node.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const node = join(root, "node_modules", "node", "bin", "node");
const [task = "start", ...rest] = process.argv.slice(2);

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (done.status !== 0) process.exit(done.status ?? 1);
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

const tasks = {
  start: () => {
    if (rest.length > 0) yawara(...rest);
    else if (process.stdin.isTTY && process.stdout.isTTY) yawara("ask");
    else yawara("check", join("examples", "bank-loan-screening.yaml"));
  },
  test: () => {
    run(node, [bin("typescript", "bin/tsc"), "-p", "tsconfig.json"]);
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
