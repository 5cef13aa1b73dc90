// Listens at once, then opens the database and warms the law, says where it is, and stops when it is told to.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { inBoth } from "@yawara/answers";
import { openLawStore, warm } from "@yawara/answers/node";
import { noticesMail } from "@yawara/answers/notices";
import type { Text } from "@yawara/engine";
import type { Problem, Register } from "@yawara/register";
import { openLog } from "./http/log.ts";
import { serveOperator } from "./operator/serve-operator.ts";
import { type Serving, serve } from "./serve.ts";
import { readSettings, type Settings, USUAL_PORT } from "./settings.ts";
import { startText } from "./words/start-words.ts";

// Room for what is used once stays as large as loading made it: V8 would let it grow to 128 MB, and answers are no faster for it.
setFlagsFromString("--semi-space-growth-factor=1");
const SITE = fileURLToPath(new URL("../../web/dist", import.meta.url));
/** How many ports are tried where nobody asked for one. */
const PORTS_TRIED = 20;

// Whoever read what is printed may have gone: that stops nothing.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
const settings = readSettings(process.env, process.stdout.isTTY === true);
if ("wrong" in settings) fail(settings.wrong);
const { log, flush } = openLog(settings.log);
const { today, zone } = settings.clock;
const store = openLawStore({ today, zone: () => zone });
let register: Register | undefined;
let operator: Awaited<ReturnType<typeof serveOperator>>;
/** A Ctrl-C may come twice, from the terminal and from npm: only a later signal is a second one. */
const SAME_SIGNAL = 1000;
let ending: number | undefined;
/** Whether there is a place to keep accounts; questions need none. */
let hasAccounts = true;

const serving = await listening(settings);
const address = settings.url ?? serving.url.replace("//127.0.0.1:", "//localhost:");
if (!existsSync(join(SITE, "index.html"))) say(startText((words) => words.notBuilt));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(signal));
// Whoever started this process and holds a channel to it is gone.
process.once("disconnect", () => end("SIGTERM"));
// A request that is already there is answered before the database and the engines take the thread.
setImmediate(ready);

async function ready(): Promise<void> {
  const opened = await openData(settings as Settings);
  if (opened !== undefined && "wrong" in opened) fail(opened.wrong);
  if (ending !== undefined) return opened?.close();
  register = opened;
  hasAccounts = opened !== undefined;
  warm(store);
  serving.recheck();
  say(startText((words) => words.ready(address)));
  log.info({ corpus: store.base.version }, "ready");
}

/** Opens the database: a server's, or the one in the data folder. Nothing where nobody named a folder and the usual one cannot be. */
async function openData({
  databaseUrl,
  data,
  syncs,
  secret,
  logKey,
  url,
  oidc,
  mail,
  quotas,
  files,
  authorities,
  keys,
  keysCopy,
}: Settings): Promise<Register | { wrong: Text } | undefined> {
  const { dataFolder, isProblem, keptLogKey, keptSecret, openRegister, problemLine } = await import("@yawara/register");
  const folder = data ?? dataFolder();
  const signing = secret ?? (await keptSecret(folder));
  const checkpoints =
    typeof signing === "string"
      ? await keptLogKey(logKey ?? join(folder, "log-key"), url && new URL(url).hostname)
      : signing;
  const opened =
    typeof signing !== "string" || isProblem(checkpoints)
      ? (checkpoints as Problem)
      : await openRegister({
          ...(databaseUrl === undefined ? { folder, syncs } : { databaseUrl }),
          baseUrl: address,
          secret: signing,
          logKey: checkpoints,
          oidc,
          ...(mail !== undefined && { mail: { ...mail, notices: (told) => noticesMail({ ...told, site: address }) } }),
          quotas,
          files: { ...files, folder: join(folder, "files") },
          keys: { folder: keys ?? join(folder, "keys"), ...(keysCopy !== undefined && { copy: keysCopy }) },
          authorities,
          today: store.today,
          trustedOrigins: [`http://127.0.0.1:${serving.port}`],
          log: (level, message) => log[level](message),
        });
  if (!isProblem(opened)) {
    operator = await serveOperator(folder, opened.maintenance, log);
    if (databaseUrl === undefined) say(startText((words) => words.data(folder)));
    return opened;
  }
  const said = inBoth((language) => problemLine(opened, language));
  if (databaseUrl !== undefined || data !== undefined || opened.problem !== "folder-unusable") return { wrong: said };
  say(startText((words, language) => words.withoutAccounts(said[language])));
  return undefined;
}

async function listening({ port, host, url, limits, behindProxy }: Settings): Promise<Serving> {
  const first = port ?? USUAL_PORT;
  const last = port ?? USUAL_PORT + PORTS_TRIED;
  for (let tried = first; ; tried++) {
    try {
      return await serve({
        store,
        log,
        register: () => register,
        withoutAccounts: () => !hasAccounts,
        port: tried,
        host,
        limits,
        behindProxy,
        keepsChecks: true,
        site: SITE,
        ...(url !== undefined && { origin: url }),
      });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EADDRINUSE" && tried < last) continue;
      if (code === "EADDRINUSE") fail(startText((words) => words.portTaken(tried)));
      if (code === undefined) throw error;
      fail(startText((words) => words.cannotListen(`${host}:${tried}`, code)));
    }
  }
}

/** The first signal lets requests finish, the second does not wait. */
async function end(signal: NodeJS.Signals): Promise<void> {
  if (ending !== undefined) {
    if (performance.now() - ending < SAME_SIGNAL) return;
    process.exit(signal === "SIGINT" ? 130 : 143);
  }
  ending = performance.now();
  await serving.close();
  await operator?.close();
  await register?.close();
  log.info("stopped");
  await flush();
  process.exit(0);
}

function say({ en, ja }: Text): void {
  process.stdout.write(`${en} / ${ja}\n`);
}

/** One line, no trace: what is wrong is outside, and the person can mend it. */
function fail({ en, ja }: Text): never {
  process.stderr.write(`yawara: ${en} / ${ja}\n`);
  process.exit(2);
}
