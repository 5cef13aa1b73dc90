// The yawara command: picks the command, runs it, and turns what is wrong with the input into one line.
import { enableCompileCache } from "node:module";

enableCompileCache();
const { main } = await import("./run.ts");
process.exitCode = await main(process.argv.slice(2));
