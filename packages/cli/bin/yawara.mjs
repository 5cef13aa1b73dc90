#!/usr/bin/env node
// Starts the command on a Node that is new enough: this file has to run on whatever Node a machine has.
import module from "node:module";
import { fileURLToPath } from "node:url";
import { freshBundle } from "../../../tools/command-bundle.mjs";
import { isNewEnough, runPinned } from "../../../tools/pinned-node.mjs";

const main = new URL("../src/main.ts", import.meta.url);

// Before anything in TypeScript is read: what its types are taken from is kept then, and what takes them is not even loaded.
module.enableCompileCache?.();
if (isNewEnough()) {
  const bundle = freshBundle(fileURLToPath(new URL("../../..", import.meta.url)));
  if (bundle === undefined) await import(main.href);
  else module.createRequire(bundle)(bundle);
} else process.exitCode = await runPinned([fileURLToPath(main), ...process.argv.slice(2)]);
