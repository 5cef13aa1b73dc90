// The yawara command: starts quickly, ends quietly when nobody reads on, and never shows a stack.
import { enableCompileCache } from "node:module";

enableCompileCache();
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") process.stderr.write(`yawara: the output cannot be written / 出力を書き込めません (${code})\n`);
  process.exit(code === "EPIPE" ? 0 : 2);
});
process.stderr.on("error", () => process.exit(2));
const { main } = await import("./run.ts");
const { env, stdout, stderr } = process;
process.exitCode = await main(process.argv.slice(2), {
  env,
  input: 0,
  // Looking at it takes standard input from whoever would read the descriptor.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
});
