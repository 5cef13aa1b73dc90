// The register as a whole: what it is opened with, and what it does for whoever asks.
import type { Identity, OidcProvider } from "./accounts/model.ts";
import type { Acting } from "./acting.ts";
import type { LogKey } from "./audit/log-key.ts";
import type { Logs } from "./audit/model.ts";
import type { Maintenance } from "./backup/model.ts";
import type { CheckKeeping } from "./checks/model.ts";
import type { KeyFolders } from "./cooperation/key-store.ts";
import type { Collections, CooperationRound } from "./cooperation/model.ts";
import type { Published } from "./disclosures/model.ts";
import type { FileSettings } from "./evidence/file-settings.ts";
import type { Reporting } from "./incidents/model.ts";
import type { Jobs } from "./jobs/model.ts";
import type { MailSettings } from "./mail/model.ts";
import type { DailyRound, Feed } from "./notices/model.ts";
import type { Problem } from "./problems.ts";
import type { Quotas } from "./quotas.ts";

export type { Acting } from "./acting.ts";

export interface RegisterOptions {
  /** A PostgreSQL server, 15 or newer; without it the database runs in this process. */
  databaseUrl?: string;
  /** Where the in-process database is kept; without it, in memory. */
  folder?: string;
  /** Whether the in-process database waits for the disk with every commit: without it a loss of power may take the last ones, or more. */
  syncs?: boolean;
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
  /** Where files of evidence lie, how large they may be, and what scans them. */
  files?: FileSettings;
  /** Where the keys of answers lie: a folder of their own, which no backup of database or files takes along. */
  keys?: KeyFolders;
  /** Ids of the organisations that are authorities. */
  authorities?: readonly string[];
  /** The day it is, for what expires with a day; by the clock in UTC where it says nothing. */
  today?: () => string;
  /** The mail server and whom its mail is from; without it no e-mail is sent. */
  mail?: MailSettings;
  /** Signs checkpoints of the log; without it a key of this register alone, which ends with it. */
  logKey?: LogKey;
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
  /** For the server itself: checks of systems, kept on nobody's behalf. */
  checks: CheckKeeping;
  /** For the server itself: who is told of what is due with a day. */
  daily: DailyRound;
  /** For the server itself: checkpoints of logs and what they prove. */
  logs: Logs;
  /** Whether e-mail is set up. */
  mails: boolean;
  /** The notices behind a secret address: whoever has it needs no account. */
  feed(token: string): Promise<Feed | Problem>;
  /** Work that outlives the request that asks for it. */
  jobs: Jobs;
  /** What the public may read; nobody has to be signed in for it. */
  published: Published;
  /** What authorities here ask, for anybody to read. */
  collections: Collections;
  /** For the server itself: the end of answers whose time is over. */
  cooperation: CooperationRound;
  /** Reporting an incident or a use of AI without an account. */
  reporting: Reporting;
  /** For whoever runs the installation: a backup of everything, every chain verified. */
  maintenance: Omit<Maintenance, "close">;
  /** Whether all can be done, only what is kept can be read, or nothing. */
  state(): Promise<"ready" | "disk-full" | "unreachable">;
  /** Lets jobs under way finish for some seconds, gives back the others, and closes the database. */
  close(): Promise<void>;
}
