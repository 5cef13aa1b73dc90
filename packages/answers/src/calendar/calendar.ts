// The days on which law begins or ends to bind and is reviewed, as values and as feeds.
import { type Appointment, calendar, isDay, LAST_DAY, type Language, outcomeOf } from "@yawara/engine";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import { type AskedRegimes, type RawFacts, readAsked, readDays, readOneDay, readRegimes } from "../request.ts";
import { atom, icalendar } from "./calendar.feeds.ts";

export interface CalendarAsked {
  /** First and last day; from today and ten years on where left out. */
  from?: string | undefined;
  to?: string | undefined;
  regimes?: AskedRegimes;
  /** Only what concerns this subject. */
  facts?: RawFacts | undefined;
}

export interface CalendarAnswer {
  corpus: string;
  from: string;
  to: string;
  appointments: Appointment[];
}

/** The appointments by day. */
export function lawCalendar(store: LawStore, asked: CalendarAsked): CalendarAnswer | Problems {
  const today = store.today();
  const from = readOneDay(asked.from ?? today, "from");
  if (typeof from !== "string") return from;
  const days = readDays({ from, to: asked.to ?? inTenYears(from) });
  if (isProblems(days)) return days;
  const { facts } = asked;
  if (facts !== undefined) {
    const read = readAsked(store, { facts, regimes: asked.regimes });
    if (isProblems(read)) return read;
    const { engine, jurisdictions, subject } = read;
    const concerns = (id: string) => outcomeOf(engine, id, subject) !== "does-not-apply";
    const appointments = calendar(engine, { ...days, known: today, jurisdictions, concerns });
    return { corpus: engine.corpus.version, ...days, appointments };
  }
  const jurisdictions = readRegimes(store, asked.regimes);
  if (jurisdictions !== undefined && isProblems(jurisdictions)) return jurisdictions;
  const law = store.law();
  const appointments = calendar(law, { ...days, known: today, ...(jurisdictions && { jurisdictions }) });
  return { corpus: law.corpus.version, ...days, appointments };
}

/** The same as iCalendar or as an Atom feed. */
export function calendarFeed(
  store: LawStore,
  { form, language, ...asked }: CalendarAsked & { form: "ics" | "atom"; language: Language },
): { text: string } | Problems {
  const answer = lawCalendar(store, asked);
  if (isProblems(answer)) return answer;
  const write = form === "ics" ? icalendar : atom;
  return { text: write(store.law(), answer.appointments, { language, today: store.today() }) };
}

function inTenYears(from: string): string {
  const later = `${Number(from.slice(0, 4)) + 10}${from.slice(4)}`.replace("-02-29", "-02-28");
  return isDay(later) ? later : LAST_DAY;
}
