// Reads the body of a request, up to a limit.
// Instead of Hono's body-limit, which takes 3.2 times a bare question, ours 1.2: docs/decisions/2026-11-30-server-threads.md.
import { WORDS } from "../words/index.ts";
import { languageFor } from "./language.ts";
import { type Asking, type Refusal, refusal } from "./reply.ts";

/** 256 kB: some hundred times the longest subject. */
const LARGEST_BODY = 256 * 1024;

/** The text of the body, or why it is not read: it is larger than allowed, or in another encoding than UTF-8. */
export async function readBody(c: Asking, largest = LARGEST_BODY): Promise<{ text: string } | Refusal> {
  const request = c.req.raw;
  const length = request.headers.get("content-length");
  if (length !== null && request.headers.get("transfer-encoding") === null)
    return Number(length) > largest ? refusal("too-large") : decoded(c, await request.arrayBuffer());
  const bytes = request.body === null ? new Uint8Array() : await readStream(request.body, largest);
  return bytes === undefined ? refusal("too-large") : decoded(c, bytes);
}

const decoder = new TextDecoder("utf-8", { fatal: true });

function decoded(c: Asking, bytes: ArrayBuffer | Uint8Array): { text: string } | Refusal {
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return refusal("bad-request", { detail: WORDS[languageFor(c)].notUtf8 });
  }
}

/** A body whose length nobody said is counted while it comes. */
async function readStream(body: ReadableStream<Uint8Array>, largest: number): Promise<Uint8Array | undefined> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.length;
    if (size > largest) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}

/** Whether a text, or a text of JSON, holds the character of no width that no database keeps. */
export function holdsNul(text: string): boolean {
  return text.includes("\0") || /(?<!\\)(?:\\\\)*\\u0000/.test(text);
}

/** Whether a body is said to be JSON. */
export function isJsonType(type: string | undefined): boolean {
  return type === "application/json" || /^application\/json\s*(;|$)/i.test(type ?? "");
}
