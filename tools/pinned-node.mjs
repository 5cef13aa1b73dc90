// Which Node runs Yawara: the one that is running if it is new enough, else the one that is installed beside the dependencies.
import module from "node:module";
import { fileURLToPath } from "node:url";

// Required, not imported: an import of it loads all its streams too.
const { existsSync, readFileSync } = module.createRequire(import.meta.url)("node:fs");

const [major] = process.versions.node.split(".").map(Number);

/** The least major version, as `engines` in package.json says it. */
function leastMajor() {
  const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return Number(/\d+/.exec(engines.node)[0]);
}

export const isNewEnough = () => major >= leastMajor();

/** On Windows the file without an ending is text that says nothing; the program has one. */
export function pinnedNode() {
  const program = process.platform === "win32" ? "node.exe" : "node";
  const path = fileURLToPath(new URL(`../node_modules/node/bin/${program}`, import.meta.url));
  return existsSync(path) ? path : undefined;
}

/** Runs a script on the pinned Node and resolves its exit code. */
export async function runPinned(args, options) {
  const { runToEnd } = await import("./child.mjs");
  const node = pinnedNode();
  if (node !== undefined) return runToEnd(node, args, options);
  const { fail } = await import("./tell.mjs");
  const [own, least] = [process.versions.node, leastMajor()];
  return fail(
    `this is Node ${own}, and the Node that Yawara brings is not installed: run npm rebuild node, or start with Node ${least} or newer`,
    `Node ${own} では動かず、付属の Node も導入されていません。npm rebuild node を実行するか、Node ${least} 以降で起動してください`,
  );
}
