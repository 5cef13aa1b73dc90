// How much one person and one organisation may keep, so that nobody fills the disk for all.

export interface Quotas {
  /** Saved systems of an organisation, removed ones included. */
  systems: number;
  /** Units of an organisation, and its people, and its assets, each; removed ones included. */
  listed: number;
  /** Disclosures of an organisation, removed ones included. */
  disclosures: number;
  /** Versions of a disclosure. */
  versions: number;
  /** Revisions of a system, and of a version of a disclosure. */
  revisions: number;
  /** Tasks of an organisation, those done and dropped included. */
  tasks: number;
  /** Steps of a system's plan of which something is said. */
  planItems: number;
  /** Comments on a system, and on a task, each. */
  comments: number;
  /** Sign-offs of an object. */
  signOffs: number;
  /** Organisations a person belongs to. */
  organisations: number;
  /** Members of an organisation. */
  members: number;
  /** Invitations of an organisation that nobody has answered yet. */
  invitations: number;
  /** API keys of a person. */
  keys: number;
  /** Incidents of an organisation. */
  incidents: number;
  /** Links of an organisation for reporting without an account that are not revoked. */
  links: number;
  /** Reports by one link that nobody has decided on. */
  openReports: number;
  /** Reports of an organisation. */
  reports: number;
  /** Requests of an authority, removed drafts included. */
  requests: number;
  /** Readings of the answers to a request. */
  readings: number;
}

export const USUAL_QUOTAS: Quotas = {
  systems: 20_000,
  listed: 50_000,
  disclosures: 20_000,
  versions: 200,
  revisions: 500,
  tasks: 50_000,
  planItems: 5_000,
  comments: 1_000,
  signOffs: 500,
  organisations: 20,
  members: 1_000,
  invitations: 100,
  keys: 50,
  incidents: 10_000,
  links: 100,
  openReports: 100,
  reports: 20_000,
  requests: 5_000,
  readings: 100_000,
};
