// The law of two days: what a difference is asked of, and what it is.
import { type Engine, type LawDiff, lawDiff, type Subject } from "@yawara/engine";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import { type AskedRegimes, type RawFacts, readDays, readRegimes, saidOf } from "../request.ts";
import { whoseLaw } from "../whose-law.ts";

export interface DiffAsked {
  from: string;
  to: string;
  regimes?: AskedRegimes;
  /** Only what concerns this subject on one of the days. */
  facts?: RawFacts | undefined;
}

/** The law of two days, with an engine that tells the thresholds of both apart. */
export interface LawBetween {
  engine: Engine;
  from: string;
  to: string;
  jurisdictions: string[];
}

/** The law a difference is asked of: of the jurisdictions named, else of the subject's own, else of all. */
export function lawBetween(store: LawStore, { facts, ...asked }: DiffAsked): LawBetween | Problems {
  const days = readDays(asked);
  if (isProblems(days)) return days;
  const named = readRegimes(store, asked.regimes);
  if (named !== undefined && isProblems(named)) return named;
  const { jurisdictions: all } = store.base;
  const jurisdictions = named ?? (facts === undefined ? [...all] : whoseLaw(all, (fact) => saidOf(facts, fact)));
  return { engine: store.engineBetween(jurisdictions, [days.from, days.to]), ...days, jurisdictions };
}

/** What changed; with a subject only what concerns it on one of the days. */
export function changesIn({ engine, ...between }: LawBetween, subject?: Subject): LawDiff {
  return lawDiff(engine, between, subject);
}
