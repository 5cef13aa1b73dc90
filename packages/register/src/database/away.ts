// Whether an error says that the database server is not there: it was stopped, is starting, or the connection broke. Whoever asked may ask again.

/** Stopped or starting (57P01 to 57P03), a connection that broke or was not to be had (class 08), and the system's own codes for that. */
const STATES = /^(57P0[123]|08...)$/;
const CODES: readonly unknown[] = [
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
];
/** What pg says in words alone of a connection that has ended under it. */
const WORDS = /^(Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout)/;

/** Errors that wrap one another are looked through so far. */
const DEEPEST = 5;

/** Whether an error, or what caused it, says that the database cannot be reached. */
export function isAway(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < DEEPEST; at = at.cause, depth++) {
    const { code, syscall } = at as { code?: unknown; syscall?: unknown };
    if (typeof code === "string" && STATES.test(code)) return true;
    // Of the system's codes those of a connection alone: a file that is not there is another matter.
    if (
      CODES.includes(code) &&
      (syscall === "connect" || syscall === "read" || syscall === "write" || syscall === "getaddrinfo")
    )
      return true;
    if (WORDS.test(at.message)) return true;
  }
  return false;
}
