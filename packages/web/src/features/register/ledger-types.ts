// What the server tells of the ledger: the shapes of its answers, as the OpenAPI document has them.
import type { Facts } from "@yawara/engine";
import type { Force, KeptCheck, SubjectLine } from "../../api/types.ts";

export const STAGES = ["idea_research", "development", "real_world_test", "in_use", "retired"] as const;
export const SORTS = [
  "name",
  "code",
  "unit",
  "owner",
  "stage",
  "next_review",
  "confirmed_on",
  "broken",
  "open",
  "changed",
] as const;
export type Sort = (typeof SORTS)[number];
export const ASSET_KINDS = ["model", "dataset", "vendor", "service", "agent", "prompt", "tool"] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];
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

/** What every row of the lists has. */
export interface Frame {
  id: string;
  name: string;
  revision: number;
  removed: boolean;
  /** How many systems name it directly; absent in a list to pick from. */
  systems?: number;
}

export interface Unit extends Frame {
  code?: string;
  parent?: string;
}

export interface LedgerPerson extends Frame {
  email?: string;
}

export interface Asset extends Frame {
  kind: AssetKind;
  version?: string;
  code?: string;
  url?: string;
  note?: string;
}

export interface Systems {
  subjects: SubjectLine[];
  total: number;
}

/** What a system was at one saving. */
export interface Revision {
  revision: number;
  name: string;
  facts: Facts;
  at?: string;
  regimes?: string[];
  removed: boolean;
  source?: string;
  by: string;
  on: string;
}

/** A change of one fact; without a value it was taken back. */
export interface FactSaid {
  fact: string;
  value?: unknown;
  revision: number;
  by: string;
  on: string;
  source?: string;
}

export interface FromTo {
  from?: unknown;
  to?: unknown;
}

/** One entry of the log of changes. */
export interface Change {
  sequence: number;
  on: string;
  /** Empty where the account service changed a row of its own. */
  by: string;
  via: "session" | "key" | "program";
  kind: Recorded;
  /** Of a link the ids of both ends, with a blank between. */
  object: string;
  /** Its name after the change, where it has one. */
  name?: string;
  action: "adopt" | "create" | "change" | "remove" | "restore" | "delete" | "erase";
  batch?: string;
  /** By column; absent where the values were erased. */
  changed?: Record<string, FromTo>;
}

export interface Batch {
  id: string;
  on: string;
  by: string;
  changes: number;
}

/** What is set of many systems, by the names of the API; null empties. */
export type Setting = Record<string, string | boolean | null>;

export interface BulkRow {
  id: string;
  name?: string;
  outcome: "change" | "unchanged" | "not-found" | "too-many-revisions";
  changes: Record<string, { from: string | boolean | null; to: string | boolean | null }>;
}

export interface Bulk {
  batch?: string;
  rows: BulkRow[];
}

export interface Undone {
  batch: string;
  rows: { kind: Recorded; object: string; outcome: "undone" | "changed-since" | "erased" }[];
}

export interface Snapshot {
  id: string;
  name: string;
  made_by: string;
  made_at: string;
}

export interface SystemDifference {
  id: string;
  name: string;
  renamed_from?: string;
  was: "absent" | "there";
  is: "absent" | "there";
  facts: { fact: string; from?: unknown; to?: unknown }[];
}

/** How many systems stand how. */
export interface Checks {
  systems: number;
  current: number;
  again: number;
  never: number;
  unreadable: number;
  forces: Record<Force, number>;
  broken: number;
  open: number;
  /** Since the day asked about. */
  changed: number;
  run?: { total: number; done: number; started_at: string; finished_at?: string };
}

/** What waits on a system today. */
export interface SystemGlance {
  tasks: { open: number; overdue: number; next?: string };
  risks: { open: number; above: number; without: number };
  incidents: { possible: number; confirmed: number };
  evidence: { held: number; expired: number };
}

/** What became of the check of a system before, in the language asked for. */
export interface SystemSince extends KeptCheck {
  known?: string;
  until?: string;
  said?: {
    title: string;
    corpora: string;
    facts: string[];
    causes: { title: string; lines: { where: string; says: string; note: string }[] }[];
  };
  since?: { summary: string };
}
