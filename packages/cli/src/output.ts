// Where a command's words go: lines to standard output, problems to standard error, one exit code.
import { type Block, inLanguage, visible } from "@yawara/answers";
import { type Problem, problemLine } from "@yawara/engine";
import type { Options } from "./args.ts";
import { blocksText } from "./blocks.ts";
import type { Terminal } from "./terminal.ts";

/** Done, a check that was asked for failed, bad input, a mistake of ours. */
export const EXIT = { done: 0, failed: 1, badInput: 2, internal: 70 } as const;

/** Where words go to, and in which language. */
export type Outlet = Pick<Options, "terminal" | "language">;

export function print({ terminal }: Outlet, text: string): void {
  terminal.stdout.write(`${text}\n`);
}

/** Prints text that brings its own end of line. */
export function printText({ terminal }: Outlet, text: string): void {
  terminal.stdout.write(text);
}

/** Prints marked text in the terminal's width. */
export function printBlocks(outlet: Outlet, blocks: readonly Block[]): void {
  print(outlet, blocksText(blocks, outlet.language, outlet.terminal));
}

export function printJson(outlet: Outlet, value: unknown): void {
  print(outlet, JSON.stringify(value, null, 2));
}

/** Prints one line about what is wrong; what a user typed in it stays one line. */
export function printError({ stderr }: Terminal, line: string): void {
  stderr.write(`${visible(line)}\n`);
}

/** Prints an answer as JSON: its texts in both languages, or in the one `--lang` asks for. */
export function printAnswer(options: Options, answer: object): void {
  printJson(options, options.given.includes("lang") ? inLanguage(answer, options.language) : answer);
}

/** Prints problems, one line each, at most twenty. */
export function printProblems({ terminal, language }: Outlet, problems: readonly Problem[]): void {
  for (const problem of problems.slice(0, 20)) printError(terminal, problemLine(problem, language));
  if (problems.length > 20) terminal.stderr.write(`… ${problems.length - 20}\n`);
}
