// The law on a day as a list of instruments, each in a line.
import {
  type Clocks,
  type Instrument,
  isInForce,
  isWithin,
  type LawIndex,
  provisionOf,
  type Status,
  statusOf,
  type Text,
} from "@yawara/engine";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import { type AskedClocks, type AskedRegimes, readClocks, readRegimes } from "../request.ts";
import { type Forces, forcesOf } from "./forces.ts";

export interface LawLine {
  id: string;
  title: Text;
  short?: Text;
  kind: Instrument["kind"];
  jurisdiction: string;
  status: Status;
  /** Made for AI; else existing law that reaches AI as it reaches everything. */
  for_ai: boolean;
  sectors: string[];
  provisions: number;
  /** Provisions of each force: those in force on the day, or all where none is. */
  forces: Forces;
}

export interface LawListAnswer extends Clocks {
  corpus: string;
  instruments: LawLine[];
}

/** The instruments, each with its status on a day. */
export function lawList(
  store: LawStore,
  asked: AskedClocks & { regimes?: AskedRegimes } = {},
): LawListAnswer | Problems {
  const clocks = readClocks(store, asked);
  if (isProblems(clocks)) return clocks;
  const regimes = readRegimes(store, asked.regimes);
  if (regimes !== undefined && isProblems(regimes)) return regimes;
  const law = store.law();
  const instruments = law.corpus.instruments.filter(({ jurisdiction }) => within(jurisdiction, regimes));
  return { corpus: law.corpus.version, ...clocks, instruments: instruments.map((one) => lawLine(law, one, clocks)) };
}

/** Whether a jurisdiction is one of those named or a state of it; every one where none are. */
export function within(jurisdiction: string, regimes: readonly string[] | undefined): boolean {
  return regimes === undefined || regimes.some((one) => isWithin(jurisdiction, one));
}

/** One line about an instrument. */
export function lawLine(law: LawIndex, instrument: Instrument, clocks: Clocks): LawLine {
  const provisions = instrument.provisions.map((id) => provisionOf(law, id));
  const inForce = provisions.filter((one) => isInForce(one, clocks));
  return {
    id: instrument.id,
    title: instrument.title,
    ...(instrument.short && { short: instrument.short }),
    kind: instrument.kind,
    jurisdiction: instrument.jurisdiction,
    status: statusOf(law, instrument, clocks),
    for_ai: instrument.forAi === true,
    sectors: instrument.sectors,
    provisions: provisions.length,
    forces: forcesOf(inForce.length > 0 ? inForce : provisions),
  };
}
