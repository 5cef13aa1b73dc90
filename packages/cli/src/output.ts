// Where a command's words go: lines to standard output, problems to standard error, one exit code.
import type { Line } from "@yawara/answers";
import { type Language, type Problem, problemLine } from "@yawara/engine";
import { columns, styled, wrap } from "./terminal.ts";

/** Done, a check that was asked for failed, bad input, a mistake of ours. */
export const EXIT = { done: 0, failed: 1, badInput: 2, internal: 70 } as const;

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints lines in the terminal's width; what is moved in stays so where it is wrapped. */
export function printLines(lines: readonly Line[], language: Language): void {
  for (const { text, indent = 0, look } of lines)
    for (const part of wrap(text, columns() - indent, language)) {
      const line = `${" ".repeat(part === "" ? 0 : indent)}${part}`;
      print(look === undefined ? line : styled(look, line));
    }
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints problems, one line each, at most twenty. */
export function printProblems(problems: readonly Problem[], language: Language): void {
  for (const problem of problems.slice(0, 20)) process.stderr.write(`${problemLine(problem, language)}\n`);
  if (problems.length > 20) process.stderr.write(`… ${problems.length - 20}\n`);
}
