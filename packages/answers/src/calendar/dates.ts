// The days that matter on a screen: on which law begins or ends to bind, and what comes next.
import {
  type Appointment,
  calendar,
  type Language,
  type LawIndex,
  MODALITIES,
  type Modality,
  provisionOf,
} from "@yawara/engine";
import { instrumentName } from "../law/instrument-name.ts";

/** Between which days, as known on which, and whose. */
export interface Span {
  from: string;
  to: string;
  known: string;
  jurisdictions?: readonly string[];
}

/** A day on which something begins or ends to bind. */
export interface TurningDay {
  day: string;
  begins: number;
  ends: number;
}

/** The days within a span on which law begins or ends; of one instrument where it is named. Bills bind nobody and have none. */
export function turningDays(law: LawIndex, span: Span, instrument?: string): TurningDay[] {
  const found = new Map<string, TurningDay>();
  for (const { day, kind, provisions, bill, instrument: of } of calendar(law, span)) {
    if (kind !== "begins" && kind !== "ends") continue;
    if (instrument === undefined ? bill : of !== instrument) continue;
    const at = found.get(day) ?? { day, begins: 0, ends: 0 };
    found.set(day, { ...at, [kind]: at[kind] + provisions.length });
  }
  return [...found.values()];
}

export interface ComingDate {
  day: string;
  kind: Appointment["kind"];
  instrument: string;
  name: string;
  bill: boolean;
  jurisdiction: string;
  provisions: number;
  /** The hardest force among what begins or ends. */
  force?: Modality;
  what?: string;
}

/** What comes next, the nearest first, at most so many days. */
export function comingDates(law: LawIndex, span: Span, most: number, language: Language): ComingDate[] {
  return calendar(law, span)
    .slice(0, most)
    .map(({ day, kind, instrument: id, bill, provisions, what }) => {
      const instrument = law.instruments.get(id)!;
      const forces = provisions.map((one) => provisionOf(law, one).modality);
      const force = MODALITIES.find((one) => forces.includes(one));
      return {
        day,
        kind,
        instrument: id,
        name: instrumentName(instrument, language),
        bill,
        jurisdiction: instrument.jurisdiction,
        provisions: provisions.length,
        ...(force && { force }),
        ...(what && { what: what[language] }),
      };
    });
}
