// Reads the body of a request, up to a limit.

/** 256 kB: some hundred times the longest subject. */
const LARGEST_BODY = 256 * 1024;

/** The text of the body; `undefined` where it is larger than allowed. */
export async function readBody(request: Request): Promise<string | undefined> {
  const length = request.headers.get("content-length");
  if (length !== null && request.headers.get("transfer-encoding") === null)
    return Number(length) > LARGEST_BODY ? undefined : request.text();
  return request.body === null ? "" : readStream(request.body);
}

/** A body whose length nobody said is counted while it comes. */
async function readStream(body: ReadableStream<Uint8Array>): Promise<string | undefined> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString("utf8");
    size += value.length;
    if (size > LARGEST_BODY) {
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
