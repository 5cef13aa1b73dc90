// What the server tells of incidents, links and reports: the shapes of its answers, as the OpenAPI document has them.
import type { InLanguage } from "@yawara/answers";
import type { IncidentAnswer } from "@yawara/answers/incident";
import type { Facts } from "@yawara/engine";

export const INCIDENT_STATES = ["possible", "confirmed", "near_miss", "dismissed"] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];
export const REPORT_STATES = ["open", "taken", "merged", "declined"] as const;
export type ReportState = (typeof REPORT_STATES)[number];
export type ReportPurpose = "incident" | "use";

export interface Step {
  at: string;
  by: string;
  on: string;
  reference?: string;
  note?: string;
}

export interface KeptIncident {
  id: string;
  revision: number;
  name: string;
  said?: string;
  subject?: string;
  system?: string;
  unit?: string;
  facts: Facts;
  occurred?: string;
  received: string;
  aware?: string;
  zone: string;
  state: IncidentState;
  reason?: string;
  summary?: string;
  done: Record<string, Step>;
  corpus: string;
  frozen?: {
    on: string;
    name: string;
    revision: number;
    evidence?: { id: string; name: string; file: number }[];
    assets: { id: string; kind: string; name: string; version?: string }[];
    log?: { sequence: number };
  };
  report?: { id: string; said: { said?: string; system?: string; near_miss?: boolean }; contact?: string };
  created_by?: string;
  created_at: string;
}

export interface Brief {
  summary: string;
  counts: { runs: number; overdue: number; "would-run": number };
  next?: { what: string; to?: string; time: string; left?: string; until?: string };
}

export interface KeptIncidents {
  incidents: (KeptIncident & { due?: Brief })[];
  total: number;
}

export interface WithDue {
  incident: KeptIncident;
  asked: { facts: Facts; regimes?: string[] };
  due: InLanguage<IncidentAnswer>;
}

/** Changes the incident from the revision that is shown; another's change meanwhile is refused, and what stands now is shown. */
export type ChangeIncident = (fields: object) => Promise<WithDue | undefined>;

export interface NearMisses {
  total: number;
  kinds: { kind: string; name: string; count: number }[];
  quarters: { quarter: string; count: number }[];
  units: { unit?: string; count: number }[];
  shared: object[];
  markdown: string;
}

export interface ReportLink {
  id: string;
  revision: number;
  purpose: ReportPurpose;
  name: string;
  subject?: string;
  notice?: string;
  expires: string;
  open: number;
}

export interface ReportedUseRow {
  id: string;
  revision: number;
  name: string;
  said: { tool: string; purpose: string; data: string[]; often?: string; touches?: string; unit?: string };
  state: ReportState;
  reason?: string;
  subject?: string;
  received: string;
  contact?: string;
  similar: { kind: "system" | "asset"; id: string; name: string }[];
}
