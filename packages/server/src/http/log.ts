// Structured logs: what was asked of which route and how it went. Never an address, a body, a query, a cookie or a name.
import { destination, type Logger, pino } from "pino";

export type { Logger } from "pino";

/** A logger to standard error, written in the background. */
export function openLog(level: string): { log: Logger; flush: () => void } {
  const out = destination({ dest: 2, sync: false, minLength: 4096 });
  const log = pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, out);
  const timer = setInterval(() => out.flush(), 1000);
  timer.unref();
  return {
    log,
    flush: () => {
      clearInterval(timer);
      try {
        out.flushSync();
      } catch {
        // The reader has gone: there is nobody to tell.
      }
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
