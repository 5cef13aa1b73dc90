// Where a test file finds what the whole run shares.
import { inject } from "vitest";

export type SharedName = "chromium" | "site" | "postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** The door at which it is asked for. */
    shared: string;
  }
}

/** The address of it; whoever asks first has it started. */
export async function sharedAddress(name: SharedName): Promise<string> {
  const answer = await fetch(`${inject("shared")}/${name}`);
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return said;
}
