// What is answered where better-auth throws: the database refused, it has no room left, or something nobody expected.
import { isAway } from "../database/away.ts";
import { sqlState } from "../database/database.ts";
import { isOutOfSpace } from "../database/space.ts";
import { WORDS } from "../words/index.ts";

/** A refusal in the form of better-auth's own. */
export const accountRefusal = (status: number, code: string, message: string): Response =>
  Response.json({ code, message }, { status });

/** Nothing can be kept: no room is left where the data lies. */
export const diskFull = (): Response => accountRefusal(507, "DISK_FULL", WORDS.en.problem["disk-full"]());

/** Left to itself it would be printed whole, and a database's error names the row it is about. */
export function accountFailure(error: unknown, log: (message: string) => void): Response {
  const state = sqlState(error);
  if (isOutOfSpace(error)) return diskFull();
  if (isAway(error)) return accountRefusal(503, "NOT_READY", WORDS.en.problem.timeout());
  // Text the database cannot hold, a value out of its range, a check that was not met, something left out.
  if (state?.startsWith("22") || state === "23514" || state === "23502")
    return accountRefusal(422, "INVALID", "Something in the request cannot be kept as it is.");
  log(`accounts: ${(error as Error | undefined)?.name ?? "Error"} ${state ?? ""}`.trim());
  return accountRefusal(500, "FAILED", "It did not work. Try again.");
}
