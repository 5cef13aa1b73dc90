// The shapes of the log of changes: what each entry says, and what may be asked of it.
// Its tables and how entries come about: migrations/0004-chain.sql.
import type { Page } from "../ledger/model.ts";
import type { Problem } from "../problems.ts";
import type { LogReceipt } from "./checkpoint.ts";
import type { AuditPackage, PackagedBy } from "./package-model.ts";

/** Kinds of objects whose changes are recorded: the tables they are kept in. */
export const RECORDED = [
  "subject",
  "unit",
  "person",
  "asset",
  "subject_asset",
  "asset_part",
  "snapshot",
  "proposal",
  "plan_item",
  "task",
  "comment",
  "sign_off",
  "evidence",
  "evidence_content",
  "evidence_file",
  "evidence_link",
  "risk",
  "measure_use",
  "risk_measure",
  "risk_appetite",
  "risk_acceptance",
  "disclosure",
  "disclosure_version",
  "disclosure_list",
  "incident",
  "report_link",
  "report",
  "report_contact",
  "audit_mandate",
  "authority",
  "count_consent",
  "request",
  "request_version",
  "answer",
  "answer_read",
  "request_count",
  "request_edition",
  "request_disposal",
  "member",
  "organization",
] as const;
export type Recorded = (typeof RECORDED)[number];

export type Action = "adopt" | "create" | "change" | "remove" | "restore" | "delete" | "erase";

/** One change of one object. */
export interface Change {
  sequence: number;
  on: Date;
  /** A person's id; empty where the account service changed a row of its own. */
  by: string;
  via: "session" | "key" | "program";
  kind: Recorded;
  /** The object's id; of a link, the ids of both ends with a blank between. */
  object: string;
  /** Its name after the change, where it has one and it was not erased. */
  name?: string;
  action: Action;
  /** What was done together with others bears the same name. */
  batch?: string;
  /** What it changed, by column; absent where a value was erased. */
  changed?: Record<string, { from?: unknown; to?: unknown }>;
}

export interface ChangesAsked {
  kind?: Recorded;
  object?: string;
  batch?: string;
  /** Only entries before this one: the last sequence of the page before. */
  before?: number;
  limit?: number;
}

/** Things done together: an import, a change of many, an undoing. */
export interface Batch {
  id: string;
  on: Date;
  by: string;
  changes: number;
}

/** What became of one object of a batch that was taken back. */
export interface Undone {
  kind: Recorded;
  object: string;
  /** `changed-since`: somebody changed it after the batch, and it is left as it is; `erased`: what it was is not kept; `too-many-revisions`: the system has as many as one may have. */
  outcome: "undone" | "changed-since" | "erased" | "too-many-revisions";
}

/** Which part of the chain; the first where it says nothing. */
export interface LogAsked {
  from?: number;
  upTo?: number;
}

export interface LogPart {
  lines: string[];
  /** What to ask for next; absent at the end. */
  next?: Required<LogAsked>;
}

/** A checkpoint as it is kept: over how many entries, the root of the tree over them in hexadecimal, and the signed note. */
export interface CheckpointMade {
  size: number;
  root: string;
  note: string;
  madeAt: Date;
  /** The public key the log is signed with now, as text. */
  key: string;
}

/** What an entry of the log is about. */
export interface LogObject {
  kind: Recorded;
  object: string;
}

/** The log of each organisation, for the server itself. */
export interface Logs {
  /** The last checkpoint; nothing where none was made yet. */
  last(organisation: string): Promise<CheckpointMade | undefined | Problem>;
  /** A checkpoint over all entries there are: the last one where nothing was added since. `log-harmed` where what is new does not verify. */
  checkpoint(organisation: string): Promise<CheckpointMade | Problem>;
  /** Whether the daily round has to make one. */
  isDue(organisation: string): Promise<boolean | Problem>;
  /** What shows that an entry stands in the log, by its sequence, or the last one about an object. Makes a checkpoint where none goes so far yet. */
  receiptFor(organisation: string, entry: number | LogObject): Promise<LogReceipt | Problem>;
  /** What shows that a checkpoint goes on from an earlier one, in base64; both by their sizes. */
  consistency(organisation: string, from: number, upTo: number): Promise<{ proof: string[] } | Problem>;
}

export interface Audit {
  /** The newest first; at most 200 at a time. */
  changes(asked?: ChangesAsked): Promise<Page<Change> | Problem>;
  /** The newest first; at most 100. */
  batches(): Promise<Batch[] | Problem>;
  /** Brings back what a batch overwrote, added or took out, wherever nobody has changed it since. */
  undo(batch: string): Promise<{ batch: string; rows: Undone[] } | Problem>;
  /** The chain as lines of JSON, a part at a time, the first part with the head: what `verifyLog` reads. */
  log(asked?: LogAsked): Promise<LogPart | Problem>;
  /** The last checkpoint of the log; nothing where none was made yet. */
  lastCheckpoint(): Promise<{ last?: CheckpointMade } | Problem>;
  /** A checkpoint over all entries there are, made anew where something was added since the last. */
  checkpoint(): Promise<CheckpointMade | Problem>;
  /** What shows that an entry stands in the log, by its sequence; with a checkpoint made where none goes so far yet. */
  proof(entry: number): Promise<LogReceipt | Problem>;
  /** What shows that a checkpoint goes on from an earlier one, both by their sizes; in base64, as RFC 9162 orders it. */
  consistency(from: number, upTo: number): Promise<{ proof: string[] } | Problem>;
  /** The register as of the end of a day that is over, as a zip for an auditor; asked by owners and auditors. */
  package(day: string, by: PackagedBy): Promise<AuditPackage | Problem>;
}

/** One thing that was read, once or several times within a moment. */
export interface AuditRead {
  id: string;
  /** The auditor. */
  by: string;
  on: Date;
  /** The part of the register and what was asked of it: `subjects.read`, `tasks.list`. */
  what: string;
  /** The id of the object; absent of a list. */
  object?: string;
  times: number;
}

export interface AuditReads {
  /** The newest first, at most 200: of all auditors for an owner, an auditor's own. `before` is the last of the page before. */
  list(asked?: { user?: string; before?: string; limit?: number }): Promise<AuditRead[] | Problem>;
}
