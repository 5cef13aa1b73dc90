// Days on which offices and trade rest, for the last day of a period and for working days.
import holidays from "@holiday-jp/holiday_jp/lib/holidays.js";
import type { PeriodRules } from "@yawara/engine";
import type { Temporal } from "temporal-polyfill";

const SATURDAY = 6;
const SUNDAY = 7;

/** The last year whose Japanese holidays are in the table: later days are held to weekends and the turn of the year alone. */
export const HOLIDAYS_UNTIL = 2050;

/** A holiday of the Act on National Holidays (昭和23年法律第178号), days in lieu and between holidays among them. */
export function isJapaneseHoliday(day: Temporal.PlainDate): boolean {
  return day.toString() in holidays;
}

/** A day on which offices of the State of Japan are closed (行政機関の休日に関する法律第1条): weekends, holidays, 29 December to 3 January. */
export function isClosedOfficeDay(day: Temporal.PlainDate): boolean {
  const isTurn = (day.month === 12 && day.day >= 29) || (day.month === 1 && day.day <= 3);
  return isWeekend(day) || isTurn || isJapaneseHoliday(day);
}

/** A Sunday or holiday, after which a period may end where it is custom not to trade (民法142条). */
export function isDayOfRest(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek === SUNDAY || isJapaneseHoliday(day);
}

export function isWeekend(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek === SATURDAY || day.dayOfWeek === SUNDAY;
}

/** Whether a day is no working day: in Japan a closed day of offices, elsewhere a Saturday or Sunday, for holidays there are not known. */
export function isNoWorkingDay(day: Temporal.PlainDate, rules: PeriodRules | undefined): boolean {
  return rules === "jp-civil-code" ? isClosedOfficeDay(day) : isWeekend(day);
}

/** The day itself, or the first after it that is not as told. */
export function nextOtherThan(day: Temporal.PlainDate, isClosed: (day: Temporal.PlainDate) => boolean) {
  let next = day;
  while (isClosed(next)) next = next.add({ days: 1 });
  return next;
}
