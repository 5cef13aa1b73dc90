// Builds the screens with Vite: again only when the content of what they are made from has changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { runToEnd } from "./child.mjs";
import { fail, tell } from "./tell.mjs";

/** Our packages that a package is made with, itself included. */
function packagesBehind(root, name, known = new Set()) {
  if (known.has(name)) return known;
  known.add(name);
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
  for (const one of Object.keys(dependencies))
    if (one.startsWith("@yawara/")) packagesBehind(root, one.slice("@yawara/".length), known);
  return known;
}

/** What the screens are made from. */
function sourcesOf(root) {
  return [
    ...[...packagesBehind(root, "web")].sort().map((name) => `packages/${name}/src`),
    ...["build", "public", "index.html", "vite.config.ts"].map((part) => `packages/web/${part}`),
    ...["law/corpus", "examples", "basket", "package-lock.json"],
  ];
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function fingerprint(root) {
  const hash = createHash("sha256");
  for (const file of sourcesOf(root).flatMap((path) => filesIn(join(root, path)))) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file).replaceAll("\\", "/")}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Builds into a folder that is emptied first. A fault of the machine is told in a line, a fault in the code as Vite tells it. */
async function build(root, folder, options = [], environment = {}) {
  makeFolder(folder);
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const web = join(root, "packages/web");
  let errors = "";
  const code = await runToEnd(
    process.execPath,
    [vite, "build", web, "--outDir", folder, "--emptyOutDir", "--logLevel", "warn", ...options],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "pipe"],
      env: { ...process.env, NODE_ENV: "production", ...environment },
    },
    (text) => {
      errors += text;
    },
  );
  if (code === 0) return void process.stderr.write(errors);
  const [cause = ""] =
    /\bE(NOSPC|DQUOT|ACCES|PERM|ROFS|MFILE|NFILE)\b[^\n]*/.exec(stripVTControlCharacters(errors)) ?? [];
  if (cause === "") process.stderr.write(errors);
  fail(
    `the screens could not be built: ${cause || "see above"}`,
    `画面を作れませんでした: ${cause || "上を参照してください"}`,
    code,
  );
}

function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, ".write"), "");
    rmSync(join(folder, ".write"));
  } catch ({ code }) {
    fail(`nothing can be written to ${folder} (${code})`, `${folder} に書き込めません(${code})`);
  }
}

/** Builds beside the site that is there and then takes its place, so that a build that fails costs nothing. True where it was built. */
export async function buildMissing(root) {
  const site = join(root, "packages/web/dist");
  const mark = join(site, ".built-from");
  const wanted = fingerprint(root);
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return false;
  tell("Building the screens…", "画面を準備しています…");
  await build(root, `${site}.new`);
  writeFileSync(join(`${site}.new`, ".built-from"), wanted);
  rmSync(site, { recursive: true, force: true });
  renameSync(`${site}.new`, site);
  return true;
}

/** The build for any file server, below `base`. Only an empty folder or one built before is written over. */
export async function buildStatic(root, { folder, base }) {
  const inside = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  if (inside.length > 0 && !inside.includes("precache.json"))
    fail(
      `${folder} holds other files, which the build would delete: name an empty folder with --outDir`,
      `${folder} には他のファイルがあり、消えてしまいます。空のフォルダーを --outDir で指定してください`,
      2,
    );
  await build(root, folder, ["--base", base], { VITE_STATIC: "1" });
}
