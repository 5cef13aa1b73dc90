// The shapes the register gives and takes.
import type { Facts } from "@yawara/engine";
import type { Role, Scope } from "./accounts/access.ts";
import type { Problem } from "./problems.ts";
import type { Quotas } from "./quotas.ts";

/** Who is asking: a person, in at most one organisation at a time, by a session or a key. */
export interface Identity {
  user: { id: string; name: string; email: string };
  /** The organisation being worked in, with the role held there now. Absent where the person belongs to none. */
  organisation?: { id: string; name: string };
  role?: Role;
  by: "session" | "key";
  /** What the key may do at most; a session always has `write`, and the role decides. */
  scope: Scope;
}

/** A saved AI system without its facts. */
export interface SubjectLine {
  id: string;
  name: string;
  /** The day whose law it is looked at by, ISO; absent: today's. */
  at?: string;
  /** The regimes it is looked at by; absent: as the engine chooses. */
  regimes?: string[];
  /** Counts the savings, from 1. */
  revision: number;
  removed: boolean;
  createdBy: string;
  createdAt: Date;
  updatedBy: string;
  updatedAt: Date;
}

export interface SavedSubject extends SubjectLine {
  facts: Facts;
}

/** What is saved. With an `id` it changes that subject, and `revision` has to be the one it was read at. */
export interface SubjectToSave {
  id?: string;
  revision?: number;
  name: string;
  facts: Facts;
  at?: string;
  regimes?: string[];
}

/** One saving, kept for ever. */
export interface SubjectRevision {
  revision: number;
  name: string;
  facts: Facts;
  at?: string;
  regimes?: string[];
  removed: boolean;
  by: string;
  on: Date;
}

export interface Organisation {
  id: string;
  name: string;
  role: Role;
}

export interface Member {
  /** The membership's own id, by which better-auth changes a role or removes somebody. */
  id: string;
  user: { id: string; name: string; email: string };
  role: Role;
  since: Date;
}

export interface Invitation {
  id: string;
  email: string;
  role: Role;
  expires: Date;
}

export interface Key {
  id: string;
  name: string;
  /** The first characters, to tell keys apart. */
  start: string;
  scope: Scope;
  organisation: string;
  created: Date;
  expires?: Date;
  lastUsed?: Date;
}

export interface Subjects {
  /** The organisation's subjects by name; `removed: true` lists the removed ones instead. At most 500 at a time. */
  list(options?: { removed?: boolean; limit?: number; offset?: number }): Promise<SubjectLine[] | Problem>;
  read(id: string): Promise<SavedSubject | Problem>;
  /** Saves a new subject, or a new revision of one. A stale revision is a `conflict` that names the current one. */
  save(subject: SubjectToSave): Promise<SavedSubject | Problem>;
  /** Takes a subject out of the list. Nothing is lost: `restore` brings it back. */
  remove(id: string, revision: number): Promise<SavedSubject | Problem>;
  restore(id: string, revision: number): Promise<SavedSubject | Problem>;
  /** Every revision, the newest first. */
  history(id: string): Promise<SubjectRevision[] | Problem>;
}

export interface Organisations {
  /** The organisations the person belongs to; for a key, the one it is bound to. */
  list(): Promise<Organisation[] | Problem>;
  /** The members of the organisation being worked in. */
  members(): Promise<Member[] | Problem>;
  /** Its invitations that can still be accepted, for an owner. */
  invitations(): Promise<Invitation[] | Problem>;
}

export interface Keys {
  /** The person's own keys. Keys are managed from a session only. */
  list(): Promise<Key[] | Problem>;
  /** Makes a key for the organisation being worked in; its text is given this once. */
  create(key: { name: string; scope: Scope; days?: number }): Promise<(Key & { key: string }) | Problem>;
  remove(id: string): Promise<Key | Problem>;
}

/** What a person may do, each call in one transaction under the database's own row-level security. */
export interface Acting {
  subjects: Subjects;
  organisations: Organisations;
  keys: Keys;
}

/** A provider of sign-in by OpenID Connect. */
export interface OidcProvider {
  /** Part of the redirect address: `<baseUrl>/api/auth/callback/<id>`. */
  id: string;
  /** The issuer; its discovery document is read from `/.well-known/openid-configuration` below it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** As the sign-in page calls it; its issuer's host where absent. */
  name?: string;
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
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
