// The days on which law begins or ends to bind, and on which it says itself that it will be looked at again.
import { type LawIndex, provisionOf } from "./engine.ts";
import type { Instrument, Text } from "./model.ts";
import { type Clocks, isWithin, rowsKnown } from "./regime.ts";

export interface Appointment {
  /** ISO day. */
  day: string;
  kind: "begins" | "ends" | "review";
  instrument: string;
  /** A bill binds nobody until it is law: its days are those it asks for. */
  bill: boolean;
  /** Provisions that begin or end that day; empty for a review. */
  provisions: string[];
  /** What a review looks at. */
  what?: Text;
  source: string;
}

export interface CalendarOptions extends Pick<Clocks, "known"> {
  /** First and last day, ISO, both included. */
  from: string;
  to: string;
  jurisdictions?: readonly string[];
  /** Only provisions and instruments that pass. */
  concerns?: (provision: string) => boolean;
}

/** Appointments by day, one an instrument, day and kind. */
export function calendar(law: LawIndex, options: CalendarOptions): Appointment[] {
  const { jurisdictions } = options;
  return law.corpus.instruments
    .filter(({ jurisdiction }) => jurisdictions?.some((chosen) => isWithin(jurisdiction, chosen)) !== false)
    .flatMap((instrument) => [...commencements(law, instrument, options), ...reviews(instrument, options)])
    .sort((a, b) => compareText(a.day, b.day) || compareText(a.instrument, b.instrument));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function commencements(law: LawIndex, instrument: Instrument, options: CalendarOptions): Appointment[] {
  const { from, to, known, concerns } = options;
  const found = new Map<string, Appointment>();
  const add = (kind: "begins" | "ends", day: string | undefined, provision: string, source: string) => {
    if (day === undefined || day < from || day > to || !/^\d/.test(day)) return;
    const key = `${day} ${kind}`;
    const before = found.get(key);
    if (before !== undefined) before.provisions.push(provision);
    else
      found.set(key, {
        day,
        kind,
        instrument: instrument.id,
        bill: instrument.kind === "bill",
        provisions: [provision],
        source,
      });
  };
  for (const id of instrument.provisions) {
    if (concerns?.(id) === false) continue;
    const { inForce, source } = provisionOf(law, id);
    for (const row of rowsKnown(inForce, known)) {
      add("begins", row.from, id, source.url);
      add("ends", row.to, id, source.url);
    }
  }
  return [...found.values()];
}

function reviews(instrument: Instrument, { from, to, concerns }: CalendarOptions): Appointment[] {
  if (concerns !== undefined && !instrument.provisions.some(concerns)) return [];
  return instrument.reviews
    .filter(({ date }) => date >= from && date <= to)
    .map(({ date, what, source }) => ({
      day: date,
      kind: "review",
      instrument: instrument.id,
      bill: instrument.kind === "bill",
      provisions: [],
      what,
      source,
    }));
}
