// How the bans stand on which something may be said: what an interview about them is for.
import { type BreachOutcome, decide, provisionOf } from "@yawara/engine";
import type { ReadSubject } from "../request.ts";

/** The bans in force that bind or may bind, by whether they are broken as described. */
export type BansOf = Record<BreachOutcome, string[]>;

/** How the bans in force stand that bind or may bind. One that says of no breach is broken where it binds. */
export function bansOf({ engine, regime, subject }: Pick<ReadSubject, "engine" | "regime" | "subject">): BansOf {
  const bans: BansOf = { broken: [], kept: [], open: [] };
  for (const { provision, outcome, breach } of decide(engine, regime, subject))
    if (outcome !== "does-not-apply" && provisionOf(engine, provision).modality === "prohibition")
      bans[breach?.outcome ?? (outcome === "applies" ? "broken" : "open")].push(provision);
  return bans;
}
