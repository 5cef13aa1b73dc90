// The shapes of risks: what may go wrong, the measures in use against it, what the organisation accepts, and until when.
// Their tables and what each person sees of them: migrations/0008-risks.sql.
import type { Frame, Kept, Listed, Page } from "../ledger/model.ts";
import type { Problem } from "../problems.ts";

export const RISK_STATES = ["open", "closed"] as const;
export type RiskState = (typeof RISK_STATES)[number];
export const MEASURE_STATES = ["planned", "in_place", "left_out", "retired"] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** How a risk stands, the worst first. `@yawara/answers/risks` says what each means and decides it the same way. */
export const RISK_STANDINGS = ["above", "without", "planned", "accepted", "in_place", "closed"] as const;
export type RiskStanding = (typeof RISK_STANDINGS)[number];

export interface RiskFields {
  /** The system it is of; of the whole firm where it names none. Said once, when it is added. */
  subject?: string;
  /** A subdomain of the taxonomy, by its id. */
  subdomain: string;
  description?: string;
  /** Steps from 1 to 5, likelihood and impact together or neither. */
  likelihoodBefore?: number;
  impactBefore?: number;
  likelihoodAfter?: number;
  impactAfter?: number;
  /** A person of the ledger. */
  owner?: string;
  state?: RiskState;
  nextReview?: string;
}

export interface MeasureUseFields {
  /** The system it is for; for the whole firm where it names none. Said once, when it is added. */
  subject?: string;
  /** One of the library by its id; or a name of the firm's own. */
  measure?: string;
  name?: string;
  state?: MeasureState;
  /** Needed where it is left out. */
  reason?: string;
  owner?: string;
  due?: string;
  since?: string;
  /** How it is shown. */
  shown?: string;
}

export interface AppetiteFields {
  /** The subdomain it is for; for all that have none of their own where it names none. */
  subdomain?: string;
  /** Cells of the matrix: `2-3` is likelihood 2, impact 3. */
  acceptable: string[];
}

export interface AcceptanceFields {
  risk: string;
  acceptedBy: string;
  why: string;
  /** The last day it holds. */
  until: string;
}

/** A risk with what it is shown with. */
export interface Risk extends Frame, RiskFields {
  subjectName?: string;
  ownerName?: string;
  standing: RiskStanding;
  measuresInPlace: number;
  measuresPlanned: number;
  /** Of those in place, how many rest on a file that has expired. */
  measuresStale: number;
  /** The day until which it is accepted, passed or not. */
  acceptedUntil?: string;
}

export interface MeasureUse extends Frame, MeasureUseFields {
  /** How many pieces of evidence it rests on, and how many of them have expired. */
  evidence: number;
  evidenceExpired: number;
  subjectName?: string;
  ownerName?: string;
}
export type Appetite = Frame & AppetiteFields;
export interface Acceptance extends Frame, AcceptanceFields {
  acceptedByName?: string;
}

/** Which systems: those of a unit with the ones below it, of an owner, or one alone. */
export interface SystemsAsked {
  unit?: string;
  owner?: string;
  subject?: string;
}

export interface RisksAsked extends Listed, SystemsAsked {
  subdomain?: string;
  state?: RiskState;
  standing?: RiskStanding;
  /** Those of cells (a system and a subdomain) whose worst risk stands so. */
  cell?: RiskStanding;
  likelihood?: number;
  impact?: number;
  /** Which of its two levels is meant; the later one, or the first where there is no later, where it says nothing. */
  level?: "before" | "now";
}

export interface MeasureUsesAsked extends Listed {
  subject?: string;
  /** Those linked to a risk. */
  risk?: string;
  state?: MeasureState;
}

/** Of a subdomain, for how many systems the worst risk stands so. Those of which no risk was looked at are the rest. */
export interface CoverageCell {
  subdomain: string;
  standing: RiskStanding;
  systems: number;
  /** The whole firm's own risks of the subdomain stand so; counted beside the systems. */
  firm: boolean;
}

export interface Coverage {
  systems: number;
  cells: CoverageCell[];
}

export interface MatrixCell {
  likelihood: number;
  impact: number;
  risks: number;
}

export interface Matrix {
  cells: MatrixCell[];
  /** Open risks that nobody has placed. */
  unplaced: number;
}

export interface Risks extends Omit<Kept<RiskFields, Risk>, "list"> {
  /** The worst first. */
  list(asked: RisksAsked, day: string): Promise<Page<Risk> | Problem>;
  coverage(asked: SystemsAsked, day: string): Promise<Coverage | Problem>;
  /** Systems of which no risk of a subdomain was looked at. */
  notLookedAt(
    asked: SystemsAsked & { subdomain: string } & Listed,
  ): Promise<Page<{ id: string; name: string }> | Problem>;
  matrix(asked: SystemsAsked & { subdomain?: string; level?: "before" | "now" }): Promise<Matrix | Problem>;
  measures(risk: string): Promise<MeasureUse[] | Problem>;
  setMeasures(risk: string, measures: string[]): Promise<MeasureUse[] | Problem>;
}

export interface RiskRegister {
  risks: Risks;
  measureUses: Kept<MeasureUseFields, MeasureUse, MeasureUsesAsked>;
  appetites: Kept<AppetiteFields, Appetite>;
  acceptances: Kept<AcceptanceFields, Acceptance, Listed & { risk?: string; subject?: string }>;
}
