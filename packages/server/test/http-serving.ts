// A server for tests: the real one on a port of its own, what it logs kept, the law loaded once for all.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { EXAMPLES_FOLDER, openLawStore, subjectFiles, warm } from "@yawara/answers/node";
import { openSubject } from "@yawara/answers/subject-file";
import { pino } from "pino";
import { openLawPool, type ServeOptions, type Serving, serve } from "../src/index.ts";

/** The day of every test: reports do not change with the calendar. */
export const TODAY = "2026-11-24";

export const store = openLawStore({ today: () => TODAY });
warm(store);

/** A busy machine is slow, not wrong: only tests of patience have less. */
export const PATIENCE = 600_000;

/** Threads that all servers of a test share. */
const pool = openLawPool({ size: 1, patience: PATIENCE });

/** Enough for any test that is not about limits. */
const MANY = { reads: 1e6, questions: 1e6, changes: 1e6, reports: 1e6 };

export interface Served extends Serving {
  /** Lines of the log so far. */
  lines: string[];
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
}

/** Serves on a free port of this machine. */
export async function served(options: Partial<ServeOptions> = {}): Promise<Served> {
  const lines: string[] = [];
  const log = pino({ level: "info", base: null }, { write: (line: string) => lines.push(line) });
  const serving = await serve({ store, pool, log, port: 0, limits: MANY, patience: PATIENCE, ...options });
  return {
    ...serving,
    lines,
    get: (path, headers = {}) => fetch(serving.url + path, { headers }),
    post: (path, body, headers = {}) =>
      fetch(serving.url + path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
}

export interface Example {
  id: string;
  path: string;
  facts: Record<string, unknown>;
  at: string;
}

/** The twelve examples, as their files say. */
export const EXAMPLES: Example[] = subjectFiles(EXAMPLES_FOLDER).map((path) => {
  const result = openSubject(path, readFileSync(path, "utf8"));
  if ("problems" in result) throw new Error(path);
  const { facts, head } = result.opened;
  return { id: basename(path, ".yaml"), path, facts, at: String(head.at) };
});

/** The bank that screens home loans. */
export const BANK = EXAMPLES.find(({ id }) => id === "bank-loan-screening")!;
