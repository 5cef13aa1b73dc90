// From the moment a period runs from to the moment it ends, by the rules on periods that were read.
import type { LegalClock, PeriodRules, Term } from "@yawara/engine";
import type { Temporal } from "temporal-polyfill";
import { isClosedOfficeDay, isDayOfRest, isNoWorkingDay, isWeekend, nextOtherThan } from "./closed-days.ts";
import type { Moment } from "./moment.ts";

/** Why a last day was moved, or may be. */
export type Moved = "jp-office-closed" | "jp-rest-day" | "eu-weekend";

/** An end of a period. */
export interface PeriodEnd {
  /** Its last day, in the zone of the law; absent of a period in hours. */
  day?: Temporal.PlainDate;
  /** The first instant after it. */
  until: Temporal.ZonedDateTime;
  /** The last day as counted, where another took its place, and by which rule. */
  counted?: Temporal.PlainDate;
  moved?: Moved;
  /** The day it may end instead, where custom decides that (民法142条): it is told, and not relied on. */
  mayEnd?: Temporal.PlainDate;
}

export interface Counting {
  unit: Term["unit"];
  kind: NonNullable<LegalClock["kind"]>;
  rules: PeriodRules | undefined;
  counts: LegalClock["counts"];
  office: LegalClock["office"];
  /** The time is how an authority reads words without a figure: no rule moves its last day. */
  guidance: LegalClock["guidance"];
}

/**
 * The end of a period of `amount` units that runs from `start`, in the zone of the law.
 *
 * Japan, Civil Code: hours run from the instant (139条); of days and longer the first is not counted unless the period begins at
 * midnight (140条) or the law counts it (`counts`, 起算して); it ends with the end of its last day (141条); weeks, months and
 * years by the calendar, to the day before the corresponding one, or the last of the month (143条). What is filed with an office
 * of the State ends on the next day it is open (行政機関の休日に関する法律第2条); elsewhere a Sunday or holiday moves the end only by
 * custom (142条): told as `mayEnd`.
 *
 * EU, Regulation (EEC, Euratom) No 1182/71, Art. 3: the day of the event is not counted (1); a period ends with the last hour of
 * its last day, of months and years on the day of the same number, or the month's last (2)(c); holidays and weekends within count
 * (3); a last day on a Saturday or Sunday ends with the next working day, hours excepted (4). The hour of the event would not
 * count either, and holidays of a country would move the end: both are left out, so that no end is later than the law's.
 *
 * Elsewhere the day of the event is not counted and nothing is moved.
 */
export function periodEnd(start: Moment, amount: number, counting: Counting): PeriodEnd {
  const { unit, kind } = counting;
  if (unit === "hour") return { until: start.at.add({ hours: kind === "before" ? -amount : amount }) };
  const counted = lastDay(start, amount, { ...counting, unit });
  const end = moved(counted, counting);
  return { ...end, until: end.day!.add({ days: kind === "before" ? 0 : 1 }).toZonedDateTime(start.at.timeZoneId) };
}

/** The first day that counts; `undefined` of a period in hours, which runs from the instant. */
export function firstDay(start: Moment, counting: Counting): Temporal.PlainDate | undefined {
  if (counting.unit === "hour") return undefined;
  const day = start.at.toPlainDate();
  return isFirstCounted(start, counting) ? day : day.add({ days: 1 });
}

function isFirstCounted({ kind, at }: Moment, { counts, rules }: Counting): boolean {
  if (counts === "first-day") return true;
  return rules === "jp-civil-code" && kind === "instant" && at.equals(at.startOfDay());
}

type Days = Exclude<Term["unit"], "hour">;

function lastDay(start: Moment, amount: number, counting: Counting & { unit: Days }): Temporal.PlainDate {
  const { unit, kind, rules } = counting;
  const event = start.at.toPlainDate();
  const sign = kind === "before" ? -1 : 1;
  if (unit === "business-day") return workingDay(event, amount * sign, counting, start);
  if (kind === "before") return event.subtract(durationOf(amount, unit));
  const first = firstDay(start, counting)!;
  if (unit === "day") return first.add({ days: amount - 1 });
  if (unit === "week") return first.add({ days: 7 * amount - 1 });
  if (rules === "eu-1182-71") return event.add(durationOf(amount, unit));
  const corresponding = first.add(durationOf(amount, unit));
  return corresponding.day === first.day ? corresponding.subtract({ days: 1 }) : corresponding;
}

function durationOf(amount: number, unit: Exclude<Days, "business-day">): Temporal.DurationLike {
  return { [`${unit}s`]: amount };
}

/** The working day that many after the event, or before it. */
function workingDay(event: Temporal.PlainDate, amount: number, counting: Counting, start: Moment): Temporal.PlainDate {
  const step = Math.sign(amount);
  let left = Math.abs(amount);
  let day = event;
  if (step > 0 && isFirstCounted(start, counting) && !isNoWorkingDay(day, counting.rules)) left -= 1;
  while (left > 0) {
    day = day.add({ days: step });
    if (!isNoWorkingDay(day, counting.rules)) left -= 1;
  }
  return day;
}

/** Where the last day of something to be done within a time is a day of rest. */
function moved(
  counted: Temporal.PlainDate,
  { kind, rules, office, unit, guidance }: Counting,
): Omit<PeriodEnd, "until"> {
  if (kind !== "within" || unit === "business-day" || guidance) return { day: counted };
  const [isClosed, why] =
    rules === "eu-1182-71"
      ? ([isWeekend, "eu-weekend"] as const)
      : rules === "jp-civil-code"
        ? office === "state"
          ? ([isClosedOfficeDay, "jp-office-closed"] as const)
          : ([isDayOfRest, "jp-rest-day"] as const)
        : ([() => false, undefined] as const);
  const day = nextOtherThan(counted, isClosed);
  if (day.equals(counted)) return { day };
  return why === "jp-rest-day" ? { day: counted, moved: why, mayEnd: day } : { day, counted, moved: why! };
}
