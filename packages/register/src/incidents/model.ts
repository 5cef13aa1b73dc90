// The shapes of incidents in the register, of links for reporting without an account, and of what is reported by them.
// Their tables and what each person sees of them: migrations/0011-incidents.sql.
import type { Facts } from "@yawara/engine";
import type { Changed, Frame, Page } from "../ledger/model.ts";
import type { Problem } from "../problems.ts";

export const INCIDENT_STATES = ["possible", "confirmed", "near_miss", "dismissed"] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];
export const REPORT_PURPOSES = ["incident", "use"] as const;
export type ReportPurpose = (typeof REPORT_PURPOSES)[number];
export const REPORT_STATES = ["open", "taken", "merged", "declined"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** That something a clock asks for was done. */
export interface DoneStep {
  /** A day, or a moment in the incident's zone. */
  at: string;
  /** Who said so: a person's id, and when they did. */
  by: string;
  on: string;
  /** The number the authority gave. */
  reference?: string;
  note?: string;
}

export interface IncidentFields {
  /** What happened, in a line. */
  name: string;
  said?: string;
  /** The system concerned. */
  subject?: string;
  /** What is known of the event, and what else was answered for it alone, by facts of the vocabulary. */
  facts: Facts;
  occurred?: string;
  aware?: string;
  since: Record<string, string>;
  zone: string;
  state: IncidentState;
  /** Why it was dismissed. */
  reason?: string;
  /** Said when it is closed. */
  summary?: string;
}

/** The system as it stood when the incident was recorded with it. */
export interface Frozen {
  on: string;
  subject: string;
  name: string;
  revision: number;
  assets: { id: string; kind: string; name: string; version?: string; revision: number }[];
  /** What the system, its measures in use and its risks rested on, by the file that counted then; not of incidents recorded before this was kept. */
  evidence?: { id: string; name: string; revision: number; file: number; sha256: string }[];
  log?: { sequence: number; hash: string };
}

/** Who wrote it is empty where it came by a link. */
export interface Incident extends Omit<Frame, "createdBy" | "updatedBy">, IncidentFields {
  createdBy?: string;
  updatedBy?: string;
  /** When word of it came in; written once. */
  received: string;
  done: Record<string, DoneStep>;
  /** The law data in use when it was recorded. */
  corpus: string;
  frozen?: Frozen;
  /** The system's name now, and its unit's. */
  system?: string;
  unit?: string;
  /** The reporter's own words, as they stand now, and how they can be reached where whoever asks may answer them. */
  report?: { id: string; said: Record<string, unknown>; contact?: string };
}

/** The system's answers of the frozen revision: what the law is asked with. */
export interface FactsThen {
  facts: Facts;
  regimes?: string[];
}

export interface IncidentsAsked {
  /** Words that all stand in it. */
  q?: string;
  state?: IncidentState;
  /** Only those nobody has closed or dismissed. */
  open?: boolean;
  subject?: string;
  limit?: number;
  offset?: number;
}

export type IncidentToAdd = Pick<IncidentFields, "name" | "facts"> &
  Partial<IncidentFields> & { received?: string; corpus: string };

export interface Incidents {
  /** Confirmed ones first, then possible ones, then what is over; the newest first within each. */
  list(asked?: IncidentsAsked): Promise<Page<Incident> | Problem>;
  read(id: string): Promise<Incident | Problem>;
  add(fields: IncidentToAdd): Promise<Incident | Problem>;
  /** Changes what is given; a step of `done` given as null is taken back. */
  change(id: string, revision: number, change: IncidentChange): Promise<Incident | Problem>;
  /** What each system said at the revision an incident froze; of those without a system nothing. */
  factsThen(incidents: readonly Pick<Incident, "id" | "frozen">[]): Promise<Map<string, FactsThen> | Problem>;
  /** Every name the organisation keeps: what may not occur in what is shared without names. */
  names(): Promise<string[] | Problem>;
}

export type IncidentChange = Changed<IncidentFields> & {
  done?: Record<string, Pick<DoneStep, "at" | "reference" | "note"> | null>;
  corpus: string;
};

export interface ReportLink extends Frame {
  purpose: ReportPurpose;
  name: string;
  subject?: string;
  /** What the organisation says on the form. */
  notice?: string;
  expires: Date;
  /** Reports by it nobody has decided on. */
  open: number;
}

export interface LinkToMake {
  purpose: ReportPurpose;
  name: string;
  subject?: string;
  notice?: string;
  /** Days until it ends; at most 365. */
  days: number;
}

export interface ReportLinks {
  /** Those that are not revoked, the newest first. */
  list(purpose?: ReportPurpose): Promise<ReportLink[] | Problem>;
  /** The token is told this once. */
  make(link: LinkToMake): Promise<(ReportLink & { token: string }) | Problem>;
  revoke(id: string, revision: number): Promise<ReportLink | Problem>;
}

/** What somebody said of a use of AI. */
export interface Report extends Omit<Frame, "createdBy" | "updatedBy"> {
  purpose: ReportPurpose;
  name: string;
  said: Record<string, unknown>;
  state: ReportState;
  reason?: string;
  subject?: string;
  received: Date;
  /** Told to those who may answer. */
  contact?: string;
  /** Systems and what systems stand on whose names hold this one or are held in it, blanks and signs aside. */
  similar: { kind: "system" | "asset"; id: string; name: string }[];
}

export interface Reports {
  /** Reported uses, open ones first, the newest first. */
  uses(asked?: { state?: ReportState; limit?: number; offset?: number }): Promise<Page<Report> | Problem>;
  read(id: string): Promise<Report | Problem>;
  /** Makes a system of it, says which system it is, or declines it with a reason the reporter reads. */
  decide(id: string, revision: number, decision: ReportDecision): Promise<Report | Problem>;
  eraseContact(id: string): Promise<Report | Problem>;
}

export type ReportDecision =
  | { take: { name: string; facts: Facts; note?: string; source: string } }
  | { merge: { subject: string } }
  | { decline: { reason: string } };

/** Where a link leads. */
export interface ReportPlace {
  purpose: ReportPurpose;
  organisation: string;
  system?: string;
  notice?: string;
  expires: string;
}

/** A report as its reporter sees it. */
export interface OwnReport {
  purpose: ReportPurpose;
  organisation: string;
  notice?: string;
  received: string;
  said: Record<string, unknown>;
  contact?: string;
  revision: number;
  state: IncidentState | ReportState;
  closed: boolean;
  reason?: string;
  /** Whether it can still be corrected. */
  open: boolean;
}

export interface ReportToMake {
  name: string;
  said: Record<string, unknown>;
  contact?: string;
  /** Of an incident: what it says in the register's own fields. */
  event?: { said: string; facts: Facts; occurred?: string; zone?: string };
  corpus: string;
}

/** Reporting without an account: the token of a link, or the secret of a report, is all that opens it. */
export interface Reporting {
  place(token: string): Promise<ReportPlace | Problem>;
  /** The secret is told this once. */
  make(token: string, report: ReportToMake): Promise<{ secret: string } | Problem>;
  own(secret: string): Promise<OwnReport | Problem>;
  correct(
    secret: string,
    revision: number,
    report: Pick<ReportToMake, "name" | "said" | "contact">,
  ): Promise<OwnReport | Problem>;
  eraseContact(secret: string): Promise<OwnReport | Problem>;
}
