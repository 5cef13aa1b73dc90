// The shapes of evidence: what a file shows, until when, what rests on it, and what a scanner said of it.
// Its tables and what each person sees of them: migrations/0009-evidence.sql.
import type { Changed, Frame, Listed, Page } from "../ledger/model.ts";
import type { Problem } from "../problems.ts";

/** What a piece of evidence is. */
export const EVIDENCE_KINDS = [
  "policy",
  "record",
  "test",
  "assessment",
  "certificate",
  "contract",
  "training",
  "screenshot",
  "other",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What may rest on evidence: a system, or another part of the register by its kind and id. */
export const RESTING_KINDS = ["subject", "risk", "measure", "incident", "disclosure", "task", "plan_item"] as const;
export type RestingKind = (typeof RESTING_KINDS)[number];

export const SCANS = ["not-scanned", "clean", "infected", "failed"] as const;
export type Scan = (typeof SCANS)[number];

export interface Resting {
  kind: RestingKind;
  id: string;
  /** What it is called; of a risk the id of its subdomain, of a measure of the library the measure's id, of a step of a plan the step's id. */
  name?: string;
  /** The system it belongs to. */
  subject?: string;
}

export interface EvidenceFields {
  name: string;
  kind: EvidenceKind;
  note?: string;
  /** The last day on which it holds, YYYY-MM-DD. */
  validUntil?: string;
}

export interface EvidenceFile {
  /** 1 for the first; the highest is the one that counts. */
  number: number;
  /** As whoever brought it called it. */
  name: string;
  sha256: string;
  /** Bytes. */
  size: number;
  /** As its first bytes say, a media type; absent where they say nothing, as those of a plain text. */
  type?: string;
  /** False where its first bytes are of another type than its name says. */
  asNamed: boolean;
  scan: Scan;
  scannedAt?: Date;
  /** The signature the scanner found, or why it could not look. */
  scanSaid?: string;
  /** Whether it may be opened here, as the outcome of the scan and the settings of the server have it. */
  opens: boolean;
  addedBy: string;
  addedAt: Date;
}

/** A piece of evidence as it is listed, with the file that counts. */
export type EvidenceLine = Frame &
  EvidenceFields & {
    /** Whether the last day on which it holds has passed: what rests on it is stale. */
    expired: boolean;
    file: EvidenceFile;
    rests: Resting[];
  };
/** With every file there ever was, the newest first. */
export type Evidence = EvidenceLine & { files: EvidenceFile[] };

export interface EvidenceListed extends Listed {
  kind?: EvidenceKind;
  scan?: Scan;
  /** On which this rests. */
  rests?: { kind: RestingKind; id: string };
  /** Which no longer hold, or (`within`) hold no longer than so many days from today. */
  expired?: boolean;
  within?: number;
}

/** A file on its way in. */
export interface Arriving {
  name: string;
  body: AsyncIterable<Uint8Array>;
  /** Bytes it is said to have. */
  length?: number;
}

/** A file on its way out. */
export interface Opened {
  name: string;
  size: number;
  sha256: string;
  bytes: ReadableStream<Uint8Array>;
}

/** All of it as of `today`, a day YYYY-MM-DD: whether something has expired is looked at when it is read. */
export interface EvidenceRoom {
  list(today: string, options?: Partial<EvidenceListed>): Promise<Page<EvidenceLine> | Problem>;
  read(today: string, id: string): Promise<Evidence | Problem>;
  /** Takes the file in, and keeps nothing where any of it may not be kept. */
  add(today: string, fields: EvidenceFields, rests: Resting[], file: Arriving): Promise<Evidence | Problem>;
  /** A newer file of the same; `validUntil` is that of the new one, and none where it is left out. */
  addFile(
    today: string,
    id: string,
    revision: number,
    file: Arriving & { validUntil?: string },
  ): Promise<Evidence | Problem>;
  change(today: string, id: string, revision: number, fields: Changed<EvidenceFields>): Promise<Evidence | Problem>;
  remove(today: string, id: string, revision: number): Promise<Evidence | Problem>;
  restore(today: string, id: string, revision: number): Promise<Evidence | Problem>;
  link(today: string, id: string, to: Resting): Promise<Evidence | Problem>;
  unlink(today: string, id: string, from: Resting): Promise<Evidence | Problem>;
  open(id: string, number: number): Promise<Opened | Problem>;
}
