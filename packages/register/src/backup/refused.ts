// Gives up deep within a restoring, so that a transaction is taken back and streams are closed, and says why at the top.
import { isOutOfSpace } from "../database/space.ts";
import { type Problem, problem } from "../problems.ts";

/** Gives up with a problem. */
export function refuse(why: Problem): never {
  throw Object.assign(new Error(why.problem), { refused: why });
}

/** The problem an error was thrown for; nothing where it is another error. */
export function refusedBy(error: unknown): Problem | undefined {
  const { refused } = Object(error) as { refused?: Problem };
  return refused ?? (isOutOfSpace(error) ? problem("disk-full") : undefined);
}
