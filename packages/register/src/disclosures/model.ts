// The shapes of disclosures: what each is about, its versions with their way from draft to publication, and what the public is given.
// Their tables, and who may take which step: migrations/0012-disclosures.sql.
import type { Facts } from "@yawara/engine";
import type { Frame, Listed, Page } from "../ledger/model.ts";
import type { Problem } from "../problems.ts";
import type { Named } from "../systems/model.ts";

export const DISCLOSURE_STATES = ["draft", "submitted", "approved", "published", "withdrawn"] as const;
export type DisclosureState = (typeof DISCLOSURE_STATES)[number];

/** Where a version may be taken. */
export const DISCLOSURE_STEPS = ["submit", "return", "approve", "publish", "withdraw"] as const;
export type DisclosureStep = (typeof DISCLOSURE_STEPS)[number];

/** A person's id, and the moment. */
export interface Done {
  by: string;
  on: Date;
}

export interface VersionLine {
  number: number;
  state: DisclosureState;
  /** Counts the savings and steps, from 1. */
  revision: number;
  gaps: number;
  unconfirmed: number;
  corpus: string;
  /** The revision of the system it was drawn from; absent where it is the firm's. */
  subjectRevision?: number;
  edited: Done;
  submitted?: Done;
  approved?: Done;
  published?: Done;
  withdrawn?: Done;
  /** Why it was withdrawn, or sent back. */
  reason?: string;
}

/** What a person did to one statement in one language. */
export interface KeptEdit {
  text?: string;
  confirmed?: boolean;
  by: string;
  /** ISO. */
  on: string;
}
export type KeptEdits = Record<string, Record<string, KeptEdit>>;

export interface Version extends VersionLine {
  /** The draft as it was drawn. */
  draft: object;
  edits: KeptEdits;
  tiers: Record<string, string>;
}

export interface DisclosureLine extends Frame {
  name: string;
  kind: string;
  system?: Named;
  languages: string[];
  /** The end of its public address. */
  address: string;
  listed: boolean;
  /** The latest version. */
  version: VersionLine;
  /** The version the public sees, where there is one. */
  publicVersion?: number;
  /** An answer the latest version rests on is not what it was. */
  touched: boolean;
}

export interface DisclosuresAsked extends Listed {
  subject?: string;
  kind?: string;
  state?: DisclosureState;
  /** Only those about the firm itself. */
  firm?: boolean;
  /** Only those a changed answer touches. */
  touched?: boolean;
}

/** What a draft is drawn from, as it is kept now. */
export interface Sources {
  facts: Facts;
  at?: string;
  regimes?: string[];
  /** Of the system; absent where it is the firm's. */
  revision?: number;
  /** The name of the system, and of the organisation. */
  system?: string;
  organisation: string;
  /** The organisation's corporate number, where its owners set one. */
  corporateNumber?: string;
  /** Measures of the library in place for it or the whole firm, each with the files that show it and have not expired. */
  measures: { id: string; measure: string; files: { id: string; name: string }[] }[];
}

/** A draft with what it was drawn from, as a version keeps it. */
export interface Drawn {
  draft: object;
  sources: Sources;
  corpus: string;
  restsOn: string[];
}

/** What is saved of a version: by language what people wrote, who reads what, and how much is left to do. */
export interface Written {
  edits: Record<string, Record<string, { text?: string; confirmed?: boolean }>>;
  tiers: Record<string, string>;
  gaps: number;
  unconfirmed: number;
}

export interface PublicList {
  slug: string;
  shown: boolean;
}

export interface Disclosures {
  list(asked?: DisclosuresAsked): Promise<Page<DisclosureLine> | Problem>;
  read(id: string): Promise<(DisclosureLine & { versions: VersionLine[] }) | Problem>;
  version(id: string, number: number): Promise<Version | Problem>;
  /** What a system says now, or of the firm what all its systems say alike of it. */
  sources(subject?: string): Promise<Sources | Problem>;
  add(
    fields: { subject?: string; kind: string; name: string; languages?: string[] },
    drawn: Drawn,
    written: Written,
  ): Promise<DisclosureLine | Problem>;
  /** Removing is for what was never published. `counted` tells how much of a draft is left to do in other languages. */
  change(
    id: string,
    revision: number,
    fields: { name?: string; languages?: string[]; listed?: boolean; removed?: boolean },
    counted?: (draft: Version, languages: readonly string[]) => Pick<Written, "gaps" | "unconfirmed">,
  ): Promise<DisclosureLine | Problem>;
  /** Begins the next version. */
  begin(id: string, drawn: Drawn, written: Written): Promise<DisclosureLine | Problem>;
  /** Saves a draft from the revision it was read at; with `drawn` it is drawn anew. */
  save(id: string, number: number, revision: number, written: Written, drawn?: Drawn): Promise<VersionLine | Problem>;
  /** Takes a version further; `publication` is what the public is given, needed to publish. */
  step(
    id: string,
    number: number,
    asked: { step: DisclosureStep; revision: number; reason?: string; publication?: string },
  ): Promise<DisclosureLine | Problem>;
  publicList(): Promise<PublicList | { slug: null } | Problem>;
  setPublicList(list: PublicList): Promise<PublicList | Problem>;
}

/** One version of a disclosure as the public may know it; the text of one that stands alone is given. */
export interface PublishedRow {
  organisation: string;
  number: number;
  state: "published" | "withdrawn";
  publication: string | null;
  publishedAt: Date;
  withdrawnAt: Date | null;
  reason: string | null;
}

export interface ListedRow {
  address: string;
  number: number;
  publication: string;
  publishedAt: Date;
}

/** What anybody may ask for. */
export interface Published {
  /** Every version that was ever published, the newest first; none where nothing was. */
  disclosure(address: string): Promise<PublishedRow[] | Problem>;
  /** The public list at a slug; nothing where there is none or it is not shown. */
  list(slug: string): Promise<{ organisation: string; rows: ListedRow[] } | Problem>;
}
