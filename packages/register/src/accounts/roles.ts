// The roles in an organisation and the scopes of a key: lists alone, for whoever needs no more of accounts.

export const ROLES = ["owner", "editor", "reviewer", "viewer", "auditor", "authority"] as const;
export type Role = (typeof ROLES)[number];

/** What a key may do at most; a session may do what its role may. */
export const SCOPES = ["read", "write"] as const;
export type Scope = (typeof SCOPES)[number];
