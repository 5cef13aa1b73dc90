// Near misses: counted by kind, quarter and unit within the firm; and told to others without names, days or units.
import type { Language } from "@yawara/engine";
import { withoutNames } from "./without-names.ts";
import { NEAR_MISS_WORDS } from "./words.ts";

/** A near miss as the register keeps it. */
export interface NearMiss {
  id: string;
  /** Kinds of event, by the ids of `event.incidents`. */
  kinds: readonly string[];
  /** The day it happened, or else on which word of it came in. */
  day: string;
  unit?: string | undefined;
  said?: string | undefined;
  /** What was learnt, as it was said when it was closed. */
  summary?: string | undefined;
}

export interface NearMissCounts {
  total: number;
  /** The most frequent first; one of several kinds counts under each. */
  kinds: { kind: string; count: number }[];
  /** `2026-Q4`, the newest first. */
  quarters: { quarter: string; count: number }[];
  /** Without a name those of no unit. */
  units: { unit?: string; count: number }[];
}

/** Counts of near misses. */
export function countNearMisses(misses: readonly NearMiss[]): NearMissCounts {
  const byCount = (a: { count: number }, b: { count: number }) => b.count - a.count;
  return {
    total: misses.length,
    kinds: tally(misses.flatMap(({ kinds }) => [...kinds]))
      .map(([kind, count]) => ({ kind, count }))
      .sort(byCount),
    quarters: tally(misses.map(({ day }) => quarterOf(day)))
      .map(([quarter, count]) => ({ quarter, count }))
      .sort((a, b) => (a.quarter < b.quarter ? 1 : -1)),
    units: tally(misses.map(({ unit = "" }) => unit))
      .map(([unit, count]) => ({ ...(unit !== "" && { unit }), count }))
      .sort(byCount),
  };
}

function tally(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}

const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** A near miss as it can be told to others. */
export interface SharedNearMiss {
  kinds: string[];
  /** `2026-11`: no day. */
  month: string;
  said?: string;
  summary?: string;
}

/** Near misses without system, person, unit and day, by month: every name given is taken out of what was written. */
export function shareNearMisses(misses: readonly NearMiss[], names: readonly string[]): SharedNearMiss[] {
  const clean = withoutNames(names);
  return misses
    .map(({ kinds, day, said, summary }) => ({
      kinds: [...kinds].sort(),
      month: day.slice(0, 7),
      ...(said !== undefined && { said: clean(said) }),
      ...(summary !== undefined && { summary: clean(summary) }),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    .sort((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0));
}

/** The same as Markdown; `kindName` says a kind in the reader's words. */
export function nearMissesMarkdown(
  shared: readonly SharedNearMiss[],
  kindName: (kind: string) => string,
  language: Language,
): string {
  const words = NEAR_MISS_WORDS[language];
  const parts = shared.map(({ kinds, month, said, summary }) =>
    [
      `## ${words.head(kinds.length === 0 ? words.noKind : words.list(kinds.map(kindName)), words.month(month))}`,
      ...(said === undefined ? [] : [plain(said)]),
      ...(summary === undefined ? [] : [`${words.learnt}\n\n${plain(summary)}`]),
    ].join("\n\n"),
  );
  return [`# ${words.title}`, words.about, ...parts, ""].join("\n\n");
}

/** Text whose signs Markdown would read as its own. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
