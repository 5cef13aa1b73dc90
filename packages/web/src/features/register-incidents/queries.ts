// What the pages of incidents and of reported uses ask the server.
import { type Asked, useLedger } from "../register/queries.ts";
import type { KeptIncidents, NearMisses, ReportedUseRow, ReportLink, ReportPurpose, WithDue } from "./types.ts";

export const useIncidents = (organisation: string, asked: Asked) =>
  useLedger<KeptIncidents>(organisation, "incidents", asked, { keeps: true });

export const useKeptIncident = (organisation: string, id: string, form: string | undefined) =>
  useLedger<WithDue>(organisation, `incidents/${encodeURIComponent(id)}`, { form }, { keeps: true });

export const useNearMisses = (organisation: string) => useLedger<NearMisses>(organisation, "incidents/near-misses");

export const useReportLinks = (organisation: string, purpose: ReportPurpose) =>
  useLedger<{ links: ReportLink[] }>(organisation, "report-links", { purpose });

export const useReportedUses = (organisation: string, asked: Asked) =>
  useLedger<{ reports: ReportedUseRow[]; total: number }>(organisation, "reported-uses", asked, { keeps: true });
