// The shapes of cooperation: requests as their authority keeps them, as a firm sees them, answers, readings, and what the public reads of all of it.
// Their tables and who reaches what: migrations/0019-cooperation.sql.
import type { AnsweredValue, RequestDocument } from "@yawara/cooperation";
import type { Facts } from "@yawara/engine";
import type { Problem } from "../problems.ts";

export const REQUEST_STATES = ["draft", "published", "closed"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const ANSWER_STATES = ["given", "withdrawn", "ended"] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** By which an officer reads answers; `publication`: all at once, to make tables of them. */
export const READING_MEANS = ["screen", "api", "export", "publication"] as const;
export type ReadingMeans = (typeof READING_MEANS)[number];

export const DISPOSAL_STATES = ["archive-pending", "consent-pending", "ended"] as const;
export type DisposalState = (typeof DISPOSAL_STATES)[number];

export const READS_BY_MAIL = ["at-once", "daily", "never"] as const;

/** Days for which respondents may be kept from seeing a reading, at most. */
export const LONGEST_DELAY = 90;
/** Counts of a request. */
export const MOST_COUNTS = 20;

interface Stamped {
  revision: number;
  createdBy: string;
  createdAt: Date;
  updatedBy: string;
  updatedAt: Date;
}

/** What an organisation is in cooperation. */
export interface OwnCooperation {
  /** Whether whoever runs the server has named it an authority. */
  authority: boolean;
  /** Whether its systems may be counted for authorities. */
  counted: boolean;
  /** Counts what was said of the latter; 0 where nothing was. */
  revision: number;
}

export interface RequestLine extends Stamped {
  id: string;
  kind: RequestDocument["kind"];
  name: string;
  state: RequestState;
  addressee?: { id: string; name: string };
  /** Why it was closed. */
  reason?: string;
  removed: boolean;
  /** The newest published version, and until when it is answered. */
  version?: number;
  deadline?: string;
  expires?: string;
  /** Whether a version is being drafted. */
  drafting: boolean;
  /** Answers that stand now. */
  answers: number;
}

export interface RequestVersion extends Stamped {
  number: number;
  state: "draft" | "published";
  document: RequestDocument;
  /** How many an answer is thought to take. */
  minutes: number;
  publishedBy?: string;
  publishedAt?: Date;
}

export interface RequestCount {
  condition: string;
  /** `recorded`: it says the same as an earlier one, whose answer it has. */
  outcome: "counted" | "recorded" | "refused";
  /** Rounded; absent where it is below what is shown, or nothing was counted. */
  shown?: number;
  reason?: string;
  at: Date;
}

export interface Disposal {
  version: number;
  state: DisposalState;
  reference?: string;
  endedAt?: Date;
  /** Ids of the answers that ended. */
  answers: string[];
  revision: number;
}

export interface KeptRequest extends RequestLine {
  /** The newest first. */
  versions: RequestVersion[];
  counts: RequestCount[];
  disposals: Disposal[];
  editions: { number: number; publishedAt: Date; document: unknown }[];
}

export interface Requests {
  list(asked?: {
    state?: RequestState | undefined;
    removed?: boolean | undefined;
    limit?: number | undefined;
    offset?: number | undefined;
  }): Promise<{ rows: RequestLine[]; total: number } | Problem>;
  read(id: string): Promise<KeptRequest | Problem>;
  /** Begins a draft, with the minutes an answer is thought to take; of an inquiry with its addressee, by id, address or corporate number. */
  add(document: RequestDocument, minutes: number, addressee?: string): Promise<KeptRequest | Problem>;
  /** Writes in the draft; where none is there, begins the draft of the next version. What is published stays what it is. */
  save(id: string, revision: number, document: RequestDocument, minutes: number): Promise<KeptRequest | Problem>;
  publish(id: string, revision: number): Promise<KeptRequest | Problem>;
  /** Ends a published request before it expires: no answer is taken any more. */
  close(id: string, revision: number, reason: string): Promise<KeptRequest | Problem>;
  /** Takes away a draft that was never published. */
  remove(id: string, revision: number): Promise<KeptRequest | Problem>;
  /** Counts, as far as may be said, organisations a condition is true of; kept with what was shown. */
  count(id: string, condition: string, rule: CountRule): Promise<RequestCount | Problem>;
  /** Says that answers were handed to the archive, or that there is consent: with it they end. */
  dispose(id: string, version: number, revision: number, reference: string): Promise<KeptRequest | Problem>;
}

/** A count that was made here, of whichever request. */
export interface MadeCount {
  request: string;
  day: string;
  condition: string;
  shown: number | null;
}

/** How it is decided whether a condition is counted, and what is shown of the number: pure functions of the cooperation room, asked elsewhere. */
export interface CountRule {
  /** By conditions and days alone. `recorded`: says the same as the count at a place of those made. */
  decide(asked: {
    request: string;
    day: string;
    condition: string;
    made: readonly MadeCount[];
  }): Promise<
    | { decision: "count" }
    | { decision: "recorded"; earlier: number }
    | { decision: "refused"; reason: string }
    | { unreadable: string }
  >;
  /** Of firms, by the facts of their systems, what may be shown of how many a condition is true of: `null` below ten. */
  shown(asked: {
    condition: string;
    firms: readonly { key: string; systems: readonly Facts[] }[];
    house: string;
  }): Promise<number | null>;
}

/** An answer as its authority has it, unopened. */
export interface AnswerLine {
  id: string;
  pseudonym: string;
  version: number;
  state: AnswerState;
  /** The day, and no moment: by it nobody is found. */
  givenOn: string;
}

export interface ReadingAsked {
  /** Ids; all that stand where it says nothing. */
  answers?: readonly string[] | undefined;
  /** Questions; all where it says nothing. */
  fields?: readonly string[] | undefined;
  purpose: string;
  means: ReadingMeans;
  /** Until when respondents do not see it, and why. */
  delay?: { until: string; reason: string } | undefined;
}

export interface OpenedAnswer {
  id: string;
  pseudonym: string;
  version: number;
  values: Record<string, AnsweredValue>;
  notPublic: string[];
}

export interface OpenedAnswers {
  /** The entry that was written before. */
  read: string;
  answers: OpenedAnswer[];
  /** Answers that can be opened no more: their keys are gone. */
  lost: string[];
}

export interface AnswerReading {
  id: string;
  by: string;
  role: string;
  purpose: string;
  fields: string[];
  means: ReadingMeans;
  at: Date;
  answers: string[];
  delayedUntil?: string;
  delayReason?: string;
}

export interface Answers {
  list(request: string): Promise<{ rows: AnswerLine[] } | Problem>;
  /** Writes that they are read; once that is committed, opens them. */
  open(request: string, asked: ReadingAsked): Promise<OpenedAnswers | Problem>;
  /** Who read what, the last first. */
  reads(request: string): Promise<{ rows: AnswerReading[] } | Problem>;
}

/** A reading as its respondent sees it. */
export interface SeenReading {
  at: Date;
  role: string;
  purpose: string;
  fields: string[];
  means: ReadingMeans;
  wasDelayed: boolean;
}

/** What a firm holds in hand of its answer. */
export interface Receipt {
  request: string;
  version: number;
  authority: string;
  /** The answer's id, by which the authority's log has it. */
  answer: string;
  pseudonym: string;
  state: AnswerState;
  /** Of the sealed answer, as the log commits to it. */
  sha256: string;
  givenOn: string;
  /** Questions whose answer is given on the condition that it is not made public. */
  notPublic: string[];
  /** The entry of the authority's log. */
  entry: { sequence: number; hash: string };
}

export interface OwnAnswer {
  receipt: Receipt;
  /** Absent where it was withdrawn, has ended, or its key is lost. */
  values?: Record<string, AnsweredValue>;
  /** It should be there and cannot be opened: its key is gone. */
  lost: boolean;
  took?: number;
  reads: SeenReading[];
}

/** A request as it comes to a firm. */
export interface AskedRequest {
  id: string;
  authority: string;
  kind: RequestDocument["kind"];
  state: "published" | "closed";
  reason?: string;
  /** The newest version. */
  version: number;
  document: RequestDocument;
  minutes: number;
  publishedAt: Date;
  /** Whether an answer is taken today. */
  open: boolean;
  /** What was answered, where something was. */
  own?: { version: number; state: AnswerState; givenOn: string; reads: SeenReading[] };
}

export interface AnswerToGive {
  /** The version that was read. */
  version: number;
  values: Record<string, AnsweredValue>;
  notPublic: readonly string[];
  /** Minutes it took. */
  took?: number | undefined;
}

export interface Asked {
  /** All requests an organisation may see; which of them concern it is for its own facts to say. */
  list(): Promise<{ rows: AskedRequest[] } | Problem>;
  read(id: string): Promise<(AskedRequest & { versions: number[]; answer?: OwnAnswer }) | Problem>;
  /** Facts of the organisation's own systems, for seeing which requests concern them. */
  systems(): Promise<{ id: string; name: string; facts: Facts; revision: number }[] | Problem>;
  /** Answers, in full or in part, or anew in place of what was answered. */
  answer(id: string, answer: AnswerToGive): Promise<OwnAnswer | Problem>;
  /** Takes the answer back, until the deadline. */
  withdraw(id: string): Promise<OwnAnswer | Problem>;
}

export interface CooperationOf {
  read(): Promise<OwnCooperation | Problem>;
  /** Says whether its systems may be counted; asked by an owner. */
  setCounted(revision: number, counted: boolean): Promise<OwnCooperation | Problem>;
}

/** A collection as the public reads it. */
export interface Collection {
  id: string;
  authority: string;
  state: "published" | "closed" | "expired";
  reason?: string;
  /** The oldest first. */
  versions: { number: number; document: RequestDocument; minutes: number; publishedAt: Date }[];
  /** Absent where one of them, or their difference, lies between 1 and 9. */
  asked?: number;
  answered?: number;
  /** Minutes it really took, the median; absent below 10 who said so. */
  took?: number;
  /** Times that answers were read. */
  reads: number;
  /** Entries of these that respondents are or were shown later. */
  delayed: number;
  counts: RequestCount[];
  editions: { number: number; publishedAt: Date; document?: unknown }[];
  disposals: { version: number; state: DisposalState; endedAt?: Date }[];
}

export interface Collections {
  list(): Promise<{ rows: Collection[]; inquiries: { authority: string; inquiries: number }[] } | Problem>;
  read(id: string): Promise<Collection | Problem>;
}

/** For the server itself: what becomes of answers whose time is over, and who is told of readings. */
export interface CooperationRound {
  /** Ends what is due in an organisation, and begins to wait where an archive or consent is needed. Gives how many versions were dealt with. */
  endDue(organisation: string, today: string): Promise<number | Problem>;
  /** Destroys keys that are to be destroyed; after a crash too. */
  destroyKeys(): Promise<number | Problem>;
}
