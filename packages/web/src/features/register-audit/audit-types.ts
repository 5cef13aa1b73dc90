// What an auditor may see and until when, as the server tells it.

export interface AuditSet {
  /** The member who is the auditor. */
  user: string;
  /** The last day on which anything is read. */
  ends_on: string;
  whole: boolean;
  units: string[];
  systems: string[];
  revision: number;
  over: boolean;
}
