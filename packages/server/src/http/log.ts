// Structured logs: what was asked of which route and how it went. Never an address, a body, a query, a cookie or a name.
import { write } from "node:fs";
import { type Logger, pino } from "pino";

export type { Logger } from "pino";

/** Lines are written together when they are this long or this old. */
const TOGETHER = { characters: 4096, milliseconds: 1000 };
/** What may wait for a reader that does not read. */
const MOST_WAITING = 1_000_000;
/** How long the last lines may take to be written. */
const LAST_WORDS = 1000;

/**
 * A logger to standard error, written in the background. Lines that cannot be written (the terminal is closed, the disk
 * full) are lost: they neither stop the server nor keep it from ending, which pino's own writer does by trying for ever.
 */
export function openLog(level: string): { log: Logger; flush: () => Promise<void> } {
  let waiting = "";
  let writing: Promise<void> | undefined;
  const writeOut = () => {
    if (waiting === "" || writing !== undefined) return;
    const bytes = Buffer.from(waiting);
    waiting = "";
    writing = new Promise((resolve) => {
      write(2, bytes, (error, length) => {
        // A reader that is slow gets the rest later.
        if (error === null || error.code === "EAGAIN") waiting = bytes.subarray(length ?? 0).toString() + waiting;
        writing = undefined;
        resolve();
      });
    });
  };
  const take = (line: string) => {
    if (waiting.length < MOST_WAITING) waiting += line;
    if (waiting.length > TOGETHER.characters) writeOut();
  };
  const log = pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, { write: take });
  const timer = setInterval(writeOut, TOGETHER.milliseconds);
  timer.unref();
  const written = async () => {
    await writing;
    writeOut();
    await writing;
  };
  return {
    log,
    flush: async () => {
      clearInterval(timer);
      await Promise.race([written(), new Promise<void>((resolve) => setTimeout(resolve, LAST_WORDS))]);
    },
  };
}

/** What is logged of an error nobody expected: its name and where it arose. Its message may hold what a person sent. */
export function traceOf(error: unknown): { name: string; code?: string; stack: string[] } {
  const { name = "Error", stack = "", code } = Object(error) as Error & { code?: unknown };
  return {
    name,
    ...(typeof code === "string" && { code }),
    stack: stack
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.startsWith("at ")),
  };
}
