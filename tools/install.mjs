// Installs what package-lock.json names and node_modules lacks, by content: a copy is complete whatever its dates say.
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { runToEnd } from "./child.mjs";
import { isNewEnough, pinnedNode } from "./pinned-node.mjs";
import { fail, tell } from "./tell.mjs";

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch {
    return {};
  }
};

const versionIn = (folder) => {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  } catch {
    return undefined;
  }
};

/** npm's own list of what it installed, written when it is done: without it an installation was broken off. */
const doneFile = (root) => join(root, "node_modules", ".package-lock.json");

/** Packages of the lock that are not there in its version, such as `["zod 4.6.7"]`. Those for some systems only are npm's affair. */
function missingPackages(root, withTools) {
  const isDone = existsSync(doneFile(root));
  return Object.entries(packagesOf(join(root, "package-lock.json")))
    .filter(([path, { link, optional, devOptional, dev }]) => {
      return path.includes("node_modules/") && !link && !optional && !devOptional && (withTools || !dev);
    })
    .filter(([path, { version }]) => !isDone || versionIn(join(root, path)) !== version)
    .map(([path, { version }]) => `${path.slice(path.lastIndexOf("node_modules/") + 13)} ${version}`);
}

/** Our own packages are links in node_modules; many ways of copying leave them out or make folders of them. */
function linkOwnPackages(root) {
  const packages = packagesOf(join(root, "package-lock.json"));
  for (const [path, { link, resolved }] of Object.entries(packages)) {
    if (!link) continue;
    linkTo(join(root, path), join(root, resolved), "junction");
    for (const [name, file] of Object.entries(packages[resolved]?.bin ?? {}))
      if (process.platform !== "win32")
        linkTo(join(root, "node_modules", ".bin", name), join(root, resolved, file), "file");
  }
}

function linkTo(path, target, type) {
  if (existsSync(path) && realpathSync(path) === realpathSync(target)) return;
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) rmSync(path, { recursive: true });
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(
    type === "junction" && process.platform === "win32" ? target : relative(dirname(path), target),
    path,
    type,
  );
}

/** npm as a script for the Node that runs, which needs no shell; else by its name. */
function npmCommand() {
  const besides = ["node_modules", "../lib/node_modules"].map((folder) =>
    join(dirname(process.execPath), folder, "npm/bin/npm-cli.js"),
  );
  const script = [process.env.npm_execpath ?? "", ...besides].find((path) => {
    return /[\\/]npm-cli\.js$/.test(path) && existsSync(path);
  });
  if (script !== undefined) return { command: process.execPath, first: [script], shell: false };
  return { command: "npm", first: [], shell: process.platform === "win32" };
}

/** Where nothing is installed yet `npm ci`; over a tree that may work `npm install`, which puts it back where it fails. */
function verbFor(root, missing) {
  if (missing.length === 0) return ["rebuild", "node"];
  return existsSync(join(root, "node_modules")) ? ["install", "--no-save"] : ["ci"];
}

async function runNpm(root, verb) {
  const { command, first, shell } = npmCommand();
  const [done, before] = [doneFile(root), `${doneFile(root)}.before`];
  if (existsSync(done)) renameSync(done, before);
  let errors = "";
  const code = await runToEnd(
    command,
    [...first, ...verb, "--engine-strict=false", "--no-audit", "--no-fund", "--loglevel=error"],
    { cwd: root, shell, stdio: ["ignore", 2, "pipe"] },
    (text) => {
      errors += text;
    },
  );
  if (code === 0) rmSync(before, { force: true });
  else if (existsSync(before)) renameSync(before, done);
  return { code, errors };
}

const UNREACHABLE =
  /^(E(CONN\w+|NOTFOUND|AI_AGAIN|\w*TIMEDOUT|HOSTUNREACH|NETUNREACH|PROTO)|ERR_SOCKET_TIMEOUT|\w*CERT\w*)$/;
const REMEDIES = [
  [
    UNREACHABLE,
    "the package registry is not reached: set npm_config_registry or npm_config_https_proxy, or copy the whole folder with node_modules from a machine of the same system",
    "パッケージのレジストリにつながりません。npm_config_registry か npm_config_https_proxy を設定するか、同じ種類の機械から node_modules を含むフォルダー全体をコピーしてください",
  ],
  [
    /^(EACCES|EPERM|EROFS)$/,
    "this folder and npm's cache have to be writable for this user: copy Yawara to a folder of your own, or set npm_config_cache",
    "このフォルダーと npm のキャッシュに書き込めません。自分のフォルダーに Yawara をコピーするか、npm_config_cache を設定してください",
  ],
  [/^(ENOSPC|EDQUOT)$/, "the disk is full: about 1 GB is needed", "ディスクがいっぱいです。約1GB必要です"],
  [
    /^E40[13]$/,
    "the registry refuses: sign in with npm login, or set npm_config_registry",
    "レジストリに拒まれました。npm login でサインインするか、npm_config_registry を設定してください",
  ],
];

function failInstalling({ code, errors }, missing) {
  const lines = [...errors.matchAll(/^npm (?:error|ERR!) (.*)$/gm)].map((match) => match[1]);
  const cause = /^code (\S+)/.exec(lines.find((line) => line.startsWith("code ")) ?? "")?.[1] ?? `npm: ${code}`;
  const said = lines.find((line) => !/^(code|syscall|errno|path|command|A complete log)\b/.test(line)) ?? "";
  const [, en, ja] = REMEDIES.find(([codes]) => codes.test(cause)) ?? [cause, said, said];
  const lacking = missing.length > 3 ? [...missing.slice(0, 3), "…"] : missing;
  fail(
    `${missing.length === 1 ? "1 package is" : `${missing.length} packages are`} missing (${lacking.join(", ")}) and could not be installed (${cause}): ${en}`,
    `${missing.length} 個のパッケージが足りず、導入できませんでした(${cause})。${ja}`,
  );
}

/** `withTools`: also what only tests and benches need. */
export async function installMissing(root, withTools) {
  const missing = missingPackages(root, withTools);
  const hasNode = isNewEnough() || pinnedNode() !== undefined;
  if (missing.length > 0 || !hasNode) {
    tell("Installing what Yawara needs (once)…", "必要なものを導入しています(初回のみ)…");
    const done = await runNpm(root, verbFor(root, missing));
    if (done.code !== 0) failInstalling(done, missing.length > 0 ? missing : ["node"]);
  }
  linkOwnPackages(root);
}
