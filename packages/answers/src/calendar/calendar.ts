// The days on which law begins or ends to bind and is reviewed, as values and as feeds.
import {
  type Appointment,
  calendar,
  type Engine,
  isDay,
  LAST_DAY,
  type Language,
  type LawIndex,
  outcomeOf,
  type Subject,
} from "@yawara/engine";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import { type AskedRegimes, type RawFacts, readAsked, readDays, readOneDay, readRegimes } from "../request.ts";
import { atom, icalendar } from "./calendar.feeds.ts";

interface CalendarAsked {
  /** First and last day; from today and ten years on where left out. */
  from?: string | undefined;
  to?: string | undefined;
  /** As known on this day; today where left out. */
  known?: string | undefined;
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

/** Whose appointments, between which days. */
interface CalendarOf extends CalendarDays {
  jurisdictions?: readonly string[] | undefined;
}

interface CalendarDays {
  from: string;
  to: string;
  known: string;
}

/** The appointments by day. */
export function lawCalendar(store: LawStore, asked: CalendarAsked): CalendarAnswer | Problems {
  const days = calendarDays(store.today(), asked);
  if (isProblems(days)) return days;
  const { facts } = asked;
  if (facts !== undefined) {
    const read = readAsked(store, { facts, regimes: asked.regimes });
    if (isProblems(read)) return read;
    return calendarFor(read.engine, read.subject, { ...days, jurisdictions: read.jurisdictions });
  }
  const jurisdictions = readRegimes(store, asked.regimes);
  if (jurisdictions !== undefined && isProblems(jurisdictions)) return jurisdictions;
  return calendarOf(store.law(), { ...days, jurisdictions });
}

/** The days of a calendar in their order. */
export function calendarDays(today: string, { from, to, known }: CalendarAsked): CalendarDays | Problems {
  const first = readOneDay(from ?? today, "from");
  if (typeof first !== "string") return first;
  const days = readDays({ from: first, to: to ?? inTenYears(first) });
  if (isProblems(days)) return days;
  const then = known === undefined ? today : readOneDay(known, "known");
  return typeof then === "string" ? { ...days, known: then } : then;
}

/** The appointments of some law. */
export function calendarOf(
  law: LawIndex,
  { jurisdictions, ...days }: CalendarOf,
  concerns?: (provision: string) => boolean,
): CalendarAnswer {
  const { from, to } = days;
  const appointments = calendar(law, {
    ...days,
    ...(jurisdictions && { jurisdictions }),
    ...(concerns && { concerns }),
  });
  return { corpus: law.corpus.version, from, to, appointments };
}

/** The same with only what concerns a subject. */
export function calendarFor(engine: Engine, subject: Subject, of: CalendarOf): CalendarAnswer {
  return calendarOf(engine, of, (id) => outcomeOf(engine, id, subject) !== "does-not-apply");
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
