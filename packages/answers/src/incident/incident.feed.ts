// The ends of an incident's clocks as a calendar: days as whole days, hours as instants, each with an alarm before it.
import { WORDS as ENGINE_WORDS, type Language } from "@yawara/engine";
import ical, { ICalAlarmType, ICalCalendarMethod } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { clockNotes, clockPlace, clockTitle } from "./incident.text.ts";
import type { IncidentAnswer, IncidentClock } from "./incident-answer.ts";
import { INCIDENT_WORDS } from "./words.ts";

/** Seconds before an end at which a calendar warns: a day before whole days, two hours before an hour. */
const WARN = { day: 24 * 3600, hour: 2 * 3600 };

/** The clocks that have an end and are not done, as an iCalendar (RFC 5545). */
export function incidentCalendar({ clocks, now }: IncidentAnswer, language: Language): string {
  const words = INCIDENT_WORDS[language];
  const feed = ical({ name: words.ical.title, method: ICalCalendarMethod.PUBLISH, prodId: "//yawara//incident//EN" });
  for (const clock of clocks) {
    const { last, state } = clock;
    if (last === undefined || state === "met" || state === "met-late") continue;
    const event = feed.createEvent({
      id: `${clock.id}@yawara`,
      ...spanOf(last),
      stamp: instant(now),
      summary: `${words.state[state]}: ${clockTitle(clock, language)}`,
      description: detailOf(clock, language),
      categories: [{ name: state }],
    });
    event.createAlarm({ type: ICalAlarmType.display, trigger: last.day === undefined ? WARN.hour : WARN.day });
  }
  return feed.toString();
}

function spanOf({ day, until }: NonNullable<IncidentClock["last"]>) {
  if (day === undefined) return { start: instant(until), end: instant(until), timezone: "UTC" };
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return {
    start: new Date(`${day}T00:00:00Z`),
    end: new Date(`${next.toString()}T00:00:00Z`),
    allDay: true,
    timezone: "UTC",
  };
}

function instant(moment: string): Date {
  return new Date(Temporal.Instant.from(moment).epochMilliseconds);
}

function detailOf(clock: IncidentClock, language: Language): string {
  const { parts } = ENGINE_WORDS[language];
  return [
    clock.says.time[language],
    parts([clockPlace(clock, language), ...clockNotes(clock, language)]),
    clock.says.rule[language],
  ].join("\n");
}
