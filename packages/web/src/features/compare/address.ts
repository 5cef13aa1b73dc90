// What is compared, in the address of the page, so that a link keeps it.

import type { Law } from "@yawara/answers";
import { isDay } from "@yawara/engine";

/** What is left out is as usual: one's own system or a common one, the usual regimes, today. */
export interface Choice {
  what?: string;
  regimes?: string[];
  at?: string;
  law: Law;
  asIs: boolean;
}

/** Reads the search parameters of an address; what makes no sense is left out. */
export function choiceOf(search: Readonly<Record<string, unknown>>): Choice {
  const text = (name: string) => (search[name] === undefined ? undefined : String(search[name]));
  const [what, regimes, at] = [text("what"), text("regimes"), text("at")];
  return {
    ...(what && { what }),
    ...(regimes !== undefined && { regimes: regimes.split(",").map(trimmed).filter(Boolean) }),
    ...(at !== undefined && isDay(at) && { at }),
    law: text("law") === "ai" ? "ai" : "all",
    asIs: text("place") === "as-is",
  };
}

/** The search parameters of a choice; what is as usual is not written. */
export function searchOf({ what, regimes, at, law, asIs }: Choice): Record<string, string> {
  return {
    ...(what !== undefined && { what }),
    ...(regimes !== undefined && { regimes: regimes.join(",") }),
    ...(at !== undefined && { at }),
    ...(law === "ai" && { law }),
    ...(asIs && { place: "as-is" }),
  };
}

function trimmed(text: string): string {
  return text.trim();
}
