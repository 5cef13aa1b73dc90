// The index on days to come: on which days the law made for AI of some regimes changes, and what each then reads.
import { type Engine, load } from "../compiled/engine.ts";
import { corpusHeldOn, thresholdsMove } from "../condition/parameters.ts";
import type { Composition, RegimePart } from "../law/composition.ts";
import { provisionOf } from "../law/law-index.ts";
import { type Clocks, isWithin, rowsKnown } from "../law/regime.ts";
import { subjectOf } from "../subject/subject.ts";
import { type CompareOptions, compare, type NamedSubject } from "./compare.ts";
import { type Touch, touchIndex } from "./touch-index.ts";

/** A day to come, and the index of the regimes whose law made for AI begins or ends in part on it. */
export interface TouchToCome {
  day: string;
  touches: Touch[];
}

/**
 * The index on each day after `at` on which law made for AI begins or ends to bind, as known on `known`, of the regimes it changes:
 * what a comparison of that day gives, by its law and its thresholds. A day at a time, for whoever wants to stop between.
 *
 * @example
 * const jp = [readComposition(engine, "JP") as Composition];
 * const days = touchesToCome(engine, jp, [{ id: "mine", subject }], { at: "2026-06-01", known: "2026-06-01" });
 * Array.from(days, ({ day, touches }) => [day, touches[0]!.regime]); // → [ [ "2027-01-01", "JP" ] ]
 */
export function* touchesToCome(
  engine: Engine,
  regimes: readonly Composition[],
  subjects: readonly NamedSubject[],
  { at, known, asIs = false }: CompareOptions,
): Generator<TouchToCome> {
  if (subjects.length === 0) return;
  const turning = new Map<string, Composition[]>();
  for (const regime of regimes)
    for (const day of daysOf(engine, regime, { at, known })) turning.set(day, [...(turning.get(day) ?? []), regime]);
  let law = { engine, subjects, from: at };
  for (const day of [...turning.keys()].sort()) {
    if (thresholdsMove(engine.corpus, law.from, day)) law = lawOn(engine, subjects, day);
    const { touch } = compare(law.engine, turning.get(day)!, law.subjects, { at: day, known, asIs, onlyForAi: true });
    yield { day, touches: touchIndex(touch) };
  }
}

/** The law with the thresholds of a day; numbers are told apart at other cuts, so the subjects are read anew. */
function lawOn(engine: Engine, subjects: readonly NamedSubject[], day: string) {
  const then = load(corpusHeldOn(engine.corpus, day));
  return {
    engine: then,
    subjects: subjects.map(({ id, subject }) => ({ id, subject: subjectOf(then, subject.facts) })),
    from: day,
  };
}

function daysOf(engine: Engine, { parts }: Composition, { at, known }: Clocks): Set<string> {
  const rows = parts
    .flatMap((part) =>
      engine.corpus.instruments.filter(({ id, forAi, jurisdiction }) => forAi === true && isOf(part, id, jurisdiction)),
    )
    .flatMap(({ provisions }) => provisions)
    .flatMap((id) => rowsKnown(provisionOf(engine, id).inForce, known));
  // "pending" and "never" are no days.
  const days = rows
    .flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])])
    .filter((day) => /^\d/.test(day));
  return new Set(days.filter((day) => day > at));
}

function isOf({ jurisdiction, without, only }: RegimePart, id: string, of: string): boolean {
  return isWithin(of, jurisdiction) && !without.includes(id) && only?.includes(id) !== false;
}
