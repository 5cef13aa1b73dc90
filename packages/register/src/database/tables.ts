// Every table with its columns as the database has them; the types that queries are checked by are read off this.
import type { ColumnType, Generated } from "kysely";

/** What every list of the ledger has: whose it is, which revision, and whether it was removed. */
const FRAME = {
  id: "text default",
  organizationId: "text",
  removed: "boolean default",
  revision: "integer default",
  createdBy: "text default",
  createdAt: "timestamptz default",
  updatedBy: "text default",
  updatedAt: "timestamptz default",
} as const;

/** Of rows that somebody without an account may have written. */
const UNSIGNED = { createdBy: "text null", updatedBy: "text null" } as const;

/** A column's type, then `null` where it may be absent or `default` where the database fills it. */
export const TABLES = {
  user: {
    id: "text",
    name: "text",
    email: "text",
    emailVerified: "boolean",
    image: "text null",
    createdAt: "timestamptz default",
    updatedAt: "timestamptz default",
  },
  session: {
    id: "text",
    expiresAt: "timestamptz",
    token: "text",
    createdAt: "timestamptz default",
    updatedAt: "timestamptz",
    ipAddress: "text null",
    userAgent: "text null",
    userId: "text",
    activeOrganizationId: "text null",
  },
  account: {
    id: "text",
    accountId: "text",
    providerId: "text",
    userId: "text",
    accessToken: "text null",
    refreshToken: "text null",
    idToken: "text null",
    accessTokenExpiresAt: "timestamptz null",
    refreshTokenExpiresAt: "timestamptz null",
    scope: "text null",
    password: "text null",
    createdAt: "timestamptz default",
    updatedAt: "timestamptz",
  },
  verification: {
    id: "text",
    identifier: "text",
    value: "text",
    expiresAt: "timestamptz",
    createdAt: "timestamptz default",
    updatedAt: "timestamptz default",
  },
  organization: {
    id: "text",
    name: "text",
    slug: "text",
    logo: "text null",
    createdAt: "timestamptz",
    metadata: "text null",
  },
  member: { id: "text", organizationId: "text", userId: "text", role: "text", createdAt: "timestamptz" },
  invitation: {
    id: "text",
    organizationId: "text",
    email: "text",
    role: "text null",
    status: "text",
    expiresAt: "timestamptz",
    createdAt: "timestamptz default",
    inviterId: "text",
  },
  apikey: {
    id: "text",
    configId: "text",
    name: "text null",
    start: "text null",
    referenceId: "text",
    prefix: "text null",
    key: "text",
    refillInterval: "integer null",
    refillAmount: "integer null",
    lastRefillAt: "timestamptz null",
    enabled: "boolean null",
    rateLimitEnabled: "boolean null",
    rateLimitTimeWindow: "integer null",
    rateLimitMax: "integer null",
    requestCount: "integer null",
    remaining: "integer null",
    lastRequest: "timestamptz null",
    expiresAt: "timestamptz null",
    createdAt: "timestamptz",
    updatedAt: "timestamptz",
    permissions: "text null",
    metadata: "text null",
  },
  rateLimit: { id: "text", key: "text", count: "integer", lastRequest: "bigint" },
  subject: {
    id: "text default",
    organizationId: "text",
    name: "text",
    facts: "jsonb",
    at: "date null",
    regimes: "text[] null",
    removed: "boolean default",
    revision: "integer default",
    createdBy: "text default",
    createdAt: "timestamptz default",
    updatedBy: "text default",
    updatedAt: "timestamptz default",
    code: "text null",
    note: "text null",
    unitId: "text null",
    ownerId: "text null",
    reviewerId: "text null",
    nextReview: "date null",
    confirmedOn: "date null",
    source: "text null",
    searched: "text null",
  },
  subjectRevision: {
    subjectId: "text",
    revision: "integer",
    organizationId: "text",
    name: "text",
    facts: "jsonb",
    at: "date null",
    regimes: "text[] null",
    removed: "boolean",
    savedBy: "text",
    savedAt: "timestamptz",
    source: "text null",
  },
  chainEntry: {
    organizationId: "text",
    sequence: "bigint",
    at: "timestamptz",
    actor: "text",
    via: "text",
    kind: "text",
    object: "text",
    action: "text",
    batch: "text",
    commitment: "text",
    prev: "text",
    hash: "text",
  },
  change: { organizationId: "text", sequence: "bigint", salt: "text null", value: "text null" },
  chainLock: { organizationId: "text" },
  unit: {
    ...FRAME,
    name: "text",
    code: "text null",
    parentId: "text null",
  },
  person: { ...FRAME, name: "text", email: "text null" },
  asset: {
    ...FRAME,
    kind: "text",
    name: "text",
    version: "text null",
    code: "text null",
    url: "text null",
    note: "text null",
  },
  subjectAsset: { organizationId: "text", subjectId: "text", assetId: "text" },
  assetPart: { organizationId: "text", assetId: "text", partId: "text" },
  snapshot: {
    id: "text default",
    organizationId: "text",
    name: "text",
    madeBy: "text default",
    madeAt: "timestamptz default",
  },
  reportLink: {
    ...FRAME,
    ...UNSIGNED,
    purpose: "text",
    name: "text",
    subjectId: "text null",
    notice: "text null",
    tokenHash: "text",
    expiresAt: "timestamptz",
  },
  report: {
    ...FRAME,
    ...UNSIGNED,
    linkId: "text",
    purpose: "text",
    name: "text",
    said: "jsonb",
    secretHash: "text",
    state: "text default",
    reason: "text null",
    subjectId: "text null",
    received: "timestamptz default",
  },
  reportContact: { reportId: "text", organizationId: "text", contact: "text" },
  incident: {
    ...FRAME,
    ...UNSIGNED,
    reportId: "text null",
    subjectId: "text null",
    name: "text",
    said: "text null",
    facts: "jsonb default",
    occurred: "text null",
    received: "text",
    aware: "text null",
    since: "jsonb default",
    zone: "text default",
    state: "text default",
    reason: "text null",
    done: "jsonb default",
    summary: "text null",
    corpus: "text",
    frozen: "jsonb null",
  },
  migration: { number: "integer", name: "text", hash: "text", ranAt: "timestamptz default" },
} as const;

interface Kinds {
  text: string;
  boolean: boolean;
  integer: number;
  /** As text: more than a number holds. */
  bigint: string;
  /** An ISO day. */
  date: string;
  timestamptz: ColumnType<Date, Date | string, Date | string>;
  /** Written as text. */
  jsonb: ColumnType<unknown, string, string>;
  "text[]": string[];
}

type Defaulted<Kind> =
  Kind extends ColumnType<infer Read, infer Insert, infer Update>
    ? ColumnType<Read, Insert | undefined, Update>
    : Generated<Kind>;

type Column<Form extends string> = Form extends `${infer Kind extends keyof Kinds} null`
  ? Kinds[Kind] | null
  : Form extends `${infer Kind extends keyof Kinds} default`
    ? Defaulted<Kinds[Kind]>
    : Form extends keyof Kinds
      ? Kinds[Form]
      : never;

export type Tables = {
  [Table in keyof typeof TABLES]: {
    [Name in keyof (typeof TABLES)[Table]]: Column<(typeof TABLES)[Table][Name] & string>;
  };
};
