// The law as answers ask for it, whoever keeps it: on a server, in a terminal, in the browser.
import type { CorpusBase, DisclosureTemplate, Engine, LawIndex, MeasureLibrary } from "@yawara/engine";
import type { ShippedSubject } from "./subject-file/shipped-subject.ts";

/** The law, ready to be asked. Everything a store gives out is shared: read it, never change it. */
export interface LawStore {
  base: CorpusBase;
  /** The day it is, for what is asked without one. */
  today: () => string;
  /** The time zone whose day that is; absent where the day was set. */
  zone: () => string | undefined;
  /** The law of some jurisdictions, of all where none are named, with its parts by id: enough to look at, not to decide by. */
  law: (jurisdictions?: readonly string[]) => LawIndex;
  /** The law of some jurisdictions (a state's stands with its federation's) with the thresholds of a day. */
  engine: (jurisdictions: readonly string[], at: string) => Engine;
  /** Whether that engine is made already. */
  isAtHand: (jurisdictions: readonly string[], at: string) => boolean;
  /** The same with today's thresholds, numbers told apart where they were cut on some days too: what differences are asked of. */
  engineBetween: (jurisdictions: readonly string[], days: readonly string[]) => Engine;
  /** How many engines were made so far: making one is what costs most here. */
  made: () => number;
  /** The library of risk measures with its crosswalks. */
  measures: () => MeasureLibrary;
  /** The subjects that come with Yawara: the standard basket, or the examples. */
  shipped: (collection: "basket" | "examples") => Promise<ShippedSubject[]>;
  /** The templates of disclosures, in their order. */
  disclosures: () => readonly DisclosureTemplate[];
}
