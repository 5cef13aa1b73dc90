// The yawara command: starts quickly, ends quietly when nobody reads on, and never shows a stack.
import { enableCompileCache } from "node:module";
import type { Terminal } from "./terminal.ts";

enableCompileCache();
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") process.stderr.write(`yawara: the output cannot be written / 出力を書き込めません (${code})\n`);
  process.exit(code === "EPIPE" ? 0 : 2);
});
process.stderr.on("error", () => process.exit(2));
const { env, stdout, stderr } = process;
const terminal: Terminal = {
  env,
  input: 0,
  // Looking at it takes standard input from whoever would read the descriptor.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
};
// Nothing is awaited here: bundled, this is a script that is required.
void import("./run.ts").then(async ({ main }) => {
  process.exitCode = await main(process.argv.slice(2), terminal);
});
