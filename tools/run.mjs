// The project's tasks behind `npm start`, `npm test` and the rest: installs what is missing, then runs on a Node that is new enough.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { runToEnd } from "./child.mjs";
import { bundleMissing } from "./command-bundle.mjs";
import { installMissing } from "./install.mjs";
import { isNewEnough, runPinned } from "./pinned-node.mjs";
import { buildMissing, buildStatic } from "./site.mjs";
import { whenStarterIsGone } from "./starter.mjs";
import { fail } from "./tell.mjs";

const self = fileURLToPath(import.meta.url);
const root = join(dirname(self), "..");
const [task = "start", ...rest] = process.argv.slice(2);

/** Runs a script on the Node that runs; what comes after it runs only where it succeeds. */
async function run(script, ...args) {
  const code = await runToEnd(process.execPath, [join(root, script), ...args], { cwd: root });
  if (code !== 0) process.exit(code);
}

/** What is made from the sources: the screens, and the command in one piece. */
async function make() {
  await buildMissing(root);
  await bundleMissing(root);
}

/** In this very process, so that nothing can outlive it. */
async function start() {
  if (rest.length > 0)
    fail(
      `npm start takes no options (${rest[0]}): PORT, HOST and the others are environment variables, see docs/server.md`,
      `npm start にオプションはありません(${rest[0]})。PORT、HOST などは環境変数で設定します。docs/server.md を参照してください`,
      2,
    );
  if (await buildMissing(root)) await bundleMissing(root);
  process.chdir(root);
  await import(pathToFileURL(join(root, "packages/server/src/main.ts")).href);
}

const STATIC_HELP = `npm run build:static -- [--base /folder/] [--outDir FOLDER]

  --base /folder/   the folder of the host the pages will lie in; without it the root of a host
                    ページを置くホスト上のフォルダー。指定しなければホストの直下
  --outDir FOLDER   where to build; without it static/
                    出力先。指定しなければ static/`;

/** What is asked of the static build; a wrong option ends it. */
function staticOptions() {
  const options = { base: { type: "string" }, outDir: { type: "string" }, help: { type: "boolean", short: "h" } };
  const { values, tokens } = parseArgs({ args: rest, options, strict: false, allowPositionals: true, tokens: true });
  for (const { kind, name, rawName, value } of tokens) {
    if (kind === "option-terminator") continue;
    if (kind === "positional" || options[name] === undefined)
      fail(
        `build:static does not know ${rawName ?? value}: it takes --base /folder/, --outDir FOLDER and --help`,
        `build:static に ${rawName ?? value} はありません。使えるのは --base /フォルダー/、--outDir フォルダー、--help です`,
        2,
      );
    if (options[name].type === "string" && !value) fail(`${rawName} needs a value`, `${rawName} には値が必要です`, 2);
  }
  const { base = "/", outDir = "static", help = false } = values;
  if (!/^\/([\w.~%-]+\/)*$/.test(base))
    fail(
      `--base is "${base}": it has to be a folder of the host from its root, like /yawara/`,
      `--base が「${base}」です。/yawara/ のように、ホスト直下からのフォルダーで指定してください`,
      2,
    );
  return { base, folder: resolve(root, outDir), help };
}

async function buildForFileServer() {
  const { base, folder, help } = staticOptions();
  if (help) return void console.log(STATIC_HELP);
  await buildStatic(root, { base, folder });
  console.log(
    base === "/"
      ? `${folder}: put it at the root of any file server; for a folder of one, build with --base /folder/ / 任意のファイルサーバーの直下に置けます。下のフォルダーに置くときは --base /フォルダー/ を付けて作ってください`
      : `${folder}: put it on any file server as its folder ${base} / 任意のファイルサーバーの ${base} に置けます`,
  );
}

/** Checks the types of a project; what has not changed since the last time is not looked at again. */
async function checkTypes(project) {
  const known = join(root, "node_modules/.cache/yawara/types", project, "tsconfig.tsbuildinfo");
  await run("node_modules/typescript/bin/tsc", "-p", join(root, project), "--incremental", "--tsBuildInfoFile", known);
}

async function test() {
  await buildMissing(root);
  for (const project of [".", "packages/web", "packages/web/test"]) await checkTypes(project);
  await run("node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings");
  await run("node_modules/vitest/vitest.mjs", "run", ...rest);
}

/** `plain`: runs with what the product itself needs; the others need the tools of development too. */
const TASKS = {
  start: { work: start, plain: true },
  site: { work: make, plain: true },
  "build:static": { work: buildForFileServer, plain: true },
  test: { work: test },
  bench: { work: () => run("bench/run.ts", ...rest) },
  corpus: { work: () => run("packages/cli/src/main.ts", "law", "build"), plain: true },
  order: { work: () => run("tools/order.ts", ...rest), plain: true },
  docs: { work: () => run("tools/docs.ts", ...rest), plain: true },
};

const chosen = TASKS[task];
if (chosen === undefined)
  fail(`no task "${task}"; tasks: ${Object.keys(TASKS).join(", ")}`, `「${task}」という作業はありません`, 2);
whenStarterIsGone(() => process.emit("SIGTERM", "SIGTERM") || process.exit(143));
process.on("SIGHUP", () => process.emit("SIGTERM", "SIGTERM") || process.exit(129));
// The one that is started by another of us on an older Node finds everything installed.
if (!process.connected) await installMissing(root, chosen.plain !== true);
if (process.connected || isNewEnough()) await chosen.work();
else process.exitCode = await runPinned([self, ...process.argv.slice(2)], { stdio: [0, 1, 2, "ipc"] });
