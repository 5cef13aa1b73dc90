// What the server tells of an account: the shapes of its answers, as the OpenAPI document has them.
import type { Facts } from "@yawara/engine";

export const ROLES = ["owner", "editor", "reviewer", "viewer", "auditor", "authority"] as const;
export type Role = (typeof ROLES)[number];
export const SCOPES = ["read", "write"] as const;
export type Scope = (typeof SCOPES)[number];

export interface Person {
  id: string;
  name: string;
  email: string;
}

export interface Organisation {
  id: string;
  name: string;
}

/** Who is asking, where they work, and as what. */
export interface Me {
  user: Person;
  organisation?: Organisation;
  role?: Role;
  /** Of an auditor, once an owner has set it: until when, and whether of everything. */
  audit?: { ends_on: string; over: boolean; whole: boolean };
  organisations: (Organisation & { role: Role })[];
}

/** Something of the ledger by its id and name. */
export interface Named {
  id: string;
  name: string;
}

/** What a ledger is listed by. */
export const FORCES = ["must", "must_not", "cooperate", "should", "offered"] as const;
export type Force = (typeof FORCES)[number];

/** A saved system without its facts. */
export interface SubjectLine {
  id: string;
  name: string;
  at?: string;
  regimes?: string[];
  /** The firm's own number for it. */
  code?: string;
  note?: string;
  unit?: Named;
  owner?: Named;
  reviewer?: Named;
  next_review?: string;
  confirmed_on?: string;
  /** Where the facts are from, in the words of whoever saved them. */
  source?: string;
  /** The fact `lifecycle.stage`. */
  stage?: string;
  removed: boolean;
  revision: number;
  updated_by: string;
  updated_at: string;
  /** What the law was found to say of it; in a list alone. */
  check?: KeptCheck;
}

/** What a kept check says of a system: figures only while it holds. */
export interface KeptCheck {
  state: "current" | "again" | "never" | "unreadable";
  figures?: {
    applying: Record<Force, number>;
    possible: Record<Force, number>;
    broken: number;
    unmet: number;
    open: number;
  };
  changed_at?: string;
}

export interface SavedSubject extends SubjectLine {
  facts: Facts;
}

/** A provider one may sign in with. */
export interface Provider {
  id: string;
  name: string;
}

export interface Member {
  /** Of the membership. */
  id: string;
  user: Person;
  role: Role;
  since: string;
}

export interface Key {
  id: string;
  name: string;
  /** The first characters, to tell keys apart. */
  start: string;
  scope: Scope;
  organisation: string;
  created: string;
  expires?: string;
  last_used?: string;
}

/** A key just made: the only answer that holds the key itself. */
export interface MadeKey extends Key {
  key: string;
}

/** An invitation of the organisation that nobody has answered yet. */
export interface OpenInvitation {
  id: string;
  email: string;
  role: Role;
  expires: string;
}

/** An invitation just made. */
export interface Invitation {
  id: string;
  email: string;
  role: Role;
  expiresAt: string;
  organizationId: string;
}

/** An invitation as the person invited sees it. */
export interface InvitationToMe extends Invitation {
  organizationName: string;
  inviterEmail: string;
}

/** Whether a role saves and removes systems; the server decides the same by itself. */
export const mayWrite = (role: Role | undefined): boolean => role === "owner" || role === "editor";

/** Whether a role comments on what others wrote, and signs it off. */
export const mayReview = (role: Role | undefined): boolean => mayWrite(role) || role === "reviewer";

/** Whether a role sees the organisation's systems and people. */
export const mayRead = (role: Role | undefined): boolean => role !== undefined && role !== "authority";

/** Whether somebody sees them now: an auditor does while their audit lasts. */
export const readsNow = ({ role, audit }: Pick<Me, "role" | "audit">): boolean =>
  mayRead(role) && (role !== "auditor" || audit?.over === false);

/** Whether a role takes the register as of a past day away as a package. */
export const mayPackage = (role: Role | undefined): boolean => role === "owner" || role === "auditor";
