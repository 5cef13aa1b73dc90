// The days that matter: on which law begins or ends to bind, what comes next, and the calendar as a file.
import {
  type Appointment,
  calendar,
  type Language,
  type LawIndex,
  MODALITIES,
  type Modality,
  provisionOf,
} from "@yawara/engine";

/** A day on which something begins or ends to bind. */
export interface TurningDay {
  day: string;
  begins: number;
  ends: number;
}

export interface Span {
  from: string;
  to: string;
  /** The day it is asked as known on. */
  known: string;
}

/** The days within a span on which law begins or ends; of one instrument where it is named. Bills bind nobody and have none. */
export function turningDays(law: LawIndex, span: Span, instrument?: string): TurningDay[] {
  const days = new Map<string, TurningDay>();
  for (const { day, kind, provisions, bill, instrument: of } of calendar(law, span)) {
    if (kind !== "begins" && kind !== "ends") continue;
    if (instrument === undefined ? bill : of !== instrument) continue;
    const at = days.get(day) ?? { day, begins: 0, ends: 0 };
    days.set(day, { ...at, [kind]: at[kind] + provisions.length });
  }
  return [...days.values()];
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

/** What comes next, the nearest first. */
export function comingDates(
  law: LawIndex,
  language: Language,
  { jurisdictions, most, ...span }: Span & { jurisdictions?: readonly string[]; most: number },
): ComingDate[] {
  return calendar(law, { ...span, ...(jurisdictions && { jurisdictions }) })
    .slice(0, most)
    .map(({ day, kind, instrument, bill, provisions, what }) => {
      const { title, short, jurisdiction } = law.instruments.get(instrument)!;
      const force = hardest(provisions.map((id) => provisionOf(law, id).modality));
      return {
        day,
        kind,
        instrument,
        name: (short ?? title)[language],
        bill,
        jurisdiction,
        provisions: provisions.length,
        ...(force && { force }),
        ...(what && { what: what[language] }),
      };
    });
}

function hardest(forces: readonly Modality[]): Modality | undefined {
  return MODALITIES.find((one) => forces.includes(one));
}

/** The dates to come as an iCalendar file. The library that writes it is loaded only here. */
export async function calendarFile(
  law: LawIndex,
  language: Language,
  { jurisdictions, ...span }: Span & { jurisdictions?: readonly string[] },
): Promise<string> {
  const { icalendar } = await import("@yawara/answers/calendar");
  const found = calendar(law, { ...span, ...(jurisdictions && { jurisdictions }) });
  return icalendar(law, found, { language, today: span.known });
}
