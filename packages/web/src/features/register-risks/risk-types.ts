// What the server tells of risks: the shapes of its answers, as the OpenAPI document has them.
import type { Standing, Step } from "@yawara/answers/risks";
import type { Modality } from "@yawara/engine";

export interface Row {
  id: string;
  revision: number;
  removed: boolean;
  updated_by: string;
}

export interface Risk extends Row {
  subject?: string;
  subject_name?: string;
  subdomain: string;
  description?: string;
  likelihood_before?: Step;
  impact_before?: Step;
  likelihood_after?: Step;
  impact_after?: Step;
  owner?: string;
  owner_name?: string;
  state: "open" | "closed";
  next_review?: string;
  standing: Standing;
  measures_in_place: number;
  measures_planned: number;
  /** Of those in place, how many rest on a file that has expired. */
  measures_stale: number;
  accepted_until?: string;
}

export const MEASURE_STATES = ["planned", "in_place", "left_out", "retired"] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

export interface MeasureUse extends Row {
  subject?: string;
  measure?: string;
  name?: string;
  state: MeasureState;
  reason?: string;
  owner?: string;
  owner_name?: string;
  due?: string;
  since?: string;
  shown?: string;
  evidence: number;
  evidence_expired: number;
}

export interface Appetite extends Row {
  subdomain?: string;
  acceptable: string[];
}

export interface Acceptance extends Row {
  risk: string;
  accepted_by: string;
  accepted_by_name?: string;
  why: string;
  until: string;
}

export interface Coverage {
  systems: number;
  cells: { subdomain: string; standing: Standing; systems: number; firm: boolean }[];
}

export interface Matrix {
  cells: { likelihood: number; impact: number; risks: number }[];
  unplaced: number;
}

interface Named {
  id: string;
  name: string;
}

/** The taxonomy and the library, in the reader's language. */
export interface Library {
  taxonomy: { title: string; url: string };
  domains: (Named & { number: string })[];
  risks: Subdomain[];
  measures: (Named & { says: string })[];
}
export interface Subdomain extends Named {
  number: string;
  domain: string;
  says: string;
}

/** What the library offers for a system. */
export interface Offers {
  risks: { id: string; certain: boolean; waits: { name: string }[] }[];
  measures: (Named & {
    says: string;
    due: "now" | "earlier" | "later" | "unknown";
    because: string[];
    helps: { provision: string; name: string; ref: string; modality: Modality }[];
  })[];
}
