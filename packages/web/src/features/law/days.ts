// Days as the law screens show and step them.
import { type Language, WORDS } from "@yawara/engine";

/** The first day the slider goes back to. */
export const FIRST_DAY = "2015-01-01";

/** A day some months away; the last of its month where the month is shorter. */
export function monthsOn(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const count = year * 12 + month - 1 + months;
  const last = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate();
  const part = (value: number) => String(value).padStart(2, "0");
  return `${Math.floor(count / 12)}-${part((count % 12) + 1)}-${part(Math.min(date, last))}`;
}

/** The last day the slider goes to: five years from today. */
export function lastDay(today: string): string {
  return monthsOn(today, 60);
}

/** A day, a month (`2024-11`) or a year, in words. */
export function dateText(date: string, language: Language): string {
  if (date.length === 10) return WORDS[language].day(date);
  const [year, month] = date.split("-").map(Number) as [number, number?];
  return WORDS[language].month(year, month);
}
