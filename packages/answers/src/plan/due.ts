// By when something of a plan is to be done: the day its law begins, a fixed day, the next day of what comes again, or now.
import {
  daysOf,
  evaluate,
  type Facts,
  isoOf,
  type LawIndex,
  type LegalClock,
  type Provision,
  type Term,
} from "@yawara/engine";

/**
 * `now`: it binds already; `from`: from a day to come; `by`: by a fixed day; `again`: it comes again, next on a day; `pending`: it is
 * law, and no day is set yet; `free`: voluntary, no day; `until`: an offer, to be applied for until a day; `opens`: not before a day;
 * `anytime`: an offer without a last day; `ask`: an offer given in calls of which it is not known whether one is open.
 */
export const DUE_KINDS = ["now", "from", "by", "again", "pending", "free", "until", "opens", "anytime", "ask"] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export interface Due {
  kind: DueKind;
  /** ISO. */
  day?: string;
}

/** By when a provision asks for what it asks. `from`: of what is not in force on the day `at`, its day or `pending`. */
export function dueOf(law: LawIndex, provision: Provision, at: string, facts: Facts, from?: string): Due {
  if (from === "pending") return { kind: "pending" };
  const start = from ?? at;
  const fixed = runningClocks(law, provision, facts).flatMap(({ by }) => by ?? []);
  const next = fixed.filter((day) => day >= start).sort()[0];
  if (next !== undefined) return { kind: "by", day: next };
  if (from !== undefined) return { kind: "from", day: from };
  const last = fixed.sort().at(-1);
  const term = returnOf(law, provision, facts);
  return last !== undefined && term !== undefined ? { kind: "again", day: nextAfter(last, term, at) } : { kind: "now" };
}

/** The shortest time after which a provision asks for the same again; nothing where it asks once, or so often that no day tells it. */
export function returnOf(law: LawIndex, provision: Provision, facts: Facts): Term | undefined {
  return runningClocks(law, provision, facts)
    .flatMap(({ kind, term }) => (kind === "every" && term !== undefined && term.unit !== "hour" ? [term] : []))
    .sort((a, b) => daysIn(a) - daysIn(b))[0];
}

/** The day a term after another: a month after 31 January is the last day of February. */
export function dayAfter(day: string, term: Term): string {
  const count = term.max ?? term.min ?? 0;
  if (term.unit === "year") return monthsAfter(day, 12 * count);
  if (term.unit === "month") return monthsAfter(day, count);
  return isoOf(daysOf(day)! + daysIn(term));
}

/** The first day after `at` that is a whole number of terms after another. */
function nextAfter(day: string, term: Term, at: string): string {
  let next = day;
  for (let count = 1; next <= at; count++) {
    const times = { unit: term.unit, max: count * (term.max ?? term.min ?? 1) };
    next = dayAfter(day, times);
  }
  return next;
}

function monthsAfter(day: string, count: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const months = year * 12 + month - 1 + count;
  const first = `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
  const length = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return isoOf(daysOf(first)! + Math.min(date, length) - 1);
}

/** Days in a unit, to count by and to compare with: a working day is told as seven fifths of one. */
const DAYS_IN: Record<Term["unit"], number> = {
  hour: 1 / 24,
  day: 1,
  "business-day": 7 / 5,
  week: 7,
  month: 30,
  year: 365,
};

function daysIn({ min, max, unit }: Term): number {
  return Math.ceil((max ?? min ?? 0) * DAYS_IN[unit]);
}

/** The time limits that run, or may, for a subject. */
function runningClocks(law: LawIndex, { clocks = [] }: Provision, facts: Facts): LegalClock[] {
  return clocks.filter(({ when }) => when === undefined || evaluate(law, when.condition, facts) !== false);
}
