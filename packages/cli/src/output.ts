// Where a command's words go: lines to standard output, problems to standard error, one exit code.
import { type Block, inLanguage, visible } from "@yawara/answers";
import { type Language, type Problem, problemLine } from "@yawara/engine";
import type { Options } from "./args.ts";
import { blocksText } from "./blocks.ts";

/** Done, a check that was asked for failed, bad input, a mistake of ours. */
export const EXIT = { done: 0, failed: 1, badInput: 2, internal: 70 } as const;

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints text that brings its own end of line. */
export function printText(text: string): void {
  process.stdout.write(text);
}

/** Prints marked text in the terminal's width. */
export function printBlocks(blocks: readonly Block[], language: Language): void {
  print(blocksText(blocks, language));
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints one line about what is wrong; what a user typed in it stays one line. */
export function printError(line: string): void {
  process.stderr.write(`${visible(line)}\n`);
}

/** Prints an answer as JSON: its texts in both languages, or in the one `--lang` asks for. */
export function printAnswer({ given, language }: Pick<Options, "given" | "language">, answer: object): void {
  printJson(given.includes("lang") ? inLanguage(answer, language) : answer);
}

/** Prints problems, one line each, at most twenty. */
export function printProblems(problems: readonly Problem[], language: Language): void {
  for (const problem of problems.slice(0, 20)) printError(problemLine(problem, language));
  if (problems.length > 20) process.stderr.write(`… ${problems.length - 20}\n`);
}
