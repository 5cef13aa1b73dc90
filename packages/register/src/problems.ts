// The codes of everything the register may refuse or fail at; the words for them are in words/.
export const PROBLEM_CODES = [
  "answers-none",
  "audit-over",
  "audit-part",
  "backup-changed",
  "backup-given-up",
  "backup-newer",
  "backup-unreadable",
  "binding-left",
  "appetite-there",
  "chain-broken",
  "circle",
  "corporate-number-unfit",
  "conflict",
  "database-unreachable",
  "day-not-over",
  "disk-full",
  "email-unfit",
  "file-cut",
  "file-empty",
  "file-infected",
  "file-name-unfit",
  "file-program",
  "file-too-large",
  "file-unscanned",
  "files-full",
  "folder-in-use",
  "folder-unusable",
  "invalid",
<<<<<<< HEAD
  "keys-unusable",
=======
  "log-harmed",
  "log-key-unusable",
>>>>>>> c-request
  "log-younger",
  "migration-changed",
  "migration-failed",
  "migration-late",
  "migration-unknown",
  "name-unfit",
  "names-person",
  "no-data",
  "no-organisation",
  "not-a-backup",
  "not-allowed",
  "not-authority",
  "not-found",
  "not-signed-in",
  "operator-silent",
  "own-change",
  "nothing-to-publish",
  "privilege-missing",
  "reason-missing",
  "report-closed",
<<<<<<< HEAD
  "request-newer",
  "request-over",
=======
  "restore-failed",
  "restore-given-up",
  "restore-unfinished",
  "restored-unlike",
>>>>>>> c-request
  "role-missing",
  "role-unsafe",
  "secret-too-short",
  "secret-unknown",
  "secret-unusable",
  "session-needed",
  "still-public",
  "taken",
  "target-not-empty",
  "text-unfit",
  "timeout",
  "too-many-counts",
  "too-many-disclosures",
  "too-many-keys",
  "too-many-listed",
  "too-many-reports",
  "too-many-revisions",
  "too-many-systems",
  "unkeepable",
  "wrong-state",
  "wrote-it",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something the register would not or could not do: a code and the words' arguments. */
export interface Problem {
  readonly problem: ProblemCode;
  readonly args: Record<string, string>;
}

/** Makes a problem. */
export const problem = (code: ProblemCode, args: Record<string, string> = {}): Problem => ({ problem: code, args });

/** Tells a problem from what was asked for. */
export const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "problem" in value;
