// From the words of a command line to a command and its exit code.
import { suggest } from "@yawara/engine/suggest";
import { BadInput, type Options, readArguments } from "./args.ts";
import { COMMANDS, type Command } from "./command-names.ts";
import { EXIT, print, printError } from "./output.ts";
import { checkTaken } from "./taken.ts";
import type { Terminal } from "./terminal.ts";
import { VERSION } from "./version.ts";
import { WORDS } from "./words/index.ts";

type Run = (options: Options, words: string[]) => number | Promise<number>;

/** Each command is loaded only when it is asked for: starting must stay quick. */
const RUN: Record<Command, () => Promise<Run>> = {
  check: async () => (await import("./commands/check.ts")).check,
  recheck: async () => (await import("./commands/recheck.ts")).recheck,
  ask: async () => (await import("./commands/ask.ts")).ask,
  support: async () => (await import("./commands/support.ts")).support,
  disclose: async () => (await import("./commands/disclose.ts")).disclose,
  incident: async () => (await import("./commands/incident.ts")).incident,
  plan: async () => (await import("./commands/plan.ts")).plan,
  measures: async () => (await import("./commands/measures.ts")).measures,
  explain: async () => (await import("./commands/explain.ts")).explain,
  compare: async () => (await import("./commands/compare.ts")).compare,
  "audit verify": async () => (await import("./commands/audit-verify.ts")).auditVerify,
  backup: async () => (await import("./commands/backup.ts")).backup,
  "backup drill": async () => (await import("./commands/backup-drill.ts")).backupDrill,
  restore: async () => (await import("./commands/restore.ts")).restoreBackup,
  "request read": async () => (await import("./commands/request-read.ts")).requestRead,
  "request answer": async () => (await import("./commands/request-answer.ts")).requestAnswer,
  "request receipt": async () => (await import("./commands/request-receipt.ts")).requestReceipt,
  "request sign": async () => (await import("./commands/request-sign.ts")).requestSign,
  "request open": async () => (await import("./commands/request-open.ts")).requestOpen,
  "request keys": async () => (await import("./commands/request-keys.ts")).requestKeys,
  mcp: async () => (await import("./commands/mcp.ts")).mcp,
  "law list": async () => (await import("./commands/law.ts")).list,
  "law show": async () => (await import("./commands/law.ts")).show,
  "law timeline": async () => (await import("./commands/law.ts")).timeline,
  "law diff": async () => (await import("./commands/law-diff.ts")).lawDiff,
  "law search": async () => (await import("./commands/law-search.ts")).lawSearch,
  "law calendar": async () => (await import("./commands/law-calendar.ts")).lawCalendar,
  "law relations": async () => (await import("./commands/law-relations.ts")).lawRelations,
  "law stats": async () => (await import("./commands/law.ts")).stats,
  "law lint": async () => (await import("./commands/law-source.ts")).lint,
  "law test": async () => (await import("./commands/law-source.ts")).test,
  "law verify": async () => (await import("./commands/law-verify.ts")).lawVerify,
  "law build": async () => (await import("./commands/law-source.ts")).build,
};

/** First words that are no command by themselves. */
const GROUPS: readonly string[] = ["law", "audit", "request"];

/** A command with the first sentence of its help, which begins behind the line of its usage. */
function inALine(command: Command, { language }: Options): string {
  const [, about = ""] = WORDS[language].help[command].split("\n\n");
  const [sentence] = /^.*?。|^.*?[.:;](?=\s|$)|^.*$/s.exec(about)!;
  return `  ${`yawara ${command}`.padEnd(24)}${sentence.replaceAll("\n", " ").replace(/[:;]$/, ".")}`;
}

/** Runs one command line at a terminal; the exit code says how it went. Nothing is thrown at the user. */
export async function main(argv: string[], terminal: Terminal): Promise<number> {
  try {
    const options = readArguments(argv, terminal);
    return await dispatch(options);
  } catch (error) {
    if (error instanceof BadInput) {
      for (const line of error.message.split("\n")) printError(terminal, `yawara: ${line}`);
      return EXIT.badInput;
    }
    terminal.stderr.write(`yawara: internal error, please report it: ${(error as Error).message}\n`);
    return EXIT.internal;
  }
}

async function dispatch(options: Options): Promise<number> {
  const words = WORDS[options.language];
  if (options.version) {
    print(options, `yawara ${VERSION}`);
    return EXIT.done;
  }
  const found = commandOf(options.words);
  if (found === undefined) {
    if (options.words.length === 0) {
      print(options, words.usage);
      return options.help ? EXIT.done : EXIT.badInput;
    }
    const [first = "", second] = options.words;
    const group = GROUPS.includes(first) ? COMMANDS.filter((command) => command.startsWith(`${first} `)) : [];
    if (group.length > 0 && options.help) {
      print(options, group.map((command) => words.help[command]).join("\n\n"));
      return EXIT.done;
    }
    if (group.length > 0 && second === undefined) {
      print(
        options,
        [...group.map((command) => inALine(command, options)), words.more(`yawara ${first} … --help`)].join("\n"),
      );
      return EXIT.badInput;
    }
    const given = options.words.slice(0, group.length > 0 ? 2 : 1).join(" ");
    throw new BadInput(words.unknownCommand(given, suggest(given, COMMANDS)));
  }
  if (options.help) {
    print(options, words.help[found.command]);
    return EXIT.done;
  }
  checkTaken(found.command, found.rest, options);
  const { wrongClock } = await import("./commands/today.ts");
  const wrong = wrongClock(options.terminal);
  if (wrong !== undefined) throw new BadInput(words.wrongClock[wrong.name](wrong.value));
  const run = await RUN[found.command]();
  return run(options, found.rest);
}

interface Found {
  command: Command;
  rest: string[];
}

function commandOf(words: string[]): Found | undefined {
  for (const length of [2, 1]) {
    const command = COMMANDS.find((name) => name === words.slice(0, length).join(" "));
    if (command !== undefined) return { command, rest: words.slice(length) };
  }
  return undefined;
}
