// A clock of an incident in words: when its time ends, in the zone of the law and of the reader, and how much of it is left.
import type { Language } from "@yawara/engine";
import { CLOCK_WORDS } from "../words/clock-words.ts";
import type { End, IncidentClock } from "./incident-answer.ts";
import { INCIDENT_WORDS } from "./words.ts";

type Timed = Omit<IncidentClock, "says">;

/** `by the end of 6 December 2026 (Japan Time)`, or why there is no end. */
export function timeText(clock: Timed, zone: string, language: Language): string {
  const words = INCIDENT_WORDS[language].end;
  const { last, soonest, kind = "within", pace, started, waits_for: missing } = clock;
  if (last === undefined) {
    if (missing !== undefined) return words.noMoment(INCIDENT_WORDS[language].starts[missing]);
    if (pace === undefined || started === undefined) return words.noFigure;
    return words.none(CLOCK_WORDS[language].paces[pace](undefined), INCIDENT_WORDS[language].moment(started, zone));
  }
  const end = endText(last, clock.zone, zone, language);
  const time = soonest === undefined ? words.kind[kind](end) : words.range(soonest.day ?? soonest.until, end);
  const why = last.moved && words.moved[last.moved](last.counted ?? last.day!);
  if (why === undefined) return time;
  return last.may_end === undefined ? words.because(time, why) : words.mayEnd(time, last.may_end, why);
}

function endText({ day, until }: End, lawZone: string, zone: string, language: Language): string {
  const words = INCIDENT_WORDS[language].end;
  if (day === undefined) return words.at(until, zone);
  const end = words.endOf(day, lawZone);
  return lawZone === zone ? end : words.inYours(end, words.at(until, zone));
}

/** `3 days 4 hours left`, of a duration as `PT76H5M`. */
export function leftText(left: string, language: Language): string {
  const words = INCIDENT_WORDS[language];
  const [, sign, hours = "0", minutes = "0"] = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?/.exec(left)!;
  const span = { days: Math.floor(Number(hours) / 24), hours: Number(hours) % 24, minutes: Number(minutes) };
  const isOver = sign === "-" || span.days + span.hours + span.minutes === 0;
  return isOver ? words.over(span) : words.left(span);
}
