// A comparison as the screen shows it: regimes with their names, standings with the worst sanction in words.

import type { Law } from "@yawara/answers";
import { openThatBinds, whereFrom, withoutLawLines } from "@yawara/answers";
import {
  type Composition,
  type CorpusBase,
  type Engine,
  type Language,
  provisionOf,
  type RegimeScore,
  SEVERITY,
  WORDS,
} from "@yawara/engine";
import type { Compared, ShownRegime, ShownSanction, ShownScore } from "./compare-request.ts";
import type { Run } from "./compare-run.ts";

/** The name of a country, or of one of its states, as people are asked for it. */
export function placeName(
  { knownJurisdictions }: Pick<CorpusBase, "knownJurisdictions">,
  jurisdiction: string,
  language: Language,
): string {
  const found = knownJurisdictions.find(({ id }) => id === jurisdiction);
  return (found?.short ?? found?.name)?.[language] ?? jurisdiction;
}

/** Everything a screen shows of a comparison. */
export function comparedView(run: Run, language: Language): Compared {
  const { comparison, problems } = run;
  const { engine, regimes, subjects, standings, forAi, touches, sensitivity } = comparison;
  return {
    corpus: engine.corpus.version,
    regimes: shownRegimes(engine, regimes, language),
    withoutLaw: withoutLawLines(comparison, language).map(({ text }) => text),
    problems,
    subjects: subjects.map(({ id, name }) => ({ id, name: name[language] })),
    all: standings.map((one) => shownScore(run, one, "all", language)),
    forAi: forAi.map((one) => shownScore(run, one, "ai", language)),
    touches,
    sensitivity,
  };
}

function shownRegimes(engine: Engine, regimes: readonly Composition[], language: Language): ShownRegime[] {
  const composed = new Map<string, number>();
  const title = (id: string) => {
    const instrument = engine.instruments.get(id)!;
    return (instrument.short ?? instrument.title)[language];
  };
  return regimes.map(({ text, parts }) => {
    const base = parts.filter((part) => part.only === undefined);
    const code = (base.length > 0 ? base : parts).map((part) => part.jurisdiction).join("+");
    const without = [...new Set(parts.flatMap((part) => part.without))];
    const moved = parts.flatMap((part) => part.only ?? []);
    const times = composed.get(code) ?? 0;
    if (without.length + moved.length > 0) composed.set(code, times + 1);
    return {
      text,
      code: without.length + moved.length === 0 ? code : code + "′".repeat(times + 1),
      places: base.map((part) => placeName(engine.corpus, part.jurisdiction, language)),
      without: without.map(title),
      moved: moved.map(title),
    };
  });
}

function shownScore(run: Run, standing: RegimeScore, law: Law, language: Language): ShownScore {
  const { worst, counted: _, ...figures } = standing;
  return {
    ...figures,
    openBinding: standing.open === 0 ? 0 : openThatBinds(run, { ...standing, law }),
    ...(worst && { worst: shownSanction(run.comparison.engine, worst, language) }),
  };
}

function shownSanction(engine: Engine, worst: NonNullable<RegimeScore["worst"]>, language: Language): ShownSanction {
  const { kind, max, confinementYears, provision } = worst;
  return {
    kind,
    severity: SEVERITY.indexOf(kind) / (SEVERITY.length - 1),
    sumIsOpen: max === Number.POSITIVE_INFINITY,
    where: whereFrom(engine, provisionOf(engine, provision), language),
    ...(max !== undefined && Number.isFinite(max) && { sum: WORDS[language].yen(max) }),
    ...(confinementYears !== undefined && { years: confinementYears }),
  };
}
