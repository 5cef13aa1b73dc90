// Reads what the environment says of how to run; what is wrong comes back as one line in both languages.

import { type Clock, clockIn, readClock } from "@yawara/answers/node";
import type { Text } from "@yawara/engine";
import type { FileSettings, OidcProvider, Quotas } from "@yawara/register";
import { clamdAddress } from "@yawara/register/clamd-address";
import { type Limits, USUAL_LIMITS } from "./http/limits.ts";
import { type StartWords, startText } from "./words/start-words.ts";

export interface Settings {
  /** The port asked for; where nobody asked, the first free one from the usual one on. */
  port: number | undefined;
  host: string;
  databaseUrl?: string;
  /** Folder of the data; the usual one of the platform where nobody named one. */
  data?: string;
  /** Whether the database in the data folder waits for the disk with every commit. */
  syncs: boolean;
  secret?: string;
  /** File with the key that signs checkpoints of the log. */
  logKey?: string;
  /** Address people use. */
  url?: string;
  oidc: OidcProvider[];
  /** The mail server and whom its mail is from; without both no e-mail is sent. */
  mail?: { url: string; from: string };
  behindProxy: boolean;
  limits: Limits;
  /** How much one person and one organisation may keep, where it is not the usual. */
  quotas: Partial<Quotas>;
  /** How large files of evidence may be, and what scans them. */
  files: Omit<FileSettings, "folder">;
  /** Ids of the organisations that are authorities. */
  authorities: string[];
  /** Where keys of answers lie, and a second folder that holds the same; below the data folder where nobody named one. */
  keys?: string;
  keysCopy?: string;
  /** Level of the log. */
  log: string;
  /** What is today, and in which zone. */
  clock: Clock;
}

/** Where nobody says another: the law that is kept in depth is Japan's. */
const USUAL_ZONE = "Asia/Tokyo";

export const USUAL_PORT = 3000;

type Environment = Record<string, string | undefined>;

const LEVELS = ["silent", "error", "warn", "info"];

/** The settings of an environment. An empty variable counts as not set. */
export function readSettings(environment: Environment, isTerminal: boolean): Settings | { wrong: Text } {
  const said = (name: string) => environment[name]?.trim() || undefined;
  const port = said("PORT");
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) return wrong("PORT", port);
  const databaseUrl = said("DATABASE_URL");
  if (databaseUrl !== undefined && !hasScheme(databaseUrl, ["postgres:", "postgresql:"]))
    return wrong("DATABASE_URL", undefined);
  const url = said("YAWARA_URL");
  if (url !== undefined && !(hasScheme(url, ["http:", "https:"]) && new URL(url).pathname === "/"))
    return wrong("YAWARA_URL", url);
  const questions = said("YAWARA_QUESTIONS_PER_MINUTE");
  if (questions !== undefined && !isCount(questions)) return wrongCount("YAWARA_QUESTIONS_PER_MINUTE", questions);
  const quotas = readQuotas(said);
  if ("wrong" in quotas) return quotas;
  const files = readFiles(said);
  if ("wrong" in files) return files;
  const log = said("YAWARA_LOG") ?? (isTerminal ? "warn" : "info");
  if (!LEVELS.includes(log)) return wrongOf("YAWARA_LOG", log, (words) => words.oneOf(LEVELS));
  const clock = readClock(environment, () => clockIn(USUAL_ZONE));
  if ("name" in clock) return wrong(clock.name, clock.value);
  const sync = said("YAWARA_SYNC") ?? "off";
  if (!["on", "off"].includes(sync)) return wrongOf("YAWARA_SYNC", sync, (words) => words.oneOf(["on", "off"]));
  const oidc = readOidc(said);
  if ("wrong" in oidc) return oidc;
  const mail = readMail(said);
  if (mail !== undefined && "wrong" in mail) return mail;
  const authorities = said("YAWARA_AUTHORITIES")?.split(/[\s,]+/) ?? [];
  if (!authorities.every((id) => /^[\w-]{1,100}$/.test(id))) return wrong("YAWARA_AUTHORITIES", authorities.join(" "));
  const [keys, keysCopy] = [said("YAWARA_KEYS"), said("YAWARA_KEYS_COPY")];
  const [data, secret, logKey] = ["YAWARA_DATA", "YAWARA_SECRET", "YAWARA_LOG_KEY"].map(said);
  return {
    port: port === undefined ? undefined : Number(port),
    host: said("HOST") ?? "127.0.0.1",
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(data !== undefined && { data }),
    syncs: sync === "on",
    ...(secret !== undefined && { secret }),
    ...(logKey !== undefined && { logKey }),
    ...(url !== undefined && { url: new URL(url).origin }),
    oidc: oidc.providers,
    ...(mail !== undefined && { mail }),
    behindProxy: said("YAWARA_BEHIND_PROXY") === "1",
    limits: questions === undefined ? USUAL_LIMITS : limitsOf(Number(questions)),
    quotas,
    files,
    authorities,
    ...(keys !== undefined && { keys }),
    ...(keysCopy !== undefined && { keysCopy }),
    log,
    clock,
  };
}

/** The other budgets keep their proportion to that of questions. */
function limitsOf(questions: number): Limits {
  const times = questions / USUAL_LIMITS.questions;
  return {
    reads: Math.ceil(USUAL_LIMITS.reads * times),
    questions,
    changes: Math.ceil(USUAL_LIMITS.changes * times),
    reports: Math.ceil(USUAL_LIMITS.reports * times),
  };
}

const QUOTAS: Record<string, keyof Quotas> = {
  YAWARA_SYSTEMS_PER_ORGANISATION: "systems",
  YAWARA_ROWS_PER_LIST: "listed",
  YAWARA_REVISIONS_PER_SYSTEM: "revisions",
  YAWARA_MEMBERS_PER_ORGANISATION: "members",
  YAWARA_INVITATIONS_PER_ORGANISATION: "invitations",
  YAWARA_ORGANISATIONS_PER_PERSON: "organisations",
  YAWARA_KEYS_PER_PERSON: "keys",
};

function readQuotas(said: (name: string) => string | undefined): Partial<Quotas> | { wrong: Text } {
  const quotas: Partial<Quotas> = {};
  for (const [name, quota] of Object.entries(QUOTAS)) {
    const count = said(name);
    if (count === undefined) continue;
    if (!isCount(count)) return wrongCount(name, count);
    quotas[quota] = Number(count);
  }
  return quotas;
}

const MEGABYTE = 1024 * 1024;

/** Sizes are said in megabytes. */
function readFiles(said: (name: string) => string | undefined): Settings["files"] | { wrong: Text } {
  const files: Settings["files"] = {};
  for (const [name, what] of [
    ["YAWARA_FILE_MEGABYTES", "largest"],
    ["YAWARA_FILES_MEGABYTES", "total"],
  ] as const) {
    const count = said(name);
    if (count === undefined) continue;
    if (!isCount(count)) return wrongCount(name, count);
    files[what] = Number(count) * MEGABYTE;
  }
  const [clamd, unscanned] = [said("YAWARA_CLAMD"), said("YAWARA_FILES_UNSCANNED")];
  if (clamd !== undefined && clamdAddress(clamd) === undefined) return wrong("YAWARA_CLAMD", clamd);
  if (unscanned !== undefined && !["allow", "block"].includes(unscanned))
    return wrongOf("YAWARA_FILES_UNSCANNED", unscanned, (words) => words.oneOf(["allow", "block"]));
  return { ...files, ...(clamd !== undefined && { clamd }), unscanned: unscanned === "allow" };
}

const isCount = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text);

const wrongCount = (name: string, given: string): { wrong: Text } =>
  wrongOf(name, given, (words) => words.needed.count);

/** One provider of sign-in, where all of it is said. */
function readOidc(said: (name: string) => string | undefined): { providers: OidcProvider[] } | { wrong: Text } {
  const names = ["YAWARA_OIDC_ISSUER", "YAWARA_OIDC_CLIENT_ID", "YAWARA_OIDC_CLIENT_SECRET"];
  const [issuer, clientId, clientSecret] = names.map(said);
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return { providers: [] };
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    const missing = names.find((name) => said(name) === undefined)!;
    return wrongOf(missing, undefined, (words) => words.setWith(names));
  }
  // Without https anybody on the way could sign in as anybody; on this machine itself nobody is on the way.
  if (!hasScheme(issuer, ["https:"]) && !(hasScheme(issuer, ["http:"]) && isLoopback(new URL(issuer).hostname)))
    return wrong("YAWARA_OIDC_ISSUER", issuer);
  const name = said("YAWARA_OIDC_NAME");
  return { providers: [{ id: "oidc", issuer, clientId, clientSecret, ...(name !== undefined && { name }) }] };
}

/** The mail server with its sender, where both are said. */
function readMail(said: (name: string) => string | undefined): Settings["mail"] | { wrong: Text } {
  const names = ["YAWARA_SMTP_URL", "YAWARA_MAIL_FROM"];
  const [url, from] = names.map(said);
  if (url === undefined && from === undefined) return undefined;
  if (url === undefined) return wrongOf("YAWARA_SMTP_URL", undefined, (words) => words.setWith(names));
  if (from === undefined) return wrongOf("YAWARA_MAIL_FROM", undefined, (words) => words.setWith(names));
  if (!hasScheme(url, ["smtp:", "smtps:"])) return wrong("YAWARA_SMTP_URL", undefined);
  // An address alone, or a name with the address in angle brackets; a line break would begin a header of its own.
  if (!/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(from)) return wrong("YAWARA_MAIL_FROM", from);
  return { url, from };
}

function hasScheme(text: string, schemes: readonly string[]): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol);
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);

/** What a variable holds is not given where it may hold a password. */
function wrong(name: Exclude<keyof StartWords["needed"], "count">, given: string | undefined): { wrong: Text } {
  return wrongOf(name, given, (words) => words.needed[name]);
}

function wrongOf(name: string, given: string | undefined, needed: (words: StartWords) => string): { wrong: Text } {
  return { wrong: startText((words) => words.wrong(name, given, needed(words))) };
}
