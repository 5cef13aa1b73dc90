// Which law a command looks at: what `--regimes` names, else Japan, international texts and wherever the subject's market is.

import { whoseLaw } from "@yawara/answers";
import { readBase } from "@yawara/answers/node";
import { federationOf, nearestPlace } from "@yawara/engine";
import { BadInput, type Options } from "./args.ts";
import { WORDS } from "./words/index.ts";

/** The jurisdictions a list names; `all` is every one. Throws BadInput for one there is no law of. */
export function namedJurisdictions({ regimes, language }: Options): string[] | undefined {
  if (regimes === undefined) return undefined;
  const base = readBase();
  const known = base.jurisdictions;
  if (regimes === "all") return known;
  const named = regimes.split(",").map((part) => {
    const name = part.trim().toUpperCase();
    if (!known.includes(federationOf(name)))
      throw new BadInput(WORDS[language].unknownRegime(part.trim(), known, nearestPlace(base, part, known)));
    return name;
  });
  return [...new Set(named)];
}

/** The jurisdictions of a subject: those named, else Japan, international texts, its home and its markets. `said` need not be checked yet. */
export function jurisdictionsOf(options: Options, said: (fact: string) => unknown): string[] {
  const named = namedJurisdictions(options);
  if (named !== undefined) return named;
  return whoseLaw(readBase().jurisdictions, said);
}

/** The federations whose law has to be loaded for some jurisdictions. */
export function federationsOf(jurisdictions: readonly string[]): string[] {
  return [...new Set(jurisdictions.map(federationOf))];
}
