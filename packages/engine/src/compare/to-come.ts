// The index on days to come: on which days the law made for AI of some regimes changes, and what each then reads.
import type { Engine } from "../compiled/engine.ts";
import { load } from "../compiled/engine.ts";
import { corpusHeldOn, thresholdsMove } from "../condition/parameters.ts";
import type { Composition, RegimePart } from "../law/composition.ts";
import { provisionOf } from "../law/law-index.ts";
import { type Clocks, isWithin, rowsKnown } from "../law/regime.ts";
import { type CompareOptions, compare, type NamedSubject } from "./compare.ts";
import { type Touch, touchIndex } from "./touch-index.ts";

/** A day and the regimes whose law made for AI begins or ends in part on it. */
export interface TurningRegimes {
  day: string;
  regimes: Composition[];
}

/**
 * The days after `at` on which law made for AI begins or ends to bind, as known on `known`, each with the regimes it changes.
 *
 * @example
 * const regimes = ["JP", "EU"].map((text) => readComposition(engine, text) as Composition);
 * turningRegimes(engine, regimes, { at: "2026-06-01", known: "2026-06-01" }).map(({ day, regimes: [one] }) => [day, one!.text]); // → [ [ "2027-01-01", "JP" ] ]
 */
export function turningRegimes(
  engine: Engine,
  regimes: readonly Composition[],
  { at, known }: Clocks,
): TurningRegimes[] {
  const found = new Map<string, Composition[]>();
  for (const regime of regimes)
    for (const day of daysOf(engine, regime, { at, known })) found.set(day, [...(found.get(day) ?? []), regime]);
  return [...found].map(([day, some]) => ({ day, regimes: some })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function daysOf(engine: Engine, { parts }: Composition, { at, known }: Clocks): Set<string> {
  const days = new Set<string>();
  for (const part of parts)
    for (const { id, forAi, jurisdiction, provisions } of engine.corpus.instruments) {
      if (forAi !== true || !isOf(part, id, jurisdiction)) continue;
      for (const one of provisions)
        // "pending" and "never" are no days.
        for (const { from, to } of rowsKnown(provisionOf(engine, one).inForce, known))
          for (const day of [from, to]) if (day !== undefined && /^\d/.test(day) && day > at) days.add(day);
    }
  return days;
}

function isOf({ jurisdiction, without, only }: RegimePart, id: string, of: string): boolean {
  return isWithin(of, jurisdiction) && !without.includes(id) && only?.includes(id) !== false;
}

/**
 * The index of some regimes on a day to come, by the law and the thresholds of that day. A regime in which no law made for AI is in
 * force that day reads 0 all the same.
 *
 * @example
 * const eu = [readComposition(engine, "EU") as Composition];
 * touchOn(engine, eu, [{ id: "mine", subject }], { at: "2026-06-01", known: "2026-06-01" }, "2030-01-01").length; // → 1
 */
export function touchOn(
  engine: Engine,
  regimes: readonly Composition[],
  subjects: readonly NamedSubject[],
  options: CompareOptions,
  day: string,
): Touch[] {
  const then = thresholdsMove(engine.corpus, options.at, day) ? load(corpusHeldOn(engine.corpus, day)) : engine;
  return touchIndex(compare(then, regimes, subjects, { ...options, at: day, onlyForAi: true }).touch);
}
