// What is begun by an operator and may take long: it says how far it is, and Ctrl-C ends it with nothing half left.
import type { Terminal } from "../terminal.ts";

/** Runs work that gives up when the person at the terminal, or whoever stops the process, says so. */
export async function interruptible<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const given = new AbortController();
  const end = () => given.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);
  try {
    return await work(given.signal);
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, end);
  }
}

/** Milliseconds between two lines of progress. */
const BETWEEN = 200;

/** Says on a terminal's error stream, in one line that is written over, how far something is; `wipe` takes it away. */
export function progressLine({ stderr }: Terminal): { say(line: () => string): void; wipe(): void } {
  let last = Number.NEGATIVE_INFINITY;
  return {
    say(line) {
      if (!stderr.isTTY || performance.now() - last < BETWEEN) return;
      last = performance.now();
      stderr.write(`\r\x1b[2K${line()}`);
    },
    wipe() {
      if (stderr.isTTY) stderr.write("\r\x1b[2K");
    },
  };
}
