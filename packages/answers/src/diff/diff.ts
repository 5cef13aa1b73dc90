// What came, went or changed its condition between two days: of all law, of some jurisdictions, or for a subject.
import { lawDiff as diffOfLaw, type Subject } from "@yawara/engine";
import { whoseLaw } from "../law/whose-law.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import { type AskedRegimes, largeness, type RawFacts, readDays, readFacts, readRegimes, saidOf } from "../request.ts";
import { changesJson } from "./diff.json.ts";

export interface DiffAsked {
  from: string;
  to: string;
  regimes?: AskedRegimes;
  /** Only what concerns this subject on one of the days. */
  facts?: RawFacts | undefined;
}

export interface DiffAnswer extends ReturnType<typeof changesJson> {
  corpus: string;
  from: string;
  to: string;
  jurisdictions: string[];
}

/** Each day reads as it was known on itself. Conditions are CEL. */
export function lawDiff(store: LawStore, asked: DiffAsked): DiffAnswer | Problems {
  const days = readDays(asked);
  if (isProblems(days)) return days;
  const { facts } = asked;
  const large = facts && largeness(facts, ["facts"]);
  if (large !== undefined) return large;
  const named = readRegimes(store, asked.regimes);
  if (named !== undefined && isProblems(named)) return named;
  const { jurisdictions: all } = store.base;
  const jurisdictions = named ?? (facts === undefined ? all : whoseLaw(all, (fact) => saidOf(facts, fact)));
  const engine = store.engineBetween(jurisdictions, [days.from, days.to]);
  const subject: Subject | Problems | undefined = facts && readFacts(engine, facts, ["facts"]);
  if (subject !== undefined && isProblems(subject)) return subject;
  const changes = diffOfLaw(engine, { ...days, jurisdictions }, subject);
  return { corpus: engine.corpus.version, ...days, jurisdictions, ...changesJson(engine, changes) };
}
