// Every instrument in a line: what it is, how it stands on a day, how many provisions of which force.
import {
  type Instrument,
  type InstrumentKind,
  isInForce,
  type Language,
  type LawIndex,
  type Modality,
  provisionOf,
  type Status,
  statusOf,
} from "@yawara/engine";

export interface InstrumentRow {
  id: string;
  /** What people call it, else its title. */
  name: string;
  jurisdiction: string;
  kind: InstrumentKind;
  forAi: boolean;
  status: Status;
  /** Something of it was known to have happened by the day, or it applied: else it was not there yet. */
  begun: boolean;
  provisions: number;
  /** Provisions of each force: those in force on the day, or all where none is. */
  force: Partial<Record<Modality, number>>;
}

export interface Day {
  /** The day the law is asked for. */
  at: string;
  /** The day it is asked as known on. */
  known: string;
}

/** Whether an instrument was there on a day, as law or as a plan for it. */
export function hasBegun(law: LawIndex, instrument: Instrument, day: Day): boolean {
  return (
    instrument.events.some(({ date }) => date <= day.at) ||
    instrument.provisions.some((id) => provisionOf(law, id).inForce.some(({ from }) => from <= day.at))
  );
}

function forceOf(law: LawIndex, instrument: Instrument, day: Day): InstrumentRow["force"] {
  const all = instrument.provisions.map((id) => provisionOf(law, id));
  const inForce = all.filter((one) => isInForce(one, day));
  const force: InstrumentRow["force"] = {};
  for (const { modality } of inForce.length > 0 ? inForce : all) force[modality] = (force[modality] ?? 0) + 1;
  return force;
}

/** All instruments as they stand on a day. */
export function instrumentRows(law: LawIndex, language: Language, day: Day): InstrumentRow[] {
  return law.corpus.instruments.map((one) => ({
    id: one.id,
    name: (one.short ?? one.title)[language],
    jurisdiction: one.jurisdiction,
    kind: one.kind,
    forAi: one.forAi === true,
    status: statusOf(law, one, day),
    begun: hasBegun(law, one, day),
    provisions: one.provisions.length,
    force: forceOf(law, one, day),
  }));
}
