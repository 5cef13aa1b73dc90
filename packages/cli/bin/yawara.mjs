#!/usr/bin/env node
// Starts the command on a Node that is new enough: this file has to run on whatever Node a machine has.
import { fileURLToPath } from "node:url";
import { isNewEnough, runPinned } from "../../../tools/pinned-node.mjs";

const main = new URL("../src/main.ts", import.meta.url);

if (isNewEnough()) await import(main.href);
else process.exitCode = await runPinned([fileURLToPath(main), ...process.argv.slice(2)]);
