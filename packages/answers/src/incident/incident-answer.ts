// The shape of what is answered about an incident: its clocks, the questions that would decide more, its forms.
import type { Jurisdiction, LegalClock, Modality, Outcome, Source, Term, Text } from "@yawara/engine";
import type { Moved } from "./period.ts";

/**
 * `runs`: the moment is set and the duty binds; `would-run`: nobody has confirmed the incident yet, counted from the receipt of the
 * report; `open`: a fact or a moment is missing; `met`, `met-late`: done within the time or after it; `overdue`: it is over.
 */
export const CLOCK_STATES = ["runs", "would-run", "open", "met", "met-late", "overdue"] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** What a clock runs from: a moment of the incident, or another that is named by the law's own word. */
export type Start = NonNullable<LegalClock["from"]>;

/** An end of a clock's time. */
export interface End {
  /** The last day, in `zone` of the clock; absent where the time is in hours. */
  day?: string;
  /** The first instant after it, with the offset of the reader's zone. */
  until: string;
  /** The last day as counted, where another takes its place. */
  counted?: string;
  moved?: Moved;
  /** A later day on which it may end by custom; not relied on. */
  may_end?: string;
}

export interface IncidentClock {
  /** `jp.appi/art-26#full-report`. */
  id: string;
  provision: string;
  clock: string;
  instrument: string;
  name: Text;
  ref: Text;
  /** What has to be done: "full report". */
  what: Text;
  /** To whom; absent where the law names nobody. */
  to?: Text;
  modality: Modality;
  /** Whether the provision binds because of what happened. */
  outcome: Outcome;
  /** The time is the authority's reading of words without a figure. */
  guidance: boolean;
  state: ClockState;
  from?: Start;
  /** How soon, whatever the figure: immediately, promptly, without delay. */
  pace?: NonNullable<LegalClock["pace"]>;
  kind?: NonNullable<LegalClock["kind"]>;
  term?: Term;
  /** The moment it runs from; absent where that is not known. */
  started?: string;
  /** First day that counts; absent where the time is in hours, or not known. */
  first_day?: string;
  /** By when at best, of a time given as a range. */
  soonest?: End;
  /** By when at the latest; absent where there is no figure or no moment. */
  last?: End;
  /** The zone in which its days begin and end. */
  zone: string;
  /** By which rules on periods it was counted; absent where none were read of that law. */
  periods?: Jurisdiction["periods"];
  /** Working days were counted without the holidays of the country, or a last day held to weekends only. */
  holidays_unknown?: true;
  done?: string;
  /** From `now` to the end, as an ISO 8601 duration of hours and minutes; negative where it is over. */
  left?: string;
  /** What it waits for: facts and moments nobody has said. */
  waits: { fact: string; name: Text }[];
  waits_for?: Start;
  /** The law's line of it, the end that comes of it here, and the time that is left, in words. */
  says: { rule: Text; time: Text; left?: Text };
  confidence: Source["confidence"];
}

/** `known`: all it asks is said; `part`: something is, the rest is to be written; `gap`: nothing is known. */
export const FIELD_STATES = ["known", "part", "gap"] as const;
export type FieldState = (typeof FIELD_STATES)[number];

export interface FilledField {
  id: string;
  name: Text;
  /** The place that asks it. */
  ref: Text;
  state: FieldState;
  /** What is known, ready to be copied; absent of a gap. */
  value?: Text;
  /** What is still to be written; absent where all is known. */
  write?: Text;
  /** Facts that would say more, and are not known. */
  unsaid: string[];
}

export interface ListedForm {
  id: string;
  title: Text;
  to: Text;
  provisions: string[];
}

export interface FilledForm extends ListedForm {
  fields: FilledField[];
  source: Source;
}

/** `possible`: a report came in, nobody confirmed it; `unsaid`: nothing was said of what happened. */
export const INCIDENT_STANDINGS = ["confirmed", "possible", "near-miss", "no-moment", "unsaid"] as const;
export type IncidentStanding = (typeof INCIDENT_STANDINGS)[number];

/** A question that would decide clocks that are open. */
export interface Wait {
  fact: string;
  name: Text;
  ask: Text;
  /** How many clocks wait for it. */
  clocks: number;
}

export interface IncidentAnswer {
  corpus: string;
  /** The day whose law is looked at: that of awareness, else of receipt, else of the event. */
  at: string;
  known: string;
  jurisdictions: string[];
  /** The zone of the reader. */
  zone: string;
  now: string;
  standing: IncidentStanding;
  moments: Partial<Record<"occurred" | "received" | "aware", string>>;
  summary: Text;
  counts: Record<ClockState, number>;
  /** The clock whose end is next, of those that run or would run, else of those that may; `null` where there is none. */
  next: string | null;
  /** By their ends; first what has to be done at once, last what cannot be said. */
  clocks: IncidentClock[];
  /** Of a near miss: provisions that would bind had it been more, some of which may count a near miss too. */
  would_bind: { provision: string; ref: Text; name: Text; outcome: Outcome }[];
  /** Facts open clocks wait for, that first on which most hang. */
  waits: Wait[];
  /** Forms and notices under these clocks. */
  forms: ListedForm[];
  form: FilledForm | null;
  read_with: Text[];
}
