// The draft of a disclosure as a document: sections, items, and in each what is said, what is still to be written, what it rests on.
import type { DisclosureLayout, Facts, OwnEntry, Source, Text } from "@yawara/engine";

/** The organisation's own record: what no fact of a check says and a published document needs. All of it may be left out. */
export type OwnRecord = Partial<Record<OwnEntry, string>>;

/** How a provision stands to the system on the day: it binds or speaks to it, may do so, or will from a later day on. */
export const PROVISION_STANDINGS = ["applies", "open", "coming"] as const;
export type ProvisionStanding = (typeof PROVISION_STANDINGS)[number];

/** What a passage rests on: an answer, a provision, an entry of the organisation's own record, a measure in place, a file that shows it. */
export type Basis =
  | { fact: string; name: Text; answer: Text }
  | { provision: string; where: Text; standing: ProvisionStanding; from?: string }
  | { own: OwnEntry; name: Text; value: string }
  | { measure: string; name: Text }
  | { file: string; name: Text };

/** A fact nobody has told yet. */
export interface Waiting {
  fact: string;
  name: Text;
}

/** A sentence of a draft. A statement follows from what is known and waits for a person to confirm it; a gap is still to be written. */
export interface Passage {
  /** `<section>.<item>.<what>`: the same in every draft of the kind. */
  id: string;
  kind: "statement" | "gap";
  text: Text;
  rests_on: Basis[];
  /** It only says that it is not known yet whether something is to be said. */
  undecided?: true;
  /** Facts that would fill the gap. */
  waits_for?: Waiting[];
}

export interface DraftItem {
  id: string;
  asks: Text;
  /** Where it stands in the form or the law. */
  ref?: Text;
  /** The provisions it answers that speak to this system. */
  provisions: Extract<Basis, { provision: string }>[];
  /** What the provisions suggest to do, and what shows that it was done: help for whoever fills a gap. */
  steps: Text[];
  source: Source;
  passages: Passage[];
}

export interface DraftSection {
  id: string;
  title: Text;
  intro?: Text;
  items: DraftItem[];
}

/** A section or an item that does not concern this system, with the reason. */
export interface LeftOut {
  section: string;
  item?: string;
  what: Text;
  why: Text;
  rests_on: Basis[];
}

export interface DisclosureDraft {
  kind: string;
  corpus: string;
  at: string;
  known: string;
  jurisdictions: string[];
  title: Text;
  about: Text;
  layout: DisclosureLayout;
  /** Where the form itself was read. */
  source: Source;
  own: OwnRecord;
  /** The facts it was made from. */
  subject: Facts;
  counts: { statements: number; gaps: number; left_out: number };
  sections: DraftSection[];
  left_out: LeftOut[];
  /** What has to be said with it. */
  read_with: Text[];
}
