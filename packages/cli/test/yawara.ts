// Runs the command in this process, at a terminal of its own: what it is given and what it says are texts.
import { closeSync, mkdtempSync, openSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { main } from "../src/run.ts";

/** A folder of the test file's own. */
export const folder = mkdtempSync(join(tmpdir(), "yawara-"));

export interface Said {
  code: number;
  out: string;
  err: string;
}

/** What a terminal is besides its streams: what is typed or piped into it, and its variables. */
export type Given = Record<string, string> & { input?: string };

/** A file of that folder. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs one command line on 24 November 2026, in English unless the variables say otherwise. */
export async function yawara(args: string[], { input = "", ...env }: Given = {}): Promise<Said> {
  const [out, err] = [listening(), listening()];
  const descriptor = openSync(file("standard-input", input), "r");
  try {
    const code = await main(args, {
      env: { LANG: "en_GB.UTF-8", YAWARA_TODAY: "2026-11-24", ...env },
      input: descriptor,
      stdin: Readable.from([input]),
      stdout: out.stream,
      stderr: err.stream,
    });
    return { code, out: out.heard(), err: err.heard() };
  } finally {
    closeSync(descriptor);
  }
}

/** What a command answers with `--json`. */
export async function json(...args: string[]) {
  const { out } = await yawara([...args, "--json"]);
  return JSON.parse(out);
}

function listening(): { stream: Writable; heard: () => string } {
  let text = "";
  const stream = new Writable({
    decodeStrings: false,
    write(part: string, _, done) {
      text += part;
      done();
    },
  });
  return { stream, heard: () => text };
}
