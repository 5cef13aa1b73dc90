// The yawara command: starts quickly, ends quietly when nobody reads on, and never shows a stack.
import { enableCompileCache } from "node:module";

enableCompileCache();
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 2);
});
const { main } = await import("./run.ts");
process.exitCode = await main(process.argv.slice(2));
