// What is published from and what comes out: answers, tables that are asked for, earlier editions, protected tables.

/** One firm's answers, as far as tables are made of them. */
export interface Respondent {
  firm: string;
  /** Firms of one group count once, and are taken to tell each other everything. */
  group?: string;
  /** What the firm counts for where a sample was asked; 1 where absent. Thresholds never look at it. */
  weight?: number;
  /** By the question's id. */
  values: Readonly<Record<string, boolean | number | string>>;
  /** Questions answered on condition that the answer is not made public. */
  notPublic?: readonly string[];
}

/** A table that is asked for: firms by the answers to one or two questions, counted, or an amount of theirs summed. */
export interface TableSpec {
  id: string;
  by: readonly string[];
  amount?: string;
}

/** A cell: an answer to each question the table is by, `null` for all answers to it. */
export interface ProtectedCell {
  at: readonly (string | null)[];
  /** A count with noise, or an exact sum; absent where it is withheld. */
  value?: number;
  /** Of a withheld sum: what the published sums of its own table leave possible, `most` absent where nothing bounds it. */
  between?: { least: number; most?: number };
}

/** A table as it may be published. Counts carry noise of their own each and do not add up to their totals. */
export interface ProtectedTable extends TableSpec {
  addsUp: boolean;
  cells: readonly ProtectedCell[];
}

/** What was published before, with the answers it was made of. */
export interface Edition {
  answers: readonly Respondent[];
  tables: readonly ProtectedTable[];
}

/** `few`: under ten groups. `dominance`: few hold nearly all. `sensitive`: near all or none of a group. `complement`: protects another. */
export const WITHHELD_REASONS = ["few", "dominance", "sensitive", "complement"] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** Why a cell is withheld: for whoever publishes. Not to be published, since the reason tells of the cell. */
export interface Withheld {
  table: string;
  at: readonly (string | null)[];
  reason: WithheldReason;
}

export interface Publication {
  /** Of this edition's answers. */
  answers: readonly Respondent[];
  tables: readonly TableSpec[];
  /** The answers each question can have, by the question's id; a firm with another answer is not in the table. */
  categories: Readonly<Record<string, readonly string[]>>;
  /** Questions where all or none of a group tells on its members. */
  sensitive: readonly string[];
  /** From the first on. */
  earlier: readonly Edition[];
  /** Secret, the same for all editions of a request: at least 32 bytes. */
  key: Uint8Array;
}

/** At least so many groups (a firm without one is one) in a cell that is published. */
export const FEWEST_FIRMS = 10;

/** So many groups may put their answers together without coming to know another's. */
export const COALITION = 3;

/** No amount of another firm can be told nearer than this share of it. */
export const PROTECTION = 0.1;

/** The (n, k) rule: the n largest together hold at most this share of a published sum. */
export const DOMINANCE = { n: 2, share: 0.85 };

/** A count is published with at most so much added or taken away. */
export const MOST_NOISE = 4;
