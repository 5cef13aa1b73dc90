// The shapes of saved systems and of their revisions.
// Their tables and what each person sees of them: migrations/0002-subjects.sql.
import type { Facts } from "@yawara/engine";
import type { Problem } from "../problems.ts";

/** A saved AI system without its facts. */
export interface SubjectLine {
  id: string;
  name: string;
  /** The day whose law it is looked at by, ISO; absent: today's. */
  at?: string;
  /** The regimes it is looked at by; absent: as the engine chooses. */
  regimes?: string[];
  /** Counts the savings, from 1. */
  revision: number;
  removed: boolean;
  createdBy: string;
  createdAt: Date;
  updatedBy: string;
  updatedAt: Date;
}

export interface SavedSubject extends SubjectLine {
  facts: Facts;
}

/** What is saved. With an `id` it changes that subject, and `revision` has to be the one it was read at. */
export interface SubjectToSave {
  id?: string;
  revision?: number;
  name: string;
  facts: Facts;
  at?: string;
  regimes?: string[];
}

/** One saving, kept for ever. */
export interface SubjectRevision {
  revision: number;
  name: string;
  facts: Facts;
  at?: string;
  regimes?: string[];
  removed: boolean;
  by: string;
  on: Date;
}

export interface Subjects {
  /** The organisation's subjects by name; `removed: true` lists the removed ones instead. At most 500 at a time. */
  list(options?: { removed?: boolean; limit?: number; offset?: number }): Promise<SubjectLine[] | Problem>;
  read(id: string): Promise<SavedSubject | Problem>;
  /** Saves a new subject, or a new revision of one. A stale revision is a `conflict` that names the current one. */
  save(subject: SubjectToSave): Promise<SavedSubject | Problem>;
  /** Takes a subject out of the list. Nothing is lost: `restore` brings it back. */
  remove(id: string, revision: number): Promise<SavedSubject | Problem>;
  restore(id: string, revision: number): Promise<SavedSubject | Problem>;
  /** Every revision, the newest first. */
  history(id: string): Promise<SubjectRevision[] | Problem>;
}
