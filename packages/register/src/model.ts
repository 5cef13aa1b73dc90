// The register as a whole: what it is opened with, and what it does for whoever asks.
import type { Identity, Keys, OidcProvider, Organisations } from "./accounts/model.ts";
import type { Audit } from "./audit/model.ts";
import type { Incidents, Reporting, ReportLinks, Reports } from "./incidents/model.ts";
import type { Assets, People, Units } from "./ledger/model.ts";
import type { Snapshots } from "./ledger/snapshots.ts";
import type { Quotas } from "./quotas.ts";
import type { Bulk } from "./systems/bulk.ts";
import type { Imports } from "./systems/import-subjects.ts";
import type { Subjects } from "./systems/model.ts";

/** What a person may do, each call in one transaction under the database's own row-level security. */
export interface Acting {
  subjects: Subjects;
  units: Units;
  people: People;
  assets: Assets;
  bulk: Bulk;
  imports: Imports;
  snapshots: Snapshots;
  audit: Audit;
  organisations: Organisations;
  keys: Keys;
  incidents: Incidents;
  reportLinks: ReportLinks;
  reports: Reports;
}

export interface RegisterOptions {
  /** A PostgreSQL server, 15 or newer; without it the database runs in this process. */
  databaseUrl?: string;
  /** Where the in-process database is kept; without it, in memory. */
  folder?: string;
  /** A dump of an empty in-process database to begin from: making one takes seconds, loading it does not. */
  emptyDatabase?: Blob;
  /** The address people use, scheme and port included. */
  baseUrl: string;
  /** Signs cookies; at least 32 characters. */
  secret: string;
  oidc?: OidcProvider[];
  /** Further origins that may post to `/api/auth`. */
  trustedOrigins?: string[];
  /** Cookies only over https; as `baseUrl` says where absent. */
  secureCookies?: boolean;
  /** How much one person and one organisation may keep; the usual of what is not said. */
  quotas?: Partial<Quotas>;
  /** Where warnings go; never holds an address, a name or a secret. */
  log?: (level: "warn" | "error", message: string) => void;
}

export interface Register {
  auth: {
    /** Answers everything below `/api/auth/`. `address` is the client's, from the socket or a trusted proxy: sign-in is limited by it. */
    handler(request: Request, address?: string): Promise<Response>;
    /** The providers a person may sign in with, for the sign-in page. */
    providers: { id: string; name: string }[];
  };
  /** Who a request is from: by key (`x-api-key`, or `Authorization: Bearer yw_…`) or by session cookie. */
  identify(headers: Headers): Promise<Identity | undefined>;
  as(identity: Identity | undefined): Acting;
  /** Reporting an incident or a use of AI without an account. */
  reporting: Reporting;
  /** Whether all can be done, only what is kept can be read, or nothing. */
  state(): Promise<"ready" | "disk-full" | "unreachable">;
  close(): Promise<void>;
}
