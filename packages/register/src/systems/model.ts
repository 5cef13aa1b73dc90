// The shapes of saved systems and of their revisions.
// Their tables and what each person sees of them: migrations/0002-subjects.sql and 0005-ledger.sql.
import type { Facts } from "@yawara/engine";
import type { CheckedBy, CheckLine } from "../checks/model.ts";
import type { Changed, Listed, Page } from "../ledger/model.ts";
import type { Problem } from "../problems.ts";

export interface Named {
  id: string;
  name: string;
}

/** What the ledger says of a system beside its facts: units and people by id. */
export interface LedgerFields {
  code?: string;
  note?: string;
  unit?: string;
  owner?: string;
  reviewer?: string;
  nextReview?: string;
  confirmedOn?: string;
}

/** A saved AI system without its facts. */
export interface SubjectLine {
  id: string;
  name: string;
  /** The day whose law it is looked at by, ISO; absent: today's. */
  at?: string;
  /** The regimes it is looked at by; absent: as the engine chooses. */
  regimes?: string[];
  /** The firm's own number for it. */
  code?: string;
  note?: string;
  unit?: Named;
  owner?: Named;
  reviewer?: Named;
  /** The day it is to be looked at again. */
  nextReview?: string;
  /** The day somebody last said that it is still so. */
  confirmedOn?: string;
  /** Where the facts of this revision are from, in the words of whoever saved it. */
  source?: string;
  /** The stage of its life, as its facts have it. */
  stage?: string;
  /** Counts the savings, from 1. */
  revision: number;
  removed: boolean;
  createdBy: string;
  createdAt: Date;
  updatedBy: string;
  updatedAt: Date;
  /** What the law was found to say of it; where the list was asked for it. */
  check?: CheckLine;
}

export interface SavedSubject extends SubjectLine {
  facts: Facts;
}

/**
 * What is saved. With an `id` it changes that subject, and `revision` has to be the one it was read at.
 * Of the ledger's fields one left out stays as it is, and null empties it.
 */
export interface SubjectToSave extends Changed<LedgerFields> {
  id?: string;
  revision?: number;
  name: string;
  facts: Facts;
  at?: string;
  regimes?: string[];
  source?: string;
}

/** One saving, kept for ever. */
export interface SubjectRevision {
  revision: number;
  name: string;
  facts: Facts;
  at?: string;
  regimes?: string[];
  removed: boolean;
  source?: string;
  by: string;
  on: Date;
}

export const SORTS = [
  "name",
  "code",
  "unit",
  "owner",
  "stage",
  "next_review",
  "confirmed_on",
  "updated_at",
  "broken",
  "open",
  "changed",
] as const;
export type Sort = (typeof SORTS)[number];

/** Which systems, and in which order; everything that is given has to hold. */
export interface SubjectsAsked extends Listed {
  /** A unit with those below it. */
  unit?: string;
  owner?: string;
  reviewer?: string;
  stage?: string;
  /** What it stands on, directly or by way of something else. */
  asset?: string;
  /** The next review lies before this day. */
  reviewBefore?: string;
  /** What kept checks are judged by: each line then has its check. What follows is asked of checks that hold alone. */
  checkedBy?: CheckedBy;
  /** Something of this force applies. */
  force?: string;
  /** A ban is broken as described. */
  broken?: boolean;
  /** Something waits for an answer. */
  open?: boolean;
  /** The check came to say something else on this day or later. */
  changedSince?: string;
  sort?: Sort;
  descending?: boolean;
  /** Whether each line has its facts too. */
  withFacts?: boolean;
}

/** One thing said of a system: by whom, when, from where. Absent value: it was taken back. */
export interface FactSaid {
  fact: string;
  value?: Facts[string];
  revision: number;
  by: string;
  on: Date;
  source?: string;
}

/** What waits on one system, in the rooms of the register. */
export interface SystemGlance {
  /** Tasks and steps of its plan that are not done; `next` is the earliest day of them. */
  tasks: { open: number; overdue: number; next?: string };
  /** Risks that are not closed: of them those above what is acceptable, and those without a measure. */
  risks: { open: number; above: number; without: number };
  /** Incidents nobody has closed. */
  incidents: { possible: number; confirmed: number };
  evidence: { held: number; expired: number };
}

export interface Subjects {
  /** The organisation's subjects; `removed: true` lists the removed ones instead. At most 500 at a time, by name where no order is given. */
  list(asked?: SubjectsAsked): Promise<Page<SubjectLine & { facts?: Facts }> | Problem>;
  read(id: string): Promise<SavedSubject | Problem>;
  /** Saves a new subject, or a new revision of one. A stale revision is a `conflict` that names the current one. */
  save(subject: SubjectToSave): Promise<SavedSubject | Problem>;
  /** Takes a subject out of the list. Nothing is lost: `restore` brings it back. */
  remove(id: string, revision: number): Promise<SavedSubject | Problem>;
  restore(id: string, revision: number): Promise<SavedSubject | Problem>;
  /** Every revision, the newest first. */
  history(id: string): Promise<SubjectRevision[] | Problem>;
  /** Every change of a fact, the newest first; of one fact alone where it is named. */
  facts(id: string, fact?: string): Promise<FactSaid[] | Problem>;
  /** The revision that held at the end of a day in a time zone; `not-found` before the first, and while it was taken out of the list. */
  asOf(id: string, day: string, zone: string): Promise<SubjectRevision | Problem>;
  /** What waits on a system, as of a day. */
  glance(id: string, day: string): Promise<SystemGlance | Problem>;
}
