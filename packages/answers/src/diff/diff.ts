// What came, went or changed its condition between two days: of all law, of some jurisdictions, or for a subject.
import { type Changes, changesBetween, type Engine, type Subject } from "@yawara/engine";
import { whoseLaw } from "../law/whose-law.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import { type AskedRegimes, largeness, type RawFacts, readDays, readFacts, readRegimes, saidOf } from "../request.ts";
import { type DiffAnswer, diffJson } from "./diff.json.ts";

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

/** Each day reads as it was known on itself. Conditions are CEL. */
export function lawDiff(store: LawStore, asked: DiffAsked): DiffAnswer | Problems {
  const { facts } = asked;
  const large = facts && largeness(facts, ["facts"]);
  if (large !== undefined) return large;
  const law = lawBetween(store, asked);
  if (isProblems(law)) return law;
  const subject = facts && readFacts(law.engine, facts, ["facts"]);
  if (subject !== undefined && isProblems(subject)) return subject;
  return diffJson(law, changesIn(law, subject));
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
export function changesIn({ engine, ...between }: LawBetween, subject?: Subject): Changes {
  return changesBetween(engine, between, subject);
}
