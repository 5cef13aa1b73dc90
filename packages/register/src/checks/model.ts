// The shapes of checks that are kept for each system. Their tables and who may do what with them: migrations/0007-checks.sql.
import type { Facts } from "@yawara/engine";
import type { Problem } from "../problems.ts";

/** What a check is judged by: made by other law data, another engine or before something began, it no longer counts. */
export interface CheckedBy {
  /** The version of the law data. */
  corpus: string;
  /** The version of the engine. */
  engine: string;
  /** ISO day. */
  today: string;
}

/** Counts by force; which forces there are is for whoever checks to say. */
export type ByForce = Record<string, number>;

export interface CheckFigures {
  /** Provisions that apply on the day, by force. */
  applying: ByForce;
  /** Provisions that may apply: they wait for an answer. */
  possible: ByForce;
  broken: number;
  unmet: number;
  open: number;
}

/**
 * What is known of a system's check. `again`: the facts or the law changed and it is being checked again; `never`: it has not
 * been checked yet; `unreadable`: its facts cannot be read by today's law data.
 */
export type KeptState = "current" | "again" | "never" | "unreadable";

/** A check as a line of the ledger shows it; figures only of one that still holds. */
export interface CheckLine {
  state: KeptState;
  figures?: CheckFigures;
  /** When it last came to say something else; absent where it never did. */
  changedAt?: Date;
}

/** A check to be kept, for each of some systems: the lines are numbers of `lines`. */
export interface CheckToKeep {
  systems: { id: string; revision: number }[];
  /** Absent where the facts cannot be read. */
  check?: {
    at: string;
    jurisdictions: string[];
    until?: string;
    figures: CheckFigures;
    lines: string[];
  };
}

/** Systems to check that say the same to the law: their ids and revisions, and what they say. */
export interface ToCheck {
  systems: { id: string; revision: number }[];
  /** The JSON of its facts, as the database wrote it: whoever checks them reads it. */
  facts: string;
  at?: string;
  regimes?: string[];
}

/** How far checking again has come. */
export interface CheckProgress {
  total: number;
  done: number;
  startedAt: Date;
  /** Absent while it goes on, or where it was stopped half-way. */
  finishedAt?: Date;
}

/** An earlier check as it was kept, with the facts it rests on: enough to say what became of it. */
export interface EarlierCheck {
  corpus: string;
  engine: string;
  known: string;
  at: string;
  jurisdictions: string[];
  facts: Facts;
  lines: string[];
}

/** The check of one system, and the one before it that said otherwise. */
export interface SystemCheck extends CheckLine {
  corpus?: string;
  known?: string;
  at?: string;
  jurisdictions?: string[];
  until?: string;
  checkedAt?: Date;
  earlier?: EarlierCheck;
}

/** How the systems of a ledger stand as a whole: each figure counts systems. */
export interface ChecksSummary {
  systems: number;
  current: number;
  again: number;
  never: number;
  unreadable: number;
  /** Of those that hold: in how many something of a force applies. */
  forces: ByForce;
  broken: number;
  open: number;
  /** That came to say something else since the day asked about. */
  changed: number;
  run?: CheckProgress;
}

/** Checks as whoever may read the ledger sees them. */
export interface Checks {
  summary(by: CheckedBy, changedSince?: string): Promise<ChecksSummary | Problem>;
  of(id: string, by: CheckedBy): Promise<SystemCheck | Problem>;
}

/** The server's own work on the checks of an organisation. */
export interface CheckKeeping {
  /** The organisations there are, by id. */
  organisations(): Promise<string[]>;
  /**
   * Begins, or goes on where it was stopped: every system whose check no longer holds, those that say the same as one group.
   * Groups that say the same of the facts `together` follow each other: they are checked by the same law.
   */
  begin(
    organisation: string,
    by: CheckedBy,
    together: readonly string[],
  ): Promise<Pick<ToCheck, "systems">[] | Problem>;
  /** What systems say to the law, in the order given: each group by its first system. */
  read(organisation: string, groups: readonly Pick<ToCheck, "systems">[]): Promise<ToCheck[] | Problem>;
  /** Keeps checks; tells which systems' answers are others than before. */
  keep(organisation: string, by: CheckedBy, checks: readonly CheckToKeep[]): Promise<string[] | Problem>;
  /** Ends what was begun: whom it concerns is told which systems' answers came to be others, by the law data it was ended with. */
  end(organisation: string, by: CheckedBy): Promise<Problem | undefined>;
}
