// What the compare screen asks the worker, and what of the answers is only its own: plain data both sides know.
import type { ComparedView } from "@yawara/answers";
import type { Facts, Language, Text } from "@yawara/engine";

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

/** Names in a regime's text that are nothing known, or not there to be taken out. */
export interface RegimeProblem {
  text: string;
  /** Empty where nothing is named at all. */
  name: string;
  suggestion?: string;
  /** The jurisdictions the instrument was to be taken out of, where none of them has it. */
  absentFrom?: string[];
}

export interface Compared extends ComparedView {
  problems: RegimeProblem[];
}
