// A comparison as a screen shows it: regimes with their names, standings with the worst sanction in words, means by regime.
import {
  BINDING,
  bound,
  type Composition,
  type Engine,
  isComparable,
  type Language,
  provisionOf,
  type RegimeScore,
  type SanctionKind,
  SEVERITY,
  type Sensitivity,
  type Touch,
  WORDS,
  type WorstSanction,
} from "@yawara/engine";
import { whereFrom } from "../check/check-lines.ts";
import { instrumentName } from "../law/instrument-name.ts";
import { placeName } from "../law/place-name.ts";
import type { ComparisonRun, Law } from "./behind.ts";
import { withoutLawTexts } from "./compare.text.ts";
import { type Figures, figuresOf, sumOf } from "./figures.ts";
import { type TouchReason, touchDayText, touchReasons } from "./touch-reasons.ts";

/** A regime as it is named on a screen. */
export interface ShownRegime {
  text: string;
  /** For narrow places: `EU`, and `EU′` for one composed of it. */
  code: string;
  /** Names of the jurisdictions at its base. */
  places: string[];
  /** Short titles of what was taken out and moved in. */
  without: string[];
  moved: string[];
}

export interface ShownSanction {
  kind: SanctionKind;
  /** Place on the scale from 0, none, to 1, criminal. */
  severity: number;
  /** The highest sum in words; absent where the law names none or it turns on a fact not given. */
  sum?: string;
  sumIsOpen: boolean;
  years?: number;
  /** Instrument and reference. */
  where: string;
}

/** The figures of one regime: those of one system as they are, those of many as their means. */
export interface RegimeRow extends Figures {
  regime: ShownRegime;
  /** Hours of the first year, in which once and yearly fall together, and of every later one. */
  years: Record<"first" | "later", { binding: number; voluntary: number }>;
  /** Of one system only. */
  worst?: ShownSanction;
}

/** How one system stands in one regime. */
export interface BoundIn {
  subject: string;
  regime: string;
  /** Provisions that bind it; absent where more than half of what could is open. */
  binding?: number;
}

/** What a comparison says by all law, or by the law made for AI alone. */
interface ComparedBy {
  /** In the order of the regimes. */
  rows: RegimeRow[];
  /** Subjects first, regimes in order. */
  bound: BoundIn[];
}

export interface ComparedView extends Record<Law, ComparedBy> {
  corpus: string;
  /** Those with law in force on the day. */
  regimes: ShownRegime[];
  /** A sentence about each of the others: there is nothing to count. */
  withoutLaw: string[];
  subjects: { id: string; name: string }[];
  touches: Touch[];
  /** In the order of `touches`: why each is what it is. */
  reasons: TouchReason[];
  /** Days to come on which an index changes, a line each. */
  coming: string[];
  sensitivity: Sensitivity[];
  /** In the order of `touches`, without those nothing is claimed of. */
  ranges: IndexRange[];
}

/** Everything a screen shows of a comparison. */
export function comparedView(run: ComparisonRun, language: Language): ComparedView {
  const { comparison } = run;
  const { engine, regimes, subjects, standings, forAi, touches, sensitivity } = comparison;
  const shown = shownRegimes(engine, regimes, language);
  return {
    corpus: engine.corpus.version,
    regimes: shown,
    withoutLaw: withoutLawTexts(comparison, language),
    subjects: subjects.map(({ id, name }) => ({ id, name: name[language] })),
    all: comparedBy(run, shown, standings, language),
    ai: comparedBy(run, shown, forAi, language),
    touches,
    reasons: touchReasons(comparison, language),
    coming: comparison.coming.map((day) => touchDayText(day, (text) => codeOf(shown, text), language)),
    sensitivity,
    ranges: rangesOf(comparison),
  };
}

function shownRegimes(engine: Engine, regimes: readonly Composition[], language: Language): ShownRegime[] {
  const composed = new Map<string, number>();
  const title = (id: string) => instrumentName(engine.instruments.get(id)!, language);
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

/** A regime that has no law on the day compared may have some on a day to come. */
function codeOf(regimes: readonly ShownRegime[], text: string): string {
  return regimes.find((one) => one.text === text)?.code ?? text;
}

function comparedBy(
  run: ComparisonRun,
  regimes: readonly ShownRegime[],
  standings: readonly RegimeScore[],
  language: Language,
): ComparedBy {
  return {
    rows: regimes.map((regime) => {
      const of = standings.filter((one) => one.regime === regime.text);
      const figures = figuresOf(of);
      const worst = of.length === 1 ? of[0]!.worst : undefined;
      return {
        regime,
        ...figures,
        years: yearsOf(figures),
        ...(worst && { worst: shownSanction(run.comparison.engine, worst, language) }),
      };
    }),
    bound: standings.map((one) => ({
      subject: one.subject,
      regime: one.regime,
      ...(isComparable({ bound: bound(one), openBinding: one.openBinding }) && {
        binding: sumOf(one.counts, BINDING),
      }),
    })),
  };
}

function yearsOf({ hours, voluntaryHours }: Figures): RegimeRow["years"] {
  return {
    first: { binding: hours.once + hours.yearly, voluntary: voluntaryHours.once + voluntaryHours.yearly },
    later: { binding: hours.yearly, voluntary: voluntaryHours.yearly },
  };
}

/** From where to where the index of a regime moves under other choices. */
export interface IndexRange {
  regime: string;
  index: number;
  low: number;
  high: number;
}

function rangesOf({ touches, sensitivity }: ComparisonRun["comparison"]): IndexRange[] {
  return touches.flatMap((touch) => {
    if (!touch.isComparable) return [];
    const { regime, index } = touch;
    const under = sensitivity
      .flatMap((change) => change.touches)
      .flatMap((one) => (one.isComparable && one.regime === regime ? [one.index] : []));
    return [{ regime, index, low: Math.min(index, ...under), high: Math.max(index, ...under) }];
  });
}

function shownSanction(engine: Engine, worst: WorstSanction, language: Language): ShownSanction {
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
