// What the worker answers about several regimes at once: what can be compared, a comparison, what is behind it, its files.

import {
  type Behind,
  type BehindInstrument,
  behindFigure,
  comparedView,
  comparisonJson,
  placeName,
  standingsCsv,
} from "@yawara/answers";
import { type Kept, keep, kept } from "@yawara/answers/lru";
import type { Language } from "@yawara/engine";
import type { Comparable, CompareAsked, Compared, Watch } from "./compare-request.ts";
import { type Run, readRegime, runComparison } from "./compare-run.ts";
import { shippedSubjects } from "./compare-subjects.ts";
import { lawBase } from "./law-store.ts";

/** Comparisons kept, so that what is behind a figure or in a file is not computed again. */
const MOST_RUNS = 3;
const runs: Kept<Run> = new Map();

const goOn: Watch = () => true;

async function runOf(asked: CompareAsked, watch: Watch): Promise<Run | undefined> {
  const key = JSON.stringify(asked);
  const known = kept(runs, key);
  if (known !== undefined) return known;
  const run = await runComparison(asked, watch);
  return run && keep(runs, key, run, MOST_RUNS);
}

export const compareVerbs = {
  /** Systems and places to choose from. */
  async comparable(language: Language): Promise<Comparable> {
    const [base, examples, basket] = await Promise.all([
      lawBase(language),
      shippedSubjects("examples"),
      shippedSubjects("basket"),
    ]);
    const named = (id: string, name: Record<Language, string>) => ({ id, name: name[language] });
    return {
      examples: examples.map(({ id, name }) => named(id, name)),
      basket: basket.map(({ id, name }) => named(id, name)),
      places: Object.keys(base.homes).map((id) => ({ id, name: placeName(base, id, language) })),
    };
  },

  /** Reads a regime composed by hand: the text as it is kept, or what in it is nothing known. */
  regimeWritten: readRegime,

  /** A comparison; nothing where `watch` said to stop. */
  async comparison(asked: CompareAsked, watch: Watch): Promise<Compared | undefined> {
    const run = await runOf(asked, watch);
    return run && { ...comparedView(run, asked.language), problems: run.problems };
  },

  /** The provisions behind a figure of a comparison. */
  async behind(asked: CompareAsked, behind: Behind): Promise<BehindInstrument[]> {
    const run = await runOf(asked, goOn);
    return run === undefined ? [] : behindFigure(run, behind, asked.language);
  },

  /** A comparison as a file, the same as the command line writes. */
  async comparisonFile(asked: CompareAsked, kind: "csv" | "json"): Promise<string> {
    const run = await runOf(asked, goOn);
    if (run === undefined) throw new Error("nothing to compare");
    return kind === "csv"
      ? standingsCsv(run.comparison)
      : `${JSON.stringify(comparisonJson(run.comparison), null, 2)}\n`;
  },
};
