#!/usr/bin/env node
// Starts the command on the pinned Node: this file alone has to run on whatever Node a machine has.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const main = join(dirname(fileURLToPath(import.meta.url)), "..", "src", "main.ts");
const major = Number(process.versions.node.split(".")[0]);

if (major >= 24) await import(main);
else {
  const pinned = join(dirname(main), "..", "..", "..", "node_modules", "node", "bin", "node");
  const node = existsSync(pinned) ? pinned : "node";
  const done = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = done.status ?? 1;
}
