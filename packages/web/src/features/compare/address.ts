// What is compared, in the address of the page, so that a link keeps it.

import type { Law } from "@yawara/answers/compare";
import {
  dayParameter,
  listed,
  oneOf,
  type PlaceOf,
  readPlace,
  type Search,
  textParameter,
} from "../../shell/address.ts";
import { BASKET, MINE } from "../../worker/compare-request.ts";

export const COMPARE_PARAMETERS = {
  what: oneOf([MINE, BASKET, ...__SUBJECTS__.basket, ...__SUBJECTS__.examples], "usual-system"),
  /** Jurisdictions and compositions of them; what in them is nothing the comparison says beside what it found. */
  regimes: textParameter(listed, "usual-law"),
  at: dayParameter("today"),
  law: oneOf(["all", "ai"], "all-law"),
  place: oneOf(["at-home", "as-is"], "at-home"),
};

/** What is left out is as usual: one's own system or a common one, the usual regimes, today. */
export interface Choice {
  what?: string;
  regimes?: string[];
  at?: string;
  law: Law;
  asIs: boolean;
}

/** The choice an address makes. */
export function choiceIn(search: Search): Choice {
  return choiceOf(readPlace(COMPARE_PARAMETERS, search));
}

export function choiceOf({ what, regimes, at, law, place }: PlaceOf<typeof COMPARE_PARAMETERS>): Choice {
  return {
    ...(what !== undefined && { what }),
    ...(regimes !== undefined && { regimes }),
    ...(at !== undefined && { at }),
    law: law ?? "all",
    asIs: place === "as-is",
  };
}

/** The search parameters of a choice; what is as usual is not written. */
export function choiceAsSearch({ what, regimes, at, law, asIs }: Choice): Record<string, string> {
  return {
    ...(what !== undefined && { what }),
    ...(regimes !== undefined && { regimes: regimes.join(",") }),
    ...(at !== undefined && { at }),
    ...(law === "ai" && { law }),
    ...(asIs && { place: "as-is" }),
  };
}
