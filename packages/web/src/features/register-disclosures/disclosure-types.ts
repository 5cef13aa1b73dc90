// What the server tells of disclosures: the shapes of its answers, as the OpenAPI document has them.
import type { DisclosureDraft, Tier } from "@yawara/answers/disclose";
import type { Language, Text } from "@yawara/engine";
import type { Named } from "../../api/types.ts";

export const STATES = ["draft", "submitted", "approved", "published", "withdrawn"] as const;
export type State = (typeof STATES)[number];
export type Step = "submit" | "return" | "approve" | "publish" | "withdraw";

export interface Done {
  by: string;
  on: string;
}

export interface VersionLine {
  number: number;
  state: State;
  revision: number;
  gaps: number;
  unconfirmed: number;
  corpus: string;
  edited: Done;
  submitted?: Done;
  approved?: Done;
  published?: Done;
  withdrawn?: Done;
  reason?: string;
}

export interface Disclosure {
  id: string;
  name: string;
  kind: string;
  /** In the language asked for. */
  title: string;
  system?: Named;
  languages: Language[];
  address: string;
  listed: boolean;
  revision: number;
  removed: boolean;
  version: VersionLine;
  public_version?: number;
  touched: boolean;
  newer_law: boolean;
}
export type WithVersions = Disclosure & { versions: VersionLine[] };

export type Edits = Record<string, { text?: string; confirmed?: boolean; by?: string; on?: string }>;
export type EditsByLanguage = Partial<Record<Language, Edits>>;

/** A statement that would be drawn otherwise today. */
export interface Touched {
  id: string;
  how: "touched" | "changed" | "new" | "gone";
  before?: string;
  now?: string;
  answers: { fact: string; name: string; was?: string; is?: string }[];
  by_law: boolean;
}

export interface Version extends VersionLine {
  draft: DisclosureDraft;
  edits: EditsByLanguage;
  tiers: Record<string, Tier>;
  touched: Touched[];
}

/** A text in the languages there are; in both, the one asked for alone. */
export type TextPart = string | Partial<Text>;

export interface Difference {
  id: string;
  asks: string;
  how: "new" | "gone" | "changed" | "tier";
  before?: TextPart;
  now?: TextPart;
  tiers?: { before: Tier; now: Tier };
}

export interface PublicList {
  slug: string | null;
  shown?: boolean;
}
