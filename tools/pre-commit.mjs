#!/usr/bin/env node
// What a pre-commit hook runs: installs what the command needs where it lies, then runs the command with what it was given.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runToEnd } from "./child.mjs";
import { installMissing } from "./install.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
await installMissing(root, false);
process.exitCode = await runToEnd(process.execPath, [
  join(root, "packages/cli/bin/yawara.mjs"),
  ...process.argv.slice(2),
]);
