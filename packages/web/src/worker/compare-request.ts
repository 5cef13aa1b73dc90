// What the compare screen asks the worker, and the shapes of its answers: plain data both sides know.
import type { Facts, Language, RegimeScore, SanctionKind, Sensitivity, Text, Touch } from "@yawara/engine";

/** Names of the subjects that are not files: the reader's own system, and the whole basket. */
export const MINE = "mine";
export const BASKET = "basket";

/** Systems and the regimes they are put through. */
export interface CompareAsked {
  /** `mine`, `basket`, or the id of a subject that comes with Yawara. */
  what: string;
  /** Of one's own system. */
  mine?: { facts: Facts; name?: Text };
  /** Jurisdictions and compositions; where absent the usual ones. */
  regimes?: string[];
  at: string;
  known: string;
  /** Leave the systems' markets as they are; else each is at home in each regime. */
  asIs: boolean;
  language: Language;
}

/** How far a comparison has come. */
export type Progress =
  | { doing: "reading"; jurisdiction: string; done: number; of: number }
  | { doing: "preparing" }
  | { doing: "deciding"; done: number; of: number };

/** Told how far it is; answers whether to go on. */
export type Watch = (progress: Progress) => boolean | Promise<boolean>;

export interface NamedChoice {
  id: string;
  name: string;
}

/** What can be compared. */
export interface Comparable {
  examples: NamedChoice[];
  basket: NamedChoice[];
  /** Jurisdictions a system can be put at home in. */
  places: NamedChoice[];
}

/** A regime as it is named on the screen. */
export interface ShownRegime {
  text: string;
  /** For narrow places: `EU`, and `EU′` for one composed of it. */
  code: string;
  /** Names of the jurisdictions at its base. */
  places: string[];
  /** Short titles of what was taken out and moved in. */
  without: string[];
  moved: string[];
}

export interface ShownSanction {
  kind: SanctionKind;
  /** Place on the scale from 0, none, to 1, criminal. */
  severity: number;
  /** The highest sum in words; absent where the law names none or it turns on a fact not given. */
  sum?: string;
  sumIsOpen: boolean;
  years?: number;
  /** Instrument and reference. */
  where: string;
}

export interface ShownScore extends Omit<RegimeScore, "worst" | "counted"> {
  worst?: ShownSanction;
  /** Of the open provisions, those that would bind. */
  openBinding: number;
}

/** Names in a regime's text that are nothing known. */
export interface RegimeProblem {
  text: string;
  /** Empty where nothing is named at all. */
  name: string;
  suggestion?: string;
}

export interface Compared {
  corpus: string;
  /** Those with law in force on the day. */
  regimes: ShownRegime[];
  /** A sentence about each of the others: there is nothing to count. */
  withoutLaw: string[];
  problems: RegimeProblem[];
  subjects: NamedChoice[];
  /** Subjects first, regimes in order. */
  all: ShownScore[];
  forAi: ShownScore[];
  touches: Touch[];
  sensitivity: Sensitivity[];
}
