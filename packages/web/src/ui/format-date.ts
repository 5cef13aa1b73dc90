// Days and moments the server tells, where the reader is and in the page's language.
import { type Language, LOCALES } from "@yawara/engine";

/** The day of a moment: 24 November 2026, 2026年11月24日. */
export function formatDay(moment: string, language: Language): string {
  return new Date(moment).toLocaleDateString(LOCALES[language], { dateStyle: "long" });
}

/** The day and the minute. */
export function formatMoment(moment: string, language: Language): string {
  return new Date(moment).toLocaleString(LOCALES[language], { dateStyle: "long", timeStyle: "short" });
}

/** The same in short, for columns: 30 Jun 2026, 2026/06/30. */
export function formatShortDay(day: string, language: Language): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(LOCALES[language], { dateStyle: "medium", timeZone: "UTC" });
}

/** A day of the law, which is the same everywhere. */
export function formatLawDay(day: string, language: Language): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(LOCALES[language], { dateStyle: "long", timeZone: "UTC" });
}
