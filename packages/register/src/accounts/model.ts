// The shapes of accounts: who is asking, organisations and who belongs to them, keys, providers of sign-in.
// Their tables and what each person sees of them: migrations/0001-accounts.sql, with 0003-names.sql.
import type { Problem } from "../problems.ts";
import type { Role, Scope } from "./roles.ts";

/** Who is asking: a person, in at most one organisation at a time, by a session or a key; or a program of ours, in one, by a job. */
export interface Identity {
  /** A program's is empty. */
  user: { id: string; name: string; email: string };
  /** The organisation being worked in, with the role held there now. Absent where the person belongs to none. */
  organisation?: { id: string; name: string };
  role?: Role;
  /** Of an auditor with a mandate. */
  audit?: { endsOn: string; over: boolean; whole: boolean };
  by: "session" | "key" | "program";
  /** What the key may do at most; a session always has `write`, and the role decides. */
  scope: Scope;
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
