// Where a command's words go: lines to standard output, problems to standard error, one exit code.
import { type Block, type Line, visible } from "@yawara/answers";
import { type Language, type Problem, problemLine } from "@yawara/engine";
import { aligned, columns, styled, wrap } from "./terminal.ts";

/** Done, a check that was asked for failed, bad input, a mistake of ours. */
export const EXIT = { done: 0, failed: 1, badInput: 2, internal: 70 } as const;

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints text that brings its own end of line. */
export function printText(text: string): void {
  process.stdout.write(text);
}

/** Prints lines in the terminal's width, what is moved in also where it is wrapped, and tables in columns. */
export function printBlocks(blocks: readonly Block[], language: Language): void {
  for (const block of blocks) {
    if ("rows" in block) for (const line of aligned(block.rows)) print(line);
    else printLine(block, language);
  }
}

function printLine({ text, indent = 0, look }: Line, language: Language): void {
  for (const part of wrap(text, columns() - indent, language)) {
    const line = `${" ".repeat(part === "" ? 0 : indent)}${part}`;
    print(look === undefined ? line : styled(look, line));
  }
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints one line about what is wrong; what a user typed in it stays one line. */
export function printError(line: string): void {
  process.stderr.write(`${visible(line)}\n`);
}

/** Prints problems, one line each, at most twenty. */
export function printProblems(problems: readonly Problem[], language: Language): void {
  for (const problem of problems.slice(0, 20)) printError(problemLine(problem, language));
  if (problems.length > 20) process.stderr.write(`… ${problems.length - 20}\n`);
}
