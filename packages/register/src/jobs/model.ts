// The shape of work that outlives the request that asked for it.
import type { Acting } from "../acting.ts";

/** What a job is about. Ids only: what they stand for is read when the job is done, under the rights of then. */
export interface JobAbout {
  /** The organisation in which the job acts. */
  organisation: string;
  /** The id of what it is about; the organisation's own where it is about all of it. */
  object: string;
  /** The language it speaks to a person in, where they asked in one. */
  language?: "en" | "ja";
}

export interface Job extends JobAbout {
  /** What a program may do in the organisation: read all of it, and write where a table's policy says `may_write_or_program`. The log says `program`. */
  acting: Acting;
  /** Aborted when the process begins to stop: the handler may break off then, and the job is done again from its beginning. */
  signal: AbortSignal;
}

/** Does a job. It may be done twice, or again after it was interrupted, so doing it twice must leave what doing it once leaves. What it throws has it tried again. */
export type JobHandler = (job: Job) => Promise<void>;

/**
 * Jobs, done at least once each. They wait in the database, through any restart, until a process has a handler for their name.
 * A job is not part of the transaction that gives rise to it: whoever adds one after a commit must find again by its own tables what a
 * crash in between has left undone.
 */
export interface Jobs {
  /** Adds a job (names are letters, digits and hyphens), to be done now or from a moment on. One that waits already under the same name, organisation and object is not added again. */
  add(name: string, about: JobAbout, options?: { from?: Date }): Promise<void>;
  /** Says who does the jobs of a name, from now on and one after another. A name has one handler. */
  handle(name: string, handler: JobHandler): Promise<void>;
  /** Takes no more jobs and waits for those being done; what takes longer than some seconds is given back. */
  stop(): Promise<void>;
}
