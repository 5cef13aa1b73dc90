// Whether what a benefit gives can be had on a day: the state of its call, from the life of its programme and the days it is in force.
import {
  type Clocks,
  daysOf,
  eventText,
  isoOf,
  type LawEvent,
  type LawIndex,
  type Provision,
  rowsKnown,
  type Text,
} from "@yawara/engine";

/**
 * `open`: now, until a day; `anytime`: now, no last day is set; `opens`: on a later day; `announced`: to come, no day yet;
 * `unknown`: given in calls, and whether one is open is not known; `closed`; `held`: comes with an award already made.
 */
export const CALL_STATES = ["open", "anytime", "opens", "announced", "unknown", "closed", "held"] as const;
export type CallState = (typeof CALL_STATES)[number];

/** How a call stands on a day. Days are ISO. */
export interface Call {
  state: CallState;
  /** The last day one can apply, of what is open. */
  until?: string;
  /** The day it opens. */
  opens?: string;
  /** Of what is closed the day it closed, or that of the selection; of what is unknown the day the last call opened. */
  since?: string;
  /** The next day by which something has to be handed in, and what, where it is said. */
  deadline?: { day: string; what?: Text };
}

/** Whether one can apply on the day. */
export function isAvailable({ state }: Pick<Call, "state">): boolean {
  return state === "open" || state === "anytime";
}

/** A call from its opening to the selection; one that only its selection is known of has no opening. */
interface Round {
  from?: string;
  deadlines: { day: string; event: LawEvent }[];
  /** Days by which those selected were named. */
  selected: string[];
}

/** What an event says of a call; any other says nothing of it. */
const OF_CALLS = ["call-opened", "call-closed", "deadline", "selected"];

/** How the call of a benefit stands on a day; nothing where the benefit has ended, or is known not to come. */
export function callOf(law: LawIndex, provision: Provision, { at, known }: Clocks): Call | undefined {
  const rows = rowsKnown(provision.inForce, known);
  const dated = rows.filter(({ from }) => from !== "pending" && from !== "never");
  const now = dated.find(({ from, to }) => from <= at && (to === undefined || at < to));
  if (now === undefined) {
    const later = dated.map(({ from }) => from).filter((from) => from > at);
    if (later.length > 0) return { state: "opens", opens: later.sort()[0]! };
    return rows.some(({ from }) => from === "pending") ? { state: "announced" } : undefined;
  }
  const through = provision.worth?.through;
  if (through === "award") return { state: "held" };
  const last = now.to === undefined ? undefined : isoOf(daysOf(now.to)! - 1);
  const rounds = roundsOf(law, provision);
  if (rounds.length > 0) return callIn(law, rounds, at, last);
  if (through === "calls") return { state: "unknown" };
  return last === undefined ? { state: "anytime" } : { state: "open", until: last, deadline: { day: last } };
}

/** The calls a programme has had for a benefit, and those it announced, in their order. */
function roundsOf(law: LawIndex, { id, instrument }: Provision): Round[] {
  const events = law.instruments
    .get(instrument)!
    .events.filter(({ type, of }) => OF_CALLS.includes(type) && of?.includes(id) !== false)
    .toSorted((a, b) => (firstDay(a.date) < firstDay(b.date) ? -1 : 1));
  // A report may have a day by which it is wanted: without an opening, a closing or a selection there is no call.
  if (events.every(({ type }) => type === "deadline")) return [];
  const rounds: Round[] = [];
  for (const event of events) {
    const day = lastDay(event.date);
    if (event.type === "call-opened") rounds.push({ from: firstDay(event.date), deadlines: [], selected: [] });
    else if (rounds.length === 0) rounds.push({ deadlines: [], selected: [] });
    const round = rounds.at(-1)!;
    if (event.type === "selected") round.selected.push(day);
    else if (event.type !== "call-opened") round.deadlines.push({ day, event });
  }
  return rounds;
}

function callIn(law: LawIndex, rounds: readonly Round[], at: string, last: string | undefined): Call {
  const begun = rounds.findLast(({ from, deadlines, selected }) =>
    from === undefined ? [...deadlines.map(({ day }) => day), ...selected].some((day) => day <= at) : from <= at,
  );
  const final = begun?.deadlines.at(-1)?.day;
  if (final !== undefined && at <= final && begun?.from !== undefined) {
    const { day, event } = begun.deadlines.find((one) => at <= one.day)!;
    const until = last !== undefined && last < final ? last : final;
    return { state: "open", until, deadline: { day, ...(event.note && { what: eventText(law, event) }) } };
  }
  const next = rounds.find(({ from }) => from !== undefined && from > at)?.from;
  if (next !== undefined) return { state: "opens", opens: next };
  const since = final ?? begun?.selected.findLast((day) => day <= at);
  if (since !== undefined && since <= at) return { state: "closed", since };
  return { state: "unknown", ...(begun?.from !== undefined && { since: begun.from }) };
}

/** The first day of a day, a month or a year. */
function firstDay(date: string): string {
  return `${date}${"-01-01".slice(date.length - 4)}`.slice(0, 10);
}

/** Its last day. */
function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const [year, month] = date.split("-").map(Number) as [number, number];
  return isoOf(daysOf(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`)! - 1);
}
