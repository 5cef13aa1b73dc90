// The day it is where the reader is.

/** Today as YYYY-MM-DD in the reader's own time. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
