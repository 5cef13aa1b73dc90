// What each command takes: how many operands and which options. What it would pass over is refused here, for all of them.
import { BadInput, type Options } from "./args.ts";
import type { Command } from "./command-names.ts";
import { STANDARD_INPUT } from "./read-bytes.ts";
import { WORDS } from "./words/index.ts";

interface Taken {
  /** Most operands. */
  most: number;
  options: readonly string[];
}

const MANY = Number.POSITIVE_INFINITY;

/** What a check may be told to end with code 1 on. */
const GATE = ["fail-on", "baseline", "fail-on-law-change", "brief"];
/** Forms a check is written in for other programs. */
const FORMS = ["sarif", "junit", "oscal"];

/** Beside these, every command takes `--lang`, `--help` and `--version`. */
export const TAKEN: Record<Command, Taken> = {
  check: { most: MANY, options: ["regimes", "at", "known", "json", "md", ...GATE, ...FORMS] },
  recheck: { most: 2, options: ["regimes", "at", "known", "json", "md"] },
  ask: { most: 1, options: ["save", "support", "about", "declined", "regimes", "at", "known", "json", "md"] },
  support: { most: 1, options: ["regimes", "at", "known", "json"] },
  disclose: {
    most: 1,
    options: ["kind", "org", "out", "regimes", "at", "known", "json", "md", "html", "docx"],
  },
  incident: {
    most: 1,
    options: [
      "occurred",
      "received",
      "aware",
      "since",
      "done",
      "near-miss",
      "now",
      "zone",
      "form",
      "regimes",
      "at",
      "known",
      "json",
      "md",
      "ics",
    ],
  },
  plan: { most: 1, options: ["states", "regimes", "at", "known", "json", "md", "ics"] },
  measures: {
    most: 1,
    options: ["risk", "stage", "role", "about", "regimes", "at", "known", "json", "md", "sssom"],
  },
  explain: { most: 2, options: ["regimes", "at", "known", "json"] },
  compare: { most: MANY, options: ["regimes", "regime", "as-is", "basket", "at", "known", "json", "csv"] },
  "audit verify": { most: 1, options: ["data", "checkpoint", "key", "json"] },
  backup: { most: 0, options: ["data", "out", "with-secret", "json"] },
  "backup drill": { most: 0, options: ["data", "json"] },
  restore: { most: 1, options: ["data", "json"] },
  "request read": { most: MANY, options: ["keys", "json"] },
  "request answer": {
    most: MANY,
    options: ["keys", "with", "withdraw", "out", "save", "json"],
  },
  "request receipt": { most: 1, options: ["keys", "json"] },
  "request sign": { most: 1, options: ["keys", "id", "addressee", "out", "json"] },
  "request open": { most: MANY, options: ["keys", "received", "out", "json"] },
  "request keys": { most: 2, options: ["keys", "name-ja", "name-en", "from", "to", "out", "json"] },
  mcp: { most: 0, options: [] },
  "law list": { most: 0, options: ["regimes", "at", "known", "json"] },
  "law show": { most: 1, options: ["at", "known", "json"] },
  "law timeline": { most: 1, options: ["json"] },
  "law diff": { most: 0, options: ["from", "to", "regimes", "subject", "json"] },
  "law search": { most: MANY, options: ["regimes", "subject", "at", "known", "json"] },
  "law calendar": { most: 0, options: ["subject", "regimes", "from", "to", "known", "json", "atom"] },
  "law relations": { most: 1, options: ["regimes", "at", "known", "json"] },
  "law stats": { most: 0, options: ["json"] },
  "law lint": { most: 0, options: ["only", "json"] },
  "law test": { most: 0, options: ["only", "json"] },
  "law verify": { most: 0, options: ["texts", "online", "at", "only", "write", "json"] },
  "law build": { most: 0, options: [] },
};

const ALWAYS = ["lang", "help", "version"];

/** Options of which only one can count. */
const EITHER: readonly (readonly [string, string])[] = [
  ["json", "md"],
  ...FORMS.flatMap((form, i) => ["json", "md", "brief", ...FORMS.slice(0, i)].map((other) => [other, form] as const)),
  ["json", "brief"],
  ["json", "html"],
  ["json", "docx"],
  ["md", "html"],
  ["md", "docx"],
  ["html", "docx"],
  ["json", "csv"],
  ["json", "atom"],
  ["json", "ics"],
  ["md", "ics"],
  ["json", "sssom"],
  ["md", "sssom"],
  ["about", "support"],
  ["texts", "online"],
];

/** Throws BadInput where a command would pass over something that was given. */
export function checkTaken(command: Command, operands: readonly string[], options: Options): void {
  const words = WORDS[options.language];
  const { most, options: taken } = TAKEN[command];
  const stray = options.given.find((name) => !taken.includes(name) && !ALWAYS.includes(name));
  if (stray !== undefined) throw new BadInput(words.notTaken(stray, command));
  const pair = EITHER.find((names) => names.every((name) => options.given.includes(name)));
  if (pair !== undefined) throw new BadInput(words.notBoth(pair[0], pair[1]));
  if (operands.length > most) throw new BadInput(words.tooMany(command, most, operands[most]!));
  if (operands.includes("")) throw new BadInput(words.emptyOperand(command));
  const files = command === "law search" ? [] : [...operands, options.subject, options.org, options.states];
  if (files.filter((file) => file === STANDARD_INPUT).length > 1) throw new BadInput(words.standardInputTwice);
}
