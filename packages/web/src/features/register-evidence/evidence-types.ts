// What the server tells of evidence: the shapes of its answers, as the OpenAPI document has them.

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
export const SCANS = ["not-scanned", "clean", "infected", "failed"] as const;
export type Scan = (typeof SCANS)[number];

/** How long something still holds, as a list is narrowed by it. */
export const NARROWINGS = ["expired", "30", "90"] as const;
export type Narrowing = (typeof NARROWINGS)[number];

export interface EvidenceFile {
  number: number;
  name: string;
  sha256: string;
  size: number;
  type?: string;
  as_named: boolean;
  scan: Scan;
  scan_said?: string;
  opens: boolean;
  added_by: string;
  added_at: string;
}

/** What rests on evidence; of risks and measures of the library the name is an id there. */
export interface Resting {
  kind: "subject" | "risk" | "measure" | "incident" | "disclosure" | "task" | "plan_item";
  id: string;
  name?: string;
  /** The system it belongs to. */
  subject?: string;
}

export interface EvidenceLine {
  id: string;
  revision: number;
  removed: boolean;
  name: string;
  kind: EvidenceKind;
  note?: string;
  /** The last day on which it holds. */
  valid_until?: string;
  expired: boolean;
  file: EvidenceFile;
  rests: Resting[];
}
export type Evidence = EvidenceLine & { files: EvidenceFile[] };
