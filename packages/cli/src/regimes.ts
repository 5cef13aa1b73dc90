// Which law a command looks at: what `--regimes` names, else Japan, international texts and wherever the subject's market is.

import { type AskedRegimes, isProblems, problemText, readRegimes, whoseLaw } from "@yawara/answers";
import { readCorpus } from "@yawara/answers/node";
import {
  type Composition,
  type Corpus,
  federationOf,
  indexOf,
  jurisdictionsNamed,
  readComposition,
} from "@yawara/engine";
import { BadInput, type Options } from "./args.ts";
import { lawStore } from "./law-store.ts";
import { WORDS } from "./words/index.ts";

/** The jurisdictions `--regimes` names. Throws BadInput for a name that selects no law, with those that do. */
export function namedJurisdictions({ language, ...options }: Options): string[] | undefined {
  const read = readRegimes(lawStore(), regimesAsked(options));
  if (read !== undefined && isProblems(read)) throw new BadInput(problemText(read.problems[0]!, language));
  return read;
}

/** `JP,EU` as a list. */
export function regimesAsked({ regimes }: Pick<Options, "regimes">): AskedRegimes {
  return regimes === undefined || regimes === "all" ? regimes : regimes.split(",");
}

/** The jurisdictions of a subject: those named, else Japan, international texts, its home and its markets. `said` need not be checked yet. */
export function jurisdictionsOf(options: Options, said: (fact: string) => unknown): string[] {
  const named = namedJurisdictions(options);
  if (named !== undefined) return named;
  return whoseLaw(lawStore().base.jurisdictions, said);
}

/** The federations whose law has to be loaded for some jurisdictions. */
export function federationsOf(jurisdictions: readonly string[]): string[] {
  return [...new Set(jurisdictions.map(federationOf))];
}

/** The compositions a comparison names, with their law: `--regimes A,B` each alone, and `--regime 'A - x + y'` as one more. */
export function compositions(
  options: Options,
  fallback: readonly string[],
): { regimes: Composition[]; corpus: Corpus } {
  const named = namedJurisdictions(options) ?? (options.regime === undefined ? [...fallback] : []);
  const texts = [...named, ...(options.regime === undefined ? [] : [options.regime])];
  const corpus = readCorpus(texts.flatMap(jurisdictionsNamed));
  const law = indexOf(corpus);
  const regimes = texts.map((text) => {
    const read = readComposition(law, text);
    if ("problem" in read)
      throw new BadInput(WORDS[options.language].unknownId(read.problem.name, read.problem.suggestion));
    return read;
  });
  return { regimes, corpus };
}
