// Which law a command looks at: what `--regimes` names, else Japan, international texts and wherever the subject's market is.
import { isProblems, readRegimes, whoseLaw } from "@yawara/answers";
import type { Options } from "./args.ts";
import { lawStore, refuse, regimesAsked } from "./law-store.ts";

/** The jurisdictions `--regimes` names. Throws BadInput for a name that selects no law, with those that do. */
function namedJurisdictions(options: Options): string[] | undefined {
  const read = readRegimes(lawStore(options), regimesAsked(options));
  return read !== undefined && isProblems(read) ? refuse(read, options.language) : read;
}

/** The jurisdictions of a subject: those named, else Japan, international texts, its home and its markets, or `whose` are meant. `said` need not be checked yet. */
export function jurisdictionsOf(options: Options, said: (fact: string) => unknown, whose = whoseLaw): string[] {
  return namedJurisdictions(options) ?? whose(lawStore(options).base.jurisdictions, said);
}
