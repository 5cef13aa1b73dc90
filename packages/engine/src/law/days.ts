// Days as numbers: the one place that turns an ISO day into days since 1970-01-01 and back.

/** The days that can be asked for. */
export const FIRST_DAY = "1900-01-01";
export const LAST_DAY = "2200-12-31";

/**
 * Days since 1970-01-01 of an ISO day; `undefined` if there is no such day.
 *
 * @example
 * daysOf("2026-06-01"); // → 20605
 * daysOf("2026-02-30"); // → undefined
 */
export function daysOf(iso: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return undefined;
  return time / 86_400_000;
}

/**
 * The ISO day of a number of days since 1970-01-01.
 *
 * @example
 * isoOf(20605); // → "2026-06-01"
 */
export function isoOf(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Whether a text is a day that exists, as YYYY-MM-DD, from 1900 to 2200.
 *
 * @example
 * ["2026-06-01", "2026-02-30", "1.6.2026"].map(isDay); // → [ true, false, false ]
 */
export function isDay(text: string): boolean {
  return daysOf(text) !== undefined && text >= FIRST_DAY && text <= LAST_DAY;
}
