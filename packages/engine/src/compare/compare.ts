// One system through several regimes: a score of each by all law and by the law made for AI, and what the index is made of.

import { type Engine, tidy } from "../compiled/engine.ts";
import { decideCodes } from "../decide/decide.ts";
import type { Composition, RegimePart } from "../law/composition.ts";
import { provisionOf } from "../law/law-index.ts";
import type { Provision } from "../law/model.ts";
import { type Clocks, regimeAt } from "../law/regime.ts";
import { relocate } from "../subject/relocate.ts";
import type { Subject } from "../subject/subject.ts";
import { type Burden, burdenOf } from "./burden.ts";
import { type Reach, reachOf } from "./reach.ts";
import { addProvision, emptyScore, type Score } from "./score.ts";

/** How one system fares in one regime. */
export interface RegimeScore extends Score {
  subject: string;
  regime: string;
}

export interface NamedSubject {
  id: string;
  subject: Subject;
}

export interface CompareOptions extends Clocks {
  /** Leave the subjects' markets as they are; else each is put at home in each regime. */
  asIs?: boolean;
  /** Look only at the instruments made for AI: `all` then is the same as `forAi`. */
  onlyForAi?: boolean;
}

/** What the touch index is made of: what each instrument made for AI asks of each system, and whom a regime's states reach. */
export interface TouchBasis {
  subjects: string[];
  regimes: { text: string; reach?: Reach }[];
  burdens: Burden[];
}

/** Scores of every subject in every regime, subjects first: by all law, and by the instruments made for AI alone. */
export interface Comparison {
  all: RegimeScore[];
  forAi: RegimeScore[];
  touch: TouchBasis;
}

/**
 * Puts every subject through every regime: what binds by force, what is asked before market, the worst sanction (yen), hours, what
 * is open. Subjects first, then regimes; once by all law and once by what was made for AI. Unless `asIs`, each subject is put at
 * home in each regime.
 *
 * @example
 * const regimes = ["JP", "EU"].map((text) => readComposition(engine, text) as Composition);
 * const { all } = compare(engine, regimes, [{ id: "mine", subject }], { at: "2026-06-01", known: "2026-06-01" });
 * all.map(({ regime, counts, open, worst }) => [regime, counts.duty, counts.prohibition, open, worst?.max]); // → [ [ "JP", 1, 0, 1, undefined ], [ "EU", 0, 1, 0, 1000000 ] ]
 */
export function compare(
  engine: Engine,
  regimes: readonly Composition[],
  subjects: readonly NamedSubject[],
  options: CompareOptions,
): Comparison {
  tidy(engine);
  const parts = regimes.map(({ text, parts }) => ({
    text,
    parts: parts.map((part) => rulesOf(engine, part, options)),
  }));
  const touch: TouchBasis = {
    subjects: subjects.map(({ id }) => id),
    regimes: regimes.map((regime) => ({ text: regime.text, ...reachIn(engine, regime, options) })),
    burdens: [],
  };
  const comparison: Comparison = { all: [], forAi: [], touch };
  for (const { id, subject } of subjects) {
    const moved = new Map<string, Subject>();
    const placed = (jurisdiction: string): Subject => {
      const known =
        options.asIs === true ? subject : (moved.get(jurisdiction) ?? relocate(engine, subject, jurisdiction));
      moved.set(jurisdiction, known);
      return known;
    };
    for (const { text, parts: rules } of parts) {
      const scores: Scores = { all: emptyScore(), forAi: emptyScore(), byInstrument: new Map() };
      for (const part of rules) add(engine, scores, part, placed(part.jurisdiction));
      comparison.all.push({ subject: id, regime: text, ...scores.all });
      comparison.forAi.push({ subject: id, regime: text, ...scores.forAi });
      for (const [instrument, { score, state }] of scores.byInstrument)
        touch.burdens.push({
          subject: id,
          regime: text,
          instrument,
          ...(state !== undefined && { state }),
          ...burdenOf(score),
        });
    }
  }
  return comparison;
}

/** A firm that stays where it is sells where it says it does: there is nothing to weigh. */
function reachIn(engine: Engine, regime: Composition, { asIs, at }: CompareOptions): { reach?: Reach } {
  const reach = asIs === true ? undefined : reachOf(engine, regime, at);
  return reach === undefined ? {} : { reach };
}

interface Rules extends Pick<RegimePart, "jurisdiction" | "only"> {
  provisions: Provision[];
  roots: Int32Array;
  breaches: Int32Array;
  codes: Uint8Array;
}

function rulesOf(engine: Engine, part: RegimePart, { at, known, onlyForAi }: CompareOptions): Rules {
  const { jurisdiction, without, only } = part;
  const { provisions: ids } = regimeAt(engine, {
    at,
    known,
    jurisdictions: [jurisdiction],
    without,
    ...(only && { only }),
  });
  const provisions = ids
    .map((id) => provisionOf(engine, id))
    .filter(({ instrument }) => onlyForAi !== true || engine.instruments.get(instrument)!.forAi === true);
  const roots = Int32Array.from(provisions, ({ id }) => engine.roots[engine.index.get(id)!]!);
  const breaches = Int32Array.from(provisions, ({ id }) => engine.breaches[engine.index.get(id)!]!);
  return { jurisdiction, ...(only && { only }), provisions, roots, breaches, codes: new Uint8Array(roots.length) };
}

interface Scores {
  all: Score;
  forAi: Score;
  /** Of the instruments made for AI; `state` where it is law of a state of the part's federation, not moved in by itself. */
  byInstrument: Map<string, { score: Score; state?: string }>;
}

function add(
  engine: Engine,
  { all, forAi, byInstrument }: Scores,
  { jurisdiction, only, provisions, roots, breaches, codes }: Rules,
  subject: Subject,
): void {
  decideCodes(engine, roots, subject, codes);
  provisions.forEach((provision, i) => {
    const instrument = engine.instruments.get(provision.instrument)!;
    const totals = [all];
    if (instrument.forAi === true) {
      const isState = only === undefined && instrument.jurisdiction !== jurisdiction;
      const own = byInstrument.get(instrument.id) ?? {
        score: emptyScore(),
        ...(isState && { state: instrument.jurisdiction }),
      };
      byInstrument.set(instrument.id, own);
      totals.push(forAi, own.score);
    }
    addProvision(engine, totals, provision, { code: codes[i]!, root: roots[i]!, breach: breaches[i]! }, subject);
  });
}
