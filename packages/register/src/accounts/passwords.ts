// Whether a password is among the first that somebody would guess.
import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** Fewer guesses than about a million are soon made, also where each has to wait its turn. */
const LEAST_SCORE = 2;

/** Looking at a very long one takes the thread for a fifth of a second; what is weak in it shows before. */
const LOOKED_AT = 64;

/** Loaded when the first password is chosen: most starts of the server never see one. */
let checker: Promise<ZxcvbnFactory> | undefined;

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}

/** Whether a password is a usual one, a pattern on the keyboard, a repetition, or made of what is known of its person. */
export async function isCommonPassword(password: string, known: readonly string[] = []): Promise<boolean> {
  checker ??= load();
  const words = ["yawara", ...known.flatMap((text) => [text, ...text.split(/[@.\s]+/)])].filter((word) => word !== "");
  return (await checker).check(password.slice(0, LOOKED_AT), words).score < LEAST_SCORE;
}
