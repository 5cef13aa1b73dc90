// The days on which law begins or ends to bind, on which it says itself that it will be looked at again, and the steps of bills.
import { eventText } from "./event-types.ts";
import { type LawIndex, provisionOf } from "./law-index.ts";
import type { Instrument, Text } from "./model.ts";
import { type Clocks, isWithin, rowsKnown } from "./regime.ts";

export interface Appointment {
  /** ISO day. */
  day: string;
  kind: "begins" | "ends" | "review" | "step";
  instrument: string;
  /** A bill binds nobody until it is law: its days are those it asks for. */
  bill: boolean;
  /** Provisions that begin or end that day; empty for a review or a step. */
  provisions: string[];
  /** What a review looks at, or what happened to a bill. */
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

/**
 * The days between `from` and `to` (ISO, both included) on which law begins or ends to bind, is to be reviewed, or a bill took a
 * step: by day, one entry an instrument, day and kind. What has no day is left out.
 *
 * @example
 * calendar(engine, { from: "2026-01-01", to: "2027-12-31", known: "2026-06-01" }).map(({ day, kind, provisions }) => [day, kind, ...provisions]); // → [ [ "2027-01-01", "begins", "jp.demo/log" ] ]
 */
export function calendar(law: LawIndex, options: CalendarOptions): Appointment[] {
  const { jurisdictions } = options;
  return law.corpus.instruments
    .filter(({ jurisdiction }) => jurisdictions?.some((chosen) => isWithin(jurisdiction, chosen)) !== false)
    .flatMap((instrument) => [
      ...commencements(law, instrument, options),
      ...reviews(instrument, options),
      ...steps(law, instrument, options),
    ])
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

/** The life of a bill, day by day: what is not law yet has no other dates. Days known only by their month are left out. */
function steps(
  law: LawIndex,
  { id, kind, events, provisions }: Instrument,
  { from, to, concerns }: CalendarOptions,
): Appointment[] {
  if (kind !== "bill" || (concerns !== undefined && !provisions.some(concerns))) return [];
  const days = new Map<string, Appointment>();
  for (const event of events) {
    const { date, source } = event;
    if (date.length !== 10 || date < from || date > to) continue;
    const what = eventText(law, event);
    const before = days.get(date)?.what;
    days.set(date, {
      day: date,
      kind: "step",
      instrument: id,
      bill: true,
      provisions: [],
      what: before === undefined ? what : { en: `${before.en}; ${what.en}`, ja: `${before.ja}、${what.ja}` },
      source,
    });
  }
  return [...days.values()];
}
