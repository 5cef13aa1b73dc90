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

/** Beside these, every command takes `--lang`, `--help` and `--version`. */
export const TAKEN: Record<Command, Taken> = {
  check: { most: MANY, options: ["regimes", "at", "known", "json", "md"] },
  ask: { most: 1, options: ["save", "support", "about", "declined", "regimes", "at", "known", "json", "md"] },
  support: { most: 1, options: ["regimes", "at", "known", "json"] },
  measures: {
    most: 1,
    options: ["risk", "stage", "role", "about", "regimes", "at", "known", "json", "md", "sssom"],
  },
  explain: { most: 2, options: ["regimes", "at", "known", "json"] },
  compare: { most: MANY, options: ["regimes", "regime", "as-is", "basket", "at", "known", "json", "csv"] },
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
const EITHER = [
  ["json", "md"],
  ["json", "csv"],
  ["json", "atom"],
  ["json", "sssom"],
  ["md", "sssom"],
  ["about", "support"],
  ["texts", "online"],
] as const;

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
  const files = command === "law search" ? [] : [...operands, options.subject];
  if (files.filter((file) => file === STANDARD_INPUT).length > 1) throw new BadInput(words.standardInputTwice);
}
